"""Lists of the configuration that are always the newest, though its file may change meanwhile."""

from collections.abc import Iterable, Sequence
from typing import TypeVar, overload

from bot.core.articles import Source, SourceId

T = TypeVar("T")


class Newest(Sequence[T]):
    """A sequence that everybody holds on to, and that is always the newest."""

    def __init__(self, rows: Iterable[T] = ()) -> None:
        """Begin with these."""
        self._rows = tuple(rows)

    def put(self, rows: Iterable[T]) -> None:
        """Have these instead, all at once."""
        self._rows = tuple(rows)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._rows[at]

    def __len__(self) -> int:
        return len(self._rows)


class Roster(Newest[Source]):
    """The sources."""

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        """Begin with these."""
        super().__init__(sources)
        self.ids: Sequence[SourceId] = _Ids(self)


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
