"""Politeness: one connection per host, a pause between requests, and waiting as long as asked."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

#: Seconds between the end of one request to a host and the start of the next.
GAP = 2.0
#: A host that wants longer pauses between pages gets this; more would stall everything behind it.
LONGEST_GAP = 60.0
#: No source can silence itself for longer at once.
LONGEST_WAIT = timedelta(hours=24)
_MOST_HOSTS = 2_000

Sleep = Callable[[float], Awaitable[None]]


class Turns:
    """Who may talk to which host when. Waits by the loop's clock, which no clock change moves."""

    def __init__(self, gap: float = GAP, sleep: Sleep = asyncio.sleep) -> None:
        self._gap = gap
        self._sleep = sleep
        self._locks: dict[str, asyncio.Lock] = {}
        self._ended: dict[str, float] = {}
        self._room = _MOST_HOSTS

    @asynccontextmanager
    async def at(self, host: str, *, gap: float = 0.0) -> AsyncIterator[None]:
        """Hold the only connection to a host.

        Args:
            host: Its name.
            gap: Seconds that the host itself asked for between two requests.
        """
        loop = asyncio.get_running_loop()
        self._forget(loop.time())
        lock = self._locks.setdefault(host, asyncio.Lock())
        async with lock:
            if host in self._ended:
                pause = max(self._gap, min(gap, LONGEST_GAP))
                remaining = self._ended[host] + pause - loop.time()
                if remaining > 0:
                    await self._sleep(remaining)
            try:
                yield
            finally:
                self._ended[host] = loop.time()

    def _forget(self, now: float) -> None:
        if len(self._locks) < self._room:
            return
        for host, lock in list(self._locks.items()):
            if not lock.locked() and self._ended.get(host, 0.0) + LONGEST_GAP < now:
                del self._locks[host]
                self._ended.pop(host, None)
        # Looked through again only when there are twice as many, so that a turn stays cheap.
        self._room = max(_MOST_HOSTS, 2 * len(self._locks))


def retry_after(value: str, now: datetime) -> timedelta:
    """Read a Retry-After header: seconds, or an HTTP date. Zero for what is neither.

    Never negative, and never more than a day.
    """
    value = value.strip()
    if value.isascii() and value.isdigit():
        seconds = int(value) if len(value) <= 9 else LONGEST_WAIT.total_seconds()
        return min(timedelta(seconds=seconds), LONGEST_WAIT)
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return timedelta()
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at
    return min(max(at - now, timedelta()), LONGEST_WAIT)
