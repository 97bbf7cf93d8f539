"""Claims across processes: locks of the server's, on a connection that lasts as long as they do.

The server lets go of them when the connection ends, however the process does. Whoever has lost the
connection has lost what it held, and learns it before its next write; the next claim is made on a
new one.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import ClaimLost, StoreUnavailable
from bot.store.claims import OwnClaims
from bot.store.postgres.naming import key_of
from bot.store.postgres.troubles import FAILURES

_TRY = "SELECT pg_try_advisory_lock(:key)"
_LET_GO = "SELECT pg_advisory_unlock(:key)"
#: A client that is gone without a word is noticed within a minute, and its locks are free.
_ALIVE = (
    "SET tcp_keepalives_idle = 30",
    "SET tcp_keepalives_interval = 10",
    "SET tcp_keepalives_count = 3",
    "SET tcp_user_timeout = 60000",
)


class Held:
    """Claims of this process among all that share the database."""

    def __init__(
        self,
        connect: Callable[[], Awaitable[AsyncConnection]],
        met: Callable[[AsyncConnection], Awaitable[None]] | None = None,
    ) -> None:
        """Hold nothing yet; the connection is made with the first claim.

        Args:
            connect: Makes a connection.
            met: Is given each new one before anything is claimed on it.
        """
        self._connect = connect
        self._met = met
        #: Connections made: while it stays as it is, nobody else had what this process holds.
        self.count = 0
        self._own = OwnClaims()
        self._line = asyncio.Lock()
        self._connection: AsyncConnection | None = None
        #: What the present task holds, as the connection that holds it.
        self._holding: ContextVar[AsyncConnection | None] = ContextVar("holding", default=None)

    @asynccontextmanager
    async def take(self, name: str) -> AsyncIterator[bool]:
        """See `bot.store.claims.Claims`.

        Raises:
            StoreUnavailable: There is no connection; nothing is held.
            ClaimLost: The connection was lost, and with it what was held.
        """
        key = key_of(f"claim/{name}")
        async with self._own.take(name) as is_ours:
            connection = await self._tried(key) if is_ours else None
            if connection is None:
                yield False
                return
            token = self._holding.set(connection)
            try:
                yield True
                await self.verify()
            finally:
                self._holding.reset(token)
                await self._let_go(key, connection)

    async def _tried(self, key: int) -> AsyncConnection | None:
        """Return the connection that has the lock now; None: somebody else has it."""
        trying = asyncio.ensure_future(self._asked(_TRY, key))
        try:
            # A statement that is broken off takes its connection with it, and every lock on it.
            is_ours, connection = await asyncio.shield(trying)
        except asyncio.CancelledError:
            await asyncio.gather(trying, return_exceptions=True)
            if not trying.cancelled() and trying.exception() is None and trying.result()[0]:
                await self._let_go(key, trying.result()[1])
            raise
        return connection if is_ours else None

    async def _let_go(self, key: int, connection: AsyncConnection) -> None:
        """Let go, also when this task is being cancelled: the server must not keep it for us.

        Without the connection it does not.
        """
        with suppress(StoreUnavailable):
            await asyncio.shield(self._asked(_LET_GO, key, on=connection))

    async def verify(self) -> None:
        """Make sure that this task still has what it took.

        Raises:
            ClaimLost: It has not.
        """
        held = self._holding.get()
        if held is None:
            return
        cause: StoreUnavailable | None = None
        if held is self._connection:
            try:
                await asyncio.shield(self._asked("SELECT 1", on=held))
            except StoreUnavailable as error:
                cause = error
        if held is not self._connection:
            raise ClaimLost(
                "the connection to the database was lost, and with it a claim"
            ) from cause

    async def close(self) -> None:
        """Let go of everything."""
        async with self._line:
            if self._connection is not None:
                connection, self._connection = self._connection, None
                await connection.close()

    async def _asked(
        self, statement: str, key: int | None = None, on: AsyncConnection | None = None
    ) -> tuple[bool, AsyncConnection]:
        """Run a statement, on a connection or none; return what it says, and the connection."""
        async with self._line:
            try:
                if on is not None and self._connection is not on:
                    return False, on
                if self._connection is None:
                    self._connection = await self._connected()
                found = await self._connection.execute(text(statement), {"key": key} if key else {})
                return bool(found.scalar()), self._connection
            except FAILURES as error:
                connection, self._connection = self._connection, None
                if connection is not None:
                    await _end(connection)
                raise StoreUnavailable(
                    "the connection to the database was lost, and with it every claim. "
                    "See that the server runs and can be reached"
                ) from error

    async def _connected(self) -> AsyncConnection:
        connection = await self._connect()
        try:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            for setting in _ALIVE:
                await connection.exec_driver_sql(setting)
            if self._met is not None:
                await self._met(connection)
        except FAILURES:
            await _end(connection)
            raise
        self.count += 1
        return connection


async def _end(connection: AsyncConnection) -> None:
    """Close a broken connection; it must not go back to the pool."""
    await connection.invalidate()
    await connection.close()
