"""Sentences that may answer, and how much of the question each covers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from math import log

from bot.core.answering.aboutness import aboutness
from bot.core.answering.asked import Asked
from bot.core.articles import Article, ArticleId, Span
from bot.core.evidence import Reading, Sentence
from bot.core.importance import addresses_machine
from bot.core.observing import said_at
from bot.core.questions import SentenceHit
from bot.core.synonyms import same_as
from bot.core.words import SHORT, stem_set, stems

#: What a word counts for that only a synonym holds, a longer form, the title, the sentence
#: before, or the article somewhere.
_SYNONYM, _FORM, _TITLE, _BEFORE, _ARTICLE = 0.8, 0.7, 0.6, 0.45, 0.3
#: What a name counts for that is anywhere in the article.
_NAMED = 0.7
#: How much more a name counts than another word as rare.
_NAME_WEIGHT = 1.5
#: Letters that two forms of one word share at their beginning.
_ROOT = 5
_PAIR_BONUS = 0.04
_MOST_PAIRS = 3
_ARTICLE_WEIGHT = 1.0

Pairs = Mapping[tuple[ArticleId, int], tuple[Article, Reading]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One sentence that a search found."""

    article: Article
    reading: Reading
    span: Span
    #: Share of the question's words, by rarity, that the sentence is about; 0 to 1.
    coverage: float
    #: The same of the sentence's own words alone.
    own: float
    #: The same for the question's words that are no names.
    core: float
    #: For ranking: coverage, the article's share, and words that stand together.
    score: float
    #: The question's stems that neither the sentence nor its surroundings hold.
    missing: frozenset[str] = frozenset()
    #: Those that stand in the article, but not in the sentence, the one before or the title.
    far: frozenset[str] = frozenset()
    #: It stands out by what it means, whatever its words.
    is_meant: bool = False

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.span.of(self.article.text)

    @property
    def at(self) -> datetime:
        """When it was said, UTC."""
        return said_at(self.article)


def candidates(asked: Asked, hits: Sequence[SentenceHit], articles: Pairs) -> list[Candidate]:
    """Rank what a search found, by how much of the question each sentence covers, then by age."""
    rarity = _rarity(asked, hits, articles)
    total = sum(rarity.values())
    contexts: dict[tuple[ArticleId, int], Mapping[str, float]] = {}
    wholes: dict[tuple[ArticleId, int], float] = {}
    found = []
    for hit in hits:
        pair = articles.get((hit.article, hit.revision))
        if pair is None or not total:
            continue
        article, reading = pair
        span = Span(article=hit.article, revision=hit.revision, start=hit.start, end=hit.end)
        if addresses_machine(span.of(article.text)):
            continue
        key = (hit.article, hit.revision)
        if key not in contexts:
            contexts[key] = _context(rarity, article)
        own, core, held, missing, far = _covered(
            asked,
            rarity,
            contexts[key],
            _about(article, reading, span),
            _before(article, reading, span),
        )
        if key not in wholes:
            wholes[key] = _ARTICLE_WEIGHT * aboutness(rarity, article)
        score = held / total + wholes[key] + _together(asked, span.of(article.text))
        found.append(
            Candidate(
                article=article,
                reading=reading,
                span=span,
                coverage=held / total,
                own=own / total,
                core=core,
                score=score,
                missing=missing,
                far=far,
            )
        )
    return sorted(found, key=lambda one: (-round(one.score, 2), -one.at.timestamp(), one.span))


