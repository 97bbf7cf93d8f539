"""Stores in files, as tests find, break and look into them."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.core.text.words import stems
from bot.store.sqlite.store import SqliteStore, open_sqlite
from tests.builders import FLOOD, article, fact
from tests.contracts.stores import tracked


async def filled(path: Path, articles: int = 3) -> SqliteStore:
    """Open a store that holds a few tracked articles; the caller closes it."""
    store = await open_sqlite(path)
    for number in range(articles):
        one = article(f"The levee at Tarn broke. Family {number} left.", f"a{number}")
        await store.add(one, [f"key:{one.id}"])
        await store.save_tracked(tracked(one, fact(one)))
    return store


def ask(path: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """Run one statement on a file, past the store."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql, values).fetchall()


async def families(store: SqliteStore) -> int:
    """How many sentences on families are found."""
    return len(await store.search([FLOOD.name], list(stems("family")), until=None, limit=99))
