"""A connection in a thread of its own: many statements at the price of one hop.

aiosqlite crosses threads for every statement and every fetch, which costs more than most of the
statements do. Work that is many small statements runs here as a plain function.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from time import perf_counter
from typing import TypeVar

from bot.store.committing import Committed, untold

T = TypeVar("T")

#: Pages of the file that one connection keeps, in KiB; the bands of new texts fall anywhere.
_CACHE = 24 * 1024


class ThreadedConnection:
    """One connection that works through what it is given, in order, each in one transaction."""

    def __init__(
        self,
        connect: Callable[[], sqlite3.Connection],
        *,
        begin: str,
        name: str,
        committed: Committed = untold,
    ) -> None:
        """Connect at the first work.

        Args:
            connect: Opens the file; called in the thread.
            begin: The statement that begins a transaction.
            name: Of the thread.
            committed: Told, in the thread, how many seconds each commit took.
        """
        self._connect = connect
        self._begin = begin
        self._committed = committed
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._connection: sqlite3.Connection | None = None

    async def do(
        self, work: Callable[[sqlite3.Connection], T], then: Callable[[T], None] | None = None
    ) -> T:
        """Run a function in one transaction: all that it writes is stored, or nothing.

        Args:
            work: Reads and writes.
            then: Given what `work` returned, in the thread, once all is stored; whether or not
                anybody still waits.
        """
        return await self._run(lambda: self._done(work, then))

    async def begin(self) -> None:
        """Open a transaction for more than one function; `do` must wait until it has ended."""
        await _to_end(self._run(self._begun))

    async def within(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run a function in the transaction that is open."""
        return await _to_end(self._run(lambda: work(self._opened())))

    async def end(self, then: Sequence[Callable[[], None]] | None) -> None:
        """End the transaction that is open.

        Args:
            then: Called in the thread, once all is stored; None: all of it is taken back.
        """
        await _to_end(self._run(lambda: self._ended(then)))

    async def close(self) -> None:
        """Let go of the file, after the work under way."""
        await self._run(self._disconnect)
        self._thread.shutdown(wait=False)

    def _run(self, work: Callable[[], T]) -> asyncio.Future[T]:
        return asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _done(self, work: Callable[[sqlite3.Connection], T], then: Callable[[T], None] | None) -> T:
        self._begun()
        connection = self._opened()
        try:
            result = work(connection)
            self._commit(connection)
        except BaseException:
            self._roll_back(connection)
            raise
        if then is not None:
            then(result)
        return result

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._connect()
            self._connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        return self._connection

    def _begun(self) -> None:
        self._opened().execute(self._begin)

    def _ended(self, then: Sequence[Callable[[], None]] | None) -> None:
        connection = self._opened()
        try:
            if then is None:
                return
            self._commit(connection)
        finally:
            self._roll_back(connection)
        for one in then:
            one()

    def _commit(self, connection: sqlite3.Connection) -> None:
        started = perf_counter()
        connection.execute("COMMIT")
        self._committed(perf_counter() - started)

    def _roll_back(self, connection: sqlite3.Connection) -> None:
        if connection.in_transaction:
            connection.execute("ROLLBACK")

    def _disconnect(self) -> None:
        if self._connection is not None:
            with closing(self._connection):
                self._connection = None


async def _to_end(work: asyncio.Future[T]) -> T:
    """Wait until a function has ended, even where nobody waits for it any more."""
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await asyncio.wait([work])
        raise