def ranked_articles(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the best sentence of each article, best article first."""
    best: dict[tuple[ArticleId, int], Candidate] = {}
    for candidate in found:
        best.setdefault((candidate.article.id, candidate.article.revision), candidate)
    return list(best.values())


def is_held(stem: str, held: frozenset[str]) -> float:
    """Tell how well a set of stems holds one: 1 itself, less for a synonym or another form."""
    if stem in held:
        return 1.0
    if same_as(stem) & held:
        return _SYNONYM
    if len(stem) > _ROOT and stem[:_ROOT] in _roots(held):
        return _FORM
    return 0.0


def _covered(
    asked: Asked,
    rarity: Mapping[str, float],
    context: Mapping[str, float],
    about: frozenset[str],
    before: frozenset[str],
) -> tuple[float, float, float, frozenset[str], frozenset[str]]:
    own = held = core = 0.0
    missing, far = set(), set()
    for stem, weight in rarity.items():
        mine = is_held(stem, about)
        own += weight * mine
        core += weight * mine if stem not in asked.names else 0.0
        near = max(mine, _BEFORE * is_held(stem, before))
        share = max(near, context[stem])
        if share and stem in asked.names:
            share = max(share, _NAMED)
        held += weight * share
        if not share:
            missing.add(stem)
        elif not near and share <= _NAMED and context[stem] <= _ARTICLE:
            far.add(stem)
    cores = sum(weight for stem, weight in rarity.items() if stem not in asked.names)
    return own, core / cores if cores else 1.0, held, frozenset(missing), frozenset(far)


def _context(rarity: Mapping[str, float], article: Article) -> dict[str, float]:
    """Tell what each of the question's words counts for anywhere in an article."""
    title, whole = stems_in(article.title), stems_in(article.text)
    return {
        stem: max(_TITLE * is_held(stem, title), _ARTICLE * is_held(stem, whole)) for stem in rarity
    }


def _together(asked: Asked, text: str) -> float:
    """Reward pairs of words that stand side by side in the question and in the sentence."""
    wanted = set(pairwise(asked.stems))
    shared = len(wanted & _pairs_in(text))
    return _PAIR_BONUS * min(_MOST_PAIRS, shared)


def _before(article: Article, reading: Reading, span: Span) -> frozenset[str]:
    """Stems of the sentence before, which the next one takes as said."""
    last: Sentence | None = None
    for sentence in reading.sentences:
        if sentence.start >= span.start:
            break
        last = sentence
    return stems_in(article.text[last.start : last.end]) if last is not None else frozenset()


def _about(article: Article, reading: Reading, span: Span) -> frozenset[str]:
    """Stems of a sentence, and of those it speaks of with a pronoun."""
    own = set(stems_in(span.of(article.text)))
    for quote in reading.quotes:
        if span.start <= quote.start < span.end:
            own |= stems_in(quote.speaker) | stems_in(quote.role)
    for attribution in reading.attributions:
        if span.start <= attribution.clause_start < span.end:
            own |= stems_in(attribution.claimant)
    for figure in reading.figures:
        if span.start <= figure.start < span.end:
            own |= stems_in(f"{figure.place} {figure.counted} {figure.kind} {figure.claimant}")
    return frozenset(own)


@lru_cache(maxsize=4_000)
def _roots(held: frozenset[str]) -> frozenset[str]:
    return frozenset(one[:_ROOT] for one in held if len(one) >= _ROOT)


@lru_cache(maxsize=4_000)
def _pairs_in(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(stems(text)))


def stems_in(text: str) -> frozenset[str]:
    """Return the set of a text's stems; articles are asked many things."""
    return stem_set(text) if len(text) <= SHORT else _stems_in_article(text)


# As many as a few questions at a time look at.
@lru_cache(maxsize=512)
def _stems_in_article(text: str) -> frozenset[str]:
    return frozenset(stems(text))


def _rarity(asked: Asked, hits: Sequence[SentenceHit], articles: Pairs) -> dict[str, float]:
    """Weigh the question's words by how few of the found sentences hold them; unseen ones most."""
    held: Counter[str] = Counter()
    for hit in hits:
        pair = articles.get((hit.article, hit.revision))
        if pair is not None:
            held.update(stems_in(pair[0].text[hit.start : hit.end]) & set(asked.stems))
    return {
        stem: (1 + log((len(hits) + 1) / (held[stem] + 1)))
        * (_NAME_WEIGHT if stem in asked.names else 1.0)
        for stem in asked.stems
    }
