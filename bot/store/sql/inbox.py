"""What people said; on the disk before it is acknowledged."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import func, select, text

from bot.core.articles import ArticleId
from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery
from bot.core.questions import Answer, Incoming, cited_by
from bot.store.claims import Claims, claim_on_line
from bot.store.sql import schema
from bot.store.sql.codec import dump, load
from bot.store.sql.outbox import owe
from bot.store.sql.spelling import json_text
from bot.store.sql.transactions import Statements, Transactions

_ACCEPT = """
INSERT INTO incoming (id, channel, thread, is_done, body) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING RETURNING sequence
"""
_PENDING = "SELECT body FROM incoming WHERE NOT is_done ORDER BY sequence LIMIT ?"
#: Read to be changed: nobody is forgotten in it before this is stored.
_HOLD = "UPDATE incoming SET body = body WHERE id = ? RETURNING body"
_KEEP = "UPDATE incoming SET body = ? WHERE id = ?"
_WAITING = "SELECT body FROM incoming WHERE id = ? AND NOT is_done"
_DONE = """
UPDATE incoming SET is_done = ?, answer = ?, body = coalesce(?, body) WHERE id = ?
RETURNING sequence
"""
_CITES = "INSERT INTO answer_article (article, incoming) VALUES (?, ?) ON CONFLICT DO NOTHING"

_table = schema.incoming
#: Lines that are looked through at most to say how much was asked.
_NEWEST = 5_000
#: Lines of a person that may have come after the one that they are asked about.
_LATER = 50
#: Literal, because only then does SQLite see that the partial index will do.
_IS_IN_THREAD = "incoming.thread != ''"


class SqlInbox:
    """The inbox, in the store's file."""

    def __init__(self, database: Transactions, claims: Claims) -> None:
        self._database = database
        self._claims = claims

    async def accept(self, incoming: Incoming) -> bool:
        values = (incoming.id, str(incoming.channel), incoming.thread, False, dump(incoming))
        return await self._database.writing(
            lambda connection: connection.execute(_ACCEPT, values).fetchone() is not None,
            is_durable=True,
        )

    async def pending(self, limit: int) -> Sequence[Incoming]:
        rows = await self._database.reading(
            lambda connection: connection.execute(_PENDING, (limit,)).fetchall()
        )
        return [load(Incoming, body) for (body,) in rows]

    @asynccontextmanager
    async def claim(self, id: str) -> AsyncIterator[Incoming | None]:
        async with self._claims.take(claim_on_line(id)) as is_mine:
            yield await self._waiting(id) if is_mine else None

    async def _waiting(self, id: str) -> Incoming | None:
        row = await self._database.reading(
            lambda connection: connection.execute(_WAITING, (id,)).fetchone()
        )
        return load(Incoming, row[0]) if row else None

    async def begun(self, id: str) -> None:
        def noted(connection: Statements) -> None:
            row = connection.execute(_HOLD, (id,)).fetchone()
            if row is not None:
                begun = replace(load(Incoming, row[0]), is_begun=True)
                connection.execute(_KEEP, (dump(begun), id))

        await self._database.writing(noted, is_durable=True)

    async def done(
        self,
        id: str,
        answer: Answer | None,
        deliveries: Sequence[Delivery],
        *,
        kept: Incoming | None = None,
        overtook: Sequence[str] = (),
    ) -> None:
        values = (True, dump(answer) if answer else None, dump(kept) if kept else None, id)

        def ended(connection: Statements) -> None:
            # Whoever is forgotten meanwhile is owed nothing.
            row = connection.execute(_DONE, values).fetchone()
            if row is not None:
                articles = {span.article for span in cited_by(answer)} if answer else set()
                connection.executemany(_CITES, [(one, row[0]) for one in sorted(articles)])
                owe(connection, deliveries)
                for one in overtook:
                    connection.execute(_DONE, (True, None, None, one)).fetchone()

        await self._database.writing(ended, is_durable=True)

    async def thread(self, channel: Channel, thread: str) -> Sequence[tuple[Incoming, Answer]]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body, _table.c.answer)
                .where(
                    text(_IS_IN_THREAD),
                    _table.c.channel == str(channel),
                    _table.c.thread == thread,
                    _table.c.answer.is_not(None),
                )
                .order_by(_table.c.sequence)
            )
            return [(load(Incoming, body), load(Answer, answer)) for body, answer in rows]

    async def answers_using(self, article: ArticleId) -> Sequence[tuple[Incoming, Answer]]:
        using = schema.answer_article
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body, _table.c.answer)
                .join(using, using.c.incoming == _table.c.sequence)
                .where(using.c.article == article, _table.c.answer.is_not(None))
                .order_by(_table.c.sequence)
            )
            return [(load(Incoming, body), load(Answer, answer)) for body, answer in rows]

    async def last_heard(self, channel: Channel, user: str, before: datetime) -> datetime | None:
        until = before + timedelta(seconds=1)
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body)
                .where(_table.c.channel == str(channel))
                .where(json_text(_table.c.body, "user") == user)
                .where(json_text(_table.c.body, "received_at") < f"{until:%Y-%m-%dT%H:%M:%S}")
                .order_by(_table.c.sequence.desc())
                .limit(_LATER)
            )
            heard = [load(Incoming, body).received_at for (body,) in rows]
        return max((at for at in heard if at < before), default=None)

    async def since(self, at: datetime, platform: Platform) -> Sequence[Incoming]:
        # Asked with every question: it must not walk through all that was ever said.
        last = select(func.max(_table.c.sequence)).scalar_subquery()
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body, ~_table.c.is_done | _table.c.answer.is_not(None))
                .where(_table.c.sequence > last - _NEWEST)
                .where(_table.c.channel.startswith(f"{platform}:", autoescape=True))
                .where(json_text(_table.c.body, "received_at") > f"{at:%Y-%m-%dT%H:%M:%S}")
                .order_by(_table.c.sequence.desc())
            )
            found = [(load(Incoming, body), is_asked) for body, is_asked in rows]
        return [
            one
            for one, is_asked in found[::-1]
            if one.received_at > at and (is_asked or one.is_counted)
        ]
