"""Everything in a SQLite file moved into an empty PostgreSQL database, and compared row by row.

One transaction: all of it is there afterwards, the same, or nothing is.
"""

import hashlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Boolean, Column, Float, String, Table, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import ConfigError, StoreError
from bot.store.postgres.database import Database
from bot.store.postgres.indexing import MARK, word
from bot.store.postgres.texts import storable
from bot.store.sql import schema
from bot.store.sqlite.indexing import ROOM

Row = tuple[Any, ...]

#: Rows that are read back at a time.
_AT_ONCE = 1_000
_INDEXED = "SELECT rowid, body, crises, article, revision, start, finish, stored_at FROM sentence"
_SENTENCE = ("article", "revision", "number", "start", "finish", "stored_at", "words")
_WAITING = """
CREATE TEMP TABLE waiting (article text, revision bigint, number bigint, start bigint,
    finish bigint, stored_at bigint, words text[]) ON COMMIT DROP
"""
_INDEX = """
INSERT INTO sentence (article, revision, number, start, finish, stored_at, words)
SELECT article, revision, number, start, finish, stored_at, array_to_tsvector(words) FROM waiting
"""
_READ_BACK = """
SELECT article, revision, number, start, finish, stored_at, tsvector_to_array(words) FROM sentence
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One table as it stands in both."""

    table: str
    rows: int
    #: Of all rows, whatever their order; hexadecimal.
    digest: str


async def move(file: Path, database: Database, told: Callable[[Moved], None]) -> None:
    """Move everything, and compare.

    Args:
        file: A SQLite store of this version that nobody uses; it stays as it is.
        database: Has our tables, with nothing in them.
        told: Given each table as soon as it was compared.

    Raises:
        ConfigError: Something is in the database already.
        StoreError: One of the two cannot be used, or what arrived is not what was sent; the
            database is left empty.
    """
    try:
        with closing(sqlite3.connect(file)) as source:
            source.execute("PRAGMA query_only = ON")
            source.execute("BEGIN")
            async with database.write(is_durable=True) as connection:
                await _require_empty(connection, database.place)
                raw = (await connection.get_raw_connection()).driver_connection
                assert isinstance(raw, psycopg.AsyncConnection)
                for table in schema.metadata.sorted_tables:
                    told(await _move_table(source, raw, table))
                told(await _move_sentences(source, raw))
                await _number_on(connection)
    except sqlite3.Error as error:
        raise StoreError(f"{file}: {error}") from error
    await database.vacuum()


async def _require_empty(connection: AsyncConnection, place: str) -> None:
    names = [*schema.metadata.tables, "sentence"]
    await connection.exec_driver_sql(f"LOCK TABLE {', '.join(names)} IN EXCLUSIVE MODE")
    full = [
        name
        for name in names
        if (await connection.exec_driver_sql(f"SELECT 1 FROM {name} LIMIT 1")).first()  # noqa: S608
    ]
    if full:
        raise ConfigError(
            [f"{place} holds something already ({', '.join(sorted(full))}). Fix: move into a new "
             "database"]
        )  # fmt: skip


async def _move_table(
    source: sqlite3.Connection, target: "psycopg.AsyncConnection[Any]", table: Table
) -> Moved:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    rows = _typed(source.execute(f"SELECT {names} FROM {table.name}"), table)  # noqa: S608
    sent = await _copy(target, f"{table.name} ({names})", rows)
    back = _read_back(target, f"SELECT {names} FROM {table.name}")  # noqa: S608
    return _same(table.name, sent, await _count(back))


async def _move_sentences(
    source: sqlite3.Connection, target: "psycopg.AsyncConnection[Any]"
) -> Moved:
    await target.execute(_WAITING)
    names = f"waiting ({', '.join(_SENTENCE)})"
    sent = await _copy(target, names, map(_sentence, source.execute(_INDEXED)))
    await target.execute(_INDEX)
    back = ((*rest, sorted(words)) async for *rest, words in _read_back(target, _READ_BACK))
    return _same("sentence", sent, await _count(back))


def _sentence(row: Row) -> Row:
    """Return a row of SQLite's index as one of ours."""
    rowid, body, crises, *rest, stored_at = row
    words = {f"{MARK}{crisis}" for crisis in crises.split()} | set(map(word, body.split()))
    article, revision, start, finish = rest
    number = rowid % ROOM
    return article, revision, number, start, finish, stored_at, sorted(filter(None, words))


def _typed(rows: Iterable[Row], table: Table) -> Iterator[Row]:
    """Give values as the database has them; SQLite has no truth values."""
    kinds = [_kind(column) for column in table.columns]
    for row in rows:
        yield tuple(
            value if kind is None or value is None else kind(value)
            for kind, value in zip(kinds, row, strict=True)
        )


def _kind(column: Column[Any]) -> Callable[[Any], Any] | None:
    match column.type:
        case Boolean():
            return bool
        case Float():
            return float
        case String():
            return storable
        case _:
            return None


class _Count:
    """How many rows, and what they hold, whatever their order."""

    def __init__(self) -> None:
        self.rows = 0
        self._sum = 0

    def add(self, row: Sequence[Any]) -> None:
        """Count a row."""
        self.rows += 1
        digest = hashlib.sha256(repr(tuple(row)).encode("utf-8", "surrogatepass")).digest()
        self._sum = (self._sum + int.from_bytes(digest, "big")) % (1 << 256)

    @property
    def digest(self) -> str:
        """Of all rows."""
        return f"{self._sum:064x}"


async def _copy(target: "psycopg.AsyncConnection[Any]", into: str, rows: Iterable[Row]) -> _Count:
    count = _Count()
    async with target.cursor() as cursor, cursor.copy(f"COPY {into} FROM STDIN".encode()) as copy:
        for row in rows:
            count.add(row)
            await copy.write_row(row)
    return count


async def _read_back(target: "psycopg.AsyncConnection[Any]", statement: str) -> AsyncIterator[Row]:
    async with target.cursor(name="moved") as cursor:
        cursor.itersize = _AT_ONCE
        await cursor.execute(statement.encode())
        async for row in cursor:
            yield row


async def _count(rows: AsyncIterator[Sequence[Any]]) -> _Count:
    count = _Count()
    async for row in rows:
        count.add(row)
    return count


def _same(table: str, sent: _Count, arrived: _Count) -> Moved:
    if (sent.rows, sent.digest) != (arrived.rows, arrived.digest):
        raise StoreError(
            f"what arrived in {table} is not what was sent ({arrived.rows:,} of {sent.rows:,} "
            "rows). Nothing was moved; try again, and keep the file"
        )
    return Moved(table=table, rows=sent.rows, digest=sent.digest)


async def _number_on(connection: AsyncConnection) -> None:
    """Have new rows numbered after those that came."""
    numbered = await connection.execute(
        text(
            "SELECT table_name, column_name FROM information_schema.columns "
            "WHERE table_schema = current_schema() AND is_identity = 'YES'"
        )
    )
    for table, column in numbered.all():
        await connection.exec_driver_sql(
            f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), "  # noqa: S608
            f"(SELECT max({column}) FROM {table})) WHERE EXISTS (SELECT 1 FROM {table})"
        )
