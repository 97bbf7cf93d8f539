"""Finds the sentences that may answer a question: by their words, by meaning, or what leads."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.answering import (
    RECENT,
    Candidate,
    asks_of_all,
    candidates,
    leading,
    other_words,
)
from bot.core.answering.candidates import Key
from bot.core.answering.claiming import also_searched
from bot.core.answering.events import counts_fates, may_count
from bot.core.answering.meant import by_both, sentences_of, with_meant
from bot.core.answering.question.asked import Asked
from bot.core.answering.question.attributed import without_outlets
from bot.core.answering.question.countries import of_country
from bot.core.answering.question.recased import recased
from bot.core.answering.question.respelt import respelt
from bot.core.answering.question.timing import anchor, day_of, since_of, until_of
from bot.core.answering.question.vocabulary import stems_of_kind
from bot.core.articles import Article, ArticleId
from bot.core.evidence import Reading
from bot.core.questions import Question, Searched, SentenceHit
from bot.core.searching.meaning import PassageHit
from bot.errors import ModelError
from bot.flows.answer.answerer import Answerer
from bot.ports import Clock, Store

#: Sentences that a search may bring.
MAX_HITS = 300
#: Articles that count what is asked, of which it is looked up what event they are of.
_TOLD_APART = 40
#: Passages that a search by meaning may bring.
MAX_PASSAGES = 12


@dataclass(frozen=True, slots=True)
class Reach:
    """The articles in which an answer is looked for."""

    searched: Searched
    #: Nothing later is looked at, UTC.
    until: datetime
    #: What the question's days are counted from, UTC.
    today: datetime


async def reach_of(question: Question, store: Store, clock: Clock) -> Reach:
    """Return up to which instant a question looks, and how many articles there are until then."""
    present = clock.now()
    covered = await store.coverage(question.crises, since=None, until=present)
    # "Tuesday" is one of the days that the articles are about, however long ago that was.
    today = anchor(question.asked_at, covered.newest)
    now = min(present, until_of(question.text, today) or present)
    if now < present:
        covered = await store.coverage(question.crises, since=None, until=now)
    until = covered.newest or (now if now < present else None)
    return Reach(Searched(articles=covered.articles, until=until), now, today)


async def candidates_for(
    asked: Asked, question: Question, reach: Reach, store: Store, answerer: Answerer
) -> tuple[Asked, list[Candidate]]:
    """Find the sentences that may answer; of everything, what the newest articles say first.

    Returns:
        The question, with its names as they are written in what was found; the sentences, best
        first.
    """
    if asks_of_all(asked):
        return asked, await _newest_leads(question, reach, store)
    asked, found = await found_by_search(asked, question, store, answerer, reach.until)
    return asked, await _with_stories(asked, found, store)


async def found_by_search(
    asked: Asked, question: Question, store: Store, answerer: Answerer, now: datetime
) -> tuple[Asked, list[Candidate]]:
    """Find the sentences that may answer, by their words and, where a model is, by meaning.

    Returns:
        The question, with its names as they are written in what was found; the sentences, best
        first.
    """
    passages = await _passages_like(question, store, answerer, now)
    by_words = await _search(asked, question, store, now)
    plain = without_outlets(asked, {one.publisher for one, _ in by_words.articles})
    if plain is not asked:
        asked = plain
        by_words = await _search(asked, question, store, now)
    asked = recased(respelt(asked, by_words.articles), by_words.articles)
    if asked.respelt:
        by_words = await _search(asked, question, store, now)
        asked = recased(asked, by_words.articles)
    missing = {(one.article, one.revision) for one in passages} - by_words.pairs.keys()
    more = await store.with_readings(missing) if missing else []
    pairs = by_words.pairs | {(pair[0].id, pair[0].revision): pair for pair in more}
    meant = sentences_of(passages, pairs)
    found = candidates(asked, with_meant(by_words.hits, meant), pairs)
    return asked, by_both(found, meant, passages)


@dataclass(frozen=True, slots=True)
class _Hits:
    """What a search by words found."""

    hits: Sequence[SentenceHit]
    pairs: dict[Key, tuple[Article, Reading]]

    @property
    def articles(self) -> list[tuple[Article, Reading]]:
        """The articles in the order of their best sentences."""
        in_order = dict.fromkeys((one.article, one.revision) for one in self.hits)
        return [self.pairs[key] for key in in_order if key in self.pairs]


async def _search(asked: Asked, question: Question, store: Store, now: datetime) -> _Hits:
    others = _kind_stems(asked).union(also_searched(asked), *map(of_country, asked.stems))
    words = [*asked.stems, *sorted(others - set(asked.stems))]
    hits = await store.search(question.crises, words, until=now, limit=MAX_HITS)
    if not hits and (unlike := other_words(asked)):
        # The sources use none of its words, but may say it in others.
        hits = await store.search(question.crises, unlike, until=now, limit=MAX_HITS)
    read = await store.with_readings({(one.article, one.revision) for one in hits})
    return _Hits(hits, {(pair[0].id, pair[0].revision): pair for pair in read})


async def _passages_like(
    question: Question, store: Store, answerer: Answerer, now: datetime
) -> Sequence[PassageHit]:
    """Return the passages whose meaning is near the question's; none without an embedding model."""
    if answerer.embedder is None:
        return []
    try:
        (asked,) = await answerer.embedder.embed([question.text])
    except ModelError:
        return []
    return await store.vectors.passages(question.crises, asked, until=now, limit=MAX_PASSAGES)


async def _newest_leads(question: Question, reach: Reach, store: Store) -> list[Candidate]:
    """Return the first sentences of the newest articles, or of those of the days that it names."""
    since = since_of(question.text, reach.today) or (reach.searched.until or reach.until) - RECENT
    since, end = day_of(question.text, reach.today) or (since, reach.until)
    articles = await store.in_crises(question.crises, since=since, until=min(end, reach.until))
    return leading(await store.with_readings({(one.id, one.revision) for one in articles}))


async def _with_stories(asked: Asked, found: list[Candidate], store: Store) -> list[Candidate]:
    """Note the story of each sentence that counts people: several events may have tolls."""
    if not counts_fates(asked):
        return found
    counting = dict.fromkeys(one.article.id for one in found if may_count(asked, one))
    stories = {id: await _story_of(id, store) for id in list(counting)[:_TOLD_APART]}
    return [
        replace(one, story=stories[one.article.id]) if stories.get(one.article.id) else one
        for one in found
    ]


async def _story_of(article: ArticleId, store: Store) -> str:
    placed = await store.placement(article)
    story = await store.story(placed.story) if placed else None
    while story is not None and story.merged_into is not None:
        story = await store.story(story.merged_into)
    return story.id if story else ""


def _kind_stems(asked: Asked) -> set[str]:
    return {stem for kind in asked.kinds for stem in stems_of_kind(kind)}
