"""All values that a series had, whoever gave them, as one history.

The ledger keeps a fact for each party that counts, so that nobody's number replaces another's. To a
reader, four dead by the police, ten by the hospital and twelve by an agency are one toll.
"""

from collections.abc import Iterator, Sequence

from bot.core.briefs import EarlierFigure
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Told
from bot.core.facts import Fact, FactState, Label, sighting_time
from bot.core.figures.series import is_same_value
from bot.core.figures.series_index import SeriesIndex

#: Kinds that only grow while something is counted.
_GROWING = frozenset({"killed", "injured", "detained", "kidnapped", "destroyed"})
#: The share of its own count that a party may take back in a correction.
_HALF = 0.5
#: Values of a series that a brief holds: the newest, and some of those before.
_NEWEST, _BEFORE = 12, 8


def earlier_values(
    fact: Fact, book: SourceBook, known: SeriesIndex[Told] | None = None, *, was: str = ""
) -> tuple[EarlierFigure, ...]:
    """Return the values before a figure's newest one, the oldest first.

    A long series is thinned: its course stays, from the very first value on.

    Args:
        fact: The figure.
        book: Knows what is a rumour, and what is far from all others.
        known: All figures: those of one series are others' values of the same thing.
        was: Words of the value that the newest one is told to replace; it stays.
    """
    own = list(_own(fact, book))
    newest = sighting_time(fact)
    others = [
        value
        for told in (known.of(fact.figure) if known is not None and fact.figure else ())
        if _is_of_series(told.fact, fact) and book.label(told.fact) is not Label.OUTLIER
        for value in (*_own(told.fact, book), *_last(told.fact, book))
        if value.at <= newest and not _is_elsewhere(value, fact)
    ]
    kept: list[EarlierFigure] = []
    own = [value for value in own if not _falls_short(value, own, others, by=_HALF)]
    others = [value for value in others if not _falls_short(value, own, others)]
    for value in sorted([*own, *others], key=lambda value: value.at):
        # A value printed again says nothing more, unless the series came back to it.
        if not kept or not is_same_value(kept[-1].figure, value.figure):
            kept.append(value)
    if kept and fact.figure is not None and is_same_value(kept[-1].figure, fact.figure):
        kept.pop()
    return tuple(_thinned(kept, was))


def _thinned(values: Sequence[EarlierFigure], was: str) -> Sequence[EarlierFigure]:
    """Leave out some of the older values where there are many, evenly over their number."""
    older = len(values) - _NEWEST
    if older <= _BEFORE:
        return values
    places = {number * older // _BEFORE for number in range(_BEFORE)}
    places.update([place for place, one in enumerate(values) if one.figure.text == was][-1:])
    return [value for place, value in enumerate(values) if place in places or place >= older]


def _is_elsewhere(value: EarlierFigure, fact: Fact) -> bool:
    """Tell whether a higher count may hold for a wider place: 23, before "eight in Mombasa"."""
    newest = fact.figure
    if newest is None or value.figure.value <= newest.value:
        return False
    return newest.kind in _GROWING or bool(newest.place) != bool(value.figure.place)


def _falls_short(
    value: EarlierFigure,
    own: Sequence[EarlierFigure],
    others: Sequence[EarlierFigure],
    *,
    by: float = 1.0,
) -> bool:
    """Tell whether a value of what only grows is below earlier ones: then it counts something else.

    A party may correct its own values down, but hardly to less than half (`by`).
    """
    if value.figure.kind not in _GROWING:
        return False
    before = (one for one in (*own, *others) if one.at < value.at)
    return any(one.figure.value * by > value.figure.value for one in before)


def _own(fact: Fact, book: SourceBook) -> Iterator[EarlierFigure]:
    for point in fact.history:
        if not book.is_rumour(point.span):
            yield EarlierFigure(figure=point.figure, at=point.said_at or point.at)


def _last(fact: Fact, book: SourceBook) -> Iterator[EarlierFigure]:
    if fact.figure is not None and not book.is_rumour(fact.span):
        yield EarlierFigure(figure=fact.figure, at=sighting_time(fact))


def _is_of_series(other: Fact, fact: Fact) -> bool:
    """Tell whether another fact counts the same thing in another article."""
    return (
        other.key != fact.key
        and other.state is not FactState.WITHDRAWN
        and other.span.article != fact.span.article
        and other.figure is not None
    )
