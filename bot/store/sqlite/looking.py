"""A connection in a thread of its own: many statements at the price of one hop.

aiosqlite crosses threads for every statement and every fetch, which costs more than most of the
statements do. Work that is many small statements runs here as a plain function.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TypeVar

T = TypeVar("T")


class Reader:
    """One connection that looks things up, in order, each over one consistent view."""

    def __init__(self, connect: Callable[[], sqlite3.Connection], *, name: str) -> None:
        """Connect at the first look.

        Args:
            connect: Opens the file; called in the thread. No transaction begins by itself.
            name: Of the thread.
        """
        self._connect = connect
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._connection: sqlite3.Connection | None = None

    async def do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run a function."""
        return await self._run(lambda: self._done(work))

    async def close(self) -> None:
        """Let go of the file, after the look under way."""
        await self._run(self._disconnect)
        self._thread.shutdown(wait=False)

    def _run(self, work: Callable[[], T]) -> asyncio.Future[T]:
        return asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _done(self, work: Callable[[sqlite3.Connection], T]) -> T:
        if self._connection is None:
            self._connection = self._connect()
        self._connection.execute("BEGIN")
        try:
            return work(self._connection)
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _disconnect(self) -> None:
        if self._connection is not None:
            with closing(self._connection):
                self._connection = None


async def to_end(work: asyncio.Future[T]) -> T:
    """Wait until a function has ended, even where nobody waits for it any more."""
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await asyncio.wait([work])
        raise
