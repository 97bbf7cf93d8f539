"""Workspaces that installed the app. `StoreError`: the process must stop."""

from collections.abc import Sequence
from typing import Protocol


class Installations(Protocol):
    """What each workspace's installation gave us; sealed before it comes here."""

    async def workspaces(self) -> Sequence[str]:
        """Return the ids of all that installed it, in their order."""

    async def get(self, workspace: str) -> str | None:
        """Return what is kept of a workspace; None: it has not installed the app."""

    async def put(self, workspace: str, sealed: str) -> None:
        """Keep it, in place of what was kept; it is on the disk before this returns."""

    async def renew(self, workspace: str, before: str, sealed: str) -> bool:
        """Keep it in place of exactly what was kept; False: that is there no more."""

    async def remove(self, workspace: str) -> bool:
        """Forget a workspace; False: it was not known."""
