"""The store in plain dictionaries: for loose files, replays and tests. Nothing outlives it."""

from collections import defaultdict
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from bot.core.articles import Article, ArticleId
from bot.core.briefs import (
    UNNUMBERED,
    Brief,
    Coverage,
    Outline,
    is_told_since,
    outline_of,
    spans_of,
)
from bot.core.channels import Channel
from bot.core.deliveries import FINAL, Delivery
from bot.core.evidence import Reading
from bot.core.facts import Fact
from bot.core.questions import SentenceHit
from bot.core.searching.indexing import SentenceIndex
from bot.core.stories import Placement, Rarity, Signature, Story, StoryId
from bot.errors import ToldMeanwhile
from bot.ports import Tracked
from bot.store.claims import OwnClaims, waited_for
from bot.store.decided import MemoryFeedback, MemoryRegister
from bot.store.memory.entries import MemoryEntryLog
from bot.store.memory.healths import MemoryHealths
from bot.store.memory.installations import MemoryInstallations
from bot.store.memory.ledgers import MemoryLedgers
from bot.store.memory.owing import MemoryInbox, MemoryOutbox
from bot.store.memory.purses import MemoryPurses
from bot.store.memory.signatures import SignatureIndex
from bot.store.memory.storylines import MemoryStorylines
from bot.store.memory.transitions import MemoryTransitions
from bot.store.memory.untracked import MemoryUntracked
from bot.store.memory.vectors import MemoryVectors
from bot.store.terms import TermIndex

_Key = tuple[ArticleId, int]


@dataclass(frozen=True, slots=True)
class _Read:
    """What is kept of a tracked revision; the story and the rest are kept in their own places."""

    article: Article
    reading: Reading
    crises: tuple[str, ...]


