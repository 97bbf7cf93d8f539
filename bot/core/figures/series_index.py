"""Figures indexed by what they count, so that each is compared only with its own series.

Asking every two figures of a long crisis whether they count one thing takes as long as their number
squared; a brief asks for each of them, several times.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import chain
from typing import Generic, TypeVar

from bot.core.evidence import Figure
from bot.core.figures.series import Measure, is_one_series, keys_of, measure_of

T = TypeVar("T")


class SeriesIndex(Generic[T]):
    """Things that have a figure each, found by a figure of their series."""

    def __init__(self, things: Iterable[tuple[Figure, T]] = ()) -> None:
        """Hold some things.

        Args:
            things: Each with the figure that it counts as; found again in this order.
        """
        self._things: list[T] = []
        #: Places of things by what they can be looked up by, and then by what they count.
        self._at: dict[Hashable, dict[Measure, list[int]]] = defaultdict(dict)
        for figure, thing in things:
            self.add(figure, thing)

    def add(self, figure: Figure, thing: T) -> None:
        """Hold one more, after all others."""
        place, measure = len(self._things), measure_of(figure)
        self._things.append(thing)
        for key in keys_of(measure):
            self._at[key].setdefault(measure, []).append(place)

    @property
    def things(self) -> list[T]:
        """All of it, in the order in which it was added."""
        return list(self._things)

    def of(self, figure: Figure) -> list[T]:
        """Return what is of one series with a figure, in the order in which it was added."""
        asked = measure_of(figure)
        held = (self._at[key] for key in keys_of(asked) if key in self._at)
        near = {measure: places for measures in held for measure, places in measures.items()}
        found = [places for measure, places in near.items() if is_one_series(measure, asked)]
        places = found[0] if len(found) == 1 else sorted(chain.from_iterable(found))
        return [self._things[place] for place in places]
