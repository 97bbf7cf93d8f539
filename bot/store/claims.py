"""Claims: what one task works at, and no other may begin until it has ended."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from bot.core.channels import Channel

#: Seconds between two tries for something that somebody else has.
_PAUSE = 0.1


class Claims(Protocol):
    """Names, each of which one at most has at a time."""

    def take(self, name: str) -> AbstractAsyncContextManager[bool]:
        """Have a name while in here; False: somebody else has it. Whoever ends lets go."""


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
    """Have a name while in here, once whoever has it lets go."""
    while True:
        async with claims.take(name) as is_mine:
            if is_mine:
                yield
                return
        await asyncio.sleep(_PAUSE)


def claim_on_line(id: str) -> str:
    """Return the name that whoever answers what somebody said has."""
    return f"incoming/{id}"


def claim_on(channel: Channel) -> str:
    """Return the name that whoever posts to a channel has: its order is kept by one alone."""
    return f"channel/{channel}"
