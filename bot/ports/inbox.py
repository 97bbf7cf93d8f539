"""The inbox: what people said to the bot."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.core.articles import ArticleId
from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery
from bot.core.questions import Answer, Incoming


class Inbox(Protocol):
    """What people said. What is written is on the disk when a method returns."""

    async def accept(self, incoming: Incoming) -> bool:
        """Store it; False if it was accepted before, by its id."""

    async def pending(self, limit: int) -> Sequence[Incoming]:
        """Return what is not answered yet, oldest first."""

    def claim(self, id: str) -> AbstractAsyncContextManager[Incoming | None]:
        """Claim what somebody said while it is answered, and yield it as it is by now.

        Yields None if it is answered, deleted, or claimed in any process. A process that ends
        releases its claims, however it ends.
        """

    async def begun(self, id: str) -> None:
        """Note that the beginning of its answer is about to be shown."""

    async def done(
        self,
        id: str,
        answer: Answer | None,
        deliveries: Sequence[Delivery],
        *,
        kept: Incoming | None = None,
        overtook: Sequence[str] = (),
    ) -> None:
        """Mark it answered and add its deliveries, in one transaction; nothing if it was deleted.

        Args:
            id: Of what was said.
            answer: The answer, if it is to be kept.
            deliveries: What is owed because of it.
            kept: What replaces it in the store; None: it stays as it is.
            overtook: Ids of older questions that this one settles as well.
        """

    async def thread(self, channel: Channel, thread: str) -> Sequence[tuple[Incoming, Answer]]:
        """Return the answered questions of a thread, oldest first."""

    async def answers_using(self, article: ArticleId) -> Sequence[tuple[Incoming, Answer]]:
        """Return the questions whose answers cite an article, with the answers, oldest first."""

    async def last_heard(self, channel: Channel, user: str, before: datetime) -> datetime | None:
        """Return when a person last said something in a channel, before an instant."""

    async def since(self, at: datetime, platform: Platform) -> Sequence[Incoming]:
        """Return what was asked on a platform after an instant, in the order of acceptance.

        At most the newest few thousand. What waits, was answered, or counts towards a limit is
        included; what was turned away is not.
        """
