"""What `bot.ports.jobs` says of processes that end, for every adapter."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator

import pytest

from bot.jobs.patience import KILLS
from tests.contracts.jobbing import PATIENCE, POSTING, Done, idle, job, stats, working
from tests.contracts.queues import QUEUES, Place


@pytest.fixture(params=QUEUES)
async def place(request: pytest.FixtureRequest) -> AsyncIterator[Place]:
    async with QUEUES[request.param]() as made:
        yield made


async def test_a_stop_lets_what_is_under_way_end_and_begins_nothing(place: Place) -> None:
    done = Done()
    done.goes_on.clear()
    await place.here.enqueue([job("1", lock="l"), job("2", lock="l")])
    place.here.handle("work", done)
    task = asyncio.create_task(place.here.run(POSTING, grace=PATIENCE))
    await done.until(1)

    task.cancel()
    await asyncio.sleep(0)
    done.goes_on.set()
    await asyncio.gather(task, return_exceptions=True)

    assert done.names == ["1"]
    assert ((await stats(place)).waiting, (await stats(place)).running) == (1, 0)


async def test_what_does_not_end_in_time_is_done_again_by_another(place: Place) -> None:
    slow, done = Done(), Done()
    slow.goes_on.clear()
    await place.here.enqueue([job(key="k")])
    async with working(place.here, slow, grace=0.05):
        await slow.until(1)

    async with working(place.there, done):
        await done.until(1)

    assert done.names == ["a"]


async def test_what_a_killed_process_was_doing_is_done_again(place: Place) -> None:
    await place.here.enqueue([job("fatal", key="k", lock="l")])
    await killed_in_the_middle(place)
    assert await place.here.rescue() == 0  # it may be slow, for all one knows

    place.fall_silent()
    rescued = await asyncio.gather(place.here.rescue(), place.there.rescue())
    done = Done()
    async with working(place.here, done):
        await done.until(1)
        await idle(place.here)

    assert sum(rescued) == 1
    assert done.names == ["fatal"]


async def test_what_kills_its_process_each_time_is_given_up(place: Place) -> None:
    await place.here.enqueue([job("fatal", key="k")])

    for _ in range(KILLS):
        await killed_in_the_middle(place)
        place.fall_silent()
        await place.here.rescue()

    assert [one.args["name"] for one in await place.here.dead(9)] == ["fatal"]
    assert (await stats(place)).waiting == 0


async def killed_in_the_middle(place: Place) -> None:
    """Have a process of its own begin the job, and kill it there."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.contracts.stuck", place.url, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        assert await process.stdout.readline() == b"begun\n"
    process.send_signal(signal.SIGKILL)
    await process.wait()
