"""Many processes over one database: tables made once, numbers in order, all or nothing."""

import asyncio
from traceback import format_exception

import pytest
from sqlalchemy import inspect, text

from bot.errors import ConfigError, StoreError, StoreUnavailable
from bot.store.migrations.running import versions
from bot.store.postgres.database import Database
from bot.store.postgres.store import open_postgres
from bot.store.sql import schema
from tests.builders import NOW, article, delivery, incoming
from tests.store.postgres.server import address, ask, empty_database, fresh_database, fresh_store


async def test_processes_that_start_at_once_make_the_tables_once() -> None:
    name = empty_database()

    stores = await asyncio.gather(*(open_postgres(address(name)) for _ in range(10)))

    assert [await store.take("brief", "s1", NOW) for store in stores].count(True) == 1
    for store in stores:
        await store.close()
    assert ask(name, "SELECT version_num FROM alembic_version") == [(versions().head,)]


async def test_the_tables_are_those_that_the_code_names() -> None:
    async with fresh_store() as store, store._database.read() as connection:
        found = await connection.run_sync(
            lambda sync: {
                name: {column["name"] for column in inspect(sync).get_columns(name)}
                for name in inspect(sync).get_table_names()
            }
        )

    for table in schema.metadata.tables.values():
        assert {column.name for column in table.columns} == found[table.name]


async def test_newer_tables_are_refused_and_left_alone() -> None:
    name = empty_database()
    await (await open_postgres(address(name))).close()
    ask(name, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StoreError, match="of version 9999, newer than this program knows"):
        await open_postgres(address(name))

    assert ask(name, "SELECT version_num FROM alembic_version") == [("9999",)]


async def test_who_is_at_work_notices_that_a_newer_program_has_changed_the_tables() -> None:
    name = empty_database()
    store = await open_postgres(address(name))
    await store.verify_version()
    ask(name, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StoreError, match="brought to version 9999 by another program") as raised:
        await store.verify_version()

    assert not isinstance(raised.value, StoreUnavailable), "waiting would mend nothing"
    await store.close()


async def test_a_database_that_holds_something_else_is_left_alone() -> None:
    name = empty_database()
    ask(name, "CREATE TABLE article (title TEXT)")

    with pytest.raises(StoreError, match="already exists"):
        await open_postgres(address(name))

    assert ask(name, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(1,)]


async def test_articles_are_numbered_in_the_order_in_which_they_are_stored() -> None:
    async with fresh_store() as store:
        late = asyncio.Event()

        async def slow() -> None:
            async with store.together():
                await store.add(article("Slow.", "a1"), [])
                await late.wait()

        first = asyncio.create_task(slow())
        while not await _waiting_or_granted(store._database, granted=True):
            await asyncio.sleep(0)
        second = asyncio.create_task(store.add(article("Fast.", "a2"), []))
        while not await _waiting_or_granted(store._database, granted=False):
            await asyncio.sleep(0)
        assert list(await store.untracked(5)) == []
        late.set()
        await asyncio.gather(first, second)

        assert [one.id for one in await store.untracked(5)] == ["a1", "a2"]


async def _waiting_or_granted(database: Database, *, granted: bool) -> bool:
    async with database.read() as connection:
        found = await connection.execute(
            text(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted = :granted "
                "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            ),
            {"granted": granted},
        )
        return bool(found.scalar())


async def test_what_is_written_together_is_stored_together_or_not_at_all() -> None:
    async with fresh_store() as store:
        async with store.together() as raw:
            await store.take("brief", "s1", NOW)
            await store.outbox.owe([delivery("k")])
            await raw.execute("CREATE TABLE job (kind TEXT)")
            await raw.execute("INSERT INTO job VALUES ('brief')")

        async def fail() -> None:
            async with store.together() as raw:
                await store.take("brief", "s2", NOW)
                await raw.execute("INSERT INTO job VALUES ('brief')")
                raise RuntimeError

        with pytest.raises(RuntimeError):
            await fail()

        async with store._database.read() as connection:
            jobs = await connection.execute(text("SELECT count(*) FROM job"))
            assert jobs.scalar() == 1
        assert not await store.take("brief", "s1", NOW)
        assert await store.take("brief", "s2", NOW)
        assert await store.outbox.get("k") is not None


@pytest.mark.parametrize(("is_durable", "setting"), [(True, "on"), (False, "off")])
async def test_what_must_outlive_a_power_cut_waits_for_the_disk(
    is_durable: bool, setting: str
) -> None:
    name = empty_database()
    ask("postgres", f"ALTER DATABASE {name} SET synchronous_commit = off")
    store = await open_postgres(address(name))

    async with store._database.write(is_durable=is_durable) as connection:
        found = (await connection.exec_driver_sql("SHOW synchronous_commit")).scalar()
    await store.close()

    assert found == setting


async def test_a_server_that_is_gone_is_waited_for() -> None:
    async with fresh_store() as store:

        async def cut_off() -> None:
            async with store._database.write() as connection:
                me = (await connection.exec_driver_sql("SELECT pg_backend_pid()")).scalar()
                ask("postgres", "SELECT pg_terminate_backend(%s)", me)
                await connection.exec_driver_sql("SELECT 1")

        with pytest.raises(StoreUnavailable, match="See that the server runs"):
            await cut_off()

        assert await store.take("brief", "s1", NOW), "the next connection is a new one"


async def test_a_text_that_the_server_cannot_hold_stops_nobody() -> None:
    odd = article("Before \x00 after.", "a1", title="\x00")
    async with fresh_store() as store:
        await store.add(odd, ["guid:\x00"])

        assert await store.get(odd.id) == odd
        assert list(await store.known(["guid:\x00"])) != []
        assert await store.take("kind", "\x00", NOW)
        assert not await store.take("kind", "\x00", NOW)


async def test_a_database_that_cannot_hold_every_script_is_refused() -> None:
    ask("postgres", "CREATE DATABASE latin TEMPLATE template0 ENCODING LATIN1 LOCALE 'C'")

    with pytest.raises(ConfigError, match=r"is encoded in LATIN1\. Fix: make one"):
        await open_postgres(address("latin"))


async def test_an_error_tells_nothing_of_what_was_written() -> None:
    name = await fresh_database()
    store = await open_postgres(address(name))
    ask(name, "DROP TABLE incoming")
    said = incoming("Is my sister in the shelter?")

    with pytest.raises(StoreError) as caught:
        await store.inbox.accept(said)
    await store.close()

    assert "does not exist" in str(caught.value)
    assert "sister" not in "".join(format_exception(caught.value))
