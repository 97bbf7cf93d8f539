"""What is owed to channels, as flows see it."""

from collections.abc import Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery


class Outbox(Protocol):
    """Deliveries, kept across restarts. Written with full durability."""

    async def owe(self, deliveries: Sequence[Delivery]) -> None:
        """Add deliveries; a key that is known stays as it is."""

    async def due(
        self, now: datetime, platforms: Collection[Platform], channel: Channel | None = None
    ) -> Sequence[Delivery]:
        """Return what may be tried now on these platforms, or in one channel, oldest first.

        PLANNED and IN_DOUBT rows whose time has come; a row with a `target` only once the
        target is final; nothing after a row of its channel that was put off and still waits.
        """

    def claim(self, delivery: Delivery) -> AbstractAsyncContextManager[bool]:
        """Have a delivery and its channel to oneself while it is tried.

        False: it is not as given any more, or somebody else, in whatever process, is at its
        channel; leave the channel alone then. A process that ends lets go, however it ends.
        """

    async def save(self, delivery: Delivery, owing: Sequence[Delivery] = ()) -> None:
        """Store how a try went, and owe what follows from it, all at once.

        The message stays as it stands, and what is gone stays gone.
        """

    async def fold(self, whole: Delivery, inside: Sequence[Delivery]) -> None:
        """Owe a message, or what became of it, and what goes into its thread, all at once.

        Args:
            whole: The message.
            inside: Known deliveries, with it as their target; their messages stay as they stand.
        """

    async def get(self, key: str) -> Delivery | None:
        """Return one delivery."""

    async def recover(self, now: datetime) -> int:
        """Turn every SENDING row that nobody is at into IN_DOUBT, due now; return how many."""

    async def recent(self, limit: int) -> Sequence[Delivery]:
        """Return the newest deliveries of any state, newest first."""
