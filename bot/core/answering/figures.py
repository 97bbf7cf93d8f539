"""Answers to "how many": figures as they stand in their spans, what is apart from what may come."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.core.answering.candidates import Candidate
from bot.core.answering.events import (
    FATES,
    Pair,
    are_several,
    headed,
    is_one_event,
    later,
    one_of_each,
)
from bot.core.answering.fitting.clauses import tokens
from bot.core.answering.fitting.covering import is_held, sameness
from bot.core.answering.fitting.partly import is_only_partly_of
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.measures import MEASURES
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.vocabulary import stems_of_kind
from bot.core.answering.question.wants import Tone
from bot.core.answering.wording import Cite, sentence_of
from bot.core.articles import Span
from bot.core.briefs import Statement
from bot.core.evidence import Figure, Status
from bot.core.figures.series import (
    Measure,
    group,
    is_one_series,
    is_partial,
    is_same_series,
    is_same_value,
    measure_of,
)
from bot.core.figures.wording import inner_place
from bot.core.patterns import Pattern
from bot.core.text.words import stems

#: Share of the question's other words that a figure's sentence must hold.
_COVERED = 0.55
#: Share of the whole question that it may hold together with what stands around it.
_COVERED_AROUND = 0.75
#: Share of the question that a figure's sentence holds itself, to count beside one with the names.
_OWN_LEAST = 0.5
MAX_PRESENT = 2
#: Events of each of which the newest count is told, where the question may mean any of them.
MAX_EVENTS = 3
#: What a publisher counts itself and is this much older than the newest count is history.
_LATE = timedelta(days=1)
#: A lower toll of the same event that is this much older was not disputed, but has grown.
_GROWN = timedelta(hours=6)
MAX_AHEAD = 1
#: How alike a word must be to be the deed.
_IS_DEED = 0.7
#: New words for which a figure's whole sentence is given beside it.
_MORE = 3

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
_AHEAD = Pattern(
    r"\b(?:will|would|plan(?:s|ned|ning)?|expect(?:s|ed)?|intend(?:s|ed)?|promise[sd]?|pledge[sd]?|"
    r"project(?:s|ed)|forecasts?|propose[sd]?|(?:is|are) to [a-z]+)\b"
)
_HOW_MUCH = Pattern(r"\bhow much\b", re.IGNORECASE)
_PEOPLE = frozenset(stems("person people resident victim civilian other life"))
_BODIES = frozenset(stems("body corpse remains"))
#: Of these a count only grows: a smaller one of earlier contradicts nothing.
_RISING = frozenset("killed injured rescued detained".split())


def figure_statements(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    """Return what is counted now, each claimant's newest, then what is projected, marked so.

    Of several events, the newest count of each.
    """
    matching = _best(_of_named(asked, list(_matching(asked, found))))
    newer = list(later(asked, found, matching))
    matching += newer
    present = _newest(one for one in matching if group(one[1]) == "is")
    ahead = _newest(one for one in matching if group(one[1]) == "will be")
    if asked.tone is Tone.FORECAST:
        present = []
    shown = present[:MAX_PRESENT]
    if present and are_several(present):
        shown = one_of_each(present)[:MAX_EVENTS]
        lines = [headed(_told(pair, cite, ()), pair[0]) for pair in shown]
    else:
        lines = [_told(pair, cite, shown[:number]) for number, pair in enumerate(shown)]
        lines = [
            headed(said, pair[0]) if pair in newer else said
            for said, pair in zip(lines, shown, strict=True)
        ]
    if not lines and (said := _says_ahead(ahead, cite)):
        return [said]
    lines += [_line(candidate, figure, cite) for candidate, figure in ahead[:MAX_AHEAD]]
    lines += _context(present or ahead, lines, cite)
    return list({line.text: line for line in lines}.values())


def _says_ahead(ahead: Sequence[Pair], cite: Cite) -> Statement | None:
    """Return the sentence of what alone is to come, where it says so itself: "will pay 900"."""
    for candidate, figure in ahead[:MAX_AHEAD]:
        said = sentence_of(candidate, cite)
        if said is not None and figure.text in said.text and _AHEAD.search(said.text):
            return said
    return None


def _told(pair: Pair, cite: Cite, newer: Sequence[Pair]) -> Statement:
    """Give the source's own sentence; where it cannot stand alone, one of our own.

    What somebody else has counted anew since is said to be of before.
    """
    candidate, figure = pair
    before = "Before that: " if any(_is_history(pair, one) for one in newer) else ""
    said = sentence_of(candidate, cite)
    if said is not None and figure.text in said.text and _names(said, figure.claimant):
        return replace(said, text=f"{before}{said.text}")
    line = _line(candidate, figure, cite)
    return replace(line, text=f"{before}The sources give {line.text[:1].lower()}{line.text[1:]}")


def _is_history(one: Pair, newer: Pair) -> bool:
    """Tell whether another count of the same is more than a day newer."""
    return (
        is_one_event(one[0], newer[0])
        and is_same_series(one[1], newer[1])
        and newer[0].at - one[0].at > _LATE
    )


def _names(said: Statement, claimant: str) -> bool:
    return frozenset(stems(claimant)) <= frozenset(stems(said.text))


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
                or (newer.at - candidate.at > _LATE and _is_outdated(figure, other))
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


def _line(candidate: Candidate, figure: Figure, cite: Cite) -> Statement:
    """Word a figure with its own span, its claimant and what kind of knowledge it is."""
    text = figure.text[:1].upper() + figure.text[1:]
    if figure.kind in FATES and not stems_in(text) & (stems_of_kind(figure.kind) | _BODIES):
        text = f"{text} {figure.kind}"
    if figure.place and figure.place.casefold() not in text.casefold():
        text = f"{text} {inner_place(figure.place)}"
    if figure.status in (Status.PROJECTED, Status.PLANNED):
        by = f" by {figure.claimant}" if figure.claimant else ""
        text = f"{figure.status.capitalize()}{by}: {text[:1].lower()}{text[1:]}"
    elif figure.claimant:
        text = f"{text}, according to {figure.claimant}"
    if (
        figure.as_of
        and figure.as_of.casefold() not in text.casefold()
        and not figure.as_of.removeprefix("since ")[:1].isdigit()
    ):
        text = f"{text}, {figure.as_of}"
    span = Span(
        article=candidate.span.article,
        revision=candidate.span.revision,
        start=figure.start,
        end=figure.end,
    )
    return Statement(text=f"{text}.", citations=cite([span, candidate.span]))


def _context(chosen: Sequence[Pair], lines: Sequence[Statement], cite: Cite) -> list[Statement]:
    """Give the newest figure's whole sentence, where it can stand alone and tells more."""
    for candidate, _ in chosen[:1]:
        said = sentence_of(candidate, cite)
        if said is not None:
            told = frozenset(stems(" ".join(line.text for line in lines)))
            if len(frozenset(stems(said.text)) - told) >= _MORE:
                return [said]
    return []
