"""Whether SQLite walks through what grows, for every statement that is asked of a store.

A plan is asked for as the statement is written, with its values beside it: an index over few rows
serves only where SQLite sees from the statement alone that it does.
"""

import re
import sqlite3
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

from sqlalchemy import event

from bot.store.sql.schema import metadata
from bot.store.sqlite.store import SqliteStore

#: Tables that hold as much after a year as after a day: what somebody set up, and the newest
#: thousand of what waits.
FEW = {"source", "subscription", "manager", "installation", "purse", "arrived"}
#: All others; a new table stands here until somebody says that it does not grow.
GROWING = {*metadata.tables, "sentence"} - FEW
_NEWEST = "begins with the newest, and ends with as many as are asked for"
_BY_HAND = "asked for by hand: `status`, `doctor`, what readers think"
#: What may be walked through, by words of the statement, and why.
WALKS: Mapping[str, str] = {
    "FROM story_turn ORDER BY sequence DESC LIMIT": _NEWEST,
    "FROM delivery ORDER BY sequence DESC LIMIT": _NEWEST,
    "is_withdrawn ORDER BY article.sequence DESC LIMIT": _NEWEST,
    "is_withdrawn = 0 ORDER BY article.sequence DESC LIMIT": _NEWEST,
    "SELECT count(": _BY_HAND,
    "FROM feedback": _BY_HAND,
}
_STEP = re.compile(r"SCAN (?P<name>\w+)(?P<how>.*)")
_AS = re.compile(r"\b(?:FROM|JOIN|,)\s+(\w+)\s+AS\s+(\w+)", re.IGNORECASE)
_FULL_TEXT = re.compile(r" VIRTUAL TABLE INDEX \d+:.")


def walks_in(connection: sqlite3.Connection, statement: str, values: Any = ()) -> list[str]:
    """Return the steps in which a statement walks through a table that grows, or its index.

    Of an index over what waits a walk is short.
    """
    names = {alias: table for table, alias in _AS.findall(statement)}
    short = _short(connection)
    return [
        step
        for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        if (found := _STEP.match(step)) is not None
        and names.get(found["name"], found["name"]) in GROWING
        and not found["how"].endswith(short)
        and not _FULL_TEXT.match(found["how"])
    ]


@asynccontextmanager
async def watched(store: SqliteStore, path: Path) -> AsyncIterator[None]:
    """Have a store used, and fail in the end where a statement walked through what grows.

    Args:
        store: Open, and closed by the caller.
        path: Its file.
    """
    said: dict[str, Any] = {}
    database = store._database
    for hand in (database._quick_reader, database._quick_writer):
        hand._connect = _noting(hand._connect, said)
    for engine in (database._reader, database._writer, database._durable):

        @event.listens_for(engine.sync_engine, "before_cursor_execute")
        def asked(_on: Any, _cursor: Any, statement: str, values: Any, *_more: Any) -> None:
            said.setdefault(statement, values)

    yield
    with closing(sqlite3.connect(path)) as connection:
        walks = [f"{steps}: {plain}" for plain, steps in _unlisted(connection, said)]
    assert not walks, "\n".join(["statements walk through what grows:", *walks])


def _unlisted(
    connection: sqlite3.Connection, said: Mapping[str, Any]
) -> Iterator[tuple[str, list[str]]]:
    for statement, values in said.items():
        plain = " ".join(statement.split())
        if plain.startswith(("SELECT", "INSERT", "UPDATE", "DELETE")) and not any(
            words in plain for words in WALKS
        ):
            steps = walks_in(connection, statement, values)
            if steps:
                yield plain, steps


def _short(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Name the indexes over what waits: of those over a part of the rows, all but the leads."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'")
    return tuple(f" {name}" for name, sql in rows if sql and re.search(r"WHERE (?:NOT|state)", sql))


def _noting(connect: Any, said: dict[str, Any]) -> Any:
    return lambda: _Noting(connect(), said)


class _Noting:
    """A connection that keeps what it is asked, each statement with the first of its values."""

    def __init__(self, connection: sqlite3.Connection, said: dict[str, Any]) -> None:
        self._connection = connection
        self._said = said

    def execute(self, statement: str, values: Any = ()) -> sqlite3.Cursor:
        self._said.setdefault(statement, values)
        return self._connection.execute(statement, values)

    def executemany(self, statement: str, rows: Any) -> sqlite3.Cursor:
        given = list(rows)
        if given:
            self._said.setdefault(statement, given[0])
        return self._connection.executemany(statement, given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)
