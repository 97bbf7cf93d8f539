"""Posting at the pace that Slack takes: one message a second in a channel, after a short burst.

How long a burst may be, Slack does not say. So it is found out by its first refusal; what comes in
the minute after that is sent at the pace. Without that, every other message would be refused first.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from slack_sdk.errors import SlackApiError

from bot.core.channels import Channel
from bot.platforms.slack.failures import is_too_fast

#: Seconds between two messages in a channel, with some to spare; and for how long it is kept.
GAP, KEPT = 1.1, 60.0


class Pacing:
    """Knows in which channels Slack asked to slow down."""

    def __init__(self, gap: float = GAP, kept: float = KEPT) -> None:
        """Begin at full speed; times are in seconds."""
        self._gap = gap
        self._kept = kept
        #: Until when the pace is kept in a channel, and when the next message may go there.
        self._slow: dict[Channel, tuple[float, float]] = {}

    @asynccontextmanager
    async def turn(self, channel: Channel) -> AsyncIterator[None]:
        """Post one message within, once it is due."""
        until, due = self._slow.get(channel, (0.0, 0.0))
        loop = asyncio.get_running_loop()
        await asyncio.sleep(max(0.0, due - loop.time()))
        try:
            yield
        except SlackApiError as error:
            if is_too_fast(error):
                until = loop.time() + self._kept
            raise
        finally:
            self._note(channel, until, loop.time())

    def _note(self, channel: Channel, until: float, now: float) -> None:
        if now < until:
            self._slow[channel] = until, now + self._gap
        else:
            self._slow.pop(channel, None)
