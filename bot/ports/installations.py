"""Slack workspaces that installed the app."""

from collections.abc import Sequence
from typing import Protocol


class Installations(Protocol):
    """The tokens of each workspace, encrypted before they come here."""

    async def workspaces(self) -> Sequence[str]:
        """Return the ids of the workspaces, sorted."""

    async def get(self, workspace: str) -> str | None:
        """Return a workspace's tokens; None if it has not installed the app."""

    async def put(self, workspace: str, sealed: str) -> None:
        """Replace a workspace's tokens; they are on the disk when this returns."""

    async def renew(self, workspace: str, before: str, sealed: str) -> bool:
        """Replace exactly these tokens; False if others are kept by now."""

    async def remove(self, workspace: str) -> bool:
        """Delete a workspace's tokens; False if it was not known."""
