"""Every version of the schema comes to head with real rows, whatever version it starts from."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import bot.store
from bot.core.articles import ArticleId
from bot.core.channels import Platform
from bot.core.deliveries import DeliveryState
from bot.core.managing.subscribing import Kept
from bot.core.questions import Answer, Incoming, Searched
from bot.core.text.words import stems
from bot.errors import StoreError
from bot.store.sql import schema
from bot.store.sql.codec import dump, load, micros
from bot.store.sql.packing import unpacked
from bot.store.sqlite.backup import restore_database
from bot.store.sqlite.store import open_sqlite
from tests.builders import FLOOD, NOW, article, delivery, incoming, statement
from tests.store.filling import fill

CONFIG = Config()
CONFIG.set_main_option("script_location", str(Path(bot.store.__file__).parent / "migrations"))
VERSIONS = sorted(one.revision for one in ScriptDirectory.from_config(CONFIG).walk_revisions())


def made_by(version: str, path: Path) -> None:
    """Leave an empty store as the program of a version made it."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        CONFIG.attributes["connection"] = connection
        command.upgrade(CONFIG, version)
    engine.dispose()


def put(path: Path, table: str, **values: object) -> None:
    """Insert a row, without what the version has no column for."""
    with closing(sqlite3.connect(path)) as connection, connection:
        known = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        named = [name for name in values if name in known]
        marks = ", ".join("?" * len(named))
        connection.execute(
            f"INSERT INTO {table} ({', '.join(named)}) VALUES ({marks})",
            [values[name] for name in named],
        )


def called(table: str, version: str) -> str:
    """Return the name that a version had for a table of today."""
    return "opinion" if table == "feedback" and version < "0017" else table


def written(line: Incoming, version: str) -> str:
    """Return the row of something that was said, as a version wrote it."""
    return dump(line).replace('"via":', '"surface":' if version < "0017" else '"via":')


@pytest.mark.parametrize("version", VERSIONS)
async def test_a_store_of_any_version_keeps_what_it_owes_was_asked_and_read(
    version: str, tmp_path: Path
) -> None:
    path = tmp_path / "store.db"
    made_by(version, path)
    for state in (DeliveryState.PLANNED, DeliveryState.SENDING, DeliveryState.POSTED):
        owed = delivery(state.value, state=state)
        put(
            path, "delivery", key=owed.key, platform=owed.channel.platform.value,
            state=state.value, target="", not_before=micros(NOW), body=dump(owed),
        )  # fmt: skip
    asked, text = incoming('Is "via": or "surface": meant?', id="e1"), article()
    put(
        path, "incoming", id="e1", channel=str(asked.channel), thread="", is_done=False,
        body=written(asked, version),
    )  # fmt: skip
    before, others = incoming(id="e0"), article("Boats left.", "a2")
    said = Answer(
        question="?", is_answered=True, statements=(statement(text),), nearest=(statement(others),),
        searched=Searched(articles=2),
    )  # fmt: skip
    put(
        path, "incoming", id="e0", channel=str(before.channel), thread="", is_done=True,
        body=written(before, version), answer=dump(said),
    )  # fmt: skip
    put(
        path, "article", id=text.id, revision=1, stored_at=micros(NOW), sequence=1,
        is_withdrawn=False, is_tracked=False, body=dump(text),
    )  # fmt: skip

    store = await open_sqlite(path)

    assert await store.outbox.recover(NOW) == 1
    due = await store.outbox.due(NOW, [Platform.BROWSER])
    assert {one.key for one in due} == {"planned", "sending"}
    assert list(await store.inbox.pending(5)) == [asked]
    if version < "0016":  # What it cites is noted since then, as it is answered.
        assert list(await store.inbox.answers_using(text.id)) == [(before, said)]
    assert list(await store.inbox.answers_using(others.id)) == []
    assert await store.get(ArticleId("a1")) == text
    assert [one.id for one in await store.untracked(5)] == ["a1"]
    await store.close()


