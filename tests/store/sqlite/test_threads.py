import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.store.sqlite.threads import ThreadedConnection


def opened(path: Path) -> ThreadedConnection:
    return ThreadedConnection(
        lambda: sqlite3.connect(path, isolation_level=None), begin="BEGIN IMMEDIATE", name="test"
    )


async def test_work_is_stored_whole_or_not_at_all(tmp_path: Path) -> None:
    hand = opened(tmp_path / "file.db")
    await hand.do(lambda connection: connection.execute("CREATE TABLE kept (n INTEGER)"))

    def half(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO kept VALUES (1)")
        raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        await hand.do(half)

    rows = await hand.do(lambda connection: connection.execute("SELECT * FROM kept").fetchall())
    assert rows == []
    await hand.close()


async def test_work_that_nobody_waits_for_any_more_is_still_finished(tmp_path: Path) -> None:
    hand = opened(tmp_path / "file.db")
    await hand.do(lambda connection: connection.execute("CREATE TABLE kept (n INTEGER)"))

    def write(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO kept VALUES (1)")

    given_up = asyncio.ensure_future(hand.do(write))
    await asyncio.sleep(0)
    given_up.cancel()
    await asyncio.gather(given_up, return_exceptions=True)

    await hand.do(write)
    await hand.close()
    with sqlite3.connect(tmp_path / "file.db") as connection:
        (count,) = connection.execute("SELECT count(*) FROM kept").fetchone()
    assert count in (1, 2), "the one given up is stored whole, or was never begun"


async def test_what_was_never_opened_closes(tmp_path: Path) -> None:
    await opened(tmp_path / "none.db").close()

    assert not (tmp_path / "none.db").exists()
