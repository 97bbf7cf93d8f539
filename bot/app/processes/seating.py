"""Work that only one process of a bot may do, and keeps doing while the store cannot be reached."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

from bot.errors import ClaimLost, StoreError, StoreUnavailable
from bot.ports.jobs import SharedStore

#: Seconds between two checks that the work is still ours; and seconds of asking for it again after
#: which another process must have it, no fewer than a missing server takes to be noticed.
_LOOK, _TAKEN = 5.0, 30.0
#: Seconds between two tries at a store that is away.
_PAUSE = 1.0

logger = structlog.get_logger()


async def seated(store: SharedStore, name: str, work: Coroutine[Any, Any, None]) -> None:
    """Wait until no other process does some work, then do it.

    The work goes on while the store cannot be reached, and what it hears is kept until then. If the
    store is back and another process has taken the work over, this one ends: two would do
    everything twice.

    Raises:
        StoreError: Another process has taken its place.
    """
    is_ours = asyncio.Event()
    holding = asyncio.ensure_future(_held(store, name, is_ours))
    working = asyncio.ensure_future(_after(is_ours, work))
    try:
        done, _ = await asyncio.wait({holding, working}, return_when=asyncio.FIRST_COMPLETED)
        done.pop().result()
    finally:
        for task in (working, holding):
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        work.close()


async def _after(is_ours: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    await is_ours.wait()
    await work


async def _held(store: SharedStore, name: str, is_ours: asyncio.Event) -> None:
    while True:
        try:
            await _hold(store, name, is_ours)
        except (StoreUnavailable, ClaimLost) as error:
            logger.warning("the store is away: whether others took over is unknown", why=str(error))
            await asyncio.sleep(_PAUSE)


async def _hold(store: SharedStore, name: str, is_ours: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(_TAKEN if is_ours.is_set() else None) as limit:
            async with store.alone(name):
                limit.reschedule(None)
                is_ours.set()
                while True:
                    await asyncio.sleep(_LOOK)
                    await store.verify()
    except TimeoutError:
        # Claims are asked for one after the other: for a server that says nothing, that takes long.
        await store.restored_at()
        raise StoreError(
            f"another process took over {name} while the store was away: this one ends"
        ) from None
