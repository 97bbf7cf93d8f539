"""What tells whether PostgreSQL has no index: each contract of the store is looked at with it."""

import psycopg
import pytest
from sqlalchemy import text

from bot.store.postgres.store import open_postgres
from tests.builders import HOME, NOW
from tests.store.postgres.plans import walks_in, watched
from tests.store.postgres.server import address, folder, fresh_database


@pytest.mark.parametrize(
    ("statement", "walks"),
    [
        ("SELECT body FROM incoming WHERE body = %s", True),
        ("SELECT body FROM incoming WHERE id = %s", False),
        ("SELECT body FROM article WHERE NOT is_tracked AND body = %s", False),
        ("SELECT body FROM article WHERE body = %s ORDER BY sequence LIMIT 1", True),
        ("SELECT %s, (SELECT max(sequence) FROM article)", False),
        ("SELECT body FROM source WHERE body = %s", False),
        ("DELETE FROM slot WHERE taken_at::text = %s", True),
        ("SELECT brief.body FROM brief, told WHERE told.channel = brief.slot AND kind = %s", True),
    ],
)
async def test_a_walk_is_known_by_its_plan(statement: str, walks: bool) -> None:
    where = f"host={folder()} dbname={await fresh_database()} user=postgres"
    with psycopg.connect(where, cursor_factory=psycopg.ClientCursor) as connection:
        connection.execute("SET enable_seqscan = off")
        assert bool(walks_in(connection, statement, ("x",))) is walks


async def test_a_store_that_is_watched_tells_of_a_walk() -> None:
    name = await fresh_database()
    store = await open_postgres(address(name))
    async with watched(store, name):
        await store.inbox.since(NOW, HOME.platform)
        await store.inbox.last_heard(HOME, "U1", NOW)

    with pytest.raises(AssertionError, match="SELECT body FROM brief"):
        async with watched(store, name), store._database.read() as connection:
            await connection.execute(text("SELECT body FROM brief WHERE body = 'x'"))
    with pytest.raises(AssertionError, match="SELECT body FROM told"):
        async with watched(store, name):
            await store._database.writing(
                lambda asked: asked.execute("SELECT body FROM told, brief WHERE body = ?", ("x",))
            )
    await store.close()
