import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from traceback import format_exception
from typing import Any

import pytest
from sqlalchemy import text

from bot.core.text.words import stems
from bot.errors import StoreError, StoreUnavailable
from bot.store.sqlite import database
from bot.store.sqlite.store import open_sqlite
from tests.builders import FLOOD, NOW, article, delivery, incoming
from tests.store.sqlite.files import ask, families, filled


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("busy_timeout", database.BUSY_TIMEOUT),
        ("journal_size_limit", 64 * 1024 * 1024),
    ],
)
async def test_every_connection_is_set_as_it_has_to_be(
    tmp_path: Path, pragma: str, value: object
) -> None:
    store = await open_sqlite(tmp_path / "store.db")
    async with store._database.read() as reading, store._database.write() as writing:
        found = [
            (await connection.execute(text(f"PRAGMA {pragma}"))).scalar()
            for connection in (reading, writing)
        ]
    await store.close()

    assert found == [value, value]


@pytest.mark.parametrize(("is_durable", "level"), [(True, 2), (False, 1)])
async def test_what_must_outlive_a_power_cut_is_written_in_full(
    tmp_path: Path, is_durable: bool, level: int
) -> None:
    store = await open_sqlite(tmp_path / "store.db")
    async with store._database.write(is_durable=is_durable) as connection:
        found = (await connection.execute(text("PRAGMA synchronous"))).scalar()
    await store.close()

    assert found == level


async def test_outbox_and_inbox_are_written_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await open_sqlite(tmp_path / "store.db")
    asked: list[bool] = []
    do = store._database._quick_writer.do

    def noted(work: Any, then: Any = None, *, is_durable: bool = False) -> object:
        asked.append(is_durable)
        return do(work, then, is_durable=is_durable)

    monkeypatch.setattr(store._database._quick_writer, "do", noted)
    await store.outbox.owe([delivery("k")])
    await store.outbox.save(delivery("k"))
    await store.inbox.accept(incoming(id="e"))
    await store.inbox.done("e", None, [])
    await store.take("brief", "s", NOW)
    await store.close()

    assert asked == [True] * 5


async def test_a_writer_takes_the_lock_at_once(tmp_path: Path) -> None:
    """A read that becomes a write fails in SQLite without waiting, so writers never begin so."""
    path = tmp_path / "store.db"
    store = await open_sqlite(path)
    async with store._database.write():
        other = sqlite3.connect(path, timeout=0)
        with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    await store.close()


