"""What people decide about the bot: subscriptions, managers, feedback."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.channels import Channel
from bot.core.conversing.feedback import Feedback
from bot.core.managing.auditing import AuditLine, Manager
from bot.core.managing.subscribing import Kept


class Register(Protocol):
    """Subscriptions, managers, and the audit. What is written is on the disk on return."""

    async def kept(self) -> Sequence[Kept]:
        """Return every subscription, ended ones included, in the order they were first kept."""

    async def keep(self, rows: Sequence[Kept], audit: Sequence[AuditLine] = ()) -> None:
        """Replace subscriptions by crisis and channel, with audit lines, in one transaction."""

    async def managers(self, channel: Channel) -> Sequence[Manager]:
        """Return the managers named for a channel, by id."""

    async def name(self, manager: Manager, audit: AuditLine) -> None:
        """Add a manager, with its audit line. Safe to repeat."""

    async def dismiss(self, manager: Manager, audit: AuditLine) -> None:
        """Remove a manager, with its audit line."""

    async def note(self, audit: AuditLine) -> None:
        """Add an audit line for something that changes nothing here: a test, an export."""

    async def audit(self, channel: Channel, limit: int) -> Sequence[AuditLine]:
        """Return the newest audit lines of a channel, newest first."""


class FeedbackStore(Protocol):
    """What readers think of what they read."""

    async def give(self, feedback: Feedback) -> None:
        """Keep it; it replaces the same person's earlier feedback on the same thing."""

    async def given(self, channel: Channel | None = None) -> Sequence[Feedback]:
        """Return the feedback of a channel, or all of it, oldest first."""
