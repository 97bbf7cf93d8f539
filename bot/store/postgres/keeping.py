"""What is done to the database as a whole: told, forgotten in, marked as restored."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from bot.store.claims import waited_for
from bot.store.postgres.database import Database
from bot.store.postgres.statements import run
from bot.store.postgres.wording import PostgresWording
from bot.store.sql.exporting import TABLES, exported
from bot.store.sql.forgetting import Forgotten, Unwanted, forget_in
from bot.store.sql.restoring import Restored, mark_restored

#: Rows that are read at a time.
_AT_ONCE = 500


async def rows_of(database: Database) -> AsyncIterator[dict[str, Any]]:
    """Yield every row of one consistent view of a store that may be in use.

    Raises:
        StoreError: The database cannot be read.
    """
    async with database.read() as connection:
        for table in TABLES:
            rows = await connection.stream(select(table), execution_options={"yield_per": _AT_ONCE})
            async for row in rows.mappings():
                yield exported(table.name, {str(name): row[name] for name in row})


async def forget(database: Database, unwanted: Unwanted, *, is_rehearsal: bool) -> Forgotten:
    """Forget in a store that others may use; nothing is tracked meanwhile.

    Raises:
        StoreError: The database cannot be changed.
    """

    def forgotten(connection: Connection) -> Forgotten:
        with connection.begin_nested() as rehearsal:
            done = run(connection, lambda asked: forget_in(asked, PostgresWording(), unwanted))
            if is_rehearsal:
                rehearsal.rollback()
            return done

    async with (
        waited_for(database.held, "tracking"),
        database.write(is_durable=True) as connection,
    ):
        done = await connection.run_sync(forgotten)
    if not is_rehearsal:
        await database.vacuum()
    return done


async def restored(database: Database, now: datetime) -> Restored:
    """Put what a restored database owes in doubt, before anybody works with it.

    Raises:
        StoreError: The database cannot be changed.
    """
    return await database.writing(lambda connection: mark_restored(connection, now))
