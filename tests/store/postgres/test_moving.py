"""From a file to a database: everything, the same, or nothing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.articles import ArticleId
from bot.core.text.words import stems
from bot.errors import ConfigError, StoreError
from bot.store import opened_database
from bot.store.postgres import moving
from bot.store.postgres.moving import Moved, move
from bot.store.postgres.store import open_postgres
from bot.store.sql import schema
from tests.builders import (
    FLOOD,
    HOME,
    NOW,
    article,
    brief,
    delivery,
)
from tests.contracts.stores import tracked
from tests.store.filling import fill
from tests.store.places import FilePlace
from tests.store.postgres.server import address, ask, fresh_database


@pytest.fixture
async def source(tmp_path: Path) -> FilePlace:
    """A file with something in every table."""
    place = FilePlace(tmp_path / "store.db")
    async with place.opened() as store:
        await fill(store)
    return place


@pytest.fixture
async def target() -> AsyncIterator[str]:
    """A database with our tables and nothing in them."""
    name = await fresh_database()
    yield name
    ask("postgres", f"DROP DATABASE {name} WITH (FORCE)")


async def moved(source: FilePlace, target: str) -> list[Moved]:
    told: list[Moved] = []
    async with opened_database(address(target)) as database:
        await move(source.path, database, told.append)
    return told


async def test_everything_arrives_as_it_was(source: FilePlace, target: str) -> None:
    told = {one.table: one for one in await moved(source, target)}

    assert set(told) == {*schema.metadata.tables, "sentence"}
    assert (told["article"].rows, told["delivery"].rows, told["sentence"].rows) == (7, 2, 6)
    store = await open_postgres(address(target))
    async with source.opened() as before:
        for id in ("a0", "a1", "waiting"):
            assert await store.get(ArticleId(id)) == await before.get(ArticleId(id))
        assert await store.counts() == await before.counts()
        assert await store.facts(FLOOD.name) == await before.facts(FLOOD.name)
        assert await store.similar([1, 2]) == await before.similar([1, 2])
        for words in ("family", "réunion", "levee"):
            asked = [
                await one.search([FLOOD.name], list(stems(words)), until=None, limit=9)
                for one in (store, before)
            ]
            found, known = ([(hit.article, hit.start) for hit in hits] for hits in asked)
            assert found == known != []
    await store.close()


async def test_the_bot_goes_on_in_the_database_where_it_stopped_in_the_file(
    source: FilePlace, target: str
) -> None:
    await moved(source, target)

    store = await open_postgres(address(target))
    for waiting in await store.untracked(5):
        await store.save_tracked(tracked(waiting))
    await store.add(article("Later.", "later"), [])
    await store.outbox.owe([delivery("m")])
    assert not await store.take("brief", "s1", NOW)
    assert not await store.save_brief(brief(), HOME, {}, [], slot="1")
    assert await store.save_brief(brief(), HOME, {}, [], slot="2")
    assert [one.key for one in await store.outbox.recent(9)] == ["m", "l", "k"]
    assert [one.id for one in await store.untracked(5)] == ["later"]
    await store.close()


async def test_a_database_that_holds_anything_is_refused_and_left_as_it_is(
    source: FilePlace, target: str
) -> None:
    ask(target, "INSERT INTO slot VALUES ('brief', 's', 1)")

    with pytest.raises(ConfigError, match=r"holds something already \(slot\)"):
        await moved(source, target)

    assert ask(target, "SELECT count(*) FROM article") == [(0,)]


async def test_what_arrives_otherwise_than_it_was_sent_leaves_nothing_behind(
    source: FilePlace, target: str
) -> None:
    ask(
        target,
        "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN NEW.version := NEW.version + 1; RETURN NEW; END $$",
    )
    ask(target, "CREATE TRIGGER spoil BEFORE INSERT ON told FOR EACH ROW EXECUTE FUNCTION spoil()")

    with pytest.raises(StoreError, match="what arrived in told is not what was sent"):
        await moved(source, target)

    for table in (*schema.metadata.tables, "sentence"):
        assert ask(target, f"SELECT count(*) FROM {table}") == [(0,)], table


async def test_a_move_that_breaks_off_can_be_made_again(
    source: FilePlace, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(moving, "_INDEX", "SELECT 1 / 0")
        with pytest.raises(StoreError):
            await moved(source, target)

    told = {one.table: one.rows for one in await moved(source, target)}
    assert told["article"] == 7


async def test_what_the_database_cannot_hold_has_a_stand_in_there(
    source: FilePlace, target: str
) -> None:
    async with source.opened() as store:
        await store.take("brief", "with a \x00", NOW)

    await moved(source, target)

    store = await open_postgres(address(target))
    assert not await store.take("brief", "with a \x00", NOW)
    await store.close()
