"""How long the tests wait for what must happen, and time that passes at once for what may not."""

import asyncio
from collections.abc import Callable
from time import monotonic

#: Seconds after which something that should have happened did not, on however busy a machine.
PATIENCE = 120.0
#: Turns of the loop in which what happens without time has happened, sockets included.
_TURNS = 1_000


def leap(seconds: float) -> None:
    """Have so much time pass for everything that waits in this loop, its deadlines included.

    What a test waits with itself waits in this loop too: leap further than nothing of yours.
    """
    loop = asyncio.get_running_loop()
    before = loop.time
    loop.time = lambda: before() + seconds  # type: ignore[method-assign]


async def until(is_so: Callable[[], object]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(PATIENCE):
        while not is_so():
            await asyncio.sleep(0.001)


async def leap_until(is_so: Callable[[], object], seconds: float) -> None:
    """Have so much time pass again and again, until something is so."""
    until = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < until, "it did not happen"
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        leap(seconds)
