"""A candidate's own sentence as a cited statement."""

from collections.abc import Callable, Sequence

from bot.core.answering.candidates import Candidate
from bot.core.articles import Span
from bot.core.briefs import Citation, Statement
from bot.core.stating import state

#: Numbers the sources of spans, in the order in which they are cited.
Cite = Callable[[Sequence[Span]], tuple[Citation, ...]]


def sentence_of(candidate: Candidate, cite: Cite) -> Statement | None:
    """Make a statement of a candidate's own sentence; None where it cannot stand alone."""
    span = candidate.span
    made = state(candidate.article, candidate.reading, span.start, span.end)
    if made is None:
        return None
    return Statement(text=made.text, citations=cite(made.spans))
