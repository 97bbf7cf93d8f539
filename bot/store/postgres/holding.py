"""Claims across processes: locks of the server's, on a connection that lasts as long as they do.

The server lets go of them when the connection ends, however the process does. Whoever has lost the
connection has lost what it held, and learns it before its next write.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar

import psycopg
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.store.claims import OwnClaims
from bot.store.postgres.naming import key_of

_TRY = "SELECT pg_try_advisory_lock(:key)"
_LET_GO = "SELECT pg_advisory_unlock(:key)"
#: A client that is gone without a word is noticed within a minute, and its locks are free.
_ALIVE = (
    "SET tcp_keepalives_idle = 30",
    "SET tcp_keepalives_interval = 10",
    "SET tcp_keepalives_count = 3",
)


class Held:
    """Claims of this process among all that share the database."""

    def __init__(self, connect: Callable[[], Awaitable[AsyncConnection]]) -> None:
        """Hold nothing yet; the connection is made with the first claim."""
        self._connect = connect
        self._own = OwnClaims()
        self._line = asyncio.Lock()
        self._connection: AsyncConnection | None = None
        #: What the present task holds, as the connection that holds it.
        self._holding: ContextVar[AsyncConnection | None] = ContextVar("holding", default=None)

    @asynccontextmanager
    async def take(self, name: str) -> AsyncIterator[bool]:
        """See `bot.store.claims.Claims`.

        Raises:
            StoreError: The connection was lost, and with it what was held.
        """
        key = key_of(f"claim/{name}")
        async with self._own.take(name) as is_ours:
            if not is_ours or not await self._asked(_TRY, key):
                yield False
                return
            token = self._holding.set(self._connection)
            try:
                yield True
                await self.verify()
            finally:
                is_lost = self._holding.get() is not self._connection
                self._holding.reset(token)
                if not is_lost:
                    # Also when this task is being cancelled: the server must not keep it for us.
                    await asyncio.shield(self._asked(_LET_GO, key))

    async def verify(self) -> None:
        """Make sure that this task still has what it took.

        Raises:
            StoreError: It has not.
        """
        held = self._holding.get()
        if held is None:
            return
        if held is self._connection:
            await self._asked("SELECT 1")
        if held is not self._connection:
            raise StoreError("the connection to the database was lost, and with it a claim")

    async def close(self) -> None:
        """Let go of everything."""
        async with self._line:
            if self._connection is not None:
                connection, self._connection = self._connection, None
                await connection.close()

    async def _asked(self, statement: str, key: int | None = None) -> bool:
        async with self._line:
            try:
                if self._connection is None:
                    self._connection = await self._connected()
                found = await self._connection.execute(text(statement), {"key": key} if key else {})
                return bool(found.scalar())
            except (SQLAlchemyError, psycopg.Error, OSError) as error:
                connection, self._connection = self._connection, None
                if connection is not None:
                    await _end(connection)
                raise StoreError(
                    "the connection to the database was lost, and with it every claim. "
                    "See that the server runs, and start again"
                ) from error

    async def _connected(self) -> AsyncConnection:
        connection = await self._connect()
        try:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            for setting in _ALIVE:
                await connection.exec_driver_sql(setting)
        except (SQLAlchemyError, psycopg.Error, OSError):
            await _end(connection)
            raise
        return connection


async def _end(connection: AsyncConnection) -> None:
    """Give a connection up that is of no more use; the pool must not have it back."""
    await connection.invalidate()
    await connection.close()
