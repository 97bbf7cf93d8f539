"""What a statement's citations point at: the cited sentences, and what was read from them."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.core.articles import Article, Span
from bot.core.evidence import Attribution, DateMention, Figure, Name, Quote, Reading
from bot.core.reading.numerals.numbers import find_numbers
from bot.core.text.characters import fold

#: Finds an article revision and its reading; None where there is none.
Library = Callable[[Span], tuple[Article, Reading] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """One cited sentence (or the run of sentences that one span touches)."""

    article: Article
    text: str
    start: int
    end: int
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    attributions: tuple[Attribution, ...]
    #: All names of the article: a surname in the sentence may be the full name elsewhere.
    names: tuple[Name, ...]

    @property
    def folded(self) -> str:
        """The sentence for comparisons."""
        return fold(self.text)


class CitationError(ValueError):
    """A citation points at nothing; the text says what is wrong with it."""


def ground(spans: Iterable[Span], library: Library) -> tuple[Grounds, ...]:
    """Look up cited spans, each widened to the sentences it touches.

    Raises:
        CitationError: No such article or revision, or the span is outside its text.
    """
    found = [_ground(span, library) for span in dict.fromkeys(spans)]
    # Spans of one sentence are one ground.
    return tuple({(one.article.id, one.start, one.end): one for one in found}.values())


def _ground(span: Span, library: Library) -> Grounds:
    found = library(span)
    if found is None:
        raise CitationError(f"cites article {span.article}, which is not among the sources")
    article, reading = found
    if not 0 <= span.start < span.end <= len(article.text):
        raise CitationError(
            f"cites characters {span.start} to {span.end} of article {span.article}, "
            f"which has {len(article.text)}"
        )
    touched = [s for s in reading.sentences if s.start < span.end and s.end > span.start]
    start = min([span.start, *(s.start for s in touched)])
    end = max([span.end, *(s.end for s in touched)])
    return Grounds(
        article=article,
        text=article.text[start:end],
        start=start,
        end=end,
        quotes=tuple(q for q in reading.quotes if q.start < end and q.end > start),
        figures=tuple(f for f in reading.figures if start <= f.start < end),
        dates=tuple(d for d in reading.dates if start <= d.start < end),
        attributions=tuple(a for a in reading.attributions if _touches(a, start, end)),
        names=reading.names,
    )


def _touches(attribution: Attribution, start: int, end: int) -> bool:
    return attribution.clause_start < end and attribution.clause_end > start


def without_outlets(text: str, grounds: Sequence[Grounds]) -> str:
    """Blank the numbers in publishers' own names: "France 24" grounds no 24; length is kept."""
    for publisher in {one.article.publisher for one in grounds if one.article.publisher}:
        bare = publisher
        for number in find_numbers(publisher):
            blank = "·" * (number.end - number.start)
            bare = f"{bare[: number.start]}{blank}{bare[number.end :]}"
        if bare != publisher:
            text = re.sub(rf"(?<!\w){re.escape(publisher)}(?!\w)", bare, text)
    return text
