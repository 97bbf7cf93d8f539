"""Stories, near-duplicates, the ledger, and what each channel was told.

Written in SQL, and run a whole transaction at a time: tracking asks many small questions of every
article, each of which looks at as much in a large store as in a small one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import NamedTuple, Protocol

from bot.core.articles import Article, ArticleId
from bot.core.channels import Channel
from bot.core.facts import Fact
from bot.core.stories import Placement, Rarity, Signature, Story, StoryId
from bot.ports import Tracked
from bot.store.claims import Claims, waited_for
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.counting import TermCounts
from bot.store.sql.ledgers import Ledgers
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
UPDATE article SET is_tracked = TRUE, reading = ? WHERE id = ? AND revision = ? AND NOT is_tracked
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


class _Saved(NamedTuple):
    """What the caches have to know of a transaction."""

    facts: Collection[Fact]
    #: Terms whose count changed.
    counted: Collection[str]


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
        self._counts = TermCounts()

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
        def saved(connection: Statements) -> _Saved:
            if not _mark(connection, tracked):
                return _Saved((), ())
            _save_placement(connection, tracked.placement)
            counted = {
                term
                for story in (tracked.ended, tracked.begun, tracked.story)
                if story is not None
                for term in save_story(connection, story)
            }
            for turn in tracked.turns:
                note_turn(connection, turn)
            _save_signature(connection, tracked.signature)
            article = tracked.article
            connection.executemany(
                _BELONGS,
                [(crisis, article.id, article.revision) for crisis in tracked.crises],
            )
            _save_facts(connection, tracked.facts)
            note_steps(connection, tracked.transitions)
            self._wording.index(connection, tracked)
            return _Saved(tracked.facts, counted)

        def noted(saved: _Saved) -> None:
            self._ledgers.put(saved.facts)
            self._counts.let_go(saved.counted)

        await self._database.writing(saved, noted)

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
        known = kept.of(crisis)
        if known is None:
            changes = kept.changes
            known = await self._database.reading(asked)
            if self._is_alone:
                kept.keep(crisis, known, changes)
        return known

    def _know(self, *, is_alone: bool) -> None:
        """Begin anew to keep what is read, or stop; what is being read now is kept nowhere."""
        self._is_alone, self._ledgers, self._counts = is_alone, Ledgers(), TermCounts()

    async def facts_of(self, article: ArticleId) -> Sequence[Fact]:
        def asked(connection: Statements) -> list[Fact]:
            return [load(Fact, body) for (body,) in connection.execute(_FACTS_OF, (article,))]

        return await self._database.reading(asked)

    async def save_facts(self, facts: Collection[Fact]) -> None:
        def saved(connection: Statements) -> Collection[Fact]:
            _save_facts(connection, facts)
            return facts

        await self._database.writing(saved, self._ledgers.put)

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
    article = tracked.article
    given = (dump(tracked.reading), article.id, article.revision)
    return connection.execute(_MARK, given).rowcount == 1


def _save_placement(connection: Statements, placed: Placement) -> None:
    connection.execute(_SAVE_PLACEMENT, (placed.article, placed.story, placed.duplicate_of))


def _save_signature(connection: Statements, signature: Signature) -> None:
    article = signature.article
    row = connection.execute(_SIGNATURE, (article,)).fetchone()
    # By what is known to stand there: the bands are not ordered by article.
    before = set(unpacked(article, row[0]).bands) if row else set()
    after = set(signature.bands)
    connection.executemany(
        "DELETE FROM band WHERE hash = ? AND article = ?",
        [(band, article) for band in before - after],
    )
    connection.executemany(
        "INSERT INTO band (hash, article) VALUES (?, ?)",
        [(band, article) for band in sorted(after - before)],
    )
    connection.execute(_SAVE_SIGNATURE, (article, packed(signature)))


def _save_facts(connection: Statements, facts: Iterable[Fact]) -> None:
    for fact in facts:
        name = (fact.crisis, fact.key)
        row = connection.execute(
            "SELECT body FROM fact WHERE crisis = ? AND key = ?", name
        ).fetchone()
        before, after = _articles_of(load(Fact, row[0])) if row else set(), _articles_of(fact)
        connection.execute(_SAVE_FACT, (*name, micros(fact.first_seen_at), dump(fact)))
        connection.executemany(
            "DELETE FROM sighting WHERE article = ? AND crisis = ? AND key = ?",
            [(article, *name) for article in before - after],
        )
        connection.executemany(
            "INSERT INTO sighting (article, crisis, key) VALUES (?, ?, ?)",
            [(article, *name) for article in after - before],
        )


def _articles_of(fact: Fact) -> set[ArticleId]:
    return {sighting.span.article for sighting in fact.sightings}
