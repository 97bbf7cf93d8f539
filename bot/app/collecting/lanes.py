"""How many sources are asked at a time, so that slow and failing ones do not hold up the others.

There are three lanes, each with a limited number of places. A source starts in the quick lane; if
it takes long, it moves to the slow lane and frees its place for the next. A source that failed the
last time is asked in a lane of its own, so it never takes a place from the others.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.core.articles import SourceId

#: Places in each lane; sources at one host share one (see `rounds`).
QUICK_PLACES, SLOW_PLACES, FAILING_PLACES = 32, 64, 16
#: Seconds after which a source moves to the slow lane.
QUICK = 0.5


@dataclass(slots=True, eq=False)
class _Stay:
    """One source's turn, started in the quick lane."""

    has_moved: bool = False


class Lanes:
    """Which sources are being asked, and which wait for a place."""

    def __init__(self, quick: float = QUICK) -> None:
        """Begin with every place free.

        Args:
            quick: Seconds after which a source moves to the slow lane.
        """
        self._seconds = quick
        self._quick = asyncio.Semaphore(QUICK_PLACES)
        self._failing_places = asyncio.Semaphore(FAILING_PLACES)
        self._slow_free = SLOW_PLACES
        #: Slow sources that have to stay in the quick lane because the slow lane is full.
        self._waiting: deque[_Stay] = deque()
        self._failing: set[SourceId] = set()

    @asynccontextmanager
    async def place_for(self, source: SourceId) -> AsyncIterator[None]:
        """Wait for a place and hold it."""
        if source in self._failing:
            async with self._failing_places:
                yield
            return
        await self._quick.acquire()
        stay = _Stay()
        moving = asyncio.get_running_loop().call_later(self._seconds, self._outstay, stay)
        try:
            yield
        finally:
            moving.cancel()
            self._leave(stay)

    def note(self, source: SourceId, *, is_failing: bool) -> None:
        """Note how a source did, for its next turn."""
        if is_failing:
            self._failing.add(source)
        else:
            self._failing.discard(source)

    def _outstay(self, stay: _Stay) -> None:
        if self._slow_free:
            self._move(stay)
        else:
            self._waiting.append(stay)

    def _move(self, stay: _Stay) -> None:
        self._slow_free -= 1
        stay.has_moved = True
        self._quick.release()

    def _leave(self, stay: _Stay) -> None:
        if not stay.has_moved:
            if stay in self._waiting:
                self._waiting.remove(stay)
            self._quick.release()
            return
        self._slow_free += 1
        if self._waiting:
            self._move(self._waiting.popleft())
