"""What placing needs of an article that its text alone decides.

Articles are placed one after the other; this can be laid before, by whoever reads them, for many at
a time.
"""

import json
from array import array
from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

from bot.core.articles import Article, Span
from bot.core.evidence import Reading
from bot.core.facts import FactKind, Topic
from bot.core.ledger.observing import Observation, observe
from bot.core.placing.counted import Counted, counted_in
from bot.core.placing.duplicates import signature
from bot.core.placing.profiles import count_terms
from bot.core.querying.conditions import Searchable, searchable
from bot.core.searching.indexing import searched_stems
from bot.core.stories import Signature

#: Grows with what is packed: what an older program packed is laid anew.
_FORM = 1


class Groundwork:
    """Each part is worked out when it is asked for first, unless it was unpacked."""

    def __init__(self, article: Article, reading: Reading) -> None:
        """Lay it for an article as it was read."""
        self._article = article
        self._reading = reading

    def begin(self) -> None:
        """Work out what others are looked up by, so that a mistake in it shows here."""
        _ = self.signature, self.terms

    @cached_property
    def signature(self) -> Signature:
        """By which near-duplicates are found."""
        return signature(self._article.id, self._article.text)

    @cached_property
    def terms(self) -> Mapping[str, float]:
        """The article's counted terms."""
        return count_terms(self._article, self._reading)

    @cached_property
    def counted(self) -> Counted:
        """What it counts."""
        return counted_in(self._article)

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """What it says that a ledger may want."""
        return observe(self._article, self._reading)

    @cached_property
    def searchable(self) -> Searchable:
        """It as queries see it."""
        return searchable(self._article, self._reading)

    @cached_property
    def stems(self) -> tuple[tuple[str, ...], ...]:
        """The stems by which each of its sentences is found."""
        return searched_stems(self._article, self._reading)


def packed(laid: Groundwork) -> str:
    """Work out every part, and return them all as text."""
    signed, it, reading = laid.signature, laid.searchable, laid._reading
    return json.dumps(
        {
            "form": _FORM,
            "signature": [
                one.tolist()
                for one in (signed.bands, signed.shingles, signed.contexts, signed.numbers)
            ],
            "terms": laid.terms,
            "counted": laid.counted,
            "observations": [_row(one, reading) for one in laid.observations],
            "searchable": (it.title, it.text, it.source, it.places, it.names),
            "stems": laid.stems,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def unpacked(article: Article, reading: Reading, text: str) -> Groundwork:
    """Return what was packed for an article as it was read; what cannot be read is laid anew."""
    laid = Groundwork(article, reading)
    try:
        kept = json.loads(text or "{}")
        if kept.get("form") == _FORM:
            laid.__dict__.update(_parts(article, reading, kept))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return Groundwork(article, reading)
    return laid


def _parts(article: Article, reading: Reading, kept: Mapping[str, Any]) -> dict[str, object]:
    bands, shingles, contexts, numbers = kept["signature"]
    title, text, source, places, names = kept["searchable"]
    return {
        "signature": Signature(
            article=article.id,
            bands=array("q", bands),
            shingles=array("q", shingles),
            contexts=array("q", contexts),
            numbers=array("d", numbers),
        ),
        "terms": kept["terms"],
        "counted": tuple(map(tuple, kept["counted"])),
        "observations": tuple(
            _observation(article, reading, _Row(*row)) for row in kept["observations"]
        ),
        "searchable": Searchable(
            title=tuple(title),
            text=tuple(text),
            source=tuple(source),
            places=tuple(map(tuple, places)),
            names=tuple(map(tuple, names)),
            language=article.language,
        ),
        "stems": tuple(map(tuple, kept["stems"])),
    }


class _Row(NamedTuple):
    """An observation without what its article and its reading hold already, to be kept as JSON."""

    kind: str
    #: Where in the reading its figure or its quote is; None for a happening.
    place: int | None
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    claimant: str
    weight: float
    topic: str


def _row(seen: Observation, reading: Reading) -> _Row:
    place = None
    if seen.figure is not None:
        place = reading.figures.index(seen.figure)
    elif seen.quote is not None:
        place = reading.quotes.index(seen.quote)
    span, sentence = seen.span, seen.sentence
    return _Row(
        kind=seen.kind.value,
        place=place,
        start=span.start,
        end=span.end,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        claimant=seen.claimant,
        weight=seen.weight,
        topic=seen.topic.value,
    )


def _observation(article: Article, reading: Reading, row: _Row) -> Observation:
    def span_of(start: int, end: int) -> Span:
        return Span(article=article.id, revision=article.revision, start=start, end=end)

    span = span_of(row.start, row.end)
    figure = quote = None
    if row.place is not None and row.kind == FactKind.FIGURE:
        figure = reading.figures[row.place]
    elif row.place is not None:
        quote = reading.quotes[row.place]
    told = figure or quote
    return Observation(
        kind=FactKind(row.kind),
        text=told.text if told else span.of(article.text),
        span=span,
        sentence=span_of(row.sentence_start, row.sentence_end),
        claimant=row.claimant,
        weight=row.weight,
        topic=Topic(row.topic),
        figure=figure,
        quote=quote,
    )
