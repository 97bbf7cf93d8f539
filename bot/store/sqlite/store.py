"""The whole store over one file: its parts put together."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert

from bot.core.articles import SourceHealth, SourceId
from bot.errors import StoreError
from bot.store.sqlite import schema
from bot.store.sqlite.articles import Articles
from bot.store.sqlite.briefs import Briefs
from bot.store.sqlite.codec import dump, load, micros
from bot.store.sqlite.database import Database
from bot.store.sqlite.deciding import SqliteOpinions, SqliteRegister
from bot.store.sqlite.entries import SqliteEntryLog
from bot.store.sqlite.inbox import SqliteInbox
from bot.store.sqlite.outbox import IS_OPEN, SqliteOutbox
from bot.store.sqlite.storylines import SqliteStorylines
from bot.store.sqlite.tracking import Tracking
from bot.store.sqlite.transitions import SqliteTransitions


async def open_sqlite(path: Path, *, is_checked: bool = True) -> "SqliteStore":
    """Open the store in a file, creating and migrating it where needed.

    Args:
        path: The file.
        is_checked: Look through all of it for damage first.

    Raises:
        StoreError: The folder cannot be written, or the file is damaged or too new.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path.parent} cannot be made: {error.strerror}. Set [store] url to a folder "
            "that this user may write"
        ) from error
    database = Database(path)
    try:
        await database.migrate(is_checked=is_checked)
    except BaseException:
        await database.close()
        raise
    return SqliteStore(database)


class SqliteStore(Articles, Tracking, Briefs):
    """Everything kept, in one SQLite file."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        Tracking.__init__(self, database)
        self.outbox = SqliteOutbox(database)
        self.inbox = SqliteInbox(database)
        self.entries_log = SqliteEntryLog(database)
        self.register = SqliteRegister(database)
        self.storylines = SqliteStorylines(database)
        self.transitions = SqliteTransitions(database)
        self.opinions = SqliteOpinions(database)

    async def take(self, kind: str, slot: str, now: datetime) -> bool:
        async with self._database.write(is_durable=True) as connection:
            taken = await connection.execute(
                insert(schema.slot)
                .values(kind=kind, slot=slot, taken_at=micros(now))
                .on_conflict_do_nothing()
            )
            return taken.rowcount == 1

    async def health(self, id: SourceId) -> SourceHealth:
        table = schema.source
        async with self._database.read() as connection:
            body = (await connection.execute(select(table.c.body).where(table.c.id == id))).scalar()
        return load(SourceHealth, body) if body else SourceHealth(source=id)

    async def save_health(self, health: SourceHealth) -> None:
        saved = insert(schema.source).values(id=health.source, body=dump(health))
        async with self._database.write() as connection:
            await connection.execute(
                saved.on_conflict_do_update(
                    index_elements=["id"], set_={"body": saved.excluded.body}
                )
            )

    async def counts(self) -> Mapping[str, int]:
        queries = {
            "articles": select(func.count(schema.article.c.id.distinct())),
            "stories": select(func.count()).select_from(schema.story),
            "facts": select(func.count()).select_from(schema.fact),
            "briefs": select(func.count()).select_from(schema.brief),
            "owed": select(func.count()).select_from(schema.delivery).where(IS_OPEN),
        }
        async with self._database.read() as connection:
            return {
                name: (await connection.execute(query)).scalar_one()
                for name, query in queries.items()
            }

    async def close(self) -> None:
        await self._database.close()
