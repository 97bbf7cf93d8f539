"""The database and its connections: readers, writers, and the transactions on them."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, event, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.errors import ConfigError, StoreError
from bot.store.committing import Committed, untold
from bot.store.migrations.running import stamp, too_new, upgrade, versions
from bot.store.postgres import tables
from bot.store.postgres.address import place_of, refusal
from bot.store.postgres.holding import Held
from bot.store.postgres.naming import key_of
from bot.store.postgres.statements import run
from bot.store.postgres.texts import register
from bot.store.postgres.troubles import FAILURES, Troubles
from bot.store.sql.codec import instant
from bot.store.sql.forgotten import note_line
from bot.store.sql.transactions import Statements, settled

T = TypeVar("T")

#: Connections kept, and as many more when all are at work.
_CONNECTIONS = 5
#: Seconds that a server may take to answer a connection.
_CONNECT = 10
#: A server or a client that is gone without a word is noticed within a minute, whether something
#: is on its way to it or not.
_ALIVE = {
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,
}

#: The line of history, and the server's clock. A server that was promoted, or recovered from an
#: archive, begins a new line; while it only repeats another's it has none, and takes nothing.
_WHERE = """
SELECT CASE WHEN pg_is_in_recovery() THEN NULL
            ELSE left(pg_walfile_name(pg_current_wal_lsn()), 8) END AS line,
       (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS now
"""


class Database:
    """One PostgreSQL database, shared by as many processes as like.

    What must outlive a power cut is written with `is_durable`. Writers that number things stand in
    a line of that name, across all processes, until what they wrote is stored.
    """

    def __init__(self, url: URL, committed: Committed = untold) -> None:
        self.url = url
        self._committed = committed
        self.place = place_of(url)
        self._troubles = Troubles(self.place)
        self._engine = create_async_engine(
            url,
            pool_size=_CONNECTIONS,
            max_overflow=_CONNECTIONS,
            pool_pre_ping=True,
            # An error would tell what was to be stored: people's questions, in a log.
            hide_parameters=True,
            connect_args={"connect_timeout": _CONNECT, "application_name": "watchfloor", **_ALIVE},
        )
        event.listen(self._engine.sync_engine, "connect", _connected)
        self._reader = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        #: The server is set to acknowledge before it has written.
        self._is_hasty = False
        self._joined: ContextVar[_Joined | None] = ContextVar("joined", default=None)
        #: What this process has to itself.
        self.held = Held(self._engine.connect, self._met)
        #: The line of history that the server was last seen to go on in.
        self._line = ""

    @property
    def trouble(self) -> str:
        """See `bot.ports.Store`."""
        return self._troubles.now

    async def reading(self, work: Callable[[Statements], T], *, is_settled: bool = True) -> T:
        """Run a function of many statements over one consistent view.

        Raises:
            StoreError: The database cannot be read.
        """
        if not is_settled and (joined := self._joined.get()) is not None:
            return await joined.connection.run_sync(run, work)
        async with self.read() as connection:
            return await connection.run_sync(run, work)

    async def writing(
        self,
        work: Callable[[Statements], T],
        then: Callable[[T], None] | None = None,
        *,
        is_durable: bool = False,
        line: str = "",
    ) -> T:
        """Run a function of many statements as one transaction, in its place of a line.

        Raises:
            StoreError: The database cannot be written.
        """
        async with self.write(is_durable=is_durable, line=line) as connection:
            result = await connection.run_sync(run, work)
        if then is not None:
            joined = self._joined.get()
            if joined is not None:
                joined.then.append(partial(then, result))
            else:
                then(result)
        return result

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Open one consistent view, or go on in the transaction that is open.

        Raises:
            StoreError: The database cannot be read.
        """
        if (joined := self._joined.get()) is not None:
            await joined.connection.run_sync(run, joined.settle)
            yield joined.connection
            return
        with self._troubles.reading():
            async with self._reader.begin() as connection:
                yield connection

    @asynccontextmanager
    async def write(
        self, *, is_durable: bool = False, line: str = ""
    ) -> AsyncIterator[AsyncConnection]:
        """Open one transaction, or go on in the one that is open.

        Raises:
            StoreError: The database cannot be written.
        """
        if (joined := self._joined.get()) is not None:
            await joined.connection.run_sync(run, joined.settle)
            await _stand(joined.connection, line)
            yield joined.connection
            return
        await self.held.verify()
        with self._troubles.writing():
            async with self._engine.begin() as connection:
                if self._is_hasty or not is_durable:
                    wanted = "on" if is_durable else "off"
                    await connection.exec_driver_sql(f"SET LOCAL synchronous_commit = {wanted}")
                await _stand(connection, line)
                yield connection
                started = perf_counter()
        self._committed(perf_counter() - started)

    @asynccontextmanager
    async def together(self) -> AsyncIterator[AsyncConnection]:
        """Make one durable transaction of all that is written within; one thing at a time.

        Raises:
            StoreError: The database cannot be written.
        """
        async with self._join(is_durable=True) as joined:
            yield joined.connection

    @asynccontextmanager
    async def at_once(self, settle: Callable[[Statements], None] = settled) -> AsyncIterator[None]:
        """See `bot.store.sql.transactions.Transactions`.

        Raises:
            StoreError: The database cannot be written, or a claim was lost meanwhile.
        """
        async with self._join(is_durable=False, settle=settle) as joined:
            yield
            await joined.connection.run_sync(run, settle)
            await self.held.verify()

    @asynccontextmanager
    async def _join(
        self, *, is_durable: bool, settle: Callable[[Statements], None] = settled
    ) -> AsyncIterator["_Joined"]:
        async with self.write(is_durable=is_durable) as connection:
            joined = _Joined(connection, settle)
            token = self._joined.set(joined)
            try:
                yield joined
            finally:
                self._joined.reset(token)
        for one in joined.then:
            one()

    async def migrate(self) -> None:
        """Make the tables, or bring them up to date; processes that start at once do it once.

        Raises:
            ConfigError: The address is not one of a database that may be used.
            StoreError: The tables are of a newer version of the program.
        """
        await self._try()
        with self._troubles.reading():
            async with self._engine.begin() as connection:
                await _stand(connection, "migration")
                await connection.run_sync(self._bring_up_to_date)

    async def verify_version(self) -> None:
        """Make sure that nobody has brought the tables to another version since we opened them.

        Raises:
            StoreError: Somebody has, or they cannot be read.
        """
        async with self.read() as connection:
            found = await connection.scalar(text("SELECT version_num FROM alembic_version"))
        if found != versions().head:
            raise StoreError(
                f"{self.place} was brought to version {found} by another program while this one "
                "was at work. Run that program in this one's place"
            )

    async def vacuum(self) -> None:
        """Have the room of what was deleted used again, so that nothing of it stays for long.

        Raises:
            StoreError: The database cannot be changed.
        """
        with self._troubles.reading():
            async with self._engine.connect() as connection:
                await connection.execution_options(isolation_level="AUTOCOMMIT")
                await connection.exec_driver_sql("VACUUM (ANALYZE)")

    async def close(self) -> None:
        """Let go of every connection."""
        await self.held.close()
        await self._engine.dispose()

    async def _met(self, connection: AsyncConnection) -> None:
        """Check, before anything is claimed, whether the server was replaced by an older copy."""
        try:
            found = await connection.exec_driver_sql(_WHERE)
            row = found.mappings().one()
        except DBAPIError as error:
            if error.connection_invalidated:
                raise
            return  # it does not say
        line, now = row["line"], instant(row["now"])
        if line is None or line == self._line:
            return
        async with self._engine.begin() as noting:
            await _stand(noting, "line")
            await noting.run_sync(run, lambda asked: note_line(asked, line, now))
        self._line = line

    async def _try(self) -> None:
        try:
            async with self._reader.connect() as connection:
                setting = await connection.exec_driver_sql("SHOW synchronous_commit")
                self._is_hasty = setting.scalar() == "off"
                encoding = (await connection.exec_driver_sql("SHOW server_encoding")).scalar()
        except FAILURES as error:
            raise refusal(self.url, getattr(error, "orig", None) or error) from None
        if encoding != "UTF8":
            raise ConfigError(
                [f"[store] url: {self.place} is encoded in {encoding}. Fix: make one that is in "
                 "UTF8: createdb --encoding=UTF8 --template=template0"]
            )  # fmt: skip

    def _bring_up_to_date(self, connection: Connection) -> None:
        known = versions()
        current = None
        if inspect(connection).has_table("alembic_version"):
            current = connection.scalar(text("SELECT version_num FROM alembic_version"))
        if current is None:
            for statement in tables.STATEMENTS:
                connection.exec_driver_sql(statement)
            stamp(connection, tables.VERSION)
        elif current not in known.all:
            raise StoreError(too_new(self.place, current))
        if current != known.head:
            upgrade(connection)


@dataclass(slots=True)
class _Joined:
    """A transaction that several things are written in."""

    connection: AsyncConnection
    #: Writes what was put off.
    settle: Callable[[Statements], None]
    #: To be called once it is stored.
    then: list[Callable[[], None]] = field(default_factory=list)


def _connected(raw: Any, _record: Any) -> None:
    register(raw.driver_connection)


async def _stand(connection: AsyncConnection, line: str) -> None:
    """Wait for the head of a queue of writers, and keep it until everything is stored."""
    if line:
        await connection.execute(
            text("SELECT pg_advisory_xact_lock(:key)"), {"key": key_of(f"line/{line}")}
        )
