"""A process that places articles and dies at a boundary: `python -m tests.faults.placing …`.

It is given boundaries and addresses of stores by turns, and forks for each, so that a death by
SIGKILL costs no start of an interpreter. How each fork ended comes back, one line each.
"""

import asyncio
import gc
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import structlog

from bot.app.configuration.allowances import Allowances
from bot.app.engine import Engine
from bot.core.interrupting.severity import Caps
from bot.ports import Store
from bot.store import open_store
from tests.builders import FLOOD, FixedClock, subscription
from tests.faults.dying import Deadly

#: How often each is passed before it kills: the second time is in the middle of something.
BOUNDARIES = {
    "before articles are stored": 0,
    "after articles are stored": 0,
    "before later articles are stored": 1,
    "before an update is owed": 1,
    "after an update is owed": 1,
    "before it is noted that all is owed": 0,
    "after it is noted that all is owed": 0,
}
#: What each of the store's own methods is between.
_AROUND = {
    "save_brief": ("before an update is owed", "after an update is owed"),
    "followed": ("before it is noted that all is owed", "after it is noted that all is owed"),
}

Method = Callable[..., Coroutine[Any, Any, Any]]


def engine(store: Store) -> Engine:
    """Build what tracks and alerts; every grave change breaks in."""
    return Engine(
        store=store,
        clock=FixedClock(),
        crises=[FLOOD],
        subscriptions=[subscription()],
        messengers={},
        allowances=Allowances(caps=Caps(max_per_hour=1_000)),
    )


def mine(store: Store, fuse: Deadly) -> None:
    """Have a store kill its process around what it stores."""
    at_once = store.at_once

    @asynccontextmanager
    async def fused(*waiting: Any) -> AsyncIterator[None]:
        async with at_once(*waiting):
            yield
            fuse.burn("before articles are stored")
            fuse.burn("before later articles are stored")
        fuse.burn("after articles are stored")

    def around(method: Method, before: str, after: str) -> Method:
        async def called(*args: Any, **named: Any) -> Any:
            fuse.burn(before)
            result = await method(*args, **named)
            fuse.burn(after)
            return result

        return called

    setattr(store, "at_once", fused)  # noqa: B010 - no method is assigned to by name
    for name, (before, after) in _AROUND.items():
        setattr(store, name, around(getattr(store, name), before, after))


async def digest(address: str, boundary: str) -> None:
    """Digest what waits in a store, or die on the way."""
    store = await open_store(address)
    mine(store, Deadly(at=BOUNDARIES[boundary], name=boundary))
    await engine(store).digest()
    await store.close()


def serve(given: list[str]) -> None:
    """Fork for each boundary and address."""
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    gc.freeze()
    for boundary, address in zip(given[::2], given[1::2], strict=True):
        child = os.fork()
        if child == 0:
            asyncio.run(digest(address, boundary))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve(sys.argv[1:])
