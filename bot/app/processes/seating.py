"""Work that one process does at a time, for as long as it lives, also while the store is away."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

from bot.errors import ClaimLost, StoreError, StoreUnavailable
from bot.ports.jobs import SharedStore

#: Seconds between two looks at whether it is still ours, and after which it is somebody else's: a
#: server that is away takes as many to say so.
_LOOK, _TAKEN = 5.0, 30.0
#: Seconds between two tries at a store that is away.
_PAUSE = 1.0

logger = structlog.get_logger()


async def seated(store: SharedStore, name: str, work: Coroutine[Any, Any, None]) -> None:
    """Do something once nobody else does it, until it ends.

    The work goes on while the store is away, and what it hears waits until it is back. Whoever
    then finds somebody else in its place ends: two of them would do everything twice.

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
