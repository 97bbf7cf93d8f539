"""Alarms by the wall clock, which may be set, and which a sleeping machine does not stop."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from bot.ports import Clock

#: Seconds after which the clock is looked at again: whoever sleeps until the next alarm sleeps by
#: a clock that nobody sets, and that stands still as long as the machine does.
STEP = 20.0
#: A clock that goes back by less is one that is kept right.
_SET_BACK = timedelta(minutes=1)

Ring = Callable[[], Coroutine[Any, Any, None]]


class Alarms:
    """Alarms by name; each rings once, in a task of its own, at its time or soon after."""

    def __init__(self, clock: Clock, set_back: Callable[[datetime], None]) -> None:
        """Ring nothing yet.

        Args:
            clock: Says when it is.
            set_back: Told what it is now, UTC, when the clock was set back: what was planned by
                it may lie far ahead.
        """
        self._clock = clock
        self._set_back = set_back
        self._seen = clock.now()
        self._set: dict[str, tuple[datetime, Ring]] = {}
        self._ringing: set[asyncio.Task[None]] = set()
        self._watching: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()

    @property
    def times(self) -> Mapping[str, datetime]:
        """When each alarm rings, UTC."""
        return {name: at for name, (at, _) in self._set.items()}

    def set(self, name: str, at: datetime, ring: Ring) -> None:
        """Ring at an instant, UTC; in the place of an alarm of this name."""
        self._set[name] = (at, ring)
        self._changed.set()

    def silence(self, name: str) -> None:
        """Ring no more under this name."""
        self._set.pop(name, None)

    def start(self) -> None:
        """Ring what is due from now on."""
        self._watching = asyncio.create_task(self._watch())

    def stop(self) -> None:
        """Ring nothing more, and end what rings."""
        for task in (self._watching, *self._ringing):
            if task is not None:
                task.cancel()

    async def _watch(self) -> None:
        while True:
            self._changed.clear()
            now = self._clock.now()
            if now < self._seen - _SET_BACK:
                self._set_back(now)
            self._seen = now
            self._ring(now)
            waits = [STEP, *((at - now).total_seconds() for at in self.times.values())]
            with suppress(TimeoutError):
                async with asyncio.timeout(min(waits)):
                    await self._changed.wait()

    def _ring(self, now: datetime) -> None:
        for name in sorted(name for name, at in self.times.items() if at <= now):
            _, ring = self._set.pop(name)
            task = asyncio.create_task(ring())
            self._ringing.add(task)
            task.add_done_callback(self._ringing.discard)
