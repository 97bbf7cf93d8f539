"""Every version that was ever in a PostgreSQL database comes to head, with every row of it."""

from typing import Any

import psycopg
import pytest
from alembic import command
from psycopg import sql
from sqlalchemy import create_engine

from bot.core.facts import Fact
from bot.core.managing.subscribing import Kept
from bot.core.questions import Incoming
from bot.core.text.words import stems
from bot.store.postgres import tables
from bot.store.postgres.address import read_address
from bot.store.postgres.store import open_postgres
from bot.store.sql import schema
from bot.store.sql.codec import load
from tests.builders import FLOOD
from tests.store.filling import fill
from tests.store.postgres.server import address, ask, empty_database, fresh_database
from tests.store.sqlite.test_upgrades import CONFIG, VERSIONS, called, written

_TABLES = [*(table.name for table in schema.metadata.sorted_tables), "sentence"]
_COLUMNS = "SELECT column_name FROM information_schema.columns WHERE table_name = %s"


def made_by(version: str) -> str:
    """Leave empty tables as the program of a version made them; return the database's name."""
    name = empty_database()
    engine = create_engine(read_address(address(name)))
    with engine.begin() as connection:
        for statement in tables.STATEMENTS:
            connection.exec_driver_sql(statement)
        CONFIG.attributes["connection"] = connection
        command.stamp(CONFIG, tables.VERSION)
        command.upgrade(CONFIG, version)
    engine.dispose()
    return name


def columns_of(database: str, table: str) -> list[str]:
    return sorted(name for (name,) in ask(database, _COLUMNS, table))


def rows_of(database: str, table: str, columns: list[str]) -> list[tuple[Any, ...]]:
    listed = ", ".join(f'"{name}"' for name in columns)
    return sorted(ask(database, f"SELECT {listed} FROM {table}"), key=repr)


def copy(there: str, table: str, columns: list[str], rows: list[tuple[Any, ...]]) -> None:
    into = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
        sql.Identifier(table),
        sql.SQL(", ").join(map(sql.Identifier, columns)),
        sql.SQL(", ").join(sql.Placeholder() * len(columns)),
    )
    with psycopg.connect(address(there)) as connection:
        connection.cursor().executemany(into, rows)


def as_written(
    row: tuple[Any, ...], table: str, columns: list[str], version: str
) -> tuple[Any, ...]:
    """Return a row of today as a version wrote it."""
    if table != "incoming":
        return row
    named = dict(zip(columns, row, strict=True))
    return tuple({**named, "body": written(load(Incoming, named["body"]), version)}.values())


@pytest.mark.parametrize("version", [one for one in VERSIONS if one >= tables.VERSION])
async def test_every_row_of_every_table_comes_to_head(version: str) -> None:
    full, old = await fresh_database(), made_by(version)
    store = await open_postgres(address(full))
    await fill(store)
    await store.close()
    before, kept = {}, {}
    for table in _TABLES:
        if columns := columns_of(old, called(table, version)):
            before[table], kept[table] = rows_of(full, table, columns), columns
            rows = [as_written(row, table, columns, version) for row in before[table]]
            copy(old, called(table, version), columns, rows)

    store = await open_postgres(address(old))

    assert {table: rows_of(old, table, kept[table]) for table in kept} == before
    assert all(before.values())
    assert [type(one) for one in await store.facts(FLOOD.name)] == [Fact] * 3
    assert len(await store.search([FLOOD.name], list(stems("family")), until=None, limit=9)) == 1
    assert all(isinstance(one, Kept) for one in await store.register.kept())
    assert {one.key for one in await store.outbox.recent(9)} == {"k", "l"}
    await store.close()
