"""A candidate's own sentence as a cited statement."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.core.answering.candidates import Candidate
from bot.core.articles import Span
from bot.core.briefs import Citation, Statement
from bot.core.evidence import Quote
from bot.core.sentences.stating import (
    MAX_CHARS,
    Stated,
    dateline_of,
    is_balanced,
    state,
    without_lead_in,
)

#: Numbers the sources of spans, in the order in which they are cited.
Cite = Callable[[Sequence[Span]], tuple[Citation, ...]]
#: Characters between two sentences of one thought: a new paragraph, no more.
_APART = 4
#: What stands around a sentence that is all speech; the quote may end before its full stop.
_AROUND, _CLOSING = " \n“”\"„«»‘’'", 1
#: Sentences back to which one may lean.
_LEANS_ON = 2


def sentence_of(
    candidate: Candidate, cite: Cite, *, has_dateline: bool = False
) -> Statement | None:
    """Make a statement of a candidate's own sentence, whole.

    One that leans on what stands before it, or that a quote joins to it, comes with that, and
    what somebody says in it from beginning to end with their name. None where they cannot stand
    alone together.

    Args:
        candidate: The sentence.
        cite: Numbers its source.
        has_dateline: A dateline stays in front of it: it may be the place that was asked for.
    """
    span = candidate.span
    quote = _all_of_it(candidate)
    if quote is not None:
        return _spoken(candidate, quote, cite)
    made = state(candidate.article, candidate.reading, span.start, span.end, is_whole=True)
    made = made or _with_before(candidate)
    if made is None:
        return None
    where = dateline_of(candidate.text) if has_dateline else ""
    return Statement(text=f"{where}{made.text}", citations=cite(made.spans))


def under_headline(candidate: Candidate, cite: Cite) -> Statement | None:
    """Give a sentence that leans on others behind its article's headline, which says of what it is.

    None where its article has no headline, and for words of which nobody knows whose they are.

    Args:
        candidate: The sentence.
        cite: Numbers its source.
    """
    title = " ".join(candidate.article.title.split())
    text = without_lead_in(" ".join(candidate.text.split()))
    is_short = len(title) + len(text) < MAX_CHARS
    if not title or not is_short or not is_balanced(text) or _all_of_it(candidate) is not None:
        return None
    return Statement(text=f"[{title}] {text}", citations=cite([candidate.span]))


def _all_of_it(candidate: Candidate) -> Quote | None:
    """Return the quote that a sentence is a part of, with no word besides."""
    span, text = candidate.span, candidate.text
    words = text.strip(_AROUND)
    start = span.start + text.find(words)
    return next(
        (one for one in candidate.reading.quotes
         if one.start <= start and start + len(words) <= one.end + _CLOSING),
        None,
    )  # fmt: skip


def _spoken(candidate: Candidate, quote: Quote, cite: Cite) -> Statement | None:
    """Give what somebody says with their name; None: nobody knows whose words they are."""
    if not quote.speaker or quote.speaker_start is None or quote.speaker_end is None:
        return None
    words = candidate.text.strip(_AROUND)
    start = candidate.span.start + candidate.text.find(words)
    cut = replace(candidate.span, start=start, end=start + len(words))
    named = replace(candidate.span, start=quote.speaker_start, end=quote.speaker_end)
    return Statement(text=f"{quote.speaker}: “{words}”", citations=cite([cut, named]))


def _with_before(candidate: Candidate) -> Stated | None:
    """State a sentence with the one or two before it, the fewest with which it stands."""
    span, reading = candidate.span, candidate.reading
    before = [one for one in reading.sentences if one.end <= span.start and not one.is_heading]
    spans = [span]
    for one in reversed(before[-_LEANS_ON:]):
        if spans[0].start - one.end > _APART:
            return None
        spans.insert(0, replace(span, start=one.start, end=one.end))
        made = state(candidate.article, reading, one.start, span.end, is_whole=True)
        if made is not None:
            return Stated(made.text, tuple(dict.fromkeys([*spans, *made.spans[1:]])))
    return None
