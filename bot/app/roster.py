"""The sources as they stand now: the configuration's file may change while the bot runs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, overload

import structlog

from bot.config import Config
from bot.core.articles import Source, SourceId
from bot.errors import ConfigError

#: What changes whenever a file is written or replaced: its number, size and time.
Shape = tuple[int, int, int]

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

    The files that hold what sources are sent are looked at as well: keys are changed there.

    A file that does not hold together changes nothing: the sources stay as they were, and the
    log says why, once.
    """

    file: Path
    roster: Roster
    #: What the bot runs with; only its sources are ever taken over.
    config: Config
    load: Callable[[Path], Config | None]
    #: The file, and the others that it names, as they were looked at last.
    shapes: Sequence[Shape | None] = ()
    #: The others, as the file named them when it was read last.
    others: Sequence[str] = field(default=(), init=False)

    def __post_init__(self) -> None:
        """Begin with the files that the bot started with."""
        self.others = self.config.source_files

    async def look(self) -> bool:
        """Take over what changed since the last look; tells whether sources did."""
        shapes = [shape_of(file) for file in (self.file, *map(Path, self.others))]
        if shapes == self.shapes:
            return False
        self.shapes = shapes
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
        if self.others != loaded.source_files:
            self.others = loaded.source_files
            self.shapes = ()  # of the new ones nothing is known: all are read once more
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


def shape_of(file: Path) -> Shape | None:
    """Return what changes whenever a file is written or replaced; None when it is not there."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _but_sources(config: Config) -> Any:
    return replace(config, sources=(), source_files=(), notices=())
