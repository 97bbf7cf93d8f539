"""What a reader should know of a count: that it is early, stale, or far from what others give.

The words depend on when they are read, so they are worked out for each brief, not kept:
* OUTLIER: one origin gives it, and it is over ten times what all others gave in the same days;
* EARLY: the same thing was first counted less than six hours ago;
* STALE: nobody gave it again in a day in which others wrote, or a higher toll is known.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.core.evidence import Figure
from bot.core.facts import Fact, FactState, Label, sighting_time
from bot.core.figures.series import group
from bot.core.figures.series_index import SeriesIndex

#: So many times what all others give is far off.
FAR = 10
#: A count is early for so long after the first one.
EARLY_FOR = timedelta(hours=6)
#: A count is stale after so long in which nobody gave it.
STALE_AFTER = timedelta(hours=24)
#: Counts said further apart than this are earlier and later, not one against the other.
_SAME_DAYS = timedelta(hours=36)
#: Kinds whose first numbers are known to be wrong.
_UNSURE = frozenset({"killed", "injured", "missing", "displaced", "affected", "detained"})
#: Nobody counts so many in the first hours, of other kinds and of the dead: these are a war's.
_SETTLED = (1_000_000, 10_000)
#: Kinds that name what is counted: of others, two numbers may count two things.
_COMPARED = _UNSURE | {"evacuated", "rescued", "kidnapped"}


def comparable(known: Iterable[Fact]) -> SeriesIndex[Fact]:
    """Return the figures of a ledger that others are compared with."""
    return SeriesIndex(
        (fact.figure, fact)
        for fact in known
        if fact.figure is not None and fact.sightings and fact.state is not FactState.WITHDRAWN
    )


def label_of(fact: Fact, known: SeriesIndex[Fact], *, as_of: datetime, newest: datetime) -> Label:
    """Label one figure as it stands among the others.

    Args:
        fact: The figure's fact, said by a dated article.
        known: What is `comparable` in the ledger.
        as_of: When it is read, UTC.
        newest: When the crisis's newest article was published, UTC.
    """
    figure = fact.figure
    if figure is None or not fact.sightings:
        return Label.NONE
    article = fact.span.article
    series = [other for other in known.of(figure) if other.span.article != article]
    if _is_far_off(fact, figure, series):
        return Label.OUTLIER
    if group(figure) != "is":
        return Label.NONE
    first = min(one.first_seen_at for one in (fact, *series))
    first = min(first, min(sighting.at for one in (fact, *series) for sighting in one.sightings))
    if (
        figure.kind in _UNSURE
        and figure.value < _SETTLED[figure.kind == "killed"]
        and as_of - first < EARLY_FOR
    ):
        return Label.EARLY
    given = max(sighting.at for sighting in fact.sightings)
    if fact.label is Label.STALE or min(as_of, newest) - given > STALE_AFTER:
        return Label.STALE
    return Label.NONE


def _is_far_off(fact: Fact, figure: Figure, series: Sequence[Fact]) -> bool:
    if len(fact.origins) > 1 or figure.kind not in _COMPARED:
        return False
    said = sighting_time(fact)
    others = [
        other.figure.value_high or other.figure.value
        for other in series
        if other.figure is not None and abs(sighting_time(other) - said) <= _SAME_DAYS
    ]
    # What it went on from counts, too: twelve after five is no leap, whoever still gives one.
    others += [point.figure.value for point in fact.history if others]
    return bool(others) and max(others) > 0 and figure.value > FAR * max(others)
