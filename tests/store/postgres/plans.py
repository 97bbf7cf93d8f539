"""Whether PostgreSQL has an index for what is asked of a store, for every statement.

A plan is asked for with walks forbidden: where one is left, no index serves. An index that is read
from end to end is a walk, too.
"""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import psycopg
from sqlalchemy import event

from bot.store.postgres.store import PostgresStore
from tests.store.postgres.server import folder
from tests.store.sqlite.plans import GROWING, WALKS

#: Ways to join that read a whole index of each side would be taken where walks are forbidden.
_FORBIDDEN = ("enable_seqscan", "enable_hashjoin", "enable_mergejoin")
_SCANS = ("Index Scan", "Index Only Scan", "Bitmap Index Scan")
_ASKED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")

#: What was looked at: the tables are those of all tests.
_known: dict[str, list[str]] = {}


@asynccontextmanager
async def watched(store: PostgresStore, name: str) -> AsyncIterator[None]:
    """Have a store used, and fail in the end where no index serves what was asked of it.

    Args:
        store: Open, and closed by the caller.
        name: Its database.
    """
    said: dict[str, Any] = {}

    @event.listens_for(store._database._engine.sync_engine, "checkout")
    def taken(connection: Any, *_more: Any) -> None:
        connection.driver_connection.cursor_factory = _noting(said)

    yield
    where = f"host={folder()} dbname={name} user=postgres"
    with psycopg.connect(where, cursor_factory=psycopg.ClientCursor) as connection:
        for setting in _FORBIDDEN:
            connection.execute(f"SET {setting} = off".encode())
        walks = [f"{steps}: {plain}" for plain, steps in _unlisted(connection, said)]
    assert not walks, "\n".join(["no index serves these statements:", *walks])


def walks_in(connection: psycopg.Connection[Any], statement: str, values: Any = None) -> list[str]:
    """Return the steps in which a statement walks through a table that grows, or its index."""
    row = connection.execute(f"EXPLAIN (FORMAT JSON) {statement}".encode(), values).fetchone()
    assert row is not None
    return list(_walks(row[0][0]["Plan"], "", _short(connection), is_cut=False))


def _walks(
    plan: Mapping[str, Any], table: str, short: frozenset[str], *, is_cut: bool
) -> Iterator[str]:
    """Yield the walks in a part of a plan; one that `is_cut` ends with the first few rows."""
    kind, table = plan["Node Type"], plan.get("Relation Name", table)
    index = plan.get("Index Name", "")
    is_whole = kind in _SCANS and "Index Cond" not in plan and index not in short
    is_few = is_cut and "Filter" not in plan
    if table in GROWING and (kind == "Seq Scan" or (is_whole and not is_few)):
        yield f"{kind} of {index or table}"
    for inner in plan.get("Plans", ()):
        yield from _walks(inner, table, short, is_cut=kind == "Limit")


def _unlisted(
    connection: psycopg.Connection[Any], said: Mapping[str, Any]
) -> Iterator[tuple[str, list[str]]]:
    for statement, values in said.items():
        plain = " ".join(statement.split())
        if plain.startswith(_ASKED) and not any(words in plain for words in WALKS):
            if plain not in _known:
                _known[plain] = walks_in(connection, statement, values)
            if _known[plain]:
                yield plain, _known[plain]


def _short(connection: psycopg.Connection[Any]) -> frozenset[str]:
    """Name the indexes over what waits: of those over a part of the rows, all but the leads."""
    found = connection.execute(
        "SELECT indexname FROM pg_indexes WHERE indexdef ~ 'WHERE \\(?(NOT|state|\\(state)'"
    )
    return frozenset(name for (name,) in found)


def _noting(said: dict[str, Any]) -> type[psycopg.AsyncCursor[Any]]:
    class Noting(psycopg.AsyncCursor[Any]):
        """A cursor that keeps what it is asked, each statement with the first of its values."""

        async def execute(self, query: Any, params: Any = None, **more: Any) -> Any:
            said.setdefault(query, params)
            return await super().execute(query, params, **more)

        async def executemany(self, query: Any, params_seq: Any, **more: Any) -> Any:
            given = list(params_seq)
            if given:
                said.setdefault(query, given[0])
            return await super().executemany(query, given, **more)

    return Noting
