"""Sentences that may answer, and how much of the question each covers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from math import log

from bot.core.answering.fitting.aboutness import aboutness_of
from bot.core.answering.fitting.articles import stems_of
from bot.core.answering.fitting.covering import around, cover, phrases_for
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.measures import MEASURES, measured
from bot.core.answering.question.vocabulary import KIND_STEMS
from bot.core.articles import Article, ArticleId, Span
from bot.core.evidence import Reading
from bot.core.ledger.observing import said_at
from bot.core.questions import SentenceHit
from bot.core.sentences.importance import addresses_machine

#: How much more a name counts than another word as rare.
_NAME_WEIGHT = 1.5
_SORT_WEIGHT = 0.4
_PAIR_BONUS = 0.04
_MOST_PAIRS = 3
_ARTICLE_WEIGHT = 1.0
#: Articles of which every sentence is looked at: one that answers may share no word with it.
_WHOLE_ARTICLES = 6
#: Characters of a sentence that may answer: what is longer is a list, or was made to be gone
#: through for ever.
_LONGEST = 2_000

#: Words of what befell people and things: sources may tell it in others.
ALL_KIND_STEMS = frozenset[str]().union(*KIND_STEMS.values())

Key = tuple[ArticleId, int]
Pairs = Mapping[Key, tuple[Article, Reading]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One sentence that a search found, or that stands in an article that it found."""

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
    #: How much the whole article is about the question; 0 to 1.
    about: float = 1.0
    #: How well the sentence itself holds each of the question's stems; 0 to 1.
    held: Mapping[str, float] = field(default_factory=dict)
    #: The question's stems that neither the sentence nor its surroundings hold.
    missing: frozenset[str] = frozenset()
    #: Those that stand in the article, but not in the sentence, beside it or in the title.
    far: frozenset[str] = frozenset()
    #: It stands out by what it means, whatever its words.
    is_meant: bool = False
    #: The story of its article; empty where that was not looked up.
    story: str = ""

    @property
    def key(self) -> Key:
        """Its article and revision."""
        return self.article.id, self.article.revision

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
    if not rarity:
        return []
    found = dict.fromkeys((hit.article, hit.revision) for hit in hits)
    about = aboutness_of(rarity, {key: articles[key][0] for key in found if key in articles})
    contexts = {key: around(rarity, articles[key][0]) for key in about}
    measures = MEASURES & set(asked.stems)
    ranked = []
    for span in _spans(hits, articles, about):
        key = (span.article, span.revision)
        article, reading = articles[key]
        text = span.of(article.text)
        if addresses_machine(text):
            continue
        shown = measures if measures and measured(asked.text, text) else ()
        held = cover(rarity, asked.names, contexts[key], article, reading, span, shown)
        ranked.append(
            Candidate(
                article=article,
                reading=reading,
                span=span,
                coverage=held.whole,
                own=held.own,
                core=held.core,
                score=held.whole + _ARTICLE_WEIGHT * about[key] + _together(asked, article, span),
                about=about[key],
                held=held.held,
                missing=held.missing,
                far=held.far,
            )
        )
    return sorted(ranked, key=lambda one: (-round(one.score, 2), -one.at.timestamp(), one.span))


def _spans(
    hits: Sequence[SentenceHit], articles: Pairs, about: Mapping[Key, float]
) -> Iterator[Span]:
    """Yield the sentences that were found, then the others of the articles that tell most."""
    found = {
        Span(article=hit.article, revision=hit.revision, start=hit.start, end=hit.end): None
        for hit in hits
        if (hit.article, hit.revision) in about and hit.end - hit.start <= _LONGEST
    }
    yield from found
    for key in sorted(about, key=lambda one: -about[one])[:_WHOLE_ARTICLES]:
        for sentence in articles[key][1].sentences:
            span = Span(article=key[0], revision=key[1], start=sentence.start, end=sentence.end)
            is_long = sentence.end - sentence.start > _LONGEST
            if not (sentence.is_heading or is_long or span in found):
                yield span


def is_unheard_of(asked: Asked, found: Sequence[Candidate]) -> bool:
    """Tell whether a line in a thread says nothing of its own that any source says.

    Then what was found is about the thread alone, and has nothing to do with the line: "asdf".
    """
    own = asked.own_stems
    if not asked.from_thread or not own or own & ALL_KIND_STEMS:
        return False
    return not any(one.held.get(stem) for one in found for stem in own)


def ranked_articles(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the best sentence of each article, best article first."""
    best: dict[Key, Candidate] = {}
    for candidate in found:
        best.setdefault(candidate.key, candidate)
    return list(best.values())


def _together(asked: Asked, article: Article, span: Span) -> float:
    """Reward pairs of words that stand side by side in the question and in the sentence."""
    told = stems_of(article.text).in_order(span.start, span.end)
    shared = len(set(pairwise(asked.stems)).intersection(pairwise(told)))
    return _PAIR_BONUS * min(_MOST_PAIRS, shared)


def _rarity(asked: Asked, hits: Sequence[SentenceHit], articles: Pairs) -> dict[str, float]:
    """Weigh the question's words by how few of the found sentences hold them; unseen ones most."""
    held: Counter[str] = Counter()
    wanted = frozenset(asked.stems)
    phrases = phrases_for(wanted)
    for hit in hits:
        pair = articles.get((hit.article, hit.revision))
        if pair is not None:
            held.update(stems_of(pair[0].text).between(hit.start, hit.end, phrases) & wanted)
    return {
        stem: (1 + log((len(hits) + 1) / (held[stem] + 1))) * _weight(asked, stem)
        for stem in asked.stems
    }


def _weight(asked: Asked, stem: str) -> float:
    if stem in asked.names:
        return _NAME_WEIGHT
    # "Which month" is answered by a month, with no word for it.
    return _SORT_WEIGHT if stem in asked.focus else 1.0
