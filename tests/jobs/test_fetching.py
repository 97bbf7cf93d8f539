import asyncio
from collections.abc import AsyncIterator

import psycopg
import pytest

from bot.jobs.patience import KILLS
from tests.contracts.jobbing import PATIENCE, POSTING, Done, job, stats, working
from tests.contracts.queues import Place, procrastinate

_FETCHING = """
SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
AND wait_event_type = 'Lock' AND query LIKE '%procrastinate_fetch_job%'
"""


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    async with procrastinate() as made:
        yield made


async def stopped_while_fetching(place: Place) -> None:
    """Have a process ask for a job, which it gets after it was told to stop."""
    with psycopg.connect(place.url) as holding, psycopg.connect(place.url, autocommit=True) as eye:
        holding.execute("LOCK TABLE procrastinate_jobs IN ACCESS EXCLUSIVE MODE")
        task = asyncio.create_task(place.here.run(POSTING, grace=PATIENCE))
        async with asyncio.timeout(PATIENCE):
            while not eye.execute(_FETCHING).fetchall():
                await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    await asyncio.gather(task, return_exceptions=True)


async def test_what_is_fetched_while_the_process_ends_is_not_begun(place: Place) -> None:
    done = Done()
    place.here.handle("work", done)
    await place.here.enqueue([job("1", lock="l"), job("2", lock="l")])

    await stopped_while_fetching(place)

    assert done.names == []
    assert ((await stats(place)).waiting, (await stats(place)).running) == (2, 0)


async def test_what_was_not_begun_keeps_its_turn_and_its_tries(place: Place) -> None:
    done = Done()
    place.here.handle("work", done)
    await place.here.enqueue([job("1", lock="l", key="1"), job("2", lock="l", key="2")])
    for _ in range(KILLS + 1):
        await stopped_while_fetching(place)

    async with working(place.there, done):
        await done.until(2)

    assert done.names == ["1", "2"]
