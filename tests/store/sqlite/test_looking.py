import sqlite3
from pathlib import Path

import pytest

from bot.store.sqlite.looking import Reader


def opened(path: Path) -> Reader:
    return Reader(
        lambda: sqlite3.connect(path, isolation_level=None, check_same_thread=False), name="test"
    )


async def test_a_look_that_fails_leaves_the_next_one_alone(tmp_path: Path) -> None:
    reader = opened(tmp_path / "file.db")

    with pytest.raises(sqlite3.OperationalError, match="nothing"):
        await reader.do(lambda connection: connection.execute("SELECT * FROM nothing"))

    assert await reader.do(lambda connection: connection.execute("SELECT 1").fetchone()) == (1,)
    await reader.close()


async def test_what_a_look_writes_is_not_kept(tmp_path: Path) -> None:
    reader = opened(tmp_path / "file.db")

    await reader.do(lambda connection: connection.execute("CREATE TABLE kept (n INTEGER)"))

    tables = await reader.do(
        lambda connection: connection.execute("SELECT * FROM sqlite_master").fetchall()
    )
    assert tables == []
    await reader.close()


async def test_what_was_never_opened_closes(tmp_path: Path) -> None:
    await opened(tmp_path / "none.db").close()

    assert not (tmp_path / "none.db").exists()
