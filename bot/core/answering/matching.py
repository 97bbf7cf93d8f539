"""Which figures of the found sentences are what a question asks to be counted or measured."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answering.candidates import Candidate
from bot.core.answering.events import FATES, Pair
from bot.core.answering.fitting.clauses import tokens
from bot.core.answering.fitting.covering import is_held, sameness
from bot.core.answering.fitting.partly import is_only_partly_of
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.measures import MEASURES
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.vocabulary import stems_of_kind
from bot.core.evidence import Figure
from bot.core.patterns import Pattern
from bot.core.text.words import stems

#: Share of the question's other words that a figure's sentence must hold.
_COVERED = 0.55
#: Share of the whole question that it may hold together with what stands around it.
_COVERED_AROUND = 0.75
#: Share of the question that a figure's sentence holds itself, to count beside one with the names.
_OWN_LEAST = 0.5
#: How alike a word must be to be the deed.
_IS_DEED = 0.7
#: What is measured by "how high", "how long" and the like.
_MEASURES = {
    "high tall deep long far wide height depth level size distance": "m km cm mm ft mi in yd metre",
    "long old age": "year month week day hour minute second",
    "fast speed": "km/h mph knot m/s",
    "heavy": "kg t g lb ton",
    "hot cold": "°C °F degree",
    "much money cost price fund": "USD EUR GBP % money",
}
_ASKS_SHARE = Pattern(r"\b(?:percent\w*|what share|proportion)\b", re.IGNORECASE)
_HOW_MUCH = Pattern(r"\bhow much\b", re.IGNORECASE)
_PEOPLE = frozenset(stems("person people resident victim civilian other life"))


def matching(asked: Asked, found: Sequence[Candidate]) -> list[Pair]:
    """Return the figures that may answer, in the order of their sentences."""
    return _best(_of_named(asked, list(_matching(asked, found))))


def _matching(asked: Asked, found: Sequence[Candidate]) -> Iterator[Pair]:
    for candidate in found:
        for figure in candidate.reading.figures:
            is_inside = candidate.span.start <= figure.start < candidate.span.end
            if is_inside and _fits(asked, candidate, figure):
                yield candidate, figure


def _of_named(asked: Asked, pairs: Sequence[Pair]) -> Sequence[Pair]:
    """Keep figures whose own sentence holds the names of the question, where there are any.

    With those goes what covers more of the question than any of them: its article has the names.
    """
    if not asked.names:
        return pairs
    own = [pair for pair in pairs if asked.names <= stems_in(f"{pair[0].text} {pair[1].place}")]
    top = max((candidate.coverage for candidate, _ in own), default=0.0)
    fuller = [pair for pair in pairs if pair[0].coverage > top and pair[0].own > _OWN_LEAST]
    return [*own, *fuller] if own else pairs


def _best(pairs: Sequence[Pair]) -> list[Pair]:
    """Keep figures whose sentences are nearly as much about the question as the best one's."""
    top = max((candidate.coverage for candidate, _ in pairs), default=0.0)
    return [pair for pair in pairs if pair[0].coverage >= 0.75 * top]


def _fits(asked: Asked, candidate: Candidate, figure: Figure) -> bool:
    counted = stems_in(f"{figure.counted} {figure.text}")
    if not _is_counted(asked, figure, counted):
        return False
    if not _is_there(asked, candidate, figure) or _is_of_another_fate(asked, candidate, figure):
        return False
    if asked.names & candidate.missing or is_only_partly_of(asked, candidate):
        return False
    if candidate.coverage >= _COVERED_AROUND and not asked.names & candidate.far:
        return True
    named = set(counted)
    if figure.kind in asked.kinds:
        named |= stems_of_kind(figure.kind)
    rest = [one for one in asked.stems if one not in named]
    about = stems_in(f"{candidate.text} {figure.place} {figure.claimant} {candidate.article.title}")
    return sum(is_held(one, about) for one in rest) >= _COVERED * len(rest)


def _is_counted(asked: Asked, figure: Figure, counted: frozenset[str]) -> bool:
    if _ASKS_SHARE.search(asked.text) and figure.unit not in ("%", "pp"):
        return False
    if _HOW_MUCH.search(asked.text) and not asked.counted and not figure.unit:
        return False  # "how much do families get" asks for no number of families
    fates = _fates(asked)
    if fates:
        others = asked.counted - _PEOPLE - {one for kind in fates for one in stems_of_kind(kind)}
        return figure.kind in fates and all(is_held(one, counted) for one in others)
    if asked.counted - _PEOPLE:
        is_said = any(is_held(one, counted) for one in asked.counted)
        if is_said or asked.counted - _PEOPLE - MEASURES:
            return is_said
    if figure.kind in asked.kinds or _is_measure(asked, figure):
        return True
    return not asked.kinds and bool(
        counted & set(asked.stems) or (counted & _PEOPLE and not _measures(asked))
    )


def _is_of_another_fate(asked: Asked, candidate: Candidate, figure: Figure) -> bool:
    """Tell whether a figure counts what befell people, and another thing is asked of them.

    "How many were on the bridge when it fell?" is not told by "the bridge fell, killing four".
    """
    if figure.kind not in FATES or asked.kinds or asked.counted - _PEOPLE:
        return False
    start = figure.start - candidate.span.start
    told = tokens(candidate.text)
    clause = next((one.clause for one in told if one.end > start), 0)
    deed = asked.predicate
    return not deed or not any(
        one.clause == clause and one.stem and sameness(deed, one.stem) >= _IS_DEED for one in told
    )


def _fates(asked: Asked) -> frozenset[str]:
    """Kinds that the question says of what it counts: "hostages were killed", not "hostages"."""
    said = frozenset(asked.stems) - asked.counted
    return frozenset(kind for kind in asked.kinds & FATES if stems_of_kind(kind) & said)


def _is_measure(asked: Asked, figure: Figure) -> bool:
    if not figure.unit:
        return False
    unit = figure.unit.casefold()
    return any(unit in units.casefold().split() for units in _measures(asked)) or (
        len(figure.unit) == 3 and figure.unit.isupper() and "money" in " ".join(_measures(asked))
    )


def _measures(asked: Asked) -> list[str]:
    told = set(re.findall(r"[^\W\d_]+", asked.text.casefold()))
    return [units for asks, units in _MEASURES.items() if told & set(asks.split())]


def _is_there(asked: Asked, candidate: Candidate, figure: Figure) -> bool:
    """Tell whether a figure is of the place asked about, where it says of which place it is."""
    place = stems_in(figure.place)
    if not asked.names or not place:
        return True
    places = {
        one
        for name in candidate.reading.names
        if name.kind.value == "place"
        for one in stems(name.text)
    }
    wanted = asked.names & places
    return not wanted or bool(wanted & place) or not place & places
