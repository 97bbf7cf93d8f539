"""Workspaces that installed the app, in this process only."""

from collections.abc import Sequence


class MemoryInstallations:
    """What each installation gave us."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    async def workspaces(self) -> Sequence[str]:
        return sorted(self._kept)

    async def get(self, workspace: str) -> str | None:
        return self._kept.get(workspace)

    async def put(self, workspace: str, sealed: str) -> None:
        self._kept[workspace] = sealed

    async def renew(self, workspace: str, before: str, sealed: str) -> bool:
        is_there = self._kept.get(workspace) == before
        if is_there:
            self._kept[workspace] = sealed
        return is_there

    async def remove(self, workspace: str) -> bool:
        return self._kept.pop(workspace, None) is not None
