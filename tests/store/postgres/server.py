"""A real PostgreSQL: one server for each process of the tests, a database for each test."""

import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.store.postgres.store import PostgresStore, open_postgres
from tests.store.postgres import running

_numbers = itertools.count()


@cache
def _server() -> running.Server:
    if running.MISSING:
        pytest.skip(running.MISSING)
    return running.Server()


def folder() -> Path:
    """Start the server, and return the folder of its socket."""
    return _server().folder


@contextmanager
def away() -> Iterator[None]:
    """Have the server crash, be away in here, and start again."""
    _server().stop()
    try:
        yield
    finally:
        _server().start()


def cut_all(database: str) -> int:
    """End every connection to a database, as a fail-over does; return how many there were."""
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    return len(ask("postgres", cut, database))


def address(database: str, user: str = "postgres", password: str = "") -> str:
    """Return the address of a database."""
    return f"postgresql://{user}:{password}@/{database}?host={folder()}"


def ask(database: str, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """Run one statement, past the store."""
    where = f"host={folder()} dbname={database} user=postgres"
    with psycopg.connect(where, autocommit=True) as connection:
        cursor = connection.execute(sql.encode(), values)
        return cursor.fetchall() if cursor.description else []


def empty_database() -> str:
    """Make a database with nothing in it, and return its name."""
    folder()
    name = f"empty{next(_numbers)}"
    ask("postgres", f"CREATE DATABASE {name}")
    return name


async def fresh_database() -> str:
    """Make a database with our tables, and return its name."""
    await _made()
    name = f"fresh{next(_numbers)}"
    ask("postgres", f"CREATE DATABASE {name} TEMPLATE made")
    return name


@asynccontextmanager
async def fresh_store() -> AsyncIterator[PostgresStore]:
    """Open a store with nothing in it, and forget it afterwards."""
    name = await fresh_database()
    store = await open_postgres(address(name))
    try:
        yield store
    finally:
        await store.close()
        ask("postgres", f"DROP DATABASE {name} WITH (FORCE)")


async def _made() -> None:
    folder()
    if not ask("postgres", "SELECT 1 FROM pg_database WHERE datname = 'made'"):
        ask("postgres", "CREATE DATABASE made")
        await (await open_postgres(address("made"))).close()
