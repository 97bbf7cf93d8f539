"""The sources as they stand now: the configuration's file may change while the bot runs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, overload

import structlog

from bot.config import Config
from bot.core.articles import Source, SourceId
from bot.errors import ConfigError

logger = structlog.get_logger()


class Roster(Sequence[Source]):
    """A sequence that everybody holds on to, and that is always the newest."""

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        """Begin with these."""
        self._sources = tuple(sources)
        self.ids: Sequence[SourceId] = _Ids(self)

    def put(self, sources: Iterable[Source]) -> None:
        """Have these instead, all at once."""
        self._sources = tuple(sources)

    @overload
    def __getitem__(self, at: int) -> Source: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Source]: ...
    def __getitem__(self, at: int | slice) -> Source | Sequence[Source]:
        return self._sources[at]

    def __len__(self) -> int:
        return len(self._sources)


class _Ids(Sequence[SourceId]):
    def __init__(self, roster: Roster) -> None:
        self._roster = roster

    @overload
    def __getitem__(self, at: int) -> SourceId: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[SourceId]: ...
    def __getitem__(self, at: int | slice) -> SourceId | Sequence[SourceId]:
        return tuple(source.id for source in self._roster)[at]

    def __len__(self) -> int:
        return len(self._roster)


@dataclass(slots=True, kw_only=True)
class Reloading:
    """Looks at the configuration's file, and takes over its sources when it changed.

    A file that does not hold together changes nothing: the sources stay as they were, and the
    log says why, once.
    """

    file: Path
    roster: Roster
    #: What the bot runs with; only its sources are ever taken over.
    config: Config
    load: Callable[[Path], Config | None]
    #: The file as it was looked at last.
    shape: tuple[int, int, int] | None = None

    async def look(self) -> bool:
        """Take over what changed since the last look; tells whether sources did."""
        shape = shape_of(self.file)
        if shape == self.shape:
            return False
        self.shape = shape
        try:
            loaded = self.load(self.file)
        except ConfigError as error:
            logger.warning(
                "the configuration has changed and does not hold together: the sources stay",
                why="; ".join(error.problems),
            )
            return False
        if loaded is None:
            return False
        if _but_sources(loaded) != _but_sources(self.config):
            logger.warning("settings besides the sources have changed: restart the bot for them")
        return self._take(loaded.sources)

    def _take(self, sources: Sequence[Source]) -> bool:
        before = {source.id: source for source in self.roster}
        after = {source.id: source for source in sources}
        if before == after:
            return False
        self.roster.put(sources)
        logger.info(
            "sources changed",
            added=sorted(after.keys() - before.keys()),
            removed=sorted(before.keys() - after.keys()),
            changed=sorted(id for id in after.keys() & before.keys() if after[id] != before[id]),
        )
        return True


def shape_of(file: Path) -> tuple[int, int, int] | None:
    """Return what changes whenever a file is written or replaced; None when it is not there."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _but_sources(config: Config) -> Any:
    return replace(config, sources=(), notices=())
