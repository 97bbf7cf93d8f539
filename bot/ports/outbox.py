"""The outbox: messages that are owed to channels."""

from collections.abc import Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery


class Outbox(Protocol):
    """Deliveries, kept across restarts. What is written is on the disk when a method returns."""

    async def owe(self, deliveries: Sequence[Delivery]) -> None:
        """Add deliveries; one whose key is known already changes nothing."""

    async def due(
        self, now: datetime, platforms: Collection[Platform], channel: Channel | None = None
    ) -> Sequence[Delivery]:
        """Return what may be tried now on these platforms, or in one channel; oldest first.

        These are PLANNED and IN_DOUBT deliveries whose time has come. One with a `target` is left
        out until its target is final, and so is all that follows, in its channel, a delivery that
        was put off and still waits.
        """

    def claim(self, delivery: Delivery) -> AbstractAsyncContextManager[bool]:
        """Claim a delivery and its channel while it is tried.

        Yields False if the delivery has changed, or any process is posting to that channel: leave
        the channel alone then. A process that ends releases its claims, however it ends.
        """

    async def save(self, delivery: Delivery, owing: Sequence[Delivery] = ()) -> None:
        """Store how a try went, and add what is owed because of it, in one transaction.

        The stored message is not changed, and a delivery that was deleted stays deleted.
        """

    async def fold(self, whole: Delivery, inside: Sequence[Delivery]) -> None:
        """Add or update a message and move deliveries into its thread, in one transaction.

        Args:
            whole: The message.
            inside: Known deliveries, now with it as their target; their messages do not change.
        """

    async def get(self, key: str) -> Delivery | None:
        """Return one delivery."""

    async def recover(self, now: datetime) -> int:
        """Turn SENDING deliveries that nobody has claimed into IN_DOUBT, due now; count them."""

    async def recent(self, limit: int) -> Sequence[Delivery]:
        """Return the newest deliveries of any state, newest first."""
