"""The file and its connections: readers, writers, and the transactions on them."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.errors import StoreError, StoreUnavailable
from bot.store.committing import Committed, untold
from bot.store.migrations.running import too_new, upgrade, versions
from bot.store.sql.transactions import settled
from bot.store.sqlite.backup import copy_database, newest_copy
from bot.store.sqlite.looking import Reader
from bot.store.sqlite.writing import BEGIN, Turn, WritingThread, take_back

T = TypeVar("T")

#: How long a writer waits for another process, in milliseconds.
BUSY_TIMEOUT = 30_000
#: Pages of the file that are kept, in KiB: by what writes, since the bands of new texts fall
#: anywhere, and by what looks things up.
_WRITER_CACHE, _READER_CACHE = 16 * 1024, 4 * 1024


class Database:
    """One SQLite file in WAL mode.

    All that this process writes stands in one line, and what waits there together is stored
    together. What must outlive a power cut is written with `is_durable`.
    """

    def __init__(self, path: Path, committed: Committed = untold) -> None:
        self.path = path
        #: Which file it is, whatever the name leads to by now; None before it was opened.
        self._file: tuple[int, int] | None = None
        #: Why nothing can be written, by the last try; empty: it can.
        self.trouble = ""
        self._committed = committed
        self._reader = _engine(path, begin="BEGIN", synchronous="NORMAL")
        self._writer = _engine(path, begin=BEGIN, synchronous="NORMAL")
        self._durable = _engine(path, begin=BEGIN, synchronous="FULL")
        #: The transaction that is open in this task.
        self._open: ContextVar[_Open | None] = ContextVar("open", default=None)
        self._quick_reader = Reader(
            partial(_connected, path, _READER_CACHE), name=f"{path.stem}-reader"
        )
        self._quick_writer = WritingThread(
            partial(_connected, path, _WRITER_CACHE),
            name=f"{path.stem}-writer",
            committed=committed,
        )

    async def reading(
        self, work: Callable[[sqlite3.Connection], T], *, is_settled: bool = True
    ) -> T:
        """Run a function of many statements over one consistent view, away from the loop.

        Raises:
            StoreError: The file cannot be read.
        """
        with _translated(self.path):
            if (opened := self._open.get()) is not None:
                return await opened.turn.do(opened.within(work, is_settled=is_settled))
            return await self._quick_reader.do(work)

    async def writing(
        self,
        work: Callable[[sqlite3.Connection], T],
        then: Callable[[T], None] | None = None,
        *,
        is_durable: bool = False,
        line: str = "",
    ) -> T:
        """Run a function of many statements as one transaction, away from the loop.

        Where it is not `is_durable`, what it writes may be lost in a power cut, like the articles
        it is made from. `then` is given what `work` returned as soon as it is stored. All stand
        in one line here.

        Raises:
            StoreError: The file cannot be written: full, read-only or locked for too long.
        """
        self._verify()
        with _translated(self.path, self._note):
            if (opened := self._open.get()) is not None:
                result = await opened.turn.do(opened.within(work))
                if then is not None:
                    opened.then.append(partial(then, result))
                return result
            return await self._quick_writer.do(work, then, is_durable=is_durable)

    @asynccontextmanager
    async def at_once(
        self, settle: Callable[[sqlite3.Connection], None] = settled
    ) -> AsyncIterator[None]:
        """See `bot.store.sql.transactions.Transactions`; `write` would wait for ever within.

        Raises:
            StoreError: The file cannot be written.
        """
        self._verify()
        with _translated(self.path, self._note):
            async with self._quick_writer.turn() as turn:
                opened = _Open(turn, settle)
                token = self._open.set(opened)
                try:
                    yield
                    await turn.do(opened.within(self._quick_writer.commit, is_last=True))
                except BaseException:
                    await turn.do(take_back)
                    raise
                finally:
                    self._open.reset(token)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Open one consistent view.

        Raises:
            StoreError: The file cannot be read.
        """
        with _translated(self.path):
            async with self._reader.begin() as connection:
                yield connection

    @asynccontextmanager
    async def write(
        self, *, is_durable: bool = False, line: str = ""
    ) -> AsyncIterator[AsyncConnection]:
        """Open one transaction: all of it is stored, or nothing; all stand in one line here.

        Raises:
            StoreError: The file cannot be written: full, read-only or locked for too long.
        """
        self._verify()
        engine = self._durable if is_durable else self._writer
        with _translated(self.path, self._note):
            async with self._quick_writer.turn(), engine.begin() as connection:
                yield connection
                started = perf_counter()
        self._committed(perf_counter() - started)

    def _verify(self) -> None:
        """See that the file is still the one that was opened.

        SQLite writes on into one that has no name any more; what is written there ends with us,
        and what was posted meanwhile would be posted again.

        Raises:
            StoreError: It was taken away, or another one put in its place.
        """
        if self._file is not None and _file_at(self.path) != self._file:
            raise StoreError(
                f"{self.path} was taken away or replaced while it was in use. Stop the bot before "
                "you move or restore its files; started again, it goes on with the file that is "
                "there then"
            )

    def _note(self, trouble: str) -> None:
        self.trouble = trouble

    async def migrate(self, *, is_checked: bool = True) -> None:
        """Bring the schema up to date; an older one that holds data is copied first.

        Raises:
            StoreError: The file is damaged, or of a newer version of the program.
        """
        known = versions()
        with _translated(self.path):
            async with self._reader.begin() as connection:
                current = await _version(connection)
                check = text("PRAGMA quick_check(1)" if is_checked else "SELECT 'ok'")
                healthy = (await connection.execute(check)).scalar()
            if healthy != "ok":
                raise StoreError(f"{self.path} is damaged ({healthy}). {_restore(self.path)}")
            if current is not None and current not in known.all:
                raise StoreError(too_new(self.path, current))
            self._file = _file_at(self.path)
            if current == known.head:
                return
            if current is not None:
                # A name for each version: what a start that is broken off leaves half way is not
                # put in the place of the copy that the older program can go back to.
                copy = self.path.with_suffix(f".{current}-before-{known.head}.db")
                copy_database(self.path, copy)
            await asyncio.to_thread(_upgraded, self.path)

    async def close(self) -> None:
        """Let go of every connection."""
        await self._quick_reader.close()
        await self._quick_writer.close()
        for engine in (self._reader, self._writer, self._durable):
            await engine.dispose()


