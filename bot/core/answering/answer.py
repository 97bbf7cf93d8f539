"""Choose and word the answer; abstain when the sentences do not cover the question."""

from collections.abc import Callable, Sequence

from bot.core.answering.asked import Asked, Want
from bot.core.answering.candidates import Candidate
from bot.core.answering.figures import figure_statements
from bot.core.articles import Span
from bot.core.briefs import Citation, Statement
from bot.core.characters import fold
from bot.core.ledger import overlap
from bot.core.stating import state
from bot.core.words import stems

#: Share of the question that a sentence must cover to answer it.
ANSWERS = 0.6
#: Share from which a sentence is worth showing beside a refusal.
IS_NEAR = 0.25
MAX_STATEMENTS = 4
_SAME_AGAIN = 0.6

Cite = Callable[[Sequence[Span]], tuple[Citation, ...]]


def answer(asked: Asked, found: Sequence[Candidate], cite: Cite) -> tuple[Statement, ...]:
    """Return the statements that answer, the newest figures and best sentences first.

    Empty when nothing does: that is a refusal, and `nearest` says what came closest.
    """
    if not asked.stems and not asked.kinds:
        return ()
    match asked.want:
        case Want.FIGURE:
            lines = figure_statements(asked, found, cite)
            return tuple(lines[:MAX_STATEMENTS])
        case Want.WORDS:
            words = _words_of(asked, found, cite)
            return tuple((words or _sentences(found, cite))[:MAX_STATEMENTS])
        case Want.ANYTHING:
            return tuple(_sentences(found, cite)[:MAX_STATEMENTS])


def nearest(found: Sequence[Candidate], cite: Cite) -> tuple[Statement, ...]:
    """Return the one sentence that came closest to answering, if any came close."""
    for candidate in found:
        if candidate.coverage < IS_NEAR:
            break
        said = sentence_of(candidate, cite)
        if said is not None:
            return (said,)
    return ()


def sentence_of(candidate: Candidate, cite: Cite) -> Statement | None:
    """Make a statement of a candidate's own sentence; None where it cannot stand alone."""
    span = candidate.span
    made = state(candidate.article, candidate.reading, span.start, span.end)
    if made is None:
        return None
    return Statement(text=made.text, citations=cite(made.spans))


def _sentences(found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    chosen: list[Statement] = []
    taken: list[frozenset[str]] = []
    best = max((candidate.coverage for candidate in found), default=0.0)
    for candidate in found:
        if candidate.coverage < max(ANSWERS, 0.8 * best):
            break
        words = frozenset(stems(candidate.text))
        if any(overlap(words, other) > _SAME_AGAIN for other in taken):
            continue
        said = sentence_of(candidate, cite)
        if said is not None:
            chosen.append(said)
            taken.append(words)
        if len(chosen) == MAX_STATEMENTS - 1:
            break
    return chosen


def _words_of(asked: Asked, found: Sequence[Candidate], cite: Cite) -> list[Statement]:
    """Quote whoever the question names, newest words first."""
    wanted = set(asked.stems)
    lines: dict[str, Statement] = {}
    for candidate in sorted(found, key=lambda one: -one.at.timestamp()):
        for quote in candidate.reading.quotes:
            speaker = set(stems(quote.speaker))
            inside = candidate.span.start <= quote.start < candidate.span.end
            if not inside or quote.is_fragment or not speaker & wanted:
                continue
            span = Span(
                article=candidate.span.article,
                revision=candidate.span.revision,
                start=quote.start,
                end=quote.end,
            )
            text = f"{quote.speaker}: “{quote.text}”"
            lines.setdefault(
                fold(quote.text), Statement(text=text, citations=cite([span, candidate.span]))
            )
    return list(lines.values())[: MAX_STATEMENTS - 1]
