import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
import pytest_asyncio

from bot.errors import StoreError
from bot.store.sqlite.writing import BEGIN, WritingThread


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file.db"


@pytest.fixture
def commits() -> list[float]:
    return []


@pytest_asyncio.fixture
async def writer(path: Path, commits: list[float]) -> AsyncIterator[WritingThread]:
    hand = WritingThread(
        lambda: sqlite3.connect(path, isolation_level=None, check_same_thread=False),
        name="test",
        committed=commits.append,
    )
    await hand.do(lambda connection: connection.execute("CREATE TABLE kept (n INTEGER)"))
    commits.clear()
    yield hand
    await hand.close()


def put(number: int) -> Callable[[sqlite3.Connection], int]:
    def write(connection: sqlite3.Connection) -> int:
        connection.execute("INSERT INTO kept VALUES (?)", (number,))
        return number

    return write


def failing(number: int) -> Callable[[sqlite3.Connection], None]:
    def write(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO kept VALUES (?)", (number,))
        raise ValueError(number)

    return write


def kept(path: Path) -> list[int]:
    with sqlite3.connect(path) as connection:
        return [number for (number,) in connection.execute("SELECT n FROM kept ORDER BY rowid")]


@asynccontextmanager
async def held_up(writer: WritingThread) -> AsyncIterator[None]:
    """Keep the thread at one work, so that all that is asked for within waits together."""
    begun, go = Event(), Event()

    def hold(_connection: sqlite3.Connection) -> None:
        begun.set()
        go.wait()

    first = asyncio.ensure_future(writer.do(hold))
    await asyncio.to_thread(begun.wait)
    try:
        yield
        await asyncio.sleep(0)
    finally:
        go.set()
        await first


async def together(
    writer: WritingThread, *works: Callable[[sqlite3.Connection], object]
) -> list[object]:
    async with held_up(writer):
        asked = [asyncio.ensure_future(writer.do(work)) for work in works]
    return await asyncio.gather(*asked, return_exceptions=True)


async def test_what_waits_together_is_stored_by_one_commit_in_its_order(
    writer: WritingThread, path: Path, commits: list[float]
) -> None:
    assert await together(writer, *map(put, range(5))) == [0, 1, 2, 3, 4]

    assert kept(path) == [0, 1, 2, 3, 4]
    assert len(commits) == 2, "of what held it up, and of the five"


async def test_nobody_bears_the_failure_of_what_waited_beside_it(
    writer: WritingThread, path: Path
) -> None:
    done = await together(writer, put(1), failing(2), put(3))

    assert [done[0], repr(done[1]), done[2]] == [1, "ValueError(2)", 3]
    assert kept(path) == [1, 3]


async def test_work_is_stored_whole_or_not_at_all(writer: WritingThread, path: Path) -> None:
    with pytest.raises(ValueError, match="7"):
        await writer.do(failing(7))

    assert kept(path) == []


async def test_work_that_was_given_up_before_it_began_is_not_done(
    writer: WritingThread, path: Path
) -> None:
    async with held_up(writer):
        given_up = asyncio.ensure_future(writer.do(put(1)))
        await asyncio.sleep(0)
        given_up.cancel()

    await asyncio.gather(given_up, return_exceptions=True)
    await writer.do(put(2))
    assert kept(path) == [2]


async def test_work_under_way_is_finished_though_nobody_waits_for_it(
    writer: WritingThread, path: Path
) -> None:
    begun, go, told = Event(), Event(), []

    def slow(connection: sqlite3.Connection) -> int:
        begun.set()
        go.wait()
        return put(1)(connection)

    given_up = asyncio.ensure_future(writer.do(slow, told.append))
    await asyncio.to_thread(begun.wait)
    given_up.cancel()
    await asyncio.gather(given_up, return_exceptions=True)
    go.set()

    await writer.do(put(2))
    assert kept(path) == [1, 2]
    assert told == [1]


async def test_all_else_waits_for_the_end_of_a_turn(writer: WritingThread, path: Path) -> None:
    async with writer.turn() as turn:
        await turn.do(lambda connection: connection.execute(BEGIN))
        other = asyncio.ensure_future(writer.do(put(9)))
        await asyncio.sleep(0)
        for number in (1, 2):
            await turn.do(put(number))
        with pytest.raises(ValueError, match="3"):
            await turn.do(failing(3))
        await turn.do(writer.commit)
        assert not other.done()
    await other

    assert kept(path) == [1, 2, 3, 9], "a turn takes nothing back by itself"


async def test_what_outlives_a_turn_is_told_instead_of_waiting_for_ever(
    writer: WritingThread,
) -> None:
    async with writer.turn() as turn:
        pass

    with pytest.raises(StoreError, match="after its end"):
        await turn.do(put(1))


async def test_a_turn_that_nobody_waits_for_any_more_holds_up_nothing(
    writer: WritingThread, path: Path
) -> None:
    async def wait_for_a_turn() -> None:
        async with writer.turn():
            raise AssertionError("it was given up")

    async with held_up(writer):
        given_up = asyncio.ensure_future(wait_for_a_turn())
        await asyncio.sleep(0)
        given_up.cancel()

    await asyncio.gather(given_up, return_exceptions=True)
    assert await writer.do(put(1)) == 1
    assert kept(path) == [1]


@pytest.mark.parametrize("is_durable", [False, True], ids=["soon", "now"])
async def test_what_must_outlive_a_power_cut_waits_for_the_disk(
    writer: WritingThread, is_durable: bool
) -> None:
    def asked(connection: sqlite3.Connection) -> int:
        return int(connection.execute("PRAGMA synchronous").fetchone()[0])

    for one in (True, False, is_durable):
        seen = await writer.do(asked, is_durable=one)
        assert seen == (2 if one else 1)
    async with writer.turn() as turn:
        assert await turn.do(asked) == 1


async def test_a_file_that_cannot_be_opened_fails_whoever_asks(tmp_path: Path) -> None:
    writer = WritingThread(lambda: sqlite3.connect(tmp_path / "no" / "file.db"), name="test")

    for _ in range(2):
        with pytest.raises(sqlite3.OperationalError, match="unable to open"):
            await writer.do(put(1))
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        async with writer.turn():
            raise AssertionError("there is nothing to write to")
    await writer.close()


async def test_a_file_that_another_holds_fails_all_that_waited(path: Path) -> None:
    writer = WritingThread(
        lambda: sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False),
        name="test",
    )
    await writer.do(lambda connection: connection.execute("CREATE TABLE kept (n INTEGER)"))
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute(BEGIN)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            await writer.do(put(1))
        other.execute("ROLLBACK")

    assert await writer.do(put(2)) == 2
    await writer.close()
    assert kept(path) == [2]


