"""What tells whether a statement walks: each contract of the store is looked at with it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store.sql.schema import metadata
from bot.store.sqlite.store import open_sqlite
from tests.builders import HOME, NOW
from tests.store.sqlite.plans import FEW, WALKS, walks_in, watched


@pytest.mark.parametrize(
    ("statement", "walks"),
    [
        ("SELECT body FROM incoming WHERE body = ?", True),
        ("SELECT said.body FROM incoming AS said WHERE said.body = ?", True),
        ("SELECT body FROM article WHERE is_tracked = 0 AND id > ?", False),
        ("SELECT body FROM article WHERE is_tracked = 0 AND body = ?", True),
        ("SELECT body FROM article WHERE NOT is_tracked AND body = ?", False),
        ("SELECT body FROM entry WHERE key = ?", True),
        ("SELECT body FROM entry WHERE key = ? AND key != ''", False),
        ("SELECT body FROM sentence WHERE sentence MATCH ?", False),
        ("SELECT article FROM sentence WHERE article = ?", True),
        ("SELECT body FROM source WHERE body = ?", False),
        ("DELETE FROM slot WHERE taken_at < ?", True),
    ],
)
async def test_a_walk_is_known_by_its_plan(statement: str, walks: bool, tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await (await open_sqlite(path)).close()

    with closing(sqlite3.connect(path)) as connection:
        assert bool(walks_in(connection, statement, ("x",))) is walks


async def test_a_store_that_is_watched_tells_of_a_walk(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = await open_sqlite(path)
    async with watched(store, path):
        await store.inbox.since(NOW, HOME.platform)
        await store.inbox.last_heard(HOME, "U1", NOW)

    with pytest.raises(AssertionError, match="SELECT body FROM brief"):
        async with watched(store, path), store._database.read() as connection:
            await connection.execute(text("SELECT body FROM brief WHERE body = 'x'"))
    with pytest.raises(AssertionError, match="SELECT body FROM told"):
        async with watched(store, path):
            await store._database.writing(
                lambda asked: asked.execute("SELECT body FROM told, brief WHERE body = ?", ("x",))
            )
    await store.close()


def test_what_does_not_grow_is_there_and_every_walk_has_its_reason() -> None:
    assert set(metadata.tables) >= FEW
    assert all(WALKS.values())
