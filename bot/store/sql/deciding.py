"""What people decide about the bot; on the disk before it counts."""

from collections.abc import Sequence

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.channels import Channel
from bot.core.conversing.feedback import Feedback
from bot.core.managing.auditing import AuditLine, Manager
from bot.core.managing.subscribing import Kept
from bot.store.sql import schema
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.transactions import Transactions

_subscription, _manager = schema.subscription, schema.manager
_audit, _feedback = schema.audit, schema.feedback
#: The place in the order stays.
_KEEP = text("""
INSERT INTO subscription (crisis, channel, sequence, body)
VALUES (:crisis, :channel, :sequence, :body)
ON CONFLICT (crisis, channel) DO UPDATE SET body = excluded.body
""")
_NAME = text("""
INSERT INTO manager (channel, "user") VALUES (:channel, :user) ON CONFLICT DO NOTHING
""")
_GIVE = text("""
INSERT INTO feedback (about, channel, "user", at, body)
VALUES (:about, :channel, :user, :at, :body)
ON CONFLICT (about, channel, "user") DO UPDATE SET at = excluded.at, body = excluded.body
""")


class SqlRegister:
    """Subscriptions, managers and the audit, in the store's file."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def kept(self) -> Sequence[Kept]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_subscription.c.body).order_by(_subscription.c.sequence)
            )
            return [load(Kept, body) for (body,) in rows]

    async def keep(self, rows: Sequence[Kept], audit: Sequence[AuditLine] = ()) -> None:
        async with self._database.write(is_durable=True) as connection:
            last = await connection.execute(select(func.max(_subscription.c.sequence)))
            number = last.scalar() or 0
            for row in rows:
                number += 1
                crisis, channel = row.key
                given = {"crisis": crisis, "channel": str(channel), "sequence": number}
                await connection.execute(_KEEP, given | {"body": dump(row)})
            await _note(connection, audit)

    async def managers(self, channel: Channel) -> Sequence[Manager]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_manager.c.user)
                .where(_manager.c.channel == str(channel))
                .order_by(_manager.c.user)
            )
            return [Manager(channel=channel, user=user) for (user,) in rows]

    async def name(self, manager: Manager, audit: AuditLine) -> None:
        async with self._database.write(is_durable=True) as connection:
            given = {"channel": str(manager.channel), "user": manager.user}
            await connection.execute(_NAME, given)
            await _note(connection, [audit])

    async def dismiss(self, manager: Manager, audit: AuditLine) -> None:
        async with self._database.write(is_durable=True) as connection:
            await connection.execute(
                delete(_manager).where(
                    (_manager.c.channel == str(manager.channel)) & (_manager.c.user == manager.user)
                )
            )
            await _note(connection, [audit])

    async def note(self, audit: AuditLine) -> None:
        async with self._database.write(is_durable=True) as connection:
            await _note(connection, [audit])

    async def audit(self, channel: Channel, limit: int) -> Sequence[AuditLine]:
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(_audit.c.body)
                .where(_audit.c.channel == str(channel))
                .order_by(_audit.c.sequence.desc())
                .limit(limit)
            )
            return [load(AuditLine, body) for (body,) in rows]


class SqlFeedback:
    """What readers think, in the store's file."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def give(self, feedback: Feedback) -> None:
        given = {
            "about": feedback.about,
            "channel": str(feedback.channel),
            "user": feedback.user,
            "at": micros(feedback.at),
            "body": dump(feedback),
        }
        async with self._database.write() as connection:
            await connection.execute(_GIVE, given)

    async def given(self, channel: Channel | None = None) -> Sequence[Feedback]:
        wanted = select(_feedback.c.body).order_by(
            _feedback.c.at, _feedback.c.about, _feedback.c.user
        )
        if channel is not None:
            wanted = wanted.where(_feedback.c.channel == str(channel))
        async with self._database.read() as connection:
            return [load(Feedback, body) for (body,) in await connection.execute(wanted)]


async def _note(connection: AsyncConnection, lines: Sequence[AuditLine]) -> None:
    if lines:
        await connection.execute(
            insert(_audit),
            [
                {"channel": str(line.channel), "at": micros(line.at), "body": dump(line)}
                for line in lines
            ],
        )