@dataclass(slots=True)
class _Open:
    """A transaction that several things are done in."""

    turn: Turn
    settle: Callable[[sqlite3.Connection], None]
    is_begun: bool = False
    #: To be called once it is stored.
    then: list[Callable[[], None]] = field(default_factory=list)

    def within(
        self,
        work: Callable[[sqlite3.Connection], T],
        *,
        is_settled: bool = True,
        is_last: bool = False,
    ) -> Callable[[sqlite3.Connection], T]:
        """Have work done in the transaction, which begins with the first.

        Args:
            work: What is done.
            is_settled: What was put off is done before.
            is_last: Nothing is done after; it stores all, and whoever waited for that is told.
        """

        def done(connection: sqlite3.Connection) -> T:
            if not self.is_begun:
                connection.execute(BEGIN)
                self.is_begun = True
            elif not connection.in_transaction:
                # SQLite does so by itself, such as on a full disk.
                raise StoreUnavailable("What was to be stored with this was taken back")
            if is_settled:
                self.settle(connection)
            result = work(connection)
            if is_last:
                for one in self.then:
                    one()
            return result

        return done


def _file_at(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


async def _version(connection: AsyncConnection) -> str | None:
    exists = await connection.execute(
        text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
    )
    if exists.scalar() is None:
        return None
    version = (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar()
    return str(version) if version is not None else None


def _engine(path: Path, *, begin: str, synchronous: str) -> AsyncEngine:
    # An error would tell what was to be stored: people's questions, in a log.
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", pool_size=4, hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def connected(raw: Any, _record: Any) -> None:
        raw.isolation_level = None  # SQLAlchemy says when a transaction begins, not the driver
        _set_up(raw, synchronous)

    @event.listens_for(engine.sync_engine, "begin")
    def began(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _upgraded(path: Path) -> None:
    """Bring a file to the newest version.

    By its driver alone: from the loop each of a hundred statements would go to a thread and back.
    """
    connect = partial(_connected, path, _WRITER_CACHE)
    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def began(connection: Connection) -> None:
        connection.exec_driver_sql(BEGIN)

    with engine.connect() as connection:
        upgrade(connection)
        connection.commit()


def _connected(path: Path, cache: int) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    _set_up(connection, "NORMAL")
    connection.execute(f"PRAGMA cache_size = -{cache}")
    return connection


def _set_up(connection: Any, synchronous: str) -> None:
    with closing(connection.cursor()) as cursor:
        for pragma in (
            f"busy_timeout = {BUSY_TIMEOUT}",
            "journal_mode = WAL",
            f"synchronous = {synchronous}",
            "foreign_keys = ON",
            "trusted_schema = OFF",
            "journal_size_limit = 67108864",
        ):
            cursor.execute(f"PRAGMA {pragma}")


def _unnoted(_trouble: str) -> None:
    """What a reader meets says nothing of writing."""


class _translated:  # noqa: N801 - reads as a verb where it is used
    """Turn the library's errors into ours, with the file's name; a writer notes how it went."""

    def __init__(self, path: Path, note: Callable[[str], None] = _unnoted) -> None:
        self._path = path
        self._note = note

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            self._note("")
        if isinstance(error, (SQLAlchemyError, sqlite3.Error, OSError)):
            cause = getattr(error, "orig", None) or error
            if fix := _passing(str(cause)):
                self._note(f"the store takes nothing: {cause}. {fix}")
                raise StoreUnavailable(f"{self._path}: {cause}. {fix}") from error
            raise StoreError(f"{self._path}: {cause}. {_fix(self._path, str(cause))}") from error


def _passing(cause: str) -> str:
    """Say what somebody can do about what may pass without a new start; empty: it does not."""
    if "readonly" in cause:
        return "Give this user the right to write the folder and the file"
    if "full" in cause:
        return "Free some disk space"
    if "locked" in cause:
        return "Another program holds the file; stop it"
    return ""


def _fix(path: Path, cause: str) -> str:
    if "unable to open" in cause:
        return "Give this user the right to write the folder and the file"
    return _restore(path)


def _restore(path: Path) -> str:
    copy = newest_copy(path)
    if copy is None:
        return "Move it away to start anew, or restore a backup: watchfloor restore FILE"
    return f"Restore the newest sound copy: watchfloor restore {copy}"
