"""Places for sources that are being asked: the slow and the broken cannot hold those of the others.

There are three lanes. A source begins in the quick one; when it takes long it moves on to the long
one, and leaves its place to the next. One that failed the last time waits for a place among those
that did, and so takes none of the others' at all.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.core.articles import SourceId

#: Sources that are asked at a time, each at a host of its own: those that answer at once, those
#: that take long, and those that failed the last time.
AT_ONCE, LONG_AT_ONCE, DOUBTED_AT_ONCE = 32, 64, 16
#: Seconds in which a source is quick.
QUICK = 0.5


@dataclass(slots=True, eq=False)
class _Stay:
    """One source's turn, begun in the quick lane."""

    has_moved: bool = False


class Places:
    """Who is being asked, and who waits."""

    def __init__(self, quick: float = QUICK) -> None:
        """Make free places.

        Args:
            quick: Seconds after which a source that is being asked moves out of the way.
        """
        self._seconds = quick
        self._quick = asyncio.Semaphore(AT_ONCE)
        self._doubted_room = asyncio.Semaphore(DOUBTED_AT_ONCE)
        self._long_free = LONG_AT_ONCE
        #: Those that took long, and stay in the quick lane while the long one is full.
        self._waiting: deque[_Stay] = deque()
        self._doubted: set[SourceId] = set()

    @asynccontextmanager
    async def at(self, source: SourceId) -> AsyncIterator[None]:
        """Wait for a place and hold it."""
        if source in self._doubted:
            async with self._doubted_room:
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

    def doubt(self, source: SourceId, *, is_failing: bool) -> None:
        """Note how a source did, for its next turn."""
        if is_failing:
            self._doubted.add(source)
        else:
            self._doubted.discard(source)

    def _outstay(self, stay: _Stay) -> None:
        if self._long_free:
            self._move(stay)
        else:
            self._waiting.append(stay)

    def _move(self, stay: _Stay) -> None:
        self._long_free -= 1
        stay.has_moved = True
        self._quick.release()

    def _leave(self, stay: _Stay) -> None:
        if not stay.has_moved:
            if stay in self._waiting:
                self._waiting.remove(stay)
            self._quick.release()
            return
        self._long_free += 1
        if self._waiting:
            self._move(self._waiting.popleft())