class MemoryStore(MemoryUntracked, MemoryHealths, MemoryLedgers):
    """Everything kept, in this process only."""

    #: Nothing keeps it from being written.
    trouble = ""

    def __init__(self) -> None:
        super().__init__()
        self.outbox = MemoryOutbox()
        self.inbox = MemoryInbox(self.outbox)
        self.entries_log = MemoryEntryLog()
        self.register = MemoryRegister()
        self.feedback = MemoryFeedback()
        self.storylines = MemoryStorylines(self._articles_of)
        self.transitions = MemoryTransitions()
        self.installations = MemoryInstallations()
        self.purses = MemoryPurses()
        self.vectors = MemoryVectors(self._read_last)
        self._keys: dict[str, ArticleId] = {}
        self._newest: dict[ArticleId, Article] = {}
        self._tracked: dict[_Key, _Read] = {}
        self._newest_tracked: dict[ArticleId, _Read] = {}
        self._index = SentenceIndex()
        self._stories: dict[StoryId, Story] = {}
        self._terms = TermIndex()
        self._placements: dict[ArticleId, Placement] = {}
        self._of_story: dict[StoryId, dict[ArticleId, None]] = defaultdict(dict)
        self._copies: dict[ArticleId, set[ArticleId]] = defaultdict(set)
        #: The place of each revision in the order of arrival.
        self._sequence: dict[_Key, int] = {}
        self._signatures = SignatureIndex()
        #: The facts that revisions touched, until what follows from them is owed.
        self._unfollowed: dict[_Key, list[tuple[str, str]]] = {}
        self._told: dict[tuple[Channel, str], dict[str, int]] = defaultdict(dict)
        self._briefs: dict[tuple[str, Channel, str], Brief] = {}
        self._slots: set[tuple[str, str]] = set()
        self._claims = OwnClaims()

    # --- articles ---------------------------------------------------------------------------

    async def known(self, keys: Collection[str]) -> Mapping[str, Article]:
        found = {key: self._newest.get(self._keys[key]) for key in keys if key in self._keys}
        return {key: article for key, article in found.items() if article is not None}

    async def add(self, article: Article, keys: Collection[str]) -> None:
        revision = (article.id, article.revision)
        if revision not in self._articles:
            self._articles[revision] = self._untracked[revision] = article
            self._sequence[revision] = len(self._articles)
            newest = self._newest.get(article.id)
            if newest is None or newest.revision < article.revision:
                self._newest[article.id] = article
        for key in keys:
            self._keys.setdefault(key, article.id)

    async def get(self, id: ArticleId, revision: int | None = None) -> Article | None:
        return self._newest.get(id) if revision is None else self._articles.get((id, revision))

    async def get_many(self, ids: Collection[_Key]) -> Sequence[Article]:
        return [self._articles[key] for key in ids if key in self._articles]

    async def reading(self, id: ArticleId, revision: int) -> Reading | None:
        tracked = self._tracked.get((id, revision))
        return tracked.reading if tracked else None

    async def with_readings(self, ids: Collection[_Key]) -> Sequence[tuple[Article, Reading]]:
        found = [self._tracked[id] for id in ids if id in self._tracked]
        return [(tracked.article, tracked.reading) for tracked in found]

    def _last_tracked(self, id: ArticleId) -> int:
        read = self._newest_tracked.get(id)
        return read.article.revision if read else 0

    async def newest(self, limit: int) -> Sequence[Article]:
        found = [
            tracked.article
            for tracked in self._newest_tracked.values()
            if not tracked.article.is_withdrawn
        ]
        found.sort(key=lambda one: self._sequence[one.id, one.revision], reverse=True)
        return found[:limit]

    async def in_crises(
        self, crises: Collection[str], *, since: datetime | None, until: datetime | None
    ) -> Sequence[Article]:
        found = [
            tracked.article
            for tracked in self._newest_tracked.values()
            if not tracked.article.is_withdrawn
            and set(crises) & set(tracked.crises)
            and (since is None or tracked.article.stored_at >= since)
            and (until is None or tracked.article.stored_at <= until)
        ]
        return sorted(found, key=lambda article: (article.stored_at, article.id))

    async def belongs(self, id: ArticleId, crises: Collection[str]) -> bool:
        of = (set(one.crises) for key, one in self._tracked.items() if key[0] == id)
        return not all(set(crises).isdisjoint(one) for one in of)

    async def coverage(
        self, crises: Collection[str], *, since: datetime | None, until: datetime | None
    ) -> Coverage:
        found = await self.in_crises(crises, since=since, until=until)
        return Coverage(
            articles=len(found),
            publishers=len({article.publisher for article in found}),
            newest=max((one.published_at for one in found if one.published_at), default=None),
        )

    async def search(
        self, crises: Collection[str], words: Sequence[str], *, until: datetime | None, limit: int
    ) -> Sequence[SentenceHit]:
        def is_seen(article: Article) -> bool:
            tracked = self._tracked[article.id, article.revision]
            return bool(set(crises) & set(tracked.crises)) and (
                until is None or article.stored_at <= until
            )

        return self._index.search(words, is_seen, limit)

    # --- tracking ---------------------------------------------------------------------------

    def alone(self, work: str = "tracking") -> AbstractAsyncContextManager[None]:
        return waited_for(self._claims, work)

    @asynccontextmanager
    async def at_once(self, _waiting: object = ()) -> AsyncIterator[None]:
        yield

    async def similar(self, bands: Sequence[int]) -> Sequence[Signature]:
        return self._signatures.similar(bands)

    async def placement(self, article: ArticleId) -> Placement | None:
        return self._placements.get(article)

    async def stories(self, since: datetime) -> Sequence[Story]:
        recent = [story for story in self._stories.values() if story.newest_at >= since]
        return sorted(recent, key=lambda story: (story.newest_at, story.id))

    async def story(self, id: StoryId) -> Story | None:
        return self._stories.get(id)

    async def rarity(self, terms: Collection[str]) -> Rarity:
        return self._terms.rarity(terms)

    async def near(self, terms: Mapping[str, float], limit: int) -> Sequence[Story]:
        return self._terms.near(terms, limit)

    async def save_tracked(self, tracked: Tracked) -> None:
        key = (tracked.article.id, tracked.article.revision)
        if self._untracked.pop(key, None) is None:
            return
        self._ahead.pop(key, None)
        self._aside.pop(key, None)
        read = self._tracked[key] = _Read(tracked.article, tracked.reading, tracked.crises)
        newest = self._newest_tracked.get(tracked.article.id)
        if newest is None or newest.article.revision < tracked.article.revision:
            self._newest_tracked[tracked.article.id] = read
            self._index.add(tracked.article, tracked.reading, tracked.stems)
        for placement in (tracked.placement, *tracked.moved):
            before = self._placements.get(placement.article)
            self._placements[placement.article] = placement
            if before is not None and before.duplicate_of is not None:
                self._copies[before.duplicate_of].discard(placement.article)
            if placement.duplicate_of is not None:
                self._copies[placement.duplicate_of].add(placement.article)
            self._of_story[placement.story][placement.article] = None
        for turn in tracked.turns:
            await self.storylines.note(turn)
        for story in (tracked.ended, tracked.begun, tracked.story):
            if story is not None:
                self._stories[story.id] = story
                self._terms.put(story)
        self._signatures.put(tracked.signature)
        await self.save_facts(tracked.facts)
        if tracked.facts:
            self._unfollowed[key] = [(fact.crisis, fact.key) for fact in tracked.facts]
        self.transitions.note(tracked.transitions)

    async def unfollowed(self, limit: int) -> Sequence[tuple[Article, Sequence[Fact]]]:
        return [
            (self._articles[key], [self._facts[crisis][name] for crisis, name in touched])
            for key, touched in islice(self._unfollowed.items(), limit)
        ]

    async def followed(self, revisions: Collection[_Key]) -> None:
        for key in revisions:
            self._unfollowed.pop(key, None)

    def _read_last(self) -> Iterator[tuple[Article, tuple[str, ...]]]:
        for read in self._newest_tracked.values():
            yield read.article, read.crises

    def _articles_of(self, story: StoryId) -> Sequence[Article]:
        found = [
            self._newest_tracked[id].article
            for id in self._of_story.get(story, ())
            if self._placements[id].duplicate_of is None
        ]
        found.sort(key=lambda one: self._sequence[one.id, one.revision])
        return [one for one in found if not one.is_withdrawn]

    async def copies(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
        found = {}
        for id in articles:
            copies = [self._newest[copy] for copy in self._copies.get(id, ())]
            copies.sort(key=lambda copy: self._sequence[copy.id, copy.revision])
            if copies:
                found[id] = tuple(dict.fromkeys(copy.publisher for copy in copies))
        return found

    async def told(self, channel: Channel, crisis: str) -> Mapping[str, int]:
        return dict(self._told[channel, crisis])

    # --- briefs, slots, sources -------------------------------------------------------------

    async def save_brief(
        self,
        brief: Brief,
        channel: Channel,
        told: Mapping[str, int],
        deliveries: Sequence[Delivery],
        *,
        slot: str,
        known: Mapping[str, int] | None = None,
    ) -> bool:
        key = (brief.crisis, channel, slot)
        if key in self._briefs:
            return False
        if known is not None and is_told_since(told, known, self._told[channel, brief.crisis]):
            raise ToldMeanwhile(slot)
        self._briefs[key] = brief
        self._told[channel, brief.crisis].update(told)
        await self.outbox.owe(deliveries)
        return True

    async def last_brief(
        self, crisis: str, channel: Channel, *, is_numbered: bool = True
    ) -> Brief | None:
        own = [
            brief
            for (named, where, _), brief in self._briefs.items()
            if named == crisis
            and where == channel
            and not (is_numbered and brief.kind in UNNUMBERED)
        ]
        return own[-1] if own else None

    async def last_outline(self, crisis: str, channel: Channel) -> Outline | None:
        last = await self.last_brief(crisis, channel)
        return outline_of(last) if last else None

    async def briefs_since(
        self, crisis: str, channel: Channel, since: datetime
    ) -> Sequence[tuple[str, Brief]]:
        return [
            (slot, brief)
            for (named, where, slot), brief in self._briefs.items()
            if named == crisis and where == channel and brief.as_of >= since
        ]

    async def briefs_using(self, article: ArticleId) -> Sequence[tuple[str, Channel, Brief]]:
        return [
            (slot, channel, brief)
            for (_, channel, slot), brief in self._briefs.items()
            if any(span.article == article for span in spans_of(brief))
        ]

    async def used_since(self, since: datetime) -> Mapping[ArticleId, datetime]:
        used: dict[ArticleId, datetime] = {}
        for brief in self._briefs.values():
            if brief.as_of >= since:
                for article in {span.article for span in spans_of(brief)}:
                    used[article] = max(brief.as_of, used.get(article, brief.as_of))
        return dict(sorted(used.items(), key=lambda pair: (pair[1], pair[0])))

    async def take(self, kind: str, slot: str, now: datetime) -> bool:
        if (kind, slot) in self._slots:
            return False
        self._slots.add((kind, slot))
        return True

    async def is_taken(self, kind: str, slot: str) -> bool:
        return (kind, slot) in self._slots

    async def owe_once(
        self, kind: str, slot: str, deliveries: Sequence[Delivery], now: datetime
    ) -> bool:
        if not await self.take(kind, slot, now):
            return False
        await self.outbox.owe(deliveries)
        return True

    async def counts(self) -> Mapping[str, int]:
        return {
            "articles": len(self._newest),
            "stories": len(self._stories),
            "facts": sum(map(len, self._facts.values())),
            "briefs": len(self._briefs),
            "owed": sum(d.state not in FINAL for d in self.outbox.rows.values()),
        }

    async def restored_at(self) -> datetime | None:
        return None

    async def close(self) -> None:
        """There is nothing to let go of."""
