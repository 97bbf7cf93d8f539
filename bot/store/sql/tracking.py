"""Stories, near-duplicates, the ledger, and what each channel was told.

Written in SQL, and run a whole transaction at a time: tracking asks many small questions of every
article, each of which looks at as much in a large store as in a small one.
"""

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from typing import Protocol

from bot.core.aliases import Aliases
from bot.core.articles import Article, ArticleId
from bot.core.channels import Channel
from bot.core.facts import Fact
from bot.core.known import Known
from bot.core.stories import Placement, Rarity, Signature, Story, StoryId
from bot.ports import Tracked
from bot.store.claims import Claims, waited_for
from bot.store.sql.arrived import (
    changed_since,
    facts_at,
    last_arrived,
    mark_followed,
    note_arrived,
    waiting,
)
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.counting import TermCounts
from bot.store.sql.ledgers import Ledgers, OpenLedgers
from bot.store.sql.packing import packed, unpacked
from bot.store.sql.storylines import note_turn
from bot.store.sql.terms import ALL, load_story, save_story
from bot.store.sql.transactions import Statements, Transactions
from bot.store.sql.transitions import note_steps

_SIGNATURE = "SELECT body FROM signature WHERE article = ?"
_FACTS_OF = """
SELECT fact.body FROM sighting JOIN fact USING (crisis, key)
WHERE sighting.article = ? ORDER BY fact.crisis, fact.first_seen_at, fact.key
"""
_SAVE_PLACEMENT = """
INSERT INTO placement (article, story, duplicate_of) VALUES (?, ?, ?)
ON CONFLICT (article) DO UPDATE SET story = excluded.story, duplicate_of = excluded.duplicate_of
"""
_SAVE_SIGNATURE = """
INSERT INTO signature (article, body) VALUES (?, ?)
ON CONFLICT (article) DO UPDATE SET body = excluded.body
"""
_SAVE_FACT = """
INSERT INTO fact (crisis, key, first_seen_at, body) VALUES (?, ?, ?, ?)
ON CONFLICT (crisis, key) DO UPDATE SET first_seen_at = excluded.first_seen_at, body = excluded.body
"""


_MARK = """
UPDATE article SET is_tracked = TRUE, groundwork = NULL, reading = ?
WHERE id = ? AND revision = ? AND NOT is_tracked
"""
_MARK_KEPT = """
UPDATE article SET is_tracked = TRUE, groundwork = NULL
WHERE id = ? AND revision = ? AND NOT is_tracked
"""
_BELONGS = """
INSERT INTO membership (crisis, article, revision) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
"""


