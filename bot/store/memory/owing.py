"""Outbox and inbox in memory."""

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

from bot.core.articles import ArticleId
from bot.core.channels import Channel, Platform
from bot.core.deliveries import FINAL, Delivery, DeliveryState, in_turn
from bot.core.questions import Answer, Incoming, cited_by
from bot.store.claims import OwnClaims, claim_on


class MemoryOutbox:
    """Deliveries, in this process only."""

    def __init__(self) -> None:
        #: In the order in which they were owed.
        self.rows: dict[str, Delivery] = {}
        self._claims = OwnClaims()

    async def owe(self, deliveries: Sequence[Delivery]) -> None:
        for delivery in deliveries:
            self.rows.setdefault(delivery.key, delivery)

    async def due(
        self, now: datetime, platforms: Collection[Platform], channel: Channel | None = None
    ) -> Sequence[Delivery]:
        rows = [
            row
            for row in self.rows.values()
            if row.state not in FINAL
            and row.channel.platform in platforms
            and channel in (None, row.channel)
            and not self._is_open(row.target)
        ]
        return in_turn(rows, now)

    def _is_open(self, key: str) -> bool:
        row = self.rows.get(key)
        return row is not None and row.state not in FINAL

    @asynccontextmanager
    async def claim(self, delivery: Delivery) -> AsyncIterator[bool]:
        async with self._claims.take(claim_on(delivery.channel)) as is_mine:
            yield is_mine and self.rows.get(delivery.key) == delivery

    async def save(self, delivery: Delivery, owing: Sequence[Delivery] = ()) -> None:
        await self.owe(owing)
        if (stands := self.rows.get(delivery.key)) is not None:
            self.rows[delivery.key] = replace(delivery, message=stands.message)

    async def fold(self, whole: Delivery, inside: Sequence[Delivery]) -> None:
        self.rows[whole.key] = whole
        for delivery in inside:
            await self.save(delivery)

    async def get(self, key: str) -> Delivery | None:
        return self.rows.get(key)

    async def recover(self, now: datetime) -> int:
        count = 0
        for row in [row for row in self.rows.values() if row.state is DeliveryState.SENDING]:
            async with self._claims.take(claim_on(row.channel)) as is_nobodys:
                if is_nobodys:
                    self.rows[row.key] = replace(row, state=DeliveryState.IN_DOUBT, not_before=now)
                    count += 1
        return count

    async def recent(self, limit: int) -> Sequence[Delivery]:
        return list(self.rows.values())[::-1][:limit]


class MemoryInbox:
    """What people said, in this process only."""

    def __init__(self, outbox: MemoryOutbox) -> None:
        self._outbox = outbox
        self._incoming: dict[str, Incoming] = {}
        self._answers: dict[str, Answer | None] = {}
        self._claims = OwnClaims()

    async def accept(self, incoming: Incoming) -> bool:
        if incoming.id in self._incoming:
            return False
        self._incoming[incoming.id] = incoming
        return True

    async def pending(self, limit: int) -> Sequence[Incoming]:
        return [one for id, one in self._incoming.items() if id not in self._answers][:limit]

    @asynccontextmanager
    async def claim(self, id: str) -> AsyncIterator[Incoming | None]:
        async with self._claims.take(id) as is_mine:
            yield self._incoming.get(id) if is_mine and id not in self._answers else None

    async def begun(self, id: str) -> None:
        if id in self._incoming:
            self._incoming[id] = replace(self._incoming[id], is_begun=True)

    async def done(
        self,
        id: str,
        answer: Answer | None,
        deliveries: Sequence[Delivery],
        *,
        kept: Incoming | None = None,
        overtook: Sequence[str] = (),
    ) -> None:
        if id in self._incoming:
            self._answers |= {one: None for one in overtook if one in self._incoming}
            self._answers[id] = answer
            self._incoming[id] = kept or self._incoming[id]
            await self._outbox.owe(deliveries)

    async def thread(self, channel: Channel, thread: str) -> Sequence[tuple[Incoming, Answer]]:
        return [
            (one, answer)
            for id, one in self._incoming.items()
            if one.channel == channel
            and one.thread == thread
            and (answer := self._answers.get(id)) is not None
        ]

    async def answers_using(self, article: ArticleId) -> Sequence[tuple[Incoming, Answer]]:
        return [
            (one, answer)
            for id, one in self._incoming.items()
            if (answer := self._answers.get(id)) is not None
            and any(span.article == article for span in cited_by(answer))
        ]

    async def last_heard(self, channel: Channel, user: str, before: datetime) -> datetime | None:
        heard = [
            one.received_at
            for one in self._incoming.values()
            if (one.channel, one.user) == (channel, user) and one.received_at < before
        ]
        return max(heard, default=None)

    async def since(self, at: datetime, platform: Platform) -> Sequence[Incoming]:
        return [
            one
            for id, one in self._incoming.items()
            if one.received_at > at
            and one.channel.platform is platform
            and (one.is_counted or id not in self._answers or self._answers[id] is not None)
        ]
