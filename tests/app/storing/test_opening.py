"""A command beside a bot changes no tables beneath it."""

from pathlib import Path

import pytest

from bot.app.storing.locking import hold_store
from bot.app.storing.opening import open_beside
from bot.errors import ConfigError, StoreError
from bot.store.migrations.running import versions
from bot.store.sqlite.store import open_sqlite
from tests.store.sqlite.files import ask
from tests.store.sqlite.test_migrations import at_first_version


def version_of(path: Path) -> str:
    ((version,),) = ask(path, "SELECT version_num FROM alembic_version")
    return str(version)


async def test_a_store_that_an_older_bot_uses_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await at_first_version(path)

    with (
        hold_store(path),
        pytest.raises(ConfigError, match="where it is of an older program, stop it"),
    ):
        await open_beside(f"sqlite:///{path}")

    assert version_of(path) == "0001"
    assert not list(tmp_path.glob("*before*"))


async def test_a_store_that_a_bot_is_just_making_is_not_made_twice(tmp_path: Path) -> None:
    path = tmp_path / "store.db"

    for _ in ("no file", "an empty one"):
        with (
            hold_store(path),
            pytest.raises(ConfigError, match="wait until that one has brought it"),
        ):
            await open_beside(f"sqlite:///{path}")
        path.touch()

    assert path.read_bytes() == b""


async def test_a_store_that_nobody_uses_is_brought_to_this_programs_version(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await at_first_version(path)

    store = await open_beside(f"sqlite:///{path}")

    assert (await store.counts())["articles"] == 3
    await store.close()
    assert version_of(path) == versions().head
    with hold_store(path):
        pass


async def test_a_store_of_this_version_is_opened_while_it_is_in_use(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await (await open_sqlite(path)).close()

    with hold_store(path):
        store = await open_beside(f"sqlite:///{path}")

    assert (await store.counts())["articles"] == 0
    await store.close()


async def test_a_store_of_a_newer_program_says_so_whoever_uses_it(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    await (await open_sqlite(path)).close()
    ask(path, "UPDATE alembic_version SET version_num = '9999'")

    with hold_store(path), pytest.raises(StoreError, match="newer than this program knows"):
        await open_beside(f"sqlite:///{path}")


async def test_what_is_no_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    path.write_bytes(b"words " * 1_000)

    with hold_store(path), pytest.raises(StoreError, match="not a database"):
        await open_beside(f"sqlite:///{path}")
