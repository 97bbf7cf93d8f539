"""`watchfloor person`: nothing is forgotten by mistake, and what is forgotten leaves the file."""

import json
from pathlib import Path

import pytest

from bot.app.storing.locking import hold_store
from bot.app.tools.people import export_person, forget_person
from bot.errors import ConfigError
from bot.store.sqlite.backup import copy_database
from tests.app.config import write_config
from tests.builders import incoming
from tests.store.sqlite.files import filled

IDA = "1000000000000000005"


@pytest.fixture
async def config(tmp_path: Path) -> Path:
    file = write_config(tmp_path)
    store = await filled(tmp_path / "data" / "watchfloor.db")
    await store.inbox.accept(incoming("Where does Ida live?", user=IDA))
    await store.close()
    return file


def file_of(config: Path) -> bytes:
    folder = config.parent / "data"
    return b"".join(one.read_bytes() for one in folder.glob("watchfloor.db*"))


async def test_what_is_kept_of_a_person_is_printed(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await export_person(IDA, config) == 0

    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert row["table"] == "incoming"
    assert "Where does Ida live?" in row["body"]


async def test_of_a_stranger_nothing_is_kept(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await export_person("1000000000000000006", config) == 1
    assert "Nothing is kept" in capsys.readouterr().err


async def test_first_it_is_only_said(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await forget_person(IDA, config, is_meant=False) == 0

    said = capsys.readouterr().out
    assert "Would forget: incoming: 1 row." in said
    assert "--yes" in said
    assert IDA.encode() in file_of(config)


async def test_what_is_forgotten_stands_in_no_page_of_the_file(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await forget_person(IDA, config, is_meant=True) == 0

    assert "Forgot: incoming: 1 row." in capsys.readouterr().out
    assert IDA.encode() not in file_of(config)
    assert b"Where does Ida live?" not in file_of(config)


async def test_copies_beside_the_store_that_forget_nobody_are_named(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = config.parent / "data" / "watchfloor.db"
    copy, damaged = store.with_name("copy.db"), store.with_name("watchfloor.damaged")
    copy_database(store, copy)
    damaged.write_bytes(b"rubbish")
    store.with_name("other.db").write_bytes(b"somebody else's")

    await forget_person(IDA, config, is_meant=False)
    assert "copy.db" not in capsys.readouterr().out
    await forget_person(IDA, config, is_meant=True)

    assert f"delete those that are not needed: {copy}, {damaged}\n" in capsys.readouterr().out
    assert IDA.encode() in copy.read_bytes()


async def test_a_store_in_use_forgets_nobody(config: Path) -> None:
    store = config.parent / "data" / "watchfloor.db"
    with hold_store(store), pytest.raises(ConfigError, match="in use by another"):
        await forget_person(IDA, config, is_meant=True)


@pytest.mark.parametrize("user", ["", "U1", "%", "@ida brandt", "1000' OR '1'='1"])
async def test_what_is_no_id_is_refused_with_where_to_find_one(config: Path, user: str) -> None:
    with pytest.raises(ConfigError, match="Copy member ID"):
        await forget_person(user, config, is_meant=True)


async def test_without_a_store_there_is_nobody_to_forget(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no store yet"):
        await export_person(IDA, write_config(tmp_path))
