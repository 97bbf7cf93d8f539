"""Answers to "how many": figures as they stand in their spans, what is apart from what may come."""

from collections.abc import Callable, Iterator, Sequence

from bot.core.answering.asked import Asked, stems_of_kind
from bot.core.answering.candidates import Candidate
from bot.core.articles import Span
from bot.core.briefs import Citation, Statement
from bot.core.evidence import Figure, Status
from bot.core.series import group, is_same_series, is_same_value
from bot.core.stating import state
from bot.core.words import stems

#: Share of the question's other words that a figure's sentence must hold.
_COVERED = 0.5
MAX_PRESENT = 2
MAX_AHEAD = 1

Cite = Callable[[Sequence[Span]], tuple[Citation, ...]]


def figure_statements(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    """Return what is counted now, each claimant's newest, then what is projected, marked so."""
    matching = list(_matching(asked, found))
    present = _newest(one for one in matching if group(one[1]) == "is")
    ahead = _newest(one for one in matching if group(one[1]) == "will be")
    lines: list[Statement] = []
    for candidate, figure in present[:MAX_PRESENT]:
        lines.append(_line(candidate, figure, cite))
    for candidate, figure in ahead[:MAX_AHEAD]:
        lines.append(_line(candidate, figure, cite))
    lines += _context(present or ahead, cite)
    return lines


def _matching(asked: Asked, found: Sequence[Candidate]) -> Iterator[tuple[Candidate, Figure]]:
    for candidate in found:
        for figure in candidate.reading.figures:
            if candidate.span.start <= figure.start < candidate.span.end and _fits(
                asked, candidate, figure
            ):
                yield candidate, figure


def _fits(asked: Asked, candidate: Candidate, figure: Figure) -> bool:
    counted = set(stems(figure.counted))
    wanted = set(asked.stems)
    by_kind = figure.kind in asked.kinds
    if not by_kind and not counted & wanted:
        return False
    named = counted | stems_of_kind(figure.kind) if by_kind else counted
    rest = wanted - named
    about = set(stems(f"{candidate.text} {figure.place}")) | set(stems(candidate.article.title))
    return not rest or len(rest & about) >= _COVERED * len(rest)


def _newest(pairs: Iterator[tuple[Candidate, Figure]]) -> list[tuple[Candidate, Figure]]:
    """Keep the newest value of each series and claimant, newest first; older ones are history."""
    kept: list[tuple[Candidate, Figure]] = []
    for candidate, figure in sorted(pairs, key=lambda pair: -pair[0].at.timestamp()):
        is_known = any(
            is_same_series(other, figure)
            and (is_same_value(other, figure) or _by(other) == _by(figure) or not _by(figure))
            for _, other in kept
        )
        if not is_known:
            kept.append((candidate, figure))
    return kept


def _by(figure: Figure) -> frozenset[str]:
    return frozenset(stems(figure.claimant))


def _line(candidate: Candidate, figure: Figure, cite: Cite) -> Statement:
    """Word a figure with its own span, its claimant and what kind of knowledge it is."""
    text = figure.text[:1].upper() + figure.text[1:]
    if figure.place and figure.place.casefold() not in text.casefold():
        text = f"{text} {figure.place}"
    if figure.status in (Status.PROJECTED, Status.PLANNED):
        by = f" by {figure.claimant}" if figure.claimant else ""
        text = f"{figure.status.capitalize()}{by}: {text[:1].lower()}{text[1:]}"
    elif figure.claimant:
        text = f"{text}, according to {figure.claimant}"
    if (
        figure.as_of
        and figure.as_of.casefold() not in text.casefold()
        and not figure.as_of[:1].isdigit()
    ):
        text = f"{text}, {figure.as_of}"
    span = Span(
        article=candidate.span.article,
        revision=candidate.span.revision,
        start=figure.start,
        end=figure.end,
    )
    return Statement(text=f"{text}.", citations=cite([span, candidate.span]))


def _context(chosen: Sequence[tuple[Candidate, Figure]], cite: Cite) -> list[Statement]:
    """Give the newest figure's whole sentence, where it can stand alone."""
    for candidate, _ in chosen[:1]:
        span = candidate.span
        made = state(candidate.article, candidate.reading, span.start, span.end)
        if made is not None:
            return [Statement(text=made.text, citations=cite(made.spans))]
    return []
