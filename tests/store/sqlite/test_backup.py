import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.channels import Platform
from bot.core.deliveries import DeliveryState
from bot.errors import StoreError
from bot.flows.deliver import deliver
from bot.ports import Store
from bot.store.sqlite.backup import (
    copy_database,
    newest_copy,
    restore_database,
)
from bot.store.sqlite.store import open_sqlite
from tests.builders import HOME, NOW, FixedClock, delivery, incoming
from tests.contracts.fake_messenger import FakeMessenger
from tests.store.sqlite.files import ask, families, filled


async def test_a_store_in_use_is_copied_whole(tmp_path: Path) -> None:
    store = await filled(tmp_path / "store.db")
    copy_database(tmp_path / "store.db", tmp_path / "copy.db")
    await store.close()

    copied = await open_sqlite(tmp_path / "copy.db")
    assert await families(copied) == 3
    await copied.close()
    assert list(tmp_path.glob("*.part")) == []


async def test_a_copy_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    for articles in (1, 2):
        store = await filled(tmp_path / f"{articles}.db", articles)
        await store.close()
        copy_database(tmp_path / f"{articles}.db", target)

    assert ask(target, "SELECT count(*) FROM article") == [(2,)]


async def test_what_is_no_store_is_not_copied_and_harms_nothing(tmp_path: Path) -> None:
    store = await filled(tmp_path / "store.db")
    await store.close()
    (tmp_path / "text.db").write_text("words " * 1000)
    ask(tmp_path / "other.db", "CREATE TABLE t (x)")

    for name, message in [
        ("missing.db", "there is no such file"),
        ("text.db", "is no copy of a store"),
        ("other.db", "is no Watchfloor store"),
        ("store.db", "onto itself"),
    ]:
        with pytest.raises(StoreError, match=message):
            restore_database(tmp_path / name, tmp_path / "store.db", NOW)

    assert ask(tmp_path / "store.db", "SELECT count(*) FROM article") == [(3,)]
    assert list(tmp_path.glob("*.part")) == []


async def test_a_file_that_is_no_copy_is_not_written_over(tmp_path: Path) -> None:
    store = await filled(tmp_path / "store.db")
    await store.close()
    settings = tmp_path / "watchfloor.toml"
    settings.write_text("[store]\n")

    for target, message in [(settings, "name another file"), (tmp_path, "is a folder")]:
        with pytest.raises(StoreError, match=message):
            copy_database(tmp_path / "store.db", target)

    assert settings.read_text() == "[store]\n"


async def test_a_target_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    await (await open_sqlite(tmp_path / "store.db")).close()

    with pytest.raises(StoreError, match=r"no folder: there is no such folder to write copy\.db"):
        copy_database(tmp_path / "store.db", tmp_path / "no folder" / "copy.db")


async def rounds(store: Store, messenger: FakeMessenger, clock: FixedClock) -> None:
    messengers = {Platform.BROWSER: messenger}
    for _ in range(3):
        clock.move(timedelta(seconds=61))
        messenger.now = clock.now()
        await deliver(outbox=store.outbox, messengers=messengers, clock=clock)


async def test_what_was_posted_since_a_backup_is_not_posted_again(tmp_path: Path) -> None:
    path, copy = tmp_path / "store.db", tmp_path / "copy.db"
    messenger, clock = FakeMessenger(frozenset({HOME}), now=NOW), FixedClock()
    store = await open_sqlite(path)
    await store.outbox.owe([delivery(f"k{n}") for n in range(20)])
    await store.outbox.save(delivery("k3", state=DeliveryState.SENDING, started_at=NOW))
    copy_database(path, copy)
    await store.outbox.recover(NOW)
    await rounds(store, messenger, clock)
    await store.close()
    assert len(messenger.kept) == 20

    restored = restore_database(copy, path, clock.now())
    store = await open_sqlite(path)
    await rounds(store, messenger, clock)

    assert restored.in_doubt == 20
    assert len(messenger.kept) == 20
    assert {row.state for row in await store.outbox.recent(99)} == {DeliveryState.POSTED}
    await store.close()


async def test_whoever_is_broken_off_while_he_puts_back_leaves_nothing_posted_forgotten(
    tmp_path: Path,
) -> None:
    path, copy, left = tmp_path / "store.db", tmp_path / "copy.db", tmp_path / "left.db"
    store = await open_sqlite(path)
    await store.outbox.owe([delivery("k")])
    copy_database(path, copy)
    # A process that is killed leaves what it wrote last in the log.
    await store.outbox.save(delivery("k", state=DeliveryState.POSTED, posted_refs=("m",)))
    shutil.copy(path, left)
    shutil.copy(f"{path}-wal", f"{left}-wal")
    await store.close()

    def broken_off(file: Path) -> None:
        assert not Path(f"{file}-wal").exists()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore_database(copy, left, NOW, keep=broken_off)

    assert ask(left, "SELECT state FROM delivery") == [("posted",)]


async def test_what_people_asked_before_a_backup_is_not_answered_again(tmp_path: Path) -> None:
    path, copy = tmp_path / "store.db", tmp_path / "copy.db"
    store = await open_sqlite(path)
    await store.inbox.accept(incoming(id="e1"))
    await store.close()
    copy_database(path, copy)

    assert restore_database(copy, path, NOW).let_go == 1

    store = await open_sqlite(path)
    assert list(await store.inbox.pending(5)) == []
    assert not await store.inbox.accept(incoming(id="e1"))
    await store.close()


async def test_the_newest_sound_copy_beside_a_store_is_found(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await (await open_sqlite(path)).close()
    assert newest_copy(path) is None
    copy_database(path, tmp_path / "copy.db")
    (tmp_path / "broken.db").write_text("no database")

    assert newest_copy(path) == tmp_path / "copy.db"
    assert newest_copy(tmp_path / "nowhere" / "store.db") is None
