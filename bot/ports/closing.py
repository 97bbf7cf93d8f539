"""What platforms report about channels: which take messages, and which somebody may read."""

from collections.abc import Callable, Collection
from typing import Protocol

from bot.core.channels import Channel, Platform

#: Decides by the reason for which a channel was closed.
Because = Callable[[str], bool]


def anything(_: str) -> bool:
    """Accept every reason."""
    return True


class Closings(Protocol):
    """Is told when a channel stops taking messages, and when it takes them again.

    It may be told the same more than once, and also about channels that follow nothing.
    """

    async def followed(self, platform: Platform) -> Collection[Channel]:
        """Return the channels of a platform that follow something, even if they are paused.

        Raises:
            StoreError: The store cannot be read.
        """

    async def closed(self, channel: Channel, why: str) -> None:
        """Note that a channel was archived or deleted, or that the bot was removed from it.

        Args:
            channel: Which.
            why: One of the sentences in `bot.core.presenting.failings`.

        Raises:
            StoreError: It could not be noted.
        """

    async def opened(self, channel: Channel, *, after: Because = anything) -> None:
        """Note that a channel takes messages again.

        Args:
            channel: Which.
            after: Whether the reason for which it was closed is over; not every check can tell.

        Raises:
            StoreError: It could not be noted.
        """

    async def person_of(self, own: Channel) -> str:
        """Return whose conversation with the bot a channel is, by the platform's id of them.

        Empty: it is not known.

        Raises:
            StoreError: The store cannot be read.
        """

    async def reads(
        self, own: Channel, *, open_: Collection[Channel], shut: Collection[Channel]
    ) -> None:
        """Note what somebody may read now, and what not; what is in neither is not for them.

        Args:
            own: Their conversation with the bot.
            open_: Channels that they may read, or of which the platform does not say it.
            shut: Channels that they may not read.

        Raises:
            StoreError: It could not be noted.
        """


class NoClosings:
    """Notes nothing: the next post will find out."""

    async def followed(self, platform: Platform) -> Collection[Channel]:  # noqa: ARG002
        """See `Closings`."""
        return ()

    async def closed(self, channel: Channel, why: str) -> None:
        """See `Closings`."""

    async def opened(self, channel: Channel, *, after: Because = anything) -> None:
        """See `Closings`."""

    async def person_of(self, own: Channel) -> str:  # noqa: ARG002
        """See `Closings`."""
        return ""

    async def reads(
        self, own: Channel, *, open_: Collection[Channel], shut: Collection[Channel]
    ) -> None:
        """See `Closings`."""