async def test_what_was_asked_for_is_done_before_it_closes(path: Path) -> None:
    writer = WritingThread(
        lambda: sqlite3.connect(path, isolation_level=None, check_same_thread=False), name="test"
    )
    works = [lambda connection: connection.execute("CREATE TABLE kept (n INTEGER)"), put(1), put(2)]
    asked = [asyncio.ensure_future(writer.do(work)) for work in works]
    await asyncio.sleep(0)

    await writer.close()

    await asyncio.gather(*asked)
    assert kept(path) == [1, 2]


@pytest.mark.parametrize("is_begun", [True, False], ids=["after work", "unused"])
async def test_what_is_asked_of_a_closed_file_fails_at_once(path: Path, is_begun: bool) -> None:
    writer = WritingThread(lambda: sqlite3.connect(path, isolation_level=None), name="test")
    if is_begun:
        await writer.do(lambda connection: connection.execute("SELECT 1").fetchone())
    await writer.close()

    with pytest.raises(StoreError, match="closed"):
        await writer.do(put(1))
    with pytest.raises(StoreError, match="closed"):
        async with writer.turn():
            raise AssertionError("there is nothing to write to")
    await writer.close()


async def test_what_is_stored_is_not_stored_again_where_its_seconds_cannot_be_told(
    writer: WritingThread, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_seconds: float) -> None:
        raise ValueError("no meter")

    monkeypatch.setattr(writer, "_committed", broken)

    assert await together(writer, put(1), put(2)) == [1, 2]
    assert kept(path) == [1, 2]


class Stubborn(sqlite3.Connection):
    """Takes nothing back, as a broken disk would not."""

    def execute(self, statement: str, *given: object) -> sqlite3.Cursor:  # type: ignore[override]
        if statement == "ROLLBACK":
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(statement, *given)  # type: ignore[arg-type]


async def test_what_cannot_be_taken_back_is_not_stored_and_holds_up_nothing(path: Path) -> None:
    writer = WritingThread(
        lambda: sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, factory=Stubborn
        ),
        name="test",
    )
    await writer.do(lambda connection: connection.execute("CREATE TABLE kept (n INTEGER)"))

    done = await together(writer, put(1), failing(2), put(3))
    assert [done[0], repr(done[1]), done[2]] == [1, "ValueError(2)", 3]
    async with writer.turn() as turn:
        await turn.do(lambda connection: connection.execute(BEGIN))
        await turn.do(put(4))
    assert await writer.do(put(5)) == 5

    await writer.close()
    assert kept(path) == [1, 3, 5]
