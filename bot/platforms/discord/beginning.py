"""Answers that are shown while they are written: one message, edited at Discord's pace."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.core.channels import Channel
from bot.ports.chat import Payload

#: Seconds between two edits of a message.
PAUSE = 1.2

#: Beginnings that are remembered: whoever posts the whole may be another process.
_REMEMBERED = 500

#: Posts: channel, payload, thread; returns the message's id.
Create = Callable[[Channel, Payload, str], Awaitable[str]]
#: Edits: channel, id, payload, thread.
Update = Callable[[Channel, str, Payload, str], Awaitable[None]]


@dataclass(slots=True)
class _Begun:
    ref: str
    #: When it was last changed, in the event loop's time.
    at: float


class Beginnings:
    """What stands in part, by the key of its delivery."""

    def __init__(self, pause: float = PAUSE) -> None:
        """Leave this many seconds between two edits."""
        self._pause = pause
        self._begun: dict[str, _Begun] = {}
        #: Those of which nobody knows whether they stand.
        self._doubtful: set[str] = set()

    def doubt(self, key: str) -> bool:
        """Take it for doubtful whether something stands, unless it was begun here."""
        if key not in self._begun:
            self._doubtful.add(key)
        return key in self._doubtful

    def is_doubtful(self, key: str) -> bool:
        """Tell whether somebody has to look for it."""
        return key in self._doubtful

    def ref(self, key: str) -> str:
        """Return the message that stands in part; "" where there is none."""
        begun = self._begun.get(key)
        return begun.ref if begun is not None else ""

    def found(self, key: str, ref: str) -> None:
        """Remember what a look brought: the message, or "" for none."""
        self._doubtful.discard(key)
        if ref:
            self._begun[key] = _Begun(ref, 0.0)

    def forget(self, key: str) -> None:
        """It is whole, or gone."""
        self._begun.pop(key, None)

    async def show(
        self,
        channel: Channel,
        payload: Payload,
        *,
        key: str,
        thread: str,
        create: Create,
        update: Update,
    ) -> None:
        """Show a beginning; what comes too soon after the last is left for the next."""
        now = asyncio.get_running_loop().time()
        begun = self._begun.get(key)
        if begun is None:
            if key in self._doubtful:
                return
            self._doubtful.add(key)
            ref = await create(channel, payload, thread)
            self._doubtful.discard(key)
            self._begun[key] = _Begun(ref, now)
            while len(self._begun) > _REMEMBERED:
                del self._begun[next(iter(self._begun))]
        elif now - begun.at >= self._pause:
            begun.at = now
            await update(channel, begun.ref, payload, thread)
