import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

import pytest

from bot.app.processes import seating
from bot.app.processes.seating import seated
from bot.errors import ClaimLost, StoreError, StoreUnavailable
from bot.ports.jobs import SharedStore
from tests.store.postgres.server import ask
from tests.store.postgres.test_holding import cut_holders, processes
from tests.waiting import PATIENCE, leap_until, until

#: One makes sure that it has its place still, and another waits for it.
_WAITING = """
SELECT 1 FROM pg_stat_activity AS one, pg_stat_activity AS other
WHERE one.datname = current_database() AND other.datname = current_database()
AND one.query = 'SELECT 1' AND starts_with(other.query, 'SELECT pg_try_advisory_lock')
AND pg_backend_pid() NOT IN (one.pid, other.pid)
"""


class Work:
    """Goes on until it is cancelled."""

    def __init__(self) -> None:
        self.begun = self.ended = 0

    async def __call__(self) -> None:
        self.begun += 1
        try:
            await asyncio.Event().wait()
        finally:
            self.ended += 1


class Silent:
    """A store whose server says nothing for a while."""

    def __init__(self) -> None:
        self.answers = asyncio.Event()
        self.answers.set()
        self.tries = self.held = 0

    async def verify(self) -> None:
        if not self.answers.is_set():
            raise ClaimLost("the connection was lost")

    async def restored_at(self) -> None:
        if not self.answers.is_set():
            raise StoreUnavailable("nothing answers")

    @asynccontextmanager
    async def alone(self, *_work: str) -> AsyncIterator[None]:
        self.tries += 1
        await self.answers.wait()
        self.held += 1
        yield


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_LOOK", "_PAUSE"):
        monkeypatch.setattr(seating, name, 0.01)


async def stopped(task: asyncio.Future[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_one_works_and_the_other_takes_over_when_it_ends() -> None:
    one, other = Work(), Work()
    async with processes(2) as (name, (here, there)):
        first = asyncio.ensure_future(seated(here, "discord/", one()))
        await until(lambda: one.begun)
        second = asyncio.ensure_future(seated(there, "discord/", other()))
        await until(lambda: ask(name, _WAITING))
        assert other.begun == 0

        await stopped(first)
        await until(lambda: other.begun)
        await stopped(second)

    assert (one.ended, other.ended) == (1, 1)


async def test_who_loses_the_connection_goes_on_and_has_its_place_again() -> None:
    work, other = Work(), Work()
    async with processes(2) as (name, (here, there)):
        task = asyncio.ensure_future(seated(here, "discord/", work()))
        await until(lambda: work.begun)

        cut_holders(name)
        await until(lambda: ask(name, "SELECT 1 FROM pg_locks WHERE locktype = 'advisory'"))
        second = asyncio.ensure_future(seated(there, "discord/", other()))
        await until(lambda: ask(name, _WAITING))

        assert (work.begun, work.ended, other.begun) == (1, 0, 0)
        await stopped(task)
        await stopped(second)


async def test_who_finds_another_in_its_place_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work()
    async with processes(2) as (name, (here, there)):
        task = asyncio.ensure_future(seated(here, "discord/", work()))
        await until(lambda: work.begun)
        monkeypatch.setattr(seating, "_PAUSE", PATIENCE)
        cut_holders(name)
        async with there.alone("discord/"):
            await leap_until(task.done, PATIENCE)
            with pytest.raises(StoreError, match="another process took over discord/"):
                await task

    assert work.ended == 1


async def test_a_server_that_says_nothing_for_long_is_nobody_in_its_place() -> None:
    work, store = Work(), Silent()
    task = asyncio.ensure_future(seated(cast(SharedStore, store), "discord/", work()))
    await until(lambda: work.begun)

    store.answers.clear()
    await leap_until(lambda: store.tries > 3 or task.done(), PATIENCE)
    store.answers.set()
    await until(lambda: store.held > 1 or task.done())

    assert (task.done(), work.begun, work.ended) == (False, 1, 0)
    await stopped(task)


async def test_what_the_work_ends_with_is_what_it_ends_with() -> None:
    async def fails() -> None:
        raise ValueError("no")

    async with processes(1) as (_, (here,)):
        with pytest.raises(ValueError, match="no"):
            await seated(here, "discord/", fails())
        async with asyncio.timeout(PATIENCE), here.alone("discord/"):
            pass
