"""Stories, near-duplicates, the ledger, and what each channel was told.

Written in SQL, and run a whole transaction at a time: tracking asks many small questions of every
article, each of which looks at as much in a large store as in a small one.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import partial
from typing import TypeVar

from bot.core.aliases import Aliases
from bot.core.articles import Article, ArticleId
from bot.core.channels import Channel
from bot.core.facts import Fact
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.known import Known
from bot.core.ledger.resting import at_hand
from bot.core.placing.groundwork import Groundwork
from bot.core.stories import Placement, Rarity, Signature, Story, StoryId
from bot.ports import Tracked
from bot.store.claims import Claims, waited_for
from bot.store.sql.arrived import changed_since, facts_at, last_arrived, mark_followed, waiting
from bot.store.sql.batch import Batch
from bot.store.sql.codec import load, micros
from bot.store.sql.counting import TermCounts
from bot.store.sql.ledgers import Ledgers, OpenLedgers, as_held
from bot.store.sql.saving import Facts
from bot.store.sql.terms import ALL
from bot.store.sql.transactions import Statements, Transactions
from bot.store.sql.wording import Wording

T = TypeVar("T")

_OF_CRISIS = "SELECT body FROM fact WHERE crisis = ? ORDER BY first_seen_at, key"
_FACTS_OF = """
SELECT fact.body FROM sighting JOIN fact USING (crisis, key)
WHERE sighting.article = ? ORDER BY fact.crisis, fact.first_seen_at, fact.key
"""


def _all(connection: Statements, crisis: str) -> Iterator[Fact]:
    rows = connection.execute(_OF_CRISIS, (crisis,))
    return (load(Fact, body) for (body,) in rows)


class Tracking:
    """The tracking part of the store."""

    def __init__(
        self, database: Transactions, wording: Wording, claims: Claims, *, is_alone: bool
    ) -> None:
        """Track in a database.

        Args:
            database: Where.
            wording: What its dialect asks in its own words.
            claims: Among all that track there.
            is_alone: No other process writes there, so that what was read stays known.
        """
        self._database = database
        self._wording = wording
        self._claims = claims
        self._is_alone = is_alone
        self._ledgers = Ledgers()
        self._open = OpenLedgers()
        self._counts = TermCounts()
        #: Up to which article the above are known; only counts where others may track, too.
        self._place: int | None = None
        #: What the task that tracks has decided in the transaction that is open.
        self._batch: ContextVar[Batch | None] = ContextVar("batch", default=None)

    @asynccontextmanager
    async def at_once(
        self, waiting: Sequence[tuple[Article, Groundwork]] = (), /
    ) -> AsyncIterator[None]:
        batch = Batch(self._wording)
        try:
            async with self._database.at_once(batch.write):
                token = self._batch.set(batch)
                try:
                    if waiting:
                        await self._look_up(batch, waiting)
                    yield
                finally:
                    self._batch.reset(token)
        except BaseException:
            self._read_anew()
            raise
        for tracked in batch.decided:
            self._ledgers.put(tracked.facts)
        self._open.rest()

    async def _look_up(self, batch: Batch, waiting: Sequence[tuple[Article, Groundwork]]) -> None:
        changes = self._counts.changes
        found = await self._beside(lambda connection: batch.look_up(connection, waiting))
        if self._is_alone:
            self._counts.keep(found, changes)

    async def _beside(self, work: Callable[[Statements], T]) -> T:
        """Ask something that a batch answers together with what is stored."""
        return await self._database.reading(work, is_settled=False)

    def alone(self, work: str = "tracking") -> AbstractAsyncContextManager[None]:
        return waited_for(self._claims, work)

    async def similar(self, bands: Sequence[int]) -> Sequence[Signature]:
        batch = self._batch.get() or Batch(self._wording)
        return await self._beside(lambda connection: batch.similar(connection, bands))

    async def placement(self, article: ArticleId) -> Placement | None:
        def asked(connection: Statements) -> Placement | None:
            row = connection.execute(
                "SELECT story, duplicate_of FROM placement WHERE article = ?", (article,)
            ).fetchone()
            if row is None:
                return None
            original = ArticleId(row[1]) if row[1] else None
            return Placement(article=article, story=StoryId(row[0]), duplicate_of=original)

        batch = self._batch.get()
        here = batch.placement(article) if batch is not None else None
        return here or await self._beside(asked)

    async def stories(self, since: datetime) -> Sequence[Story]:
        def asked(connection: Statements) -> list[Story]:
            rows = connection.execute(
                "SELECT body FROM story WHERE newest_at >= ? ORDER BY newest_at, id",
                (micros(since),),
            )
            return [load(Story, body) for (body,) in rows]

        return await self._database.reading(asked)

    async def story(self, id: StoryId) -> Story | None:
        batch = self._batch.get() or Batch(self._wording)
        return await self._beside(lambda connection: batch.story(connection, id))

    async def rarity(self, terms: Collection[str]) -> Rarity:
        kept = self._counts
        counts, unknown = kept.of({ALL, *terms})
        if unknown:
            changes = kept.changes
            batch = self._batch.get() or Batch(self._wording)
            read = await self._beside(lambda connection: batch.counts(connection, unknown))
            if self._is_alone:
                kept.keep(read, changes)
            counts |= read
        stories = counts.pop(ALL)
        return Rarity(stories=stories, held={term: n for term, n in counts.items() if n > 0})

    async def near(self, terms: Mapping[str, float], limit: int) -> Sequence[Story]:
        batch = self._batch.get() or Batch(self._wording)
        return await self._beside(lambda connection: batch.near(connection, terms, limit))

    async def save_tracked(self, tracked: Tracked) -> None:
        batch = self._batch.get()
        if batch is None:
            async with self.at_once():
                await self.save_tracked(tracked)
            return
        known = self._known_here
        counted = await self._beside(lambda connection: batch.add(connection, tracked, known))
        if counted is not None:
            self._counts.add(counted)
            self._open.put(tracked.facts)

    async def unfollowed(self, limit: int) -> Sequence[tuple[Article, Sequence[Fact]]]:
        return await self._database.reading(lambda connection: waiting(connection, limit))

    async def followed(self, revisions: Collection[tuple[ArticleId, int]]) -> None:
        if revisions:
            await self._database.writing(lambda connection: mark_followed(connection, revisions))

    async def copies(self, articles: Collection[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
        def asked(connection: Statements) -> dict[ArticleId, dict[str, None]]:
            found: dict[ArticleId, dict[str, None]] = defaultdict(dict)
            for original, body in self._wording.copies(connection, articles):
                found[ArticleId(original)][load(Article, body).publisher] = None
            return found

        found = await self._database.reading(asked)
        return {id: tuple(publishers) for id, publishers in found.items()}

    async def facts(self, crisis: str) -> Sequence[Fact]:
        return await self._database.reading(lambda connection: list(_all(connection, crisis)))

    async def at_hand(self, crisis: str, also: Collection[str] = ()) -> Sequence[Fact]:
        kept = self._ledgers
        known = kept.of(crisis) if self._is_alone else None
        if known is None:
            changes = kept.changes
            known = await self._database.reading(lambda asked: at_hand(_all(asked, crisis)))
            if self._is_alone:
                known = as_held(known, partial(self._open.get, crisis))
                kept.keep(crisis, known, changes)
        resting = set(also) - {fact.key for fact in known} if also else set()
        if not resting:
            return known
        names = [(crisis, key) for key in sorted(resting)]
        woken = await self._database.reading(lambda asked: facts_at(asked, names))
        return sorted((*known, *woken), key=lambda fact: (fact.first_seen_at, fact.key))

    async def ledger(self, crisis: str, aliases: Aliases, arrival: Arrival | None = None) -> Known:
        known = self._known_here.of(crisis, aliases)
        if known is None:
            facts = as_held(await self.facts(crisis), partial(self._ledgers.get, crisis))
            known = Known(facts, aliases)
            self._known_here.keep(crisis, known)
        if arrival is not None:
            await self._wake(crisis, known, arrival)
        return known

    async def _wake(self, crisis: str, known: Known, arrival: Arrival) -> None:
        """Have at hand what an article may tell again, or take back."""
        keys = known.resting(arrival.seen())
        if arrival.takes_back():
            of_it = await self.facts_of(arrival.article.id)
            keys |= {fact.key for fact in of_it if known.rests(fact.key)}
        if keys:
            names = [(crisis, key) for key in sorted(keys)]
            woken = await self._database.reading(lambda asked: facts_at(asked, names))
            known.wake(as_held(woken, partial(self._ledgers.get, crisis)))

    @property
    def _known_here(self) -> OpenLedgers:
        """The ledgers that nobody else changes; none while others may."""
        return self._open if self._is_alone else OpenLedgers()

    def _read_anew(self) -> None:
        """Keep nothing of what was read or decided."""
        self._ledgers, self._place = Ledgers(), None
        self._open.clear()
        self._counts.clear()

    async def _learn(self) -> None:
        """Read what others did since this process tracked last, as long as it tracks alone."""

        def asked(connection: Statements) -> list[Fact] | None:
            keys = changed_since(connection, place) if place is not None else None
            return None if keys is None else facts_at(connection, keys)

        place = self._place
        changed = await self._database.reading(asked)
        self._counts.clear()
        if changed is None:
            self._read_anew()
        else:
            self._ledgers.put(changed)
            self._open.put(changed)
        self._is_alone = True

    async def _leave(self) -> None:
        """Let others track; what is known is of use again to whoever learns what they do."""
        self._place = await self._database.reading(last_arrived)

    async def facts_of(self, article: ArticleId) -> Sequence[Fact]:
        def asked(connection: Statements) -> list[Fact]:
            return [load(Fact, body) for (body,) in connection.execute(_FACTS_OF, (article,))]

        return await self._database.reading(asked)

    async def save_facts(self, facts: Collection[Fact]) -> None:
        def saved(connection: Statements) -> Collection[Fact]:
            changed = Facts()
            changed.put(connection, facts, self._known_here)
            changed.write(connection)
            return facts

        await self._database.writing(saved, self._ledgers.put)
        self._open.put(facts)

    async def told(self, channel: Channel, crisis: str) -> Mapping[str, int]:
        def asked(connection: Statements) -> dict[str, int]:
            rows = connection.execute(
                "SELECT key, version FROM told WHERE channel = ? AND crisis = ?",
                (str(channel), crisis),
            )
            return dict(rows.fetchall())

        return await self._database.reading(asked)
