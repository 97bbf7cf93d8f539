"""How much of a question a sentence covers, by itself and with what stands around it."""

from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.core.answering.fitting.articles import stems_of
from bot.core.answering.fitting.pointing import pointed_at
from bot.core.answering.question.alike import alike
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.light import LIGHT
from bot.core.answering.question.phrases import SAID_IN_PHRASES, marks_of, stems_in
from bot.core.articles import Article, Span
from bot.core.evidence import Reading, Sentence

#: What a word counts for that only another word for it holds, a longer form, the title, the
#: sentence before or behind, or the article somewhere.
_ALIKE, _FORM, _TITLE, _BEFORE, _BEHIND, _ARTICLE = 0.8, 0.7, 0.6, 0.45, 0.35, 0.3
#: What a word that says much counts for where only one that says little stands for it: who asks who
#: resigned is not told who left a room.
_LOOSE = 0.4
#: What a name counts for that a sentence means by "he" or "the company".
_POINTED = 0.7
#: What a name counts for that is anywhere in the article.
_NAMED = 0.7
#: Letters that two forms of one word share at their beginning.
_ROOT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What a sentence covers of a question, as shares of the question's words by rarity."""

    #: With its surroundings.
    whole: float
    #: By its own words.
    own: float
    #: The same for the question's words that are no names.
    core: float
    #: What the sentence itself holds of each stem.
    held: Mapping[str, float]
    #: Stems that neither the sentence nor its article holds.
    missing: frozenset[str]
    #: Those that stand in the article, but not in the sentence, beside it or in the title.
    far: frozenset[str]


def is_held(stem: str, held: frozenset[str]) -> float:
    """Tell how well a set of stems holds one: 1 itself, less for another word or another form."""
    if stem in held:
        return 1.0
    if others := alike(stem) & held:
        return _ALIKE if stem in LIGHT or others - LIGHT else _LOOSE
    if len(stem) > _ROOT:
        root = stem[:_ROOT]
        for one in held:  # a set of all roots would be made of each sentence, and hardly used again
            if one.startswith(root):
                return _FORM
    return 0.0


def other_words(asked: Asked) -> list[str]:
    """Return the stems by which sources may tell what a question asks, beside its own."""
    said = [one for one in asked.stems if one not in asked.names]
    return sorted(frozenset[str]().union(*(alike(one) | marks_of(one) for one in said)))


@lru_cache(maxsize=4_096)
def sameness(one: str, other: str) -> float:
    """Tell how well a stem stands for another, as `is_held` does of a set."""
    return is_held(one, frozenset({other}))


def around(rarity: Mapping[str, float], article: Article) -> dict[str, float]:
    """Tell what each of the question's words counts for anywhere in an article."""
    title = stems_in(article.title)
    told = stems_of(article.text)
    whole = told.between(0, len(article.text), phrases_for(frozenset(rarity)))
    return {
        stem: max(_TITLE * is_held(stem, title), _ARTICLE * is_held(stem, whole)) for stem in rarity
    }


# Of one question the same for all its articles.
@lru_cache(maxsize=16)
def phrases_for(asked: frozenset[str]) -> frozenset[str]:
    """Return the words for phrases that would count for one of the stems that are asked for."""
    return frozenset(said for said in SAID_IN_PHRASES if any(sameness(one, said) for one in asked))


def cover(
    rarity: Mapping[str, float],
    names: Collection[str],
    context: Mapping[str, float],
    article: Article,
    reading: Reading,
    span: Span,
    shown: Collection[str] = (),
) -> Cover:
    """Measure what a sentence covers.

    Args:
        rarity: What each of the question's stems is worth.
        names: Those of them that are names.
        context: What the article counts for, as `around` gives it.
        article: The sentence's article.
        reading: What was read from it.
        span: The sentence.
        shown: Stems of the question that the sentence has no word for, and shows: "money" by a sum.
    """
    told = stems_of(article.text)
    phrases = phrases_for(frozenset(rarity))
    own_stems = told.between(span.start, span.end, phrases) | _named_in(reading, span)
    before, behind = (
        told.between(one.start, one.end, phrases) if one else frozenset[str]()
        for one in _beside(reading, span)
    )
    held = {
        stem: max(is_held(stem, own_stems), _ALIKE if stem in shown else 0.0) for stem in rarity
    }
    if names:
        pointed = pointed_at(reading, span.start, span.of(article.text))
        for stem in names if pointed else ():
            held[stem] = max(held.get(stem, 0.0), _POINTED * is_held(stem, pointed))
    whole = 0.0
    missing, far = set(), set()
    for stem, weight in rarity.items():
        near = max(held[stem], _BEFORE * is_held(stem, before), _BEHIND * is_held(stem, behind))
        share = max(near, context[stem])
        if share and stem in names:
            share = max(share, _NAMED)
        whole += weight * share
        if not share:
            missing.add(stem)
        elif not near and context[stem] <= _ARTICLE:
            far.add(stem)
    total = sum(rarity.values())
    cores = sum(weight for stem, weight in rarity.items() if stem not in names)
    core = sum(weight * held[stem] for stem, weight in rarity.items() if stem not in names)
    return Cover(
        whole=whole / total,
        own=sum(weight * held[stem] for stem, weight in rarity.items()) / total,
        core=core / cores if cores else 1.0,
        held=held,
        missing=frozenset(missing),
        far=frozenset(far),
    )


def _beside(reading: Reading, span: Span) -> tuple[Sentence | None, Sentence | None]:
    """Return the sentence before, which the next one takes as said, and the one behind."""
    sentences = reading.sentences
    first = bisect_left(sentences, span.start, key=lambda one: one.start)
    behind = bisect_left(sentences, span.end, key=lambda one: one.start)
    return (
        sentences[first - 1] if first else None,
        sentences[behind] if behind < len(sentences) else None,
    )


def _named_in(reading: Reading, span: Span) -> frozenset[str]:
    """Return the stems of those whom a sentence speaks of with a pronoun, or counts."""
    own = set[str]()
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
