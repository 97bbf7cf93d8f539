"""A process that begins a job and never ends it: `python -m tests.contracts.stuck ADDRESS`."""

import asyncio
import sys
from collections.abc import Mapping

from bot.jobs.procrastinate import open_jobs
from bot.ports.jobs import Queue


async def _work(url: str) -> None:
    jobs = await open_jobs(url, None, listens=1)  # type: ignore[arg-type] - it rings for nobody

    async def stuck(_args: Mapping[str, str]) -> None:
        print("begun", flush=True)
        await asyncio.Event().wait()

    jobs.handle("work", stuck)
    await jobs.run({Queue.POSTING: 4}, grace=1.0)


if __name__ == "__main__":
    asyncio.run(_work(sys.argv[1]))
