"""What people decide about the bot, as it is kept. `StoreError`: the process must stop."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.auditing import AuditLine, Manager
from bot.core.channels import Channel
from bot.core.opinions import Opinion
from bot.core.subscribing import Kept


class Register(Protocol):
    """Subscriptions, managers, and who changed them. Written with full durability."""

    async def kept(self) -> Sequence[Kept]:
        """Return every subscription, the ended ones too, in the order they were first kept."""

    async def keep(self, rows: Sequence[Kept], audit: Sequence[AuditLine] = ()) -> None:
        """Replace subscriptions by crisis and channel, and say who did it, in one transaction."""

    async def managers(self, channel: Channel) -> Sequence[Manager]:
        """Return a channel's named managers, in order of their ids."""

    async def name(self, manager: Manager, audit: AuditLine) -> None:
        """Add a manager, and say who did it; the same again is no second one."""

    async def dismiss(self, manager: Manager, audit: AuditLine) -> None:
        """Take a manager away, and say who did it."""

    async def note(self, audit: AuditLine) -> None:
        """Say who did something that changes nothing here: a test, an export."""

    async def audit(self, channel: Channel, limit: int) -> Sequence[AuditLine]:
        """Return the newest lines of a channel, newest first."""


class Opinions(Protocol):
    """What readers think of what they read."""

    async def give(self, opinion: Opinion) -> None:
        """Keep it; it takes the place of what the same person said of the same thing."""

    async def given(self, channel: Channel | None = None) -> Sequence[Opinion]:
        """Return a channel's, or all, oldest first."""
