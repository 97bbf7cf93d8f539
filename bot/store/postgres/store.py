"""The whole store over one database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

from bot.store.committing import Committed, untold
from bot.store.postgres.address import read_address
from bot.store.postgres.database import Database
from bot.store.postgres.searching import Searching
from bot.store.postgres.wording import PostgresWording
from bot.store.sql.store import SqlStore

#: The claim of a process that is killed is free at once, what it has just sent may be on its way.
_SETTLES = timedelta(seconds=10)


async def open_postgres(address: str, committed: Committed = untold) -> "PostgresStore":
    """Open the store in a database, making and migrating its tables where needed.

    Raises:
        ConfigError: The address cannot be read, or the database not be opened with it.
        StoreError: The tables are too new, or may not be changed.
    """
    return PostgresStore(await open_database(address, committed))


async def open_database(address: str, committed: Committed = untold) -> Database:
    """Open a database alone, making and migrating its tables where needed.

    Raises:
        ConfigError: The address cannot be read, or the database not be opened with it.
        StoreError: The tables are too new, or may not be changed.
    """
    database = Database(read_address(address), committed)
    try:
        await database.migrate()
    except BaseException:
        await database.close()
        raise
    return database


class PostgresStore(Searching, SqlStore):
    """Everything kept, in one PostgreSQL database."""

    _database: Database

    def __init__(self, database: Database) -> None:
        super().__init__(
            database, PostgresWording(), database.held, is_alone=False, settles=_SETTLES
        )
        #: Of the connections that claims hang on, the one under which ledgers were last read.
        self._read_under = 0

    @asynccontextmanager
    async def alone(self, *work: str) -> AsyncIterator[None]:
        async with super().alone(*work):
            if work not in ((), ("tracking",)):
                yield
                return
            # A server that was away may have come back with less than was read of it.
            if self._read_under != self._database.held.count:
                self._read_anew()
            # Until others may track again, what is read of the ledgers stays as it is.
            await self._learn()
            try:
                yield
                await self._leave()
                self._read_under = self._database.held.count
            except BaseException:
                self._read_anew()
                raise
            finally:
                self._is_alone = False

    @asynccontextmanager
    async def together(self) -> AsyncIterator[Any]:
        """Store all that is written within as one transaction, one call after the other.

        Yields:
            The driver's own connection (`psycopg.AsyncConnection`), for what somebody else has to
            write in the same transaction, such as a job. It must not be committed.
        """
        async with self._database.together() as connection:
            raw = await connection.get_raw_connection()
            yield raw.driver_connection

    async def verify(self) -> None:
        """See `bot.ports.jobs.SharedStore`."""
        await self._database.held.verify()

    async def verify_version(self) -> None:
        """See `bot.ports.jobs.SharedStore`."""
        await self._database.verify_version()

    async def close(self) -> None:
        """Finish what is under way and let go."""
        await self._database.close()
