"""Briefs, what they told, and the deliveries they owe."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Select, select

from bot.core.articles import ArticleId
from bot.core.briefs import UNNUMBERED, Brief, Outline, is_told_since, spans_of
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.errors import ToldMeanwhile
from bot.store.sql import schema
from bot.store.sql.codec import channel_of, dump, instant, load, micros
from bot.store.sql.outbox import owe
from bot.store.sql.transactions import Statements, Transactions

_SAVE = """
INSERT INTO brief (crisis, channel, slot, kind, as_of, body) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING RETURNING sequence
"""
_USES = "INSERT INTO brief_article (article, brief) VALUES (?, ?)"
_TELL = """
INSERT INTO told (channel, crisis, key, version) VALUES (?, ?, ?, ?)
ON CONFLICT (channel, crisis, key) DO UPDATE SET version = excluded.version
"""
_TOLD = "SELECT key, version FROM told WHERE channel = ? AND crisis = ?"
_SINCE = """
SELECT slot, body FROM brief WHERE crisis = ? AND channel = ? AND as_of >= ? ORDER BY sequence
"""
#: The counted kinds of brief alone, or every one.
_NUMBERED = " AND kind NOT IN ({})".format(", ".join(f"'{kind.value}'" for kind in UNNUMBERED))
_LAST = """
SELECT body FROM brief WHERE crisis = ? AND channel = ?{} ORDER BY sequence DESC LIMIT 1
"""

_table = schema.brief


def last_of(*, is_numbered: bool) -> str:
    """Ask for the last brief of a crisis in a channel, of the counted kinds or of all."""
    return _LAST.format(_NUMBERED if is_numbered else "")


class Briefs:
    """The brief part of the store."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

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
        where = (brief.crisis, str(channel))
        values = (*where, slot, brief.kind.value, micros(brief.as_of), dump(brief))
        articles = sorted({span.article for span in spans_of(brief)})
        versions = [(where[1], where[0], *one) for one in told.items()]

        def saved(connection: Statements) -> bool:
            row = connection.execute(_SAVE, values).fetchone()
            if row is None:
                return False
            if known is not None:
                rows = connection.execute(_TOLD, (where[1], where[0])).fetchall()
                if is_told_since(told, known, dict(tuple(one) for one in rows)):
                    raise ToldMeanwhile(slot)
            if articles:
                connection.executemany(_USES, [(article, row[0]) for article in articles])
            if versions:
                connection.executemany(_TELL, versions)
            owe(connection, deliveries)
            return True

        line = f"told/{where[1]}/{where[0]}" if known is not None else ""
        return await self._database.writing(saved, is_durable=True, line=line)

    async def last_brief(
        self, crisis: str, channel: Channel, *, is_numbered: bool = True
    ) -> Brief | None:
        body = await self._last(crisis, channel, is_numbered=is_numbered)
        return load(Brief, body) if body else None

    async def last_outline(self, crisis: str, channel: Channel) -> Outline | None:
        body = await self._last(crisis, channel, is_numbered=True)
        return load(Outline, body) if body else None

    async def _last(self, crisis: str, channel: Channel, *, is_numbered: bool) -> str:
        statement = last_of(is_numbered=is_numbered)
        row = await self._database.reading(
            lambda connection: connection.execute(statement, (crisis, str(channel))).fetchone()
        )
        return row[0] if row else ""

    async def briefs_since(
        self, crisis: str, channel: Channel, since: datetime
    ) -> Sequence[tuple[str, Brief]]:
        given = (crisis, str(channel), micros(since))
        rows = await self._database.reading(
            lambda connection: connection.execute(_SINCE, given).fetchall()
        )
        return [(slot, load(Brief, body)) for slot, body in rows]

    async def briefs_using(self, article: ArticleId) -> Sequence[tuple[str, Channel, Brief]]:
        using = schema.brief_article
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.slot, _table.c.channel, _table.c.body)
                .join(using, using.c.brief == _table.c.sequence)
                .where(using.c.article == article)
                .order_by(_table.c.sequence)
            )
            return [(slot, channel_of(where), load(Brief, body)) for slot, where, body in rows]

    async def used_since(self, since: datetime) -> Mapping[ArticleId, datetime]:
        last: dict[ArticleId, datetime] = {}
        async with self._database.read() as connection:
            for article, at in await connection.execute(uses_since(since)):
                id = ArticleId(article)
                last.pop(id, None)  # it moves behind those that were used before
                last[id] = instant(at)
        return last


def uses_since(since: datetime) -> Select[str, int]:
    """Return the query for what briefs used since an instant, and when, the oldest first.

    Grouped by article, SQLite would walk through all that was ever used.
    """
    using = schema.brief_article
    return (
        select(using.c.article, _table.c.as_of)
        .join(_table, using.c.brief == _table.c.sequence)
        .where(_table.c.as_of >= micros(since))
        .order_by(_table.c.as_of, using.c.article)
    )
