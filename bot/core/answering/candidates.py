"""Sentences that may answer, and how much of the question each covers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log

from bot.core.answering.asked import Asked
from bot.core.articles import Article, ArticleId, Span
from bot.core.evidence import Reading
from bot.core.importance import addresses_machine
from bot.core.observing import said_at
from bot.core.questions import SentenceHit
from bot.core.words import stems

#: What a word that only the article's title holds counts for.
_TITLE_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One sentence that a search found."""

    article: Article
    reading: Reading
    span: Span
    #: Share of the question's words, by rarity, that the sentence is about; 0 to 1.
    coverage: float
    score: float

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.span.of(self.article.text)

    @property
    def at(self) -> datetime:
        """When it was said, UTC."""
        return said_at(self.article)


def candidates(
    asked: Asked,
    hits: Sequence[SentenceHit],
    articles: Mapping[tuple[ArticleId, int], tuple[Article, Reading]],
) -> list[Candidate]:
    """Rank what a search found, by how much of the question each sentence covers, then by age."""
    rarity = _rarity(asked, hits, articles)
    found = []
    for hit in hits:
        pair = articles.get((hit.article, hit.revision))
        if pair is None:
            continue
        article, reading = pair
        text = article.text[hit.start : hit.end]
        if addresses_machine(text):
            continue
        span = Span(article=hit.article, revision=hit.revision, start=hit.start, end=hit.end)
        coverage = _coverage(asked, _about(article, reading, span), article.title, rarity)
        found.append(
            Candidate(
                article=article, reading=reading, span=span, coverage=coverage, score=hit.score
            )
        )
    return sorted(found, key=lambda one: (-round(one.coverage, 2), -one.at.timestamp(), one.span))


def _about(article: Article, reading: Reading, span: Span) -> frozenset[str]:
    """Stems of a sentence, and of those it speaks of with a pronoun."""
    own = set(stems(span.of(article.text)))
    for quote in reading.quotes:
        if span.start <= quote.start < span.end:
            own |= set(stems(quote.speaker)) | set(stems(quote.role))
    for attribution in reading.attributions:
        if span.start <= attribution.clause_start < span.end:
            own |= set(stems(attribution.claimant))
    for figure in reading.figures:
        if span.start <= figure.start < span.end:
            own |= set(stems(f"{figure.place} {figure.counted} {figure.kind} {figure.claimant}"))
    return frozenset(own)


def _coverage(
    asked: Asked, about: frozenset[str], title: str, rarity: Mapping[str, float]
) -> float:
    total = sum(rarity.values())
    if not total:
        return 0.0
    in_title = frozenset(stems(title))
    held = 0.0
    for stem in asked.stems:
        if stem in about:
            held += rarity[stem]
        elif stem in in_title:
            held += rarity[stem] * _TITLE_SHARE
    return held / total


def _rarity(
    asked: Asked,
    hits: Sequence[SentenceHit],
    articles: Mapping[tuple[ArticleId, int], tuple[Article, Reading]],
) -> dict[str, float]:
    """Weigh the question's words by how few of the found sentences hold them; unseen ones most."""
    held: Counter[str] = Counter()
    for hit in hits:
        pair = articles.get((hit.article, hit.revision))
        if pair is not None:
            held.update(set(stems(pair[0].text[hit.start : hit.end])) & set(asked.stems))
    return {stem: 1 + log((len(hits) + 1) / (held[stem] + 1)) for stem in asked.stems}