async def test_an_article_of_before_it_was_kept_when_one_was_changed_is_read(
    tmp_path: Path,
) -> None:
    text = article()
    body = {key: value for key, value in json.loads(dump(text)).items() if key != "modified_at"}
    made_by("head", tmp_path / "store.db")
    put(
        tmp_path / "store.db", "article", id=text.id, revision=1, stored_at=micros(NOW),
        sequence=1, is_withdrawn=False, is_tracked=False, body=json.dumps(body),
    )  # fmt: skip

    store = await open_sqlite(tmp_path / "store.db")

    assert await store.get(ArticleId("a1")) == text
    await store.close()


def rows_of(path: Path, table: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def tables_of(path: Path) -> set[str]:
    return {str(row["name"]) for row in rows_of(path, "sqlite_master") if row["type"] == "table"}


def known(rows: list[dict[str, Any]], columns: set[str]) -> list[Mapping[str, Any]]:
    """Rows with only what a version has columns for, in an order of their own."""
    kept = [{name: row[name] for name in row if name in columns} for row in rows]
    return sorted(kept, key=repr)


@pytest.mark.parametrize("version", VERSIONS)
async def test_a_backup_of_any_version_is_put_back_and_what_it_owes_is_looked_for(
    version: str, tmp_path: Path
) -> None:
    copy, path = tmp_path / "copy.db", tmp_path / "store.db"
    made_by(version, copy)
    for state in (DeliveryState.PLANNED, DeliveryState.SENDING, DeliveryState.POSTED):
        owed = delivery(state.value, state=state)
        put(
            copy, "delivery", key=owed.key, platform=owed.channel.platform.value,
            state=state.value, target="", not_before=micros(NOW), body=dump(owed),
        )  # fmt: skip
    asked = incoming(id="e1")
    put(
        copy, "incoming", id="e1", channel=str(asked.channel), thread="", is_done=False,
        body=written(asked, version),
    )  # fmt: skip

    done = restore_database(copy, path, NOW)

    assert (done.in_doubt, done.let_go) == (2, 1)
    store = await open_sqlite(path)
    assert {one.key: one.state for one in await store.outbox.recent(9)} == {
        "planned": DeliveryState.IN_DOUBT,
        "sending": DeliveryState.IN_DOUBT,
        "posted": DeliveryState.POSTED,
    }
    assert list(await store.inbox.pending(5)) == []
    assert await store.restored_at() == NOW
    await store.close()


@pytest.fixture
async def full(tmp_path: Path) -> Path:
    """A store of the newest version with something in nearly every table."""
    path = tmp_path / "full.db"
    store = await open_sqlite(path)
    await fill(store)
    await store.close()
    return path


@pytest.mark.parametrize("version", VERSIONS)
async def test_every_row_of_every_table_comes_to_head(
    version: str, full: Path, tmp_path: Path
) -> None:
    path = tmp_path / "old.db"
    made_by(version, path)
    columns: dict[str, set[str]] = {}
    for table in sorted({*map(str, schema.metadata.tables), "sentence"}):
        old = called(table, version)
        if old not in tables_of(path):
            continue
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute(f"PRAGMA table_info({old})").fetchall()
        columns[table] = {str(row[1]) for row in found}
        for row in rows_of(full, table):
            if table == "incoming":
                row["body"] = written(load(Incoming, row["body"]), version)
            if table == "signature" and version < "0006":
                signed = asdict(unpacked(row["article"], row["body"]))
                row["body"] = json.dumps(signed, default=list)
            put(path, old, **row)

    store = await open_sqlite(path)

    for table, names in columns.items():
        if table != "sentence":
            before, after = rows_of(full, table), rows_of(path, table)
            assert known(after, names) == known(before, names), table
    facts = await store.facts(FLOOD.name)
    assert len(facts) == 3
    assert len(await store.search([FLOOD.name], list(stems("family")), until=None, limit=9)) == 1
    assert all(isinstance(one, Kept) for one in await store.register.kept())
    assert {one.key for one in await store.outbox.recent(9)} == {"k", "l"}
    await store.close()


async def test_newer_data_is_refused_and_left_as_it_is(full: Path) -> None:
    with closing(sqlite3.connect(full)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = full.read_bytes()

    with pytest.raises(StoreError, match="newer than this program knows"):
        await open_sqlite(full)

    assert full.read_bytes() == before
