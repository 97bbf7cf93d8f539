"""What tests of jobs share: a job, what notes that it was done, and a process that does some."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

from bot.ports.jobs import Job, Jobs, Queue, QueueStats
from tests.contracts.queues import Place
from tests.waiting import PATIENCE

POSTING = {Queue.POSTING: 4}


def job(name: str = "a", **changes: object) -> Job:
    given: dict[str, object] = {"kind": "work", "queue": Queue.POSTING, "args": {"name": name}}
    return Job(**{**given, **changes})  # type: ignore[arg-type]


class Done:
    """Notes what is done, and how much of it at a time."""

    def __init__(self, failing: Callable[[str], bool] = lambda _name: False) -> None:
        self.names: list[str] = []
        self.most = 0
        self.goes_on = asyncio.Event()
        self.goes_on.set()
        self._failing = failing
        self._now = 0

    async def __call__(self, args: Mapping[str, str]) -> None:
        self._now += 1
        self.most = max(self.most, self._now)
        self.names.append(args["name"])
        try:
            await self.goes_on.wait()
            await asyncio.sleep(0)
        finally:
            self._now -= 1
        if self._failing(args["name"]):
            raise ValueError("no")

    async def until(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while len(self.names) < count:
                await asyncio.sleep(0.01)


@asynccontextmanager
async def working(
    jobs: Jobs, done: Done, grace: float = 5.0, at_once: int = 4
) -> AsyncIterator[None]:
    jobs.handle("work", done)
    task = asyncio.create_task(jobs.run({Queue.POSTING: at_once}, grace))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def idle(jobs: Jobs) -> None:
    async with asyncio.timeout(PATIENCE):
        while any(one.waiting or one.running for one in await jobs.stats()):
            await asyncio.sleep(0.02)


async def stats(place: Place) -> QueueStats:
    (found,) = [one for one in await place.here.stats() if one.queue is Queue.POSTING]
    return found
