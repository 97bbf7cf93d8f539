from pathlib import Path

import pytest

from bot.app.storing.locking import hold_store
from bot.app.tools.moving import move_store
from bot.errors import ConfigError
from tests.app.config import write_config
from tests.store.postgres.server import address, ask, empty_database
from tests.store.sqlite.files import filled

SECRET = "Hunter2-and-more"


@pytest.fixture
async def config(tmp_path: Path) -> Path:
    """A configuration, and a store with three articles."""
    file = write_config(tmp_path)
    await (await filled(tmp_path / "data" / "watchfloor.db")).close()
    return file


async def test_a_store_is_moved_and_the_table_says_what_arrived(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = empty_database()

    assert await move_store(address(name, password=SECRET), config) == 0

    said = capsys.readouterr().out
    (line,) = [line for line in said.splitlines() if line.startswith("article ")]
    assert line.split()[1] == "3"
    assert line.endswith("same")
    assert "compared row by row. Set [store] url to it" in said
    assert SECRET not in said
    assert ask(name, "SELECT count(*) FROM article") == [(3,)]

    with pytest.raises(ConfigError, match="holds something already"):
        await move_store(address(name), config)


@pytest.mark.parametrize("target", ["sqlite:////data/w.db", "memory:", ""])
async def test_only_a_postgres_database_is_moved_into(config: Path, target: str) -> None:
    with pytest.raises(ConfigError, match="--to: not a PostgreSQL database"):
        await move_store(target, config)


async def test_a_store_in_use_is_not_moved(config: Path) -> None:
    file = config.parent / "data" / "watchfloor.db"
    with hold_store(file), pytest.raises(ConfigError, match="in use by another Watchfloor"):
        await move_store("postgresql://db.example/watch", config)


async def test_a_configuration_that_names_a_database_already_has_nothing_to_move(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql://ada:{SECRET}@db.example/watch")

    with pytest.raises(ConfigError, match="is no SQLite file") as caught:
        await move_store("postgresql://db.example/watch", config)

    assert SECRET not in str(caught.value)


async def test_where_nothing_was_stored_yet_there_is_nothing_to_move(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no store yet"):
        await move_store("postgresql://db.example/watch", write_config(tmp_path))
