# ruff: noqa: S608 - statements are put together from words of ours
"""Revisions that wait to be tracked: their turn, what was read of them, and what is set aside."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import and_, select, text

from bot.core.articles import Article, SourceId
from bot.core.evidence import Reading
from bot.core.operating.setting_aside import SetAside
from bot.store.sql import schema
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.spelling import json_text
from bot.store.sql.transactions import Statements, Transactions

#: Of one that is set aside: what its article says by now is tracked.
_OUTDATED = """EXISTS (
    SELECT 1 FROM article AS later
    WHERE later.id = article.id AND later.revision > article.revision AND later.is_tracked)"""
_HAS_ITS_TURN = f"(again_at IS NULL OR (again_at <= ? AND NOT {_OUTDATED}))"
#: As the index of these few rows says it; by "is_tracked = 0" all articles would be walked through.
_WAITS = "NOT article.is_tracked"
_UNTRACKED = "SELECT body FROM article WHERE NOT is_tracked ORDER BY sequence LIMIT ?"
_IN_TURN = f"""
SELECT body FROM article WHERE NOT is_tracked AND {_HAS_ITS_TURN} ORDER BY sequence LIMIT ?
"""
_READ_AHEAD = f"""
SELECT body, reading, groundwork FROM article
WHERE NOT is_tracked AND reading IS NOT NULL AND {_HAS_ITS_TURN} AND NOT EXISTS (
    SELECT 1 FROM article AS earlier
    WHERE earlier.id = article.id AND earlier.revision < article.revision
    AND NOT earlier.is_tracked AND earlier.reading IS NULL AND earlier.again_at IS NULL)
ORDER BY sequence LIMIT ?
"""
#: The plus keeps it to the index of those few.
_COUNT = f"""
SELECT count(*) FROM article WHERE NOT is_tracked AND +stored_at BETWEEN ? AND ?
AND (again_at IS NULL OR NOT {_OUTDATED})
"""
_COUNT_STORED = "SELECT count(*) FROM article WHERE stored_at BETWEEN ? AND ?"
_SET_ASIDE = """
UPDATE article SET again_at = ?, aside = ? WHERE id = ? AND revision = ? AND NOT is_tracked
"""
_ASIDES = f"""
SELECT aside FROM article WHERE NOT is_tracked AND again_at IS NOT NULL AND NOT {_OUTDATED}
ORDER BY sequence DESC LIMIT ?
"""
_KEEP = """
UPDATE article SET reading = ?, groundwork = ? WHERE id = ? AND revision = ? AND NOT is_tracked
"""

_table = schema.article


class Untracked:
    """The part of the store that tracking takes its articles from."""

    _database: Transactions

    async def untracked(self, limit: int, at: datetime | None = None) -> Sequence[Article]:
        def asked(connection: Statements) -> list[Article]:
            rows = (
                connection.execute(_UNTRACKED, (limit,))
                if at is None
                else connection.execute(_IN_TURN, (micros(at), limit))
            )
            return [load(Article, body) for (body,) in rows]

        return await self._database.reading(asked)

    async def count_untracked(self, *, since: datetime | None, until: datetime) -> int:
        return await self._counted(_COUNT, since, until)

    async def count_stored(self, *, since: datetime | None, until: datetime) -> int:
        return await self._counted(_COUNT_STORED, since, until)

    async def _counted(self, statement: str, since: datetime | None, until: datetime) -> int:
        span = (micros(since) if since else 0, micros(until))

        def asked(connection: Statements) -> int:
            row = connection.execute(statement, span).fetchone()
            return int(row[0]) if row else 0

        return await self._database.reading(asked)

    async def set_aside(self, aside: SetAside) -> None:
        given = (micros(aside.again_at), dump(aside), aside.article, aside.revision)
        await self._database.writing(lambda connection: connection.execute(_SET_ASIDE, given))

    async def asides(self, limit: int) -> Sequence[SetAside]:
        def asked(connection: Statements) -> list[SetAside]:
            rows = connection.execute(_ASIDES, (limit,))
            return [load(SetAside, aside) for (aside,) in rows]

        return await self._database.reading(asked)

    async def unread(
        self, limit: int, source: SourceId | None = None, at: datetime | None = None
    ) -> Sequence[Article]:
        wanted = and_(text(_WAITS), _table.c.reading.is_(None))
        if source is not None:
            wanted &= json_text(_table.c.body, "source") == source
        if at is not None:
            wanted &= _table.c.again_at.is_(None) | (_table.c.again_at <= micros(at))
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body).where(wanted).order_by(_table.c.sequence).limit(limit)
            )
            return [load(Article, body) for (body,) in rows]

    async def keep_reading(self, article: Article, reading: Reading, laid: str = "") -> None:
        given = (dump(reading), laid, article.id, article.revision)
        await self._database.writing(lambda connection: connection.execute(_KEEP, given))

    async def read_ahead(
        self, limit: int, at: datetime | None = None
    ) -> Sequence[tuple[Article, Reading, str]]:
        until = micros(at or datetime.max.replace(tzinfo=UTC))

        def asked(connection: Statements) -> list[tuple[Article, Reading, str]]:
            rows = connection.execute(_READ_AHEAD, (until, limit))
            return [
                (load(Article, body), load(Reading, reading), laid or "")
                for body, reading, laid in rows
            ]

        return await self._database.reading(asked)
