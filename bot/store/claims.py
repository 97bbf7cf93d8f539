"""Claims: names that one task holds at a time, so that no two tasks do the same work."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from bot.core.channels import Channel

#: Seconds between two tries for something that somebody else has.
_PAUSE = 0.1


class Claims(Protocol):
    """Names, each of which at most one task holds at a time."""

    def take(self, name: str) -> AbstractAsyncContextManager[bool]:
        """Hold a name inside the block; False: another task holds it. A task that ends lets go."""


class OwnClaims:
    """Claims among the tasks of one process."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    @asynccontextmanager
    async def take(self, name: str) -> AsyncIterator[bool]:
        if name in self._taken:
            yield False
            return
        self._taken.add(name)
        try:
            yield True
        finally:
            self._taken.remove(name)


@asynccontextmanager
async def waited_for(claims: Claims, name: str) -> AsyncIterator[None]:
    """Wait until nobody else holds a name, and hold it inside the block."""
    while True:
        async with claims.take(name) as is_mine:
            if is_mine:
                yield
                return
        await asyncio.sleep(_PAUSE)


def claim_on_line(id: str) -> str:
    """Return the name that is held while a line is being answered."""
    return f"incoming/{id}"


def claim_on(channel: Channel) -> str:
    """Return the name that is held while a channel is posted to, which keeps the posts in order."""
    return f"channel/{channel}"
