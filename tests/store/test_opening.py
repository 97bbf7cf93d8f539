import sys
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.store import open_store
from bot.store.memory import MemoryStore
from bot.store.sqlite.store import SqliteStore


async def test_an_address_says_which_store_it_is(tmp_path: Path) -> None:
    memory = await open_store("memory:")
    file = await open_store(f"sqlite:///{tmp_path}/new/folder/store.db")

    assert isinstance(memory, MemoryStore)
    assert isinstance(file, SqliteStore)
    await memory.close()
    await file.close()


async def test_an_unknown_kind_of_store_says_what_there_is() -> None:
    with pytest.raises(ConfigError, match='no store of the kind "mongodb"'):
        await open_store("mongodb://host/x")


async def test_without_its_driver_postgres_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in [name for name in sys.modules if name.startswith("bot.store.postgres.")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(ConfigError, match=r'Fix: pip install "watchfloor\[cluster\]"'):
        await open_store("postgresql://ada:secret@db.example/watch")
