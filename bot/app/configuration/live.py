"""Lists from the configuration that stay current when its file changes."""

from collections.abc import Iterable, Sequence
from typing import TypeVar, overload

from bot.core.articles import Source, SourceId

T = TypeVar("T")


class LiveList(Sequence[T]):
    """A sequence that its holders keep, and whose rows can be replaced."""

    def __init__(self, rows: Iterable[T] = ()) -> None:
        """Begin with these."""
        self._rows = tuple(rows)

    def put(self, rows: Iterable[T]) -> None:
        """Replace all rows at once."""
        self._rows = tuple(rows)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._rows[at]

    def __len__(self) -> int:
        return len(self._rows)


class LiveSources(LiveList[Source]):
    """The sources, and their ids as a list of its own."""

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        """Begin with these."""
        super().__init__(sources)
        self.ids: Sequence[SourceId] = _Ids(self)


class _Ids(Sequence[SourceId]):
    def __init__(self, sources: LiveSources) -> None:
        self._sources = sources

    @overload
    def __getitem__(self, at: int) -> SourceId: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[SourceId]: ...
    def __getitem__(self, at: int | slice) -> SourceId | Sequence[SourceId]:
        return tuple(source.id for source in self._sources)[at]

    def __len__(self) -> int:
        return len(self._sources)