async def test_a_writer_waits_for_another_process(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = await open_sqlite(path)
    with closing(sqlite3.connect(path, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        writing = asyncio.ensure_future(store.outbox.owe([delivery("k")]))
        await store.outbox.get("k")  # readers go on
        assert not writing.done()
        other.execute("COMMIT")
        await writing

    assert await store.outbox.get("k") is not None
    await store.close()


async def test_a_transaction_that_nobody_waits_for_any_more_is_not_left_open(
    tmp_path: Path,
) -> None:
    path = tmp_path / "store.db"
    store = await open_sqlite(path)

    async def nothing() -> None:
        async with store.at_once():
            pass

    with closing(sqlite3.connect(path, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.ensure_future(nothing())
        await store.outbox.get("k")  # it waits by now
        waiting.cancel()
        await asyncio.sleep(0)
        other.execute("COMMIT")
        await asyncio.gather(waiting, return_exceptions=True)

    assert waiting.cancelled()
    await nothing()
    await store.close()


async def test_a_lock_that_stays_is_said_and_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.db"
    await (await open_sqlite(path)).close()
    monkeypatch.setattr(database, "BUSY_TIMEOUT", 1)
    store = await open_sqlite(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match=r"store\.db: database is locked\. Another prog"):
            await store.outbox.owe([delivery("k")])
        assert store.trouble == (
            "the store takes nothing: database is locked. Another program holds the file; stop it"
        )

    await store.outbox.owe([delivery("k")])
    assert not store.trouble
    await store.close()


async def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    store = await filled(tmp_path / "store.db")
    database = store._database
    (pages,) = await database.writing(lambda one: one.execute("PRAGMA page_count").fetchone())
    await database.writing(lambda one: one.execute(f"PRAGMA max_page_count = {pages}").fetchall())

    big = article("Word. " * 50_000, "big")
    with pytest.raises(StoreUnavailable, match=r"full\. Free some disk space"):
        await store.add(big, ["big"])
    assert await store.get(big.id) is None
    assert await families(store) == 3

    await database.writing(lambda one: one.execute("PRAGMA max_page_count = 1000000").fetchall())
    await store.add(big, ["big"])
    assert await store.get(big.id) == big
    await store.close()


async def test_what_a_full_disk_took_back_is_not_stored_by_half(tmp_path: Path) -> None:
    store = await filled(tmp_path / "store.db")
    database = store._database
    (pages,) = await database.writing(lambda one: one.execute("PRAGMA page_count").fetchone())
    await database.writing(lambda one: one.execute(f"PRAGMA max_page_count = {pages}").fetchall())

    async def swallowing() -> None:
        async with database.at_once():
            assert await store.take("kind", "first", NOW)
            with pytest.raises(StoreUnavailable, match="full"):
                await store.add(article("Word. " * 50_000, "big"), ["big"])
            await store.take("kind", "last", NOW)

    with pytest.raises(StoreUnavailable):
        await swallowing()

    await database.writing(lambda one: one.execute("PRAGMA max_page_count = 1000000").fetchall())
    assert [await store.take("kind", slot, NOW) for slot in ("first", "last")] == [True, True]
    await store.close()


async def test_a_failed_transaction_leaves_nothing_behind(tmp_path: Path) -> None:
    store = await open_sqlite(tmp_path / "store.db")

    async def half() -> None:
        async with store._database.write() as connection:
            await connection.execute(text("INSERT INTO slot VALUES ('k', 's', 1)"))
            await connection.execute(text("INSERT INTO nowhere VALUES (1)"))

    with pytest.raises(StoreError, match="no such table"):
        await half()

    assert await store.take("k", "s", NOW)
    await store.close()


async def test_two_processes_on_one_file_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    one, two = await open_sqlite(path), await open_sqlite(path)

    taken = await asyncio.gather(
        *(store.take("brief", f"s{n}", NOW) for n in range(20) for store in (one, two))
    )

    assert taken.count(True) == 20
    await one.close()
    await two.close()


# --- what cannot be used --------------------------------------------------------------------


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreError, match=r"file/data cannot be made: .*data_dir|Set \[store\]"):
        await open_sqlite(tmp_path / "file" / "data" / "store.db")


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    path.write_bytes(b"not a database, but long enough to be looked at" * 100)

    with pytest.raises(StoreError, match=r"store\.db: file is not a database\. Move it away"):
        await open_sqlite(path)


async def test_a_damaged_file_names_the_newest_sound_copy(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = await filled(path, articles=40)
    await store.close()
    sound = tmp_path / "good.db"
    sound.write_bytes(path.read_bytes())
    (tmp_path / "younger.db").write_bytes(b"no database")
    ask(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[4096 * 4 : 4096 * 40] = b"\xff" * (4096 * 36)
    path.write_bytes(data)

    with pytest.raises(StoreError, match=rf"Restore the newest sound copy: .* {sound}"):
        await open_sqlite(path)


async def test_a_quick_look_does_not_read_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await (await filled(path, articles=40)).close()
    ask(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[-4096:] = b"\xff" * 4096
    path.write_bytes(data)

    store = await open_sqlite(path, is_checked=False)
    assert (await store.counts())["articles"] == 40
    await store.close()
    with pytest.raises(StoreError, match="damaged"):
        await open_sqlite(path)


async def test_what_a_newer_program_wrote_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await (await open_sqlite(path)).close()
    ask(path, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StoreError, match="of version 9999, newer than this program knows"):
        await open_sqlite(path)
    assert ask(path, "SELECT version_num FROM alembic_version") == [("9999",)]


async def test_common_words_are_left_out_of_a_search_in_a_large_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.store.sqlite import searching

    monkeypatch.setattr(searching, "_PRUNE_FROM", 10)
    store = await filled(tmp_path / "store.db", articles=20)

    words = stems("The levee at Tarn broke. Family 7")
    hits = await store.search([FLOOD.name], list(words), until=None, limit=99)

    assert hits[0].article == "a7"
    assert len(hits) == 21, "all forty sentences hold one of the words"
    await store.close()


async def test_an_error_tells_nothing_of_what_was_written(tmp_path: Path) -> None:
    store = await open_sqlite(tmp_path / "store.db")
    ask(tmp_path / "store.db", "DROP TABLE incoming")
    said = incoming("Is my sister in the shelter?")

    with pytest.raises(StoreError) as caught:
        await store.inbox.accept(said)
    await store.close()

    assert "no such table" in str(caught.value)
    assert "sister" not in "".join(format_exception(caught.value))
