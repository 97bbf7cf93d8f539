import json
from pathlib import Path

import pytest

from bot.app.storing.locking import file_of, hold_store
from bot.app.tools.keeping import Purge, export_all, make_backup, purge, put_back
from bot.errors import ConfigError, StoreError
from bot.store.migrations.running import versions
from tests.app.config import write_config
from tests.builders import NOW, delivery, hours
from tests.store.sqlite.files import ask, filled
from tests.store.sqlite.test_migrations import at_first_version

OLD = Purge(text_days=90, fact_days=540)


@pytest.fixture
async def config(tmp_path: Path) -> Path:
    """A configuration, and a store with three articles and a delivery."""
    file = write_config(tmp_path)
    store = await filled(tmp_path / "data" / "watchfloor.db")
    await store.outbox.owe([delivery("k")])
    await store.close()
    return file


async def test_a_backup_is_put_back_and_says_what_is_in_doubt(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = config.parent / "copy.db"

    assert await make_backup(copy, config) == 0
    assert await put_back(copy, config) == 0

    said = capsys.readouterr().out
    assert f"Wrote {copy}, checked." in said
    assert "1 delivery is in doubt" in said
    kept = config.parent / "data" / "watchfloor.before-restore.db"
    assert ask(kept, "SELECT state FROM delivery") == [("planned",)]


async def test_a_damaged_store_is_kept_and_replaced(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = config.parent / "copy.db"
    await make_backup(copy, config)
    store = config.parent / "data" / "watchfloor.db"
    store.write_bytes(b"damaged" * 1000)

    assert await put_back(copy, config) == 0

    assert ask(store, "SELECT count(*) FROM article") == [(3,)]
    assert "watchfloor.before-restore.damaged" in capsys.readouterr().out


async def test_a_store_in_use_is_not_replaced(config: Path) -> None:
    copy = config.parent / "copy.db"
    await make_backup(copy, config)

    with (
        hold_store(config.parent / "data" / "watchfloor.db"),
        pytest.raises(ConfigError, match="in use by another Watchfloor, process"),
    ):
        await put_back(copy, config)


async def test_a_folder_for_backups_is_made_if_there_is_none(config: Path) -> None:
    folder = config.parent / "copies" / "daily"

    assert await make_backup(folder, config, is_folder=True) == 0

    assert [one.suffix for one in folder.iterdir()] == [".db"]


async def test_a_folder_that_cannot_be_made_is_said(config: Path) -> None:
    taken = config.parent / "copies"
    taken.write_text("a file", "utf-8")

    with pytest.raises(ConfigError, match="copies: no folder can be made there"):
        await make_backup(taken, config, is_folder=True)


async def test_a_backup_that_is_not_there_is_said_before_who_uses_the_store(config: Path) -> None:
    with (
        hold_store(config.parent / "data" / "watchfloor.db"),
        pytest.raises(ConfigError, match=r"missing\.db: there is no such file"),
    ):
        await put_back(config.parent / "missing.db", config)


async def test_a_backup_that_is_none_replaces_nothing(config: Path) -> None:
    wrong = config.parent / "wrong.db"
    ask(wrong, "CREATE TABLE t (x)")

    with pytest.raises(StoreError, match="is no Watchfloor store"):
        await put_back(wrong, config)

    assert ask(config.parent / "data" / "watchfloor.db", "SELECT count(*) FROM article") == [(3,)]


async def test_a_backup_of_a_newer_program_replaces_nothing(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = config.parent / "copy.db"
    await make_backup(copy, config)
    ask(copy, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StoreError, match=r"copy\.db is of version 9999, newer than this program"):
        await put_back(copy, config)

    assert "Kept" not in capsys.readouterr().out
    found = ask(config.parent / "data" / "watchfloor.db", "SELECT version_num FROM alembic_version")
    assert found != [("9999",)]


async def test_whoever_puts_back_twice_still_has_what_was_there_first(config: Path) -> None:
    copy, folder = config.parent / "copy.db", config.parent / "data"
    await make_backup(copy, config)
    ask(copy, "DELETE FROM delivery")

    assert await put_back(copy, config) == 0
    assert await put_back(copy, config) == 0

    kept = [folder / f"watchfloor.before-restore{number}.db" for number in ("", "-2")]
    assert [ask(one, "SELECT count(*) FROM delivery") for one in kept] == [[(1,)], [(0,)]]


async def test_in_a_folder_copies_are_named_after_their_time_and_the_old_ones_go(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = config.parent / "copies"
    folder.mkdir()
    others = ("watchfloor-of-ida.db", "other-20200101T030000Z.db", "watchfloor.db")
    for name in (*others, *(f"watchfloor-202001{day:02}T030000Z.db" for day in range(1, 31))):
        (folder / name).write_bytes(b"")

    assert await make_backup(folder, config) == 0

    made = sorted(set(folder.iterdir()) - {folder / name for name in others})
    # The newest of seven days with one, and of four weeks: Sundays are the 5th, 12th, 19th, 26th.
    days = [one.stem.removeprefix("watchfloor-202001")[:2] for one in made[:-1]]
    assert days == ["19", "25", "26", "27", "28", "29", "30"]
    assert ask(made[-1], "SELECT count(*) FROM article") == [(3,)]
    assert "Let go of 23 older copies." in capsys.readouterr().out
    assert {name for name in others if (folder / name).exists()} == set(others)


async def test_a_store_of_an_older_program_is_brought_up_before_anything_is_done_to_it(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = config.parent / "data" / "watchfloor.db"
    for done in (lambda: purge(OLD, config, is_meant=True), lambda: export_all(config)):
        for file in store.parent.glob("watchfloor.db*"):
            file.unlink()
        await at_first_version(store)

        assert await done() == 0
        assert ask(store, "SELECT version_num FROM alembic_version") == [(versions().head,)]


async def test_a_store_of_a_newer_program_is_neither_purged_nor_told(config: Path) -> None:
    store = config.parent / "data" / "watchfloor.db"
    ask(store, "UPDATE alembic_version SET version_num = '9999'")
    before = store.read_bytes()

    for done in (lambda: purge(OLD, config, is_meant=True), lambda: export_all(config)):
        with pytest.raises(StoreError, match="newer than this program knows"):
            await done()

    assert store.read_bytes() == before


async def test_after_a_purge_the_copies_that_hold_it_still_are_named(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = config.parent / "data" / "copy.db"
    await make_backup(copy, config)

    await purge(OLD, config, is_meant=False)
    assert "Copies" not in capsys.readouterr().out
    await purge(OLD, config, is_meant=True)

    assert f"delete those that are not needed: {copy}" in capsys.readouterr().out


async def test_nobody_else_on_the_machine_may_read_a_store_or_a_copy(config: Path) -> None:
    copy, store = config.parent / "copy.db", config.parent / "data" / "watchfloor.db"
    await make_backup(copy, config)
    await put_back(copy, config)

    files = [copy, *store.parent.glob("*.db*")]
    assert store in files
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


async def test_everything_is_exported_as_json_lines(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await export_all(config) == 0

    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert sum(row["table"] == "article" for row in rows) == 3


async def test_a_purge_says_what_it_would_do_and_does_it_when_told(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = Purge(text_days=90, fact_days=540, source="herald")

    assert await purge(wanted, config, is_meant=False) == 0
    said = capsys.readouterr().out
    assert "Would forget the texts of 3 article revisions, 1 fact, and 0 lines" in said
    assert "--yes" in said

    assert await purge(wanted, config, is_meant=True) == 0
    assert "Forgot the texts of 3 article revisions" in capsys.readouterr().out
    await purge(wanted, config, is_meant=False)
    assert "Would forget the texts of 0" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wanted", "texts", "facts"),
    [
        pytest.param(
            Purge(text_days=2, fact_days=4), NOW - hours(48), NOW - hours(96), id="by age"
        ),
        pytest.param(Purge(text_days=2, fact_days=4, article="a"), None, None, id="one article"),
    ],
)
def test_naming_an_article_leaves_the_rest_alone(
    wanted: Purge, texts: object, facts: object
) -> None:
    unwanted = wanted.unwanted(NOW)

    assert (unwanted.texts_before, unwanted.facts_before) == (texts, facts)


async def test_where_no_store_is_yet_that_is_said(tmp_path: Path) -> None:
    config = write_config(tmp_path)

    with pytest.raises(ConfigError, match="there is no store yet"):
        await export_all(config)


@pytest.mark.parametrize(
    ("url", "file"),
    [("sqlite:////data/w.db", Path("/data/w.db")), ("memory:", None), ("postgresql://h/d", None)],
)
def test_only_a_file_is_held_alone(url: str, file: Path | None) -> None:
    assert file_of(url) == file


def test_a_store_is_let_go_of_again(tmp_path: Path) -> None:
    file = tmp_path / "new" / "store.db"
    with hold_store(file), pytest.raises(ConfigError), hold_store(file):
        pass

    with hold_store(file):
        assert file.parent.is_dir()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with (
        pytest.raises(ConfigError, match="cannot be written"),
        hold_store(tmp_path / "file" / "x.db"),
    ):
        pass