class Wording(Protocol):
    """What each dialect asks in its own words."""

    def similar(self, connection: Statements, bands: Iterable[int]) -> Sequence[Signature]:
        """See `bot.ports.TrackStore.similar`."""

    def counts(self, connection: Statements, terms: Collection[str]) -> dict[str, int]:
        """Return in how many stories each of some terms stands, 0 included."""

    def near(
        self, connection: Statements, terms: Mapping[str, float], limit: int
    ) -> Sequence[Story]:
        """See `bot.ports.TrackStore.near`."""

    def copies(
        self, connection: Statements, articles: Collection[ArticleId]
    ) -> Iterable[tuple[str, str]]:
        """Return (original, newest revision of a copy as JSON), the copies as they arrived."""

    def index(self, connection: Statements, tracked: Tracked) -> None:
        """Put a revision's sentences into the index in the place of the earlier one's."""

    def unindex(self, connection: Statements, revisions: Iterable[tuple[int, str, int]]) -> None:
        """Take revisions (place in the order of arrival, article, revision) out of the index."""

    def field(self, *path: str) -> str:
        """Write out a field of the JSON in a row's `body`, as text."""


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

    @asynccontextmanager
    async def at_once(self) -> AsyncIterator[None]:
        try:
            async with self._database.at_once():
                yield
        except BaseException:
            self._read_anew()
            raise

    def alone(self, work: str = "tracking") -> AbstractAsyncContextManager[None]:
        return waited_for(self._claims, work)

    async def similar(self, bands: Sequence[int]) -> Sequence[Signature]:
        return await self._database.reading(
            lambda connection: self._wording.similar(connection, bands)
        )

    async def placement(self, article: ArticleId) -> Placement | None:
        def asked(connection: Statements) -> Placement | None:
            row = connection.execute(
                "SELECT story, duplicate_of FROM placement WHERE article = ?", (article,)
            ).fetchone()
            if row is None:
                return None
            original = ArticleId(row[1]) if row[1] else None
            return Placement(article=article, story=StoryId(row[0]), duplicate_of=original)

        return await self._database.reading(asked)

    async def stories(self, since: datetime) -> Sequence[Story]:
        def asked(connection: Statements) -> list[Story]:
            rows = connection.execute(
                "SELECT body FROM story WHERE newest_at >= ? ORDER BY newest_at, id",
                (micros(since),),
            )
            return [load(Story, body) for (body,) in rows]

        return await self._database.reading(asked)

    async def story(self, id: StoryId) -> Story | None:
        return await self._database.reading(lambda connection: load_story(connection, id))

    async def rarity(self, terms: Collection[str]) -> Rarity:
        kept = self._counts
        counts, unknown = kept.of({ALL, *terms})
        if unknown:
            changes = kept.changes
            read = await self._database.reading(
                lambda connection: self._wording.counts(connection, unknown)
            )
            if self._is_alone:
                kept.keep(read, changes)
            counts |= read
        stories = counts.pop(ALL)
        return Rarity(stories=stories, held={term: n for term, n in counts.items() if n > 0})

    async def near(self, terms: Mapping[str, float], limit: int) -> Sequence[Story]:
        return await self._database.reading(
            lambda connection: self._wording.near(connection, terms, limit)
        )

    async def save_tracked(self, tracked: Tracked) -> None:
        def saved(connection: Statements) -> Counter[str] | None:
            if not _mark(connection, tracked):
                return None
            article = tracked.article
            _save_placement(connection, tracked.placement)
            counted: Counter[str] = Counter()
            for story in (tracked.ended, tracked.begun, tracked.story):
                if story is not None:
                    counted.update(save_story(connection, story))
            for turn in tracked.turns:
                note_turn(connection, turn)
            _save_signature(connection, tracked.signature, is_first=article.revision == 1)
            connection.executemany(
                _BELONGS,
                [(crisis, article.id, article.revision) for crisis in tracked.crises],
            )
            _save_facts(connection, tracked.facts, self._known_here)
            note_steps(connection, tracked.transitions)
            note_arrived(connection, article, tracked.facts)
            self._wording.index(connection, tracked)
            return counted

        def noted(counted: Counter[str] | None) -> None:
            if counted is not None:
                self._ledgers.put(tracked.facts)

        try:
            counted = await self._database.writing(saved, noted)
        except BaseException:
            self._read_anew()
            raise
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
        def asked(connection: Statements) -> list[Fact]:
            rows = connection.execute(
                "SELECT body FROM fact WHERE crisis = ? ORDER BY first_seen_at, key", (crisis,)
            )
            return [load(Fact, body) for (body,) in rows]

        kept = self._ledgers
        known = kept.of(crisis) if self._is_alone else None
        if known is None:
            changes = kept.changes
            known = await self._database.reading(asked)
            if self._is_alone:
                kept.keep(crisis, known, changes)
        return known

    async def ledger(self, crisis: str, aliases: Aliases) -> Known:
        known = self._known_here.of(crisis, aliases)
        if known is None:
            known = Known(await self.facts(crisis), aliases)
            self._known_here.keep(crisis, known)
        return known

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
            _save_facts(connection, facts, self._known_here)
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


def _mark(connection: Statements, tracked: Tracked) -> bool:
    """Store a revision's reading; False if it was tracked before."""
    name = (tracked.article.id, tracked.article.revision)
    if tracked.is_kept:
        return connection.execute(_MARK_KEPT, name).rowcount == 1
    return connection.execute(_MARK, (dump(tracked.reading), *name)).rowcount == 1


def _save_placement(connection: Statements, placed: Placement) -> None:
    connection.execute(_SAVE_PLACEMENT, (placed.article, placed.story, placed.duplicate_of))


def _save_signature(connection: Statements, signature: Signature, *, is_first: bool) -> None:
    article = signature.article
    row = None if is_first else connection.execute(_SIGNATURE, (article,)).fetchone()
    # By what is known to stand there: the bands are not ordered by article.
    before = set(unpacked(article, row[0]).bands) if row else set()
    after = set(signature.bands)
    connection.executemany(
        "DELETE FROM band WHERE hash = ? AND article = ?",
        [(band, article) for band in sorted(before - after)],
    )
    connection.executemany(
        "INSERT INTO band (hash, article) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(band, article) for band in sorted(after - before)],
    )
    connection.execute(_SAVE_SIGNATURE, (article, packed(signature)))


def _save_facts(connection: Statements, facts: Collection[Fact], known: OpenLedgers) -> None:
    goes: list[tuple[str, ...]] = []
    comes: list[tuple[str, ...]] = []
    for fact in facts:
        name = (fact.crisis, fact.key)
        if known.holds(fact.crisis):
            old = known.get(*name)
        else:
            old = next(iter(facts_at(connection, [name])), None)
        before, after = _articles_of(old) if old else set(), _articles_of(fact)
        goes += [(article, *name) for article in sorted(before - after)]
        comes += [(article, *name) for article in sorted(after - before)]
    connection.executemany(
        _SAVE_FACT,
        [(one.crisis, one.key, micros(one.first_seen_at), dump(one)) for one in facts],
    )
    connection.executemany(
        "DELETE FROM sighting WHERE article = ? AND crisis = ? AND key = ?", goes
    )
    connection.executemany("INSERT INTO sighting (article, crisis, key) VALUES (?, ?, ?)", comes)


def _articles_of(fact: Fact) -> set[ArticleId]:
    return {sighting.span.article for sighting in fact.sightings}
