"""The parts that every SQL store has, put together; a dialect adds how it opens and searches."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select, text

from bot.core.deliveries import Delivery
from bot.store.claims import Claims
from bot.store.sql import schema
from bot.store.sql.articles import Articles
from bot.store.sql.briefs import Briefs
from bot.store.sql.codec import instant, micros
from bot.store.sql.deciding import SqlFeedback, SqlRegister
from bot.store.sql.entries import SqlEntryLog
from bot.store.sql.healths import Healths
from bot.store.sql.inbox import SqlInbox
from bot.store.sql.installations import SqlInstallations
from bot.store.sql.outbox import IS_OPEN, SqlOutbox, owe
from bot.store.sql.people import People
from bot.store.sql.purses import SqlPurses
from bot.store.sql.storylines import SqlStorylines
from bot.store.sql.tracking import Tracking
from bot.store.sql.transactions import Statements, Transactions
from bot.store.sql.transitions import SqlTransitions
from bot.store.sql.untracked import Untracked
from bot.store.sql.vectors import SqlVectors
from bot.store.sql.wording import Wording

_TAKE = """
INSERT INTO slot (kind, slot, taken_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING kind
"""


class SqlStore(Articles, Untracked, Tracking, Briefs, Healths):
    """Everything kept, in one database."""

    def __init__(
        self,
        database: Transactions,
        wording: Wording,
        claims: Claims,
        *,
        is_alone: bool,
        settles: timedelta = timedelta(),
    ) -> None:
        super().__init__(database)
        Healths.__init__(self, database)
        Tracking.__init__(self, database, wording, claims, is_alone=is_alone)
        self.outbox = SqlOutbox(database, claims, settles)
        self.inbox = SqlInbox(database, claims)
        self.entries_log = SqlEntryLog(database)
        self.register = SqlRegister(database)
        self.storylines = SqlStorylines(database)
        self.transitions = SqlTransitions(database)
        self.feedback = SqlFeedback(database)
        self.installations = SqlInstallations(database)
        self.vectors = SqlVectors(database)
        self.purses = SqlPurses(database)
        self.people = People(database, claims)

    @property
    def trouble(self) -> str:
        return self._database.trouble

    async def take(self, kind: str, slot: str, now: datetime) -> bool:
        return await self.owe_once(kind, slot, [], now)

    async def is_taken(self, kind: str, slot: str) -> bool:
        table = schema.slot
        asked = select(table.c.slot).where((table.c.kind == kind) & (table.c.slot == slot))
        async with self._database.read() as connection:
            return (await connection.execute(asked)).first() is not None

    async def owe_once(
        self, kind: str, slot: str, deliveries: Sequence[Delivery], now: datetime
    ) -> bool:
        def taken(connection: Statements) -> bool:
            if connection.execute(_TAKE, (kind, slot, micros(now))).fetchone() is None:
                return False
            owe(connection, deliveries)
            return True

        return await self._database.writing(taken, is_durable=True)

    async def restored_at(self) -> datetime | None:
        table = schema.slot
        async with self._database.read() as connection:
            at = await connection.execute(
                select(func.max(table.c.taken_at)).where(table.c.kind == "restored")
            )
            last = at.scalar()
        return None if last is None else instant(last)

    async def counts(self) -> Mapping[str, int]:
        queries = {
            "articles": select(func.count(schema.article.c.id.distinct())),
            "stories": select(func.count()).select_from(schema.story),
            "facts": select(func.count()).select_from(schema.fact),
            "briefs": select(func.count()).select_from(schema.brief),
            "owed": select(func.count()).select_from(schema.delivery).where(text(IS_OPEN)),
        }
        async with self._database.read() as connection:
            return {
                name: (await connection.execute(query)).scalar_one()
                for name, query in queries.items()
            }
