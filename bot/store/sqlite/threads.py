"""A connection in a thread of its own: many statements at the price of one hop.

aiosqlite crosses threads for every statement and every fetch, which costs more than most of the
statements do. Work that is many small statements runs here as a plain function.
"""

import asyncio
import sqlite3
from collections.abc import Callable
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
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._done, work, then)

    async def close(self) -> None:
        """Let go of the file, after the work under way."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._disconnect)
        self._thread.shutdown(wait=False)

    def _done(self, work: Callable[[sqlite3.Connection], T], then: Callable[[T], None] | None) -> T:
        if self._connection is None:
            self._connection = self._connect()
            self._connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        connection = self._connection
        connection.execute(self._begin)
        try:
            result = work(connection)
            started = perf_counter()
            connection.execute("COMMIT")
            self._committed(perf_counter() - started)
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        if then is not None:
            then(result)
        return result

    def _disconnect(self) -> None:
        if self._connection is not None:
            with closing(self._connection):
                self._connection = None
