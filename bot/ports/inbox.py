"""What people said to the bot, as it is kept. `StoreError`: the process must stop."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.core.articles import ArticleId
from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery
from bot.core.questions import Answer, Incoming


class Inbox(Protocol):
    """What people said, kept until it is answered. Written with full durability."""

    async def accept(self, incoming: Incoming) -> bool:
        """Store it; False if this id was accepted before."""

    async def pending(self, limit: int) -> Sequence[Incoming]:
        """Return what is not done, oldest first."""

    def claim(self, id: str) -> AbstractAsyncContextManager[Incoming | None]:
        """Have what somebody said to oneself while it is answered, as it stands by now.

        None: it is done, or gone, or somebody else, in whatever process, is at it. A process that
        ends lets go, however it ends.
        """

    async def begun(self, id: str) -> None:
        """Note that something of its answer is about to be shown, before it is whole."""

    async def done(
        self,
        id: str,
        answer: Answer | None,
        deliveries: Sequence[Delivery],
        *,
        kept: Incoming | None = None,
        overtook: Sequence[str] = (),
    ) -> None:
        """Mark it done and owe its deliveries, in one transaction; nothing where it is gone.

        Args:
            id: Of what was said.
            answer: What was answered, where that is kept.
            deliveries: What is owed.
            kept: What is to be kept of what was said; None: all of it as it is.
            overtook: Ids of what is done with it, and owed nothing of its own.
        """

    async def thread(self, channel: Channel, thread: str) -> Sequence[tuple[Incoming, Answer]]:
        """Return the answered questions of a thread, oldest first."""

    async def answers_using(self, article: ArticleId) -> Sequence[tuple[Incoming, Answer]]:
        """Return the questions whose answers cite an article, and the answers, oldest first."""

    async def last_heard(self, channel: Channel, user: str, before: datetime) -> datetime | None:
        """Return when a person last said something in a channel, before an instant."""

    async def since(self, at: datetime, platform: Platform) -> Sequence[Incoming]:
        """Return what was asked on a platform after an instant, the newest few thousand at most.

        What waits, what was answered and what is counted, in the order in which it was accepted;
        not what was turned away.
        """
