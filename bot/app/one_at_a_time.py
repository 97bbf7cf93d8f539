"""Lets one piece of long work run at a time, since pieces that take turns all end late."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

#: Seconds that a piece waits for those before it. Then it runs beside them, which is slower for
#: all; but a piece that hangs holds up no other.
PATIENCE = 10.0


class OneAtATime:
    """Lets one piece of work in at a time, in the order of asking.

    Composing a brief keeps the processor for some tenths of a second between two queries. Tracking
    an article makes some dozen queries, and at each of them a whole brief could come in between.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        """Begin with nobody at work; `patience` is in seconds."""
        self._lock = asyncio.Lock()
        self._patience = patience

    @asynccontextmanager
    async def piece(self) -> AsyncIterator[None]:
        """Do one piece within; wait for those that came before it."""
        is_mine = False
        with suppress(TimeoutError):
            async with asyncio.timeout(self._patience):
                is_mine = await self._lock.acquire()
        try:
            yield
        finally:
            if is_mine:
                self._lock.release()
