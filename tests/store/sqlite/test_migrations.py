"""Every released schema comes to head with its rows, or stays as it was."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect

from bot.core.articles import ArticleId
from bot.core.channels import Platform
from bot.core.managing.subscribing import Kept
from bot.errors import StoreError
from bot.store.sql import schema
from bot.store.sql.briefs import last_of, uses_since
from bot.store.sqlite.store import open_sqlite
from tests.builders import FLOOD, HOME, NOW, brief, delivery, incoming, subscription
from tests.contracts.stores import tracked
from tests.store.sqlite.files import ask, families, filled

#: A signature as it was written before signatures were packed.
SIGNED = (
    '{"article":"a1","bands":[1,2],"shingles":[7,4611686018427387904],"contexts":[5],'
    '"numbers":[12.5]}'
)


async def at_first_version(path: Path) -> None:
    """Leave a store as the first version wrote it: without order, sentences numbered as added."""
    store = await filled(path)
    await store.save_brief(brief(), HOME, {"f": 1}, [delivery("k")], slot="1")
    await store.inbox.accept(incoming(id="e1"))
    await store.close()
    rows = ask(path, "SELECT * FROM sentence ORDER BY rowid")
    ask(path, "DELETE FROM sentence")
    for row in rows:
        ask(path, "INSERT INTO sentence VALUES (?, ?, ?, ?, ?, ?, ?)", *row)
    ask(path, "UPDATE signature SET body = ?", SIGNED)
    ask(path, "DROP INDEX article_stored")
    ask(path, "DROP INDEX article_sequence")
    ask(path, "DROP INDEX placement_story")
    ask(path, "DROP INDEX brief_last")
    ask(path, "DROP INDEX brief_as_of")
    ask(path, "DROP INDEX brief_article_brief")
    ask(path, "DROP INDEX incoming_channel")
    for table in (
        "subscription",
        "manager",
        "audit",
        "feedback",
        "story_turn",
        "installation",
        "transition",
        "vector",
        "arrived",
        "purse",
        "answer_article",
    ):
        ask(path, f"DROP TABLE {table}")
    for column in ("groundwork", "again_at", "aside"):
        ask(path, f"ALTER TABLE article DROP COLUMN {column}")
    ask(path, "UPDATE alembic_version SET version_num = '0001'")


async def test_the_first_version_comes_to_head_with_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await at_first_version(path)

    store = await open_sqlite(path)

    assert await families(store) == 3
    assert await store.counts() == {
        "articles": 3, "stories": 1, "facts": 1, "briefs": 1, "owed": 1,
    }  # fmt: skip
    assert [one.key for one in await store.outbox.due(NOW, [Platform.BROWSER])] == ["k"]
    assert [one.id for one in await store.inbox.pending(5)] == ["e1"]
    await store.register.keep([Kept(subscription=subscription())])
    assert len(await store.register.kept()) == 1
    (step,) = await store.transitions.of(FLOOD.name)
    (known,) = await store.facts(FLOOD.name)
    assert (step.key, step.state, step.spans) == (known.key, known.state, (known.span,))
    assert (step.at, step.text) == (known.changed_at, known.text)
    (signed, *_) = [one for one in await store.similar([1]) if one.article == "a1"]
    assert ([*signed.bands], [*signed.shingles]) == ([1, 2], [7, 1 << 62])
    assert ([*signed.contexts], [*signed.numbers]) == ([5], [12.5])
    await store.close()


async def test_a_revision_takes_the_place_of_what_an_older_version_indexed(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await at_first_version(path)
    store = await open_sqlite(path)
    old = await store.get(ArticleId("a1"))
    assert old is not None
    revised = replace(old, revision=2, text="Nobody left.")
    await store.add(revised, [])
    await store.save_tracked(tracked(revised))

    assert await families(store) == 2
    await store.close()


async def test_before_a_migration_the_store_is_copied(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await at_first_version(path)

    await (await open_sqlite(path)).close()

    copy = tmp_path / "store.0001-before-0017.db"
    assert ask(copy, "SELECT version_num FROM alembic_version") == [("0001",)]
    assert ask(copy, "SELECT count(*) FROM article") == [(3,)]


async def test_a_migration_that_is_broken_off_leaves_the_copy_that_one_can_go_back_to(
    tmp_path: Path,
) -> None:
    path = tmp_path / "store.db"
    await at_first_version(path)
    ask(path, "CREATE TABLE vector (article TEXT)")  # so that version 0007 fails

    with pytest.raises(StoreError):
        await open_sqlite(path)
    assert ask(path, "SELECT version_num FROM alembic_version") == [("0006",)]
    ask(path, "DROP TABLE vector")
    await (await open_sqlite(path)).close()

    kept = {
        one.name: ask(one, "SELECT version_num FROM alembic_version")
        for one in tmp_path.glob("*-before-*.db")
    }
    assert kept == {
        "store.0001-before-0017.db": [("0001",)],
        "store.0006-before-0017.db": [("0006",)],
    }


async def test_a_migration_that_fails_leaves_the_old_schema_whole(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await at_first_version(path)
    ask(path, "ALTER TABLE article RENAME COLUMN id TO name")

    with pytest.raises(StoreError):
        await open_sqlite(path)

    assert ask(path, "SELECT version_num FROM alembic_version") == [("0001",)]
    assert ask(path, "SELECT 1 FROM sqlite_master WHERE name = 'article_sequence'") == []


async def test_the_tables_are_those_that_the_code_names(tmp_path: Path) -> None:
    store = await open_sqlite(tmp_path / "store.db")
    async with store._database.read() as connection:
        found = await connection.run_sync(
            lambda sync: {
                name: {column["name"] for column in inspect(sync).get_columns(name)}
                for name in inspect(sync).get_table_names()
            }
        )
    await store.close()

    for table in schema.metadata.tables.values():
        assert {column.name for column in table.columns} == found[table.name]


@pytest.mark.parametrize("is_numbered", [True, False])
async def test_the_last_brief_is_found_without_a_look_at_those_before(
    tmp_path: Path, is_numbered: bool
) -> None:
    path = tmp_path / "bot.db"
    await (await open_sqlite(path)).close()

    query = last_of(is_numbered=is_numbered).replace("?", "'x'")
    steps = [row[-1] for row in ask(path, f"EXPLAIN QUERY PLAN {query}")]

    assert steps == ["SEARCH brief USING INDEX brief_last (crisis=? AND channel=?)"]


async def test_what_recent_briefs_used_is_found_by_time(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    await (await open_sqlite(path)).close()

    query = uses_since(NOW).compile(compile_kwargs={"literal_binds": True})
    plan = ask(path, f"EXPLAIN QUERY PLAN {query}")

    steps = [row[-1] for row in plan]
    assert any("INDEX brief_as_of (as_of>?)" in step for step in steps)
    assert any("INDEX brief_article_brief (brief=?)" in step for step in steps)
