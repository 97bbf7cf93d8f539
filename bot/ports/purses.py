"""What models used of each day. `StoreError`: the process must stop."""

from collections.abc import Callable
from typing import Protocol

from bot.core.budgets import Answer, Purse


class Purses(Protocol):
    """One purse for each name, shared by all who share the store."""

    async def look(self, name: str) -> Purse:
        """Return a purse as it is; empty where nobody has used it."""

    async def change(self, name: str, decide: Callable[[Purse], Answer]) -> Answer:
        """Put the purse of an answer in the place of the one that it was decided from.

        Nobody else decides between the two, in whatever process; it is stored when this returns.
        """
