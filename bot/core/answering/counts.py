"""Which counts answer a question: the newest of each who counts, apart from what may come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.answering.candidates import Candidate
from bot.core.answering.events import FATES, Pair, is_one_event, later
from bot.core.answering.matching import matching
from bot.core.answering.placed import is_there, is_wider, place_asked
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.wants import Tone
from bot.core.articles import Span
from bot.core.evidence import Figure
from bot.core.figures.series import (
    Measure,
    group,
    is_one_series,
    is_partial,
    is_same_value,
    measure_of,
)
from bot.core.text.words import stems

#: What a publisher counts itself and is this much older than the newest count is history.
LATE = timedelta(days=1)
#: A lower toll of the same event that is this much older was not disputed, but has grown.
_GROWN = timedelta(hours=6)
#: Of these a count only grows: a smaller one of earlier contradicts nothing.
_RISING = frozenset("killed injured rescued detained".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What answers a question for a number, each newest first."""

    #: Each claimant's newest count; of the place asked about where there is one.
    present: Sequence[Pair]
    #: A newer count of more than that place.
    of_all: Sequence[Pair]
    #: What is projected or planned.
    ahead: Sequence[Pair]
    #: Of these, what only goes on counting, in words that do not say what.
    newer: Sequence[Pair]


def counts(asked: Asked, found: Sequence[Candidate]) -> Counts:
    """Choose the counts that answer.

    Args:
        asked: The question.
        found: The sentences that may tell them, best first.
    """
    pairs = matching(asked, found)
    place = place_asked(asked, found)
    newer = list(later(replace(asked, names=asked.names - place), found, pairs))
    pairs += newer
    wider = [pair for pair in pairs if place and is_wider(place, pair, found)]
    now = [pair for pair in pairs if group(pair[1]) == "is"]
    if asked.tone is Tone.FORECAST:
        now = []
    of_all = _newest(pair for pair in now if pair in wider)[:1]
    if of_all:  # What does not say where it was counted is of the wider area, too.
        now = [pair for pair in now if pair not in newer and is_there(place, pair, found)]
    present = _newest(pair for pair in now if pair not in wider)
    return Counts(
        present=present,
        of_all=[one for one in of_all if all(one[0].at > other.at for other, _ in present)],
        ahead=_newest(pair for pair in pairs if group(pair[1]) == "will be"),
        newer=newer,
    )


def _newest(pairs: Iterable[Pair]) -> list[Pair]:
    """Keep the newest value of each series and claimant, newest first; older ones are history."""
    kept: list[tuple[Candidate, Figure, Measure]] = []
    for candidate, figure in sorted(_wholes(list(pairs)), key=lambda pair: -pair[0].at.timestamp()):
        measure = measure_of(figure)
        is_known = any(
            is_one_series(known, measure)
            and is_one_event(newer, candidate)
            and (
                is_same_value(other, figure)
                or _by(newer, other) == _by(candidate, figure)
                or (newer.at - candidate.at > LATE and _is_outdated(figure, other))
                or _has_grown((candidate, figure), (newer, other))
            )
            for newer, other, known in kept
        )
        if not is_known:
            kept.append((candidate, figure, measure))
    return [(candidate, figure) for candidate, figure, _ in kept]


def _is_outdated(figure: Figure, newer: Figure) -> bool:
    """Tell whether a later count by anybody leaves nothing of an earlier one."""
    if not figure.claimant:
        return True
    return figure.kind in _RISING and _most(figure) <= _most(newer)


def _has_grown(one: Pair, newer: Pair) -> bool:
    """Tell whether a toll of the same event is lower because it was counted hours before."""
    (candidate, figure), (later_one, counted) = one, newer
    return (
        bool(candidate.story)
        and figure.kind in _RISING
        and later_one.at - candidate.at > _GROWN
        and _most(figure) <= _most(counted)
    )


def _most(figure: Figure) -> float:
    return figure.value_high or figure.value


def _wholes(pairs: Sequence[Pair]) -> list[Pair]:
    """Leave out parts where a whole is told, and what one sentence counts of a fate beside its
    largest count: a part, or a step.
    """
    whole = {figure.kind for _, figure in pairs if not is_partial(figure)}
    most: dict[tuple[Span, str], float] = {}
    for candidate, figure in pairs:
        key = (candidate.span, figure.kind)
        most[key] = max(most.get(key, 0.0), _most(figure))
    return [
        (candidate, figure)
        for candidate, figure in pairs
        if figure.kind not in FATES
        or (
            _most(figure) == most[candidate.span, figure.kind]
            and not (is_partial(figure) and figure.kind in whole)
        )
    ]


def _by(candidate: Candidate, figure: Figure) -> frozenset[str]:
    """Who gives a figure: whom the article names, else its publisher."""
    return frozenset(stems(figure.claimant or candidate.article.publisher))
