"""Figures by what they count, so that one is compared with those of its series and no others.

Asking every two figures of a long crisis whether they count one thing takes as long as their number
squared; a brief asks for each of them, several times.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from bot.core.evidence import Figure
from bot.core.series import is_same_series, series_keys

T = TypeVar("T")


class SeriesIndex(Generic[T]):
    """Things with a figure each, found by the series of another."""

    def __init__(self, things: Iterable[tuple[Figure, T]] = ()) -> None:
        """Hold some things.

        Args:
            things: Each with the figure that it counts as; found again in this order.
        """
        self._things: list[tuple[Figure, T]] = []
        self._at: dict[Hashable, list[int]] = defaultdict(list)
        for figure, thing in things:
            self.add(figure, thing)

    def add(self, figure: Figure, thing: T) -> None:
        """Hold one more, after all others."""
        place = len(self._things)
        self._things.append((figure, thing))
        for key in series_keys(figure):
            self._at[key].append(place)

    @property
    def things(self) -> list[T]:
        """All of it, in the order in which it was added."""
        return [thing for _, thing in self._things]

    def of(self, figure: Figure) -> list[T]:
        """Return what is of one series with a figure, in the order in which it was added."""
        keys = series_keys(figure)
        places: Iterable[int] = (
            self._at.get(keys[0], ())
            if len(keys) == 1
            else sorted({place for key in keys for place in self._at.get(key, ())})
        )
        found = (self._things[place] for place in places)
        return [thing for other, thing in found if is_same_series(other, figure)]
