"""Answers to "how many": figures as they stand in their spans, what is apart from what may come."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answering.candidates import Candidate
from bot.core.answering.counts import LATE, counts
from bot.core.answering.events import (
    FATES,
    Pair,
    are_several,
    headed,
    is_one_event,
    one_of_each,
)
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.phrases import stems_in
from bot.core.answering.question.vocabulary import stems_of_kind
from bot.core.answering.wording import Cite, sentence_of
from bot.core.articles import Span
from bot.core.briefs import Statement
from bot.core.evidence import Figure, Status
from bot.core.figures.series import is_same_series
from bot.core.figures.wording import inner_place
from bot.core.patterns import Pattern
from bot.core.text.words import stems

_MAX_PRESENT = 2
#: Events of each of which the newest count is told, where the question may mean any of them.
_MAX_EVENTS = 3
_MAX_AHEAD = 1
#: New words for which a figure's whole sentence is given beside it.
_MORE = 3
_AHEAD = Pattern(
    r"\b(?:will|would|plan(?:s|ned|ning)?|expect(?:s|ed)?|intend(?:s|ed)?|promise[sd]?|pledge[sd]?|"
    r"project(?:s|ed)|forecasts?|propose[sd]?|(?:is|are) to [a-z]+)\b"
)
_BODIES = frozenset(stems("body corpse remains"))


def figure_statements(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    """Return what is counted now, each claimant's newest, then what is projected, marked so.

    Of several events, the newest count of each. A newer one of more than the place asked about
    leads; `notice_of` says so.
    """
    told = counts(asked, found)
    lines = _present_lines(told.of_all, told.newer, cite)
    lines += _present_lines(told.present, told.newer, cite)
    if not lines and (said := _says_ahead(told.ahead, cite)):
        return [said]
    lines += [_line(candidate, figure, cite) for candidate, figure in told.ahead[:_MAX_AHEAD]]
    lines += _context([*told.of_all, *told.present] or told.ahead, lines, cite)
    return list({line.text: line for line in lines}.values())


def _present_lines(present: Sequence[Pair], newer: Sequence[Pair], cite: Cite) -> list[Statement]:
    """Return the lines that tell the newest counts, those of several events by their headlines."""
    if present and are_several(present):
        several = one_of_each(present)[:_MAX_EVENTS]
        return [headed(_told(pair, cite, ()), pair[0]) for pair in several]
    shown = present[:_MAX_PRESENT]
    lines = [_told(pair, cite, shown[:number]) for number, pair in enumerate(shown)]
    return [
        headed(said, pair[0]) if pair in newer else said
        for said, pair in zip(lines, shown, strict=True)
    ]


def _says_ahead(ahead: Sequence[Pair], cite: Cite) -> Statement | None:
    """Return the sentence of what alone is to come, where it says so itself: "will pay 900"."""
    for candidate, figure in ahead[:_MAX_AHEAD]:
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
        and newer[0].at - one[0].at > LATE
    )


def _names(said: Statement, claimant: str) -> bool:
    return frozenset(stems(claimant)) <= frozenset(stems(said.text))


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
