"""Every command that works on the store, where the store is a PostgreSQL database."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app.tools.checking import check_all
from bot.app.tools.keeping import Purge, export_all, make_backup, purge, put_back
from bot.app.tools.ledgers import show_ledger
from bot.app.tools.telling import show_health, show_sources, show_status
from bot.errors import ConfigError
from bot.store.postgres.store import open_postgres
from tests.app.config import write_config
from tests.builders import FLOOD, article, delivery, fact
from tests.contracts.stores import tracked
from tests.store.postgres.server import address, ask, fresh_database

PASSWORD = "Hunter2-and-more"


@pytest.fixture
async def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Path]:
    """A configuration, and a database with an article, a fact and a delivery."""
    name = await fresh_database()
    monkeypatch.setenv("DATABASE_URL", address(name, password=PASSWORD))
    store = await open_postgres(address(name))
    one = article("The levee at Tarn broke.")
    await store.add(one, ["key"])
    await store.save_tracked(tracked(one, fact(one)))
    await store.outbox.owe([delivery("k")])
    await store.close()
    yield write_config(tmp_path)
    ask("postgres", f"DROP DATABASE {name} WITH (FORCE)")


async def test_a_backup_is_left_to_the_databases_own_tools(config: Path, tmp_path: Path) -> None:
    for work in (make_backup, put_back):
        with pytest.raises(ConfigError, match="Fix: pg_dump"):
            await work(tmp_path / "copy.db", config)


async def test_after_a_restore_what_was_owed_is_in_doubt(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await put_back(None, config) == 0

    assert "1 delivery is in doubt" in capsys.readouterr().out


async def test_everything_is_exported_and_purged(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await export_all(config) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["body"]["text"] for row in rows if row["table"] == "article"] == [
        "The levee at Tarn broke."
    ]

    wanted = Purge(text_days=90, fact_days=540, source="herald")
    assert await purge(wanted, config, is_meant=False) == 0
    assert await purge(wanted, config, is_meant=True) == 0
    said = capsys.readouterr().out
    assert "Would forget the texts of 1 article revision, 1 fact, and 0 lines" in said
    assert "Forgot the texts of 1 article revision, 1 fact, and 0 lines" in said


async def test_what_is_told_from_the_store_is_told_of_a_database_too(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await check_all(config)
    await show_status(config)
    await show_sources(config)
    await show_health(config)
    await show_ledger(FLOOD.name, "text", config)

    said = capsys.readouterr().out
    assert "store: opens, holds 1 article" in said
    assert "articles: 1, stories: 1, facts: 1, briefs: 0, owed: 1" in said
    assert PASSWORD not in said


async def test_a_check_says_what_is_wrong_with_the_address_and_no_secret(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql://ada:{PASSWORD}@127.0.0.1:1/watch")

    assert await check_all(config) == 1

    said = capsys.readouterr().out
    assert "✗ store: [store] url: database watch on 127.0.0.1:1: the server cannot be" in said
    assert "→ check host and port" in said
    assert PASSWORD not in said
