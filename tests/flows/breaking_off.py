"""A process that is killed at a chosen point of delivering, and what stands afterwards."""

from collections.abc import Collection, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery
from bot.core.messages import Message, Paragraph, plain
from bot.ports import Outbox, Payload
from tests.contracts.fake_messenger import FakeMessenger


class Killed(BaseException):
    """The process is gone: nothing after this line runs."""


@dataclass
class Fuse:
    """Kills at the n-th boundary that is passed, counted from 0; never when None."""

    at: int | None = None
    passed: list[str] = field(default_factory=list)

    def burn(self, boundary: str) -> None:
        """Pass a boundary."""
        self.passed.append(boundary)
        if self.at is not None and len(self.passed) > self.at:
            raise Killed(boundary)


@dataclass
class FusedOutbox:
    """An outbox whose process may die before and after every write."""

    inner: Outbox
    fuse: Fuse

    async def due(
        self, now: datetime, platforms: Collection[Platform], channel: Channel | None = None
    ) -> Sequence[Delivery]:
        """Die before claiming, perhaps."""
        self.fuse.burn("before claim")
        return await self.inner.due(now, platforms, channel)

    async def save(self, delivery: Delivery, owing: Sequence[Delivery] = ()) -> None:
        """Die before the commit, or after it."""
        self.fuse.burn(f"before commit of {delivery.state}")
        await self.inner.save(delivery, owing)
        self.fuse.burn(f"after commit of {delivery.state}")

    def claim(self, delivery: Delivery) -> AbstractAsyncContextManager[bool]:
        """Claim; whoever dies lets go."""
        return self.inner.claim(delivery)

    async def get(self, key: str) -> Delivery | None:
        """Read."""
        return await self.inner.get(key)

    async def owe(self, deliveries: Sequence[Delivery]) -> None:
        """Owe."""
        await self.inner.owe(deliveries)

    async def recover(self, now: datetime) -> int:
        """Recover."""
        return await self.inner.recover(now)

    async def recent(self, limit: int) -> Sequence[Delivery]:
        """Read."""
        return await self.inner.recent(limit)


@dataclass
class FusedMessenger(FakeMessenger):
    """One payload for each paragraph; the process may die before and after the platform acts."""

    fuse: Fuse = field(default_factory=Fuse)

    def render(self, message: Message) -> Sequence[Payload]:
        """Make a part of every paragraph, and one more of everything else."""
        parts = [plain(one.inlines) for one in message.blocks if isinstance(one, Paragraph)]
        rest = [plain(one.inlines) for one in message.blocks if not isinstance(one, Paragraph)]  # type: ignore[union-attr]
        parts = parts or [message.title]
        return [{"body": "\n".join([text, *(rest if text == parts[-1] else [])])} for text in parts]

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        """Die before the call, or when the platform took it and nobody heard."""
        self.fuse.burn("before the call")
        ref = await super().post(channel, payload, key=key, thread=thread)
        self.fuse.burn("after the call")
        return ref

    async def edit(self, channel: Channel, ref: str, payload: Payload, *, thread: str) -> None:
        """Die before the edit, or after it."""
        self.fuse.burn("before the edit")
        await super().edit(channel, ref, payload, thread=thread)
        self.fuse.burn("after the edit")

    async def find(self, channel: Channel, *, key: str, thread: str, since: datetime) -> str | None:
        """Die while looking back."""
        self.fuse.burn("before the look")
        return await super().find(channel, key=key, thread=thread, since=since)
