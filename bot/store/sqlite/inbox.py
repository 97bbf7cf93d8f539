"""What people said; on the disk before it is acknowledged."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert

from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.core.questions import Answer, Incoming
from bot.store.sqlite import schema
from bot.store.sqlite.codec import dump, load
from bot.store.sqlite.database import Database
from bot.store.sqlite.outbox import owe

_table = schema.incoming


class SqliteInbox:
    """The inbox, in the store's file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def accept(self, incoming: Incoming) -> bool:
        async with self._database.write(is_durable=True) as connection:
            saved = await connection.execute(
                insert(_table)
                .values(
                    id=incoming.id,
                    channel=str(incoming.channel),
                    thread=incoming.thread,
                    is_done=False,
                    body=dump(incoming),
                )
                .on_conflict_do_nothing()
                .returning(_table.c.sequence)
            )
            return saved.scalar() is not None

    async def pending(self, limit: int) -> Sequence[Incoming]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body)
                .where(~_table.c.is_done)
                .order_by(_table.c.sequence)
                .limit(limit)
            )
            return [load(Incoming, body) for (body,) in rows]

    async def done(self, id: str, answer: Answer | None, deliveries: Sequence[Delivery]) -> None:
        async with self._database.write(is_durable=True) as connection:
            await connection.execute(
                update(_table)
                .where(_table.c.id == id)
                .values(is_done=True, answer=dump(answer) if answer else None)
            )
            await owe(connection, deliveries)

    async def thread(self, channel: Channel, thread: str) -> Sequence[tuple[Incoming, Answer]]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_table.c.body, _table.c.answer)
                .where(
                    (_table.c.channel == str(channel))
                    & (_table.c.thread == thread)
                    & _table.c.answer.is_not(None)
                )
                .order_by(_table.c.sequence)
            )
            return [(load(Incoming, body), load(Answer, answer)) for body, answer in rows]
