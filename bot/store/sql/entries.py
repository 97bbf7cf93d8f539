"""The log of the channels that we host ourselves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.channels import Channel
from bot.core.messages import Message
from bot.ports import Entry
from bot.store.sql import schema
from bot.store.sql.codec import dump, load
from bot.store.sql.transactions import Transactions

_table = schema.entry
#: Literal, because only then does SQLite see that the partial index will do.
_HAS_KEY = "entry.key != ''"


class SqlEntryLog:
    """The entry log, in the store's file."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def write(self, entry: Entry) -> Entry:
        async with self._database.write() as connection:
            if known := await _by_key(connection, entry.key):
                return known
            saved = await connection.execute(
                insert(_table)
                .values(channel=str(entry.channel), key=entry.key, body="")
                .returning(_table.c.number)
            )
            numbered = replace(entry, number=saved.scalar_one())
            await _save(connection, numbered)
            return numbered

    async def rewrite(
        self, number: int, message: Message, at: datetime, *, is_begun: bool = False
    ) -> Entry | None:
        async with self._database.write() as connection:
            body = (
                await connection.execute(select(_table.c.body).where(_table.c.number == number))
            ).scalar()
            if body is None:
                return None
            entry = load(Entry, body).with_message(message, at, is_begun=is_begun)
            await _save(connection, entry)
            return entry

    async def entries(self, channel: Channel) -> Sequence[Entry]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body)
                .where(_table.c.channel == str(channel))
                .order_by(_table.c.number)
            )
            return [load(Entry, body) for (body,) in rows]

    async def by_key(self, key: str) -> Entry | None:
        async with self._database.read() as connection:
            return await _by_key(connection, key)


async def _by_key(connection: AsyncConnection, key: str) -> Entry | None:
    if not key:
        return None
    asked = select(_table.c.body).where(text(_HAS_KEY), _table.c.key == key)
    body = (await connection.execute(asked)).scalar()
    return load(Entry, body) if body else None


async def _save(connection: AsyncConnection, entry: Entry) -> None:
    await connection.execute(
        update(_table).where(_table.c.number == entry.number).values(body=dump(entry))
    )
