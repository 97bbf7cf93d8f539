"""Killed at any point between a fetch and what it leads to, nothing is lost and nothing double."""

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.store.sqlite.store import open_sqlite
from tests.builders import FixedClock, source
from tests.faults.fetching import ITEMS
from tests.flows.collecting import FEED

#: Kills by the clock, spread over the time that a turn takes.
INSTANTS = 8


class Victim:
    """The process that forks; each fork is one start of the bot."""

    def __init__(self, process: asyncio.subprocess.Process, fresh: Path) -> None:
        self._process, self._fresh = process, fresh

    async def turn(self, file: Path, when: str = "none 0") -> tuple[str, int, int]:
        """Have a fork collect; how it ended, how many boundaries it passed, its milliseconds."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{file} {when}\n".encode())
        how, passed, took = (await self._process.stdout.readline()).split()
        return how.decode(), int(passed), int(took)

    async def after(self, when: str) -> tuple[str, list[str]]:
        """Kill it in a fresh store, start it again, and return what stands there then."""
        file = self._fresh.with_name(f"{when.replace(' ', '-')}.db")
        shutil.copy(self._fresh, file)
        how, *_ = await self.turn(file, when)
        again, *_ = await self.turn(file)
        assert again == "done"
        return how, await standing(file)


@asynccontextmanager
async def victim(folder: Path) -> AsyncIterator[Victim]:
    """Start it, with an empty store to copy."""
    fresh = folder / "fresh.db"
    await (await open_sqlite(fresh)).close()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.faults.fetching"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield Victim(process, fresh)
    finally:
        process.kill()
        await process.wait()


async def standing(file: Path) -> list[str]:
    """Return every revision that is stored, if the source counts as read."""
    store = await open_sqlite(file)
    health = await store.health(source(url=FEED).id)
    articles = await store.untracked(1_000)
    await store.close()
    assert health.last_success_at == FixedClock().now()
    return sorted(f"{one.title} r{one.revision}" for one in articles)


async def test_wherever_the_process_dies_each_article_is_stored_once(tmp_path: Path) -> None:
    expected = [f"Report {n} r1" for n in range(ITEMS)]
    async with victim(tmp_path) as there:
        whole = tmp_path / "whole.db"
        shutil.copy(tmp_path / "fresh.db", whole)
        _, boundaries, took = await there.turn(whole)
        points = [f"boundary {n}" for n in range(1, boundaries + 1)]
        points += [f"instant {1 + n * took // INSTANTS}" for n in range(INSTANTS)]
        seen = {point: await there.after(point) for point in points}

    assert boundaries > 4 * ITEMS
    assert {point: stored for point, (_, stored) in seen.items() if stored != expected} == {}
    assert {how for point, (how, _) in seen.items() if point.startswith("boundary")} == {"killed"}
