"""The one thread that writes: what waits for it at the same time is stored by one commit.

A commit that must outlive a power cut waits for the disk, and costs as much for one row as for a
hundred. What comes meanwhile is done next, all of it as one transaction; where one part of it
fails, each is done again by itself, so that nobody bears another's failure.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import Future
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from time import perf_counter
from typing import Any, TypeVar

import structlog

from bot.errors import StoreError
from bot.store.committing import Committed, untold
from bot.store.sqlite.looking import to_end

T = TypeVar("T")

#: Works of one commit, so that the first of many does not wait for all of them.
_MOST = 64
#: A read that becomes a write fails in SQLite without waiting.
BEGIN = "BEGIN IMMEDIATE"

Connect = Callable[[], sqlite3.Connection]

logger = structlog.get_logger()


class Turn:
    """The thread's whole attention: all else waits in line until the turn is over."""

    def __init__(self) -> None:
        self._given: Future[sqlite3.Connection] = Future()
        self._asked: SimpleQueue[_Step | None] = SimpleQueue()
        self._is_over = False

    async def do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run a function in the thread, to its end even where nobody waits for it any more.

        Raises:
            StoreError: The turn is over: a task that was begun in it outlived it.
        """
        if self._is_over:
            raise StoreError("a transaction was used after its end. Please report this")
        step = _Step(work)
        self._asked.put(step)
        return await to_end(asyncio.wrap_future(step.done))

    async def come(self) -> None:
        """Wait for it."""
        await asyncio.wrap_future(self._given)

    def end(self) -> None:
        """Let the others go on, also where it has not come yet."""
        self._is_over = True
        self._asked.put(None)

    def give(self, connect: Connect) -> None:
        """Do what is asked until its end; called in the thread."""
        if not self._given.set_running_or_notify_cancel():
            return
        try:
            connection = connect()
        except BaseException as error:  # noqa: BLE001 - whoever asked is told
            self._given.set_exception(error)
            return
        self._given.set_result(connection)
        while (step := self._asked.get()) is not None:
            step.take(connection)


class WritingThread:
    """One connection that writes in the order in which it is asked to."""

    def __init__(self, connect: Connect, *, name: str, committed: Committed = untold) -> None:
        """Connect at the first work.

        Args:
            connect: Opens the file; called in the thread. No transaction begins by itself.
            name: Of the thread.
            committed: Told, in the thread, how many seconds each commit took.
        """
        self._connect = connect
        self._committed = committed
        self._asked: SimpleQueue[_Work | Turn | None] = SimpleQueue()
        self._thread = Thread(target=self._serve, name=name, daemon=True)
        self._connection: sqlite3.Connection | None = None
        #: A commit waits for the disk; unknown before the first.
        self._is_sure: bool | None = None
        self._is_closed = False

    async def do(
        self,
        work: Callable[[sqlite3.Connection], T],
        then: Callable[[T], None] | None = None,
        *,
        is_durable: bool = False,
    ) -> T:
        """Run a function in a transaction: all that it writes is stored, or nothing.

        Args:
            work: Reads and writes; may be called a second time, after the first was taken back.
            then: Given what `work` returned, in the thread, once all is stored; whether or not
                anybody still waits.
            is_durable: It is on the disk before this returns.
        """
        one = _Work(work, then, is_durable)
        self._ask(one)
        result: T = await asyncio.wrap_future(one.done)
        return result

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[Turn]:
        """Wait for the thread's attention, and have it until the end."""
        turn = Turn()
        self._ask(turn)
        try:
            await turn.come()
            yield turn
        finally:
            turn.end()

    async def close(self) -> None:
        """Let go of the file, after all that was asked for; nothing more can be."""
        self._is_closed = True
        if self._thread.ident is not None:
            self._asked.put(None)
            await asyncio.to_thread(self._thread.join)

    def commit(self, connection: sqlite3.Connection) -> None:
        """Store what a transaction wrote; called in the thread."""
        started = perf_counter()
        connection.execute("COMMIT")
        try:
            self._committed(perf_counter() - started)
        except Exception as error:  # what is stored must not be stored again
            logger.error("commit not counted", error=type(error).__name__, exc_info=error)

    def _ask(self, one: "_Work | Turn") -> None:
        if self._is_closed:
            raise StoreError("The store is closed; nothing more is written")
        if self._thread.ident is None:
            self._thread.start()
        self._asked.put(one)

    def _serve(self) -> None:
        following: _Work | Turn | None = None
        try:
            while (one := following or self._asked.get()) is not None:
                following = None
                if isinstance(one, Turn):
                    one.give(lambda: self._settled(is_sure=False))
                else:
                    works, following, is_over = self._with_more(one)
                    self._store(works)
                    if is_over:
                        return
        finally:
            if self._connection is not None:
                with closing(self._connection):
                    self._connection = None

    def _with_more(self, first: "_Work") -> "tuple[list[_Work], Turn | None, bool]":
        """Return what waits as well, and what comes after it: a turn, or the end."""
        works = [first]
        while len(works) < _MOST:
            try:
                one = self._asked.get_nowait()
            except Empty:
                break
            if not isinstance(one, _Work):
                return _still_wanted(works), one, one is None
            works.append(one)
        return _still_wanted(works), None, False

    def _store(self, works: "Sequence[_Work]") -> None:
        if not works:
            return
        try:
            connection = self._settled(is_sure=any(one.is_durable for one in works))
            connection.execute(BEGIN)
        except BaseException as error:  # noqa: BLE001 - whoever asked is told
            for one in works:
                one.done.set_exception(error)
            return
        try:
            results = [one.run(connection) for one in works]
            self.commit(connection)
        except BaseException as error:  # noqa: BLE001 - whoever asked is told
            with suppress(sqlite3.Error):  # what stays open is closed before the next
                take_back(connection)
            if len(works) == 1:
                works[0].done.set_exception(error)
                return
            for one in works:
                self._store([one])
            return
        for one, result in zip(works, results, strict=True):
            one.end(result)

    def _settled(self, *, is_sure: bool) -> sqlite3.Connection:
        """Return the connection, set to wait for the disk or not.

        One that could not take back what it wrote is let go of, which does it.
        """
        if self._connection is not None and self._connection.in_transaction:
            with closing(self._connection):
                self._connection = self._is_sure = None
        if self._connection is None:
            self._connection = self._connect()
        if is_sure is not self._is_sure:
            self._connection.execute(f"PRAGMA synchronous = {'FULL' if is_sure else 'NORMAL'}")
            self._is_sure = is_sure
        return self._connection


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """What is done within a turn."""

    work: Callable[[sqlite3.Connection], Any]
    done: Future[Any] = field(default_factory=Future)

    def take(self, connection: sqlite3.Connection) -> None:
        try:
            result = self.work(connection)
        except BaseException as error:  # noqa: BLE001 - whoever asked is told
            self.done.set_exception(error)
        else:
            self.done.set_result(result)


@dataclass(frozen=True, slots=True, eq=False)
class _Work:
    """What is one transaction, or shares one."""

    run: Callable[[sqlite3.Connection], Any]
    then: Callable[[Any], None] | None
    is_durable: bool
    done: Future[Any] = field(default_factory=Future)

    def end(self, result: Any) -> None:
        try:
            if self.then is not None:
                self.then(result)
        except BaseException as error:  # noqa: BLE001 - whoever asked is told
            self.done.set_exception(error)
        else:
            self.done.set_result(result)


def _still_wanted(works: "Sequence[_Work]") -> "list[_Work]":
    """Return what nobody has given up; it is under way from now on."""
    return [one for one in works if one.done.set_running_or_notify_cancel()]


def take_back(connection: sqlite3.Connection) -> None:
    """Undo what the transaction that is open wrote, where one is."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")
