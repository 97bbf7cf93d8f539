"""One piece of long work at a time, such as a brief: taking turns step by step delays them all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

#: Seconds that one piece waits for the others. Then it goes on beside them: slower for all, and
#: nothing is held up by what hangs.
PATIENCE = 10.0


class OneAtATime:
    """Lets one piece of work in at a time, in the order of asking.

    To compose a brief takes some tenths of a second between two looks into the store, and to track
    an article some dozen looks: at each of them a whole brief would come in between.
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
