"""Every version of the schema comes to head with real rows, whatever version it starts from."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import bot.store
from bot.core.articles import ArticleId
from bot.core.channels import Platform
from bot.core.deliveries import DeliveryState
from bot.store.sql.codec import dump, micros
from bot.store.sqlite.store import open_sqlite
from tests.builders import NOW, article, delivery, incoming

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
    asked, text = incoming(id="e1"), article()
    put(
        path, "incoming", id="e1", channel=str(asked.channel), thread="", is_done=False,
        body=dump(asked),
    )  # fmt: skip
    put(
        path, "article", id=text.id, revision=1, stored_at=micros(NOW), sequence=1,
        is_withdrawn=False, is_tracked=False, body=dump(text),
    )  # fmt: skip

    store = await open_sqlite(path)

    assert await store.outbox.recover(NOW) == 1
    due = await store.outbox.due(NOW, [Platform.BROWSER])
    assert {one.key for one in due} == {"planned", "sending"}
    assert [one.id for one in await store.inbox.pending(5)] == ["e1"]
    assert await store.get(ArticleId("a1")) == text
    assert [one.id for one in await store.untracked(5)] == ["a1"]
    await store.close()
