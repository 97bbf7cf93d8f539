"""What models used today, counted in purses."""

from collections.abc import Callable
from typing import Protocol

from bot.core.models.budgets import Purse, PurseChange


class Purses(Protocol):
    """A purse for each name, shared by all processes on one store."""

    async def look(self, name: str) -> Purse:
        """Return a purse; an empty one if it was never used."""

    async def change(self, name: str, decide: Callable[[Purse], PurseChange]) -> PurseChange:
        """Replace a purse by the one that `decide` makes of it, and return what it decided.

        No other process can change the purse in between. It is stored when this returns.
        """
