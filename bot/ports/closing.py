"""What platforms tell of channels by themselves."""

from collections.abc import Callable, Collection
from typing import Protocol

from bot.core.channels import Channel, Platform

#: Judges a reason.
Because = Callable[[str], bool]


def anything(_: str) -> bool:
    """Take every reason."""
    return True


class Closings(Protocol):
    """Told that a channel takes nothing any more, or does again; twice is the same as once.

    Of channels that follow nothing it is told as well.
    """

    async def followed(self, platform: Platform) -> Collection[Channel]:
        """Return the channels of a platform that follow something, paused ones among them.

        Raises:
            StoreError: Nobody can say.
        """

    async def closed(self, channel: Channel, why: str) -> None:
        """Take note that a channel is archived, deleted or without us.

        Args:
            channel: Which.
            why: One of the sentences in `bot.core.presenting.failings`.

        Raises:
            StoreError: It could not be noted.
        """

    async def opened(self, channel: Channel, *, after: Because = anything) -> None:
        """Take note that it is there for us again.

        Args:
            channel: Which.
            after: Tells, by why it was closed, whether that is over; not every look can see all.

        Raises:
            StoreError: It could not be noted.
        """


class NoClosings:
    """Takes note of nothing: the next post says it."""

    async def followed(self, platform: Platform) -> Collection[Channel]:  # noqa: ARG002
        """See `Closings`."""
        return ()

    async def closed(self, channel: Channel, why: str) -> None:
        """See `Closings`."""

    async def opened(self, channel: Channel, *, after: Because = anything) -> None:
        """See `Closings`."""
