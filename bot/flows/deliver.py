"""Delivery -> posted, refused or in doubt: post everything that is due.

A delivery is marked as being sent before the call, and the platform's reference is stored right
after. If it is interrupted in between, it is searched for before it is sent again. So a message is
posted exactly once where the platform can be searched, and at least once where it cannot.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.core.articles import ArticleId
from bot.core.channels import Channel, Platform
from bot.core.deliveries import (
    FINAL,
    Delivery,
    DeliveryState,
    DeliveryVerb,
    after_blind_look,
    after_failure,
    looked_for_from,
    part_key,
)
from bot.core.messages import Message, as_repeat
from bot.core.presenting.holding_up import folded
from bot.core.speaking import say, speaking
from bot.errors import (
    DeliveryDeferred,
    DeliveryError,
    DeliveryInDoubt,
    DeliveryRejected,
    StoreError,
)
from bot.ports import Beginner, Clock, Messenger, Outbox, Payload

#: How many channels are posted to at a time.
AT_ONCE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """How one round went."""

    posted: int = 0
    refused: int = 0
    put_off: int = 0
    #: Keys of what was posted, for the log.
    keys: tuple[str, ...] = field(default=(), compare=False)
    #: Exceptions that are our own mistakes, each with the delivery's key.
    faults: tuple[tuple[str, Exception], ...] = field(default=(), compare=False)
    #: Channels that take nothing from the bot any more, and why.
    closed: tuple[tuple[Channel, str], ...] = field(default=(), compare=False)
    #: What was given up, for the operator: key and reason.
    refusals: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    #: The articles that caused the corrections which were posted now.
    corrected: tuple[ArticleId, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A correction was posted."""

    #: The time since the article was stored that showed the mistake.
    after: timedelta


@dataclass(frozen=True, slots=True)
class AtWork:
    """Where overlapping rounds are posting."""

    busy: set[Channel] = field(default_factory=set)
    room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))


async def deliver(
    *,
    outbox: Outbox,
    messengers: Mapping[Platform, Messenger],
    clock: Clock,
    is_stopping: Callable[[], bool] = lambda: False,
    channel: Channel | None = None,
    timed: Callable[[Delivery], AbstractContextManager[object]] = nullcontext,
    at_work: AtWork | None = None,
    follows: Callable[[Delivery], Sequence[Delivery]] = lambda _: (),
) -> Delivered:
    """Try every due delivery once, and record how it went.

    Several processes may do this at once; a channel is claimed while it is posted to. A channel
    that fails or is slow never holds up another. Within a channel the order is kept: once a
    delivery is put off, those after it wait as well.

    Args:
        outbox: What is owed.
        messengers: Who posts, by platform; what is owed on other platforms stays owed.
        clock: The time.
        is_stopping: Asked before each delivery; once True, no other is started.
        channel: The only channel to post to; None: all.
        timed: Entered around every post.
        at_work: Shared by overlapping rounds, so that each leaves alone where others are posting.
        follows: What else is owed when a delivery is refused for good; stored together with that.
    """
    one_round = _Round(
        outbox=outbox, messengers=messengers, clock=clock, is_stopping=is_stopping, timed=timed,
        at_work=at_work or AtWork(), follows=follows,
    )  # fmt: skip
    by_channel: dict[Channel, list[Delivery]] = defaultdict(list)
    for delivery in await outbox.due(clock.now(), messengers.keys(), channel):
        if delivery.channel not in one_round.at_work.busy:
            by_channel[delivery.channel].append(delivery)
    one_round.at_work.busy.update(by_channel)
    results = await asyncio.gather(
        *(one_round.at(*one) for one in by_channel.items()), return_exceptions=True
    )
    attempts: list[_Attempt] = []
    for result in results:
        if isinstance(result, BaseException):
            raise result
        attempts += result
    return _told(attempts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    """What the channels of one round share."""

    outbox: Outbox
    messengers: Mapping[Platform, Messenger]
    clock: Clock
    is_stopping: Callable[[], bool]
    timed: Callable[[Delivery], AbstractContextManager[object]]
    at_work: AtWork
    follows: Callable[[Delivery], Sequence[Delivery]]

    async def at(self, channel: Channel, rows: Sequence[Delivery]) -> "list[_Attempt]":
        """Try what is due in a channel, in order, up to what is put off."""
        try:
            if folded(rows, self.clock.now()):
                # It is due as soon as it is owed: the next round posts it, and then what is in it.
                async with self.outbox.claim(rows[0]) as is_mine:
                    if is_mine:
                        await self._fold(rows)
                return []
            return await self._attempts(rows)
        finally:
            self.at_work.busy.discard(channel)

    async def _fold(self, rows: Sequence[Delivery]) -> None:
        """Fold what an outage held up into one message that names what is in its thread."""
        found = [await self.outbox.get(row.key) for row in rows]
        held_up = folded([row for row in found if row is not None], self.clock.now())
        if held_up is not None:
            await self.outbox.fold(held_up.whole, held_up.inside)

    async def _attempts(self, rows: Sequence[Delivery]) -> "list[_Attempt]":
        made: list[_Attempt] = []
        for row in rows:
            async with self.at_work.room:
                if self.is_stopping():
                    break
                messenger = self.messengers[row.channel.platform]
                attempt = _Attempt(row, self.outbox, messenger, self.clock, self.timed)
                async with self.outbox.claim(row) as is_mine:
                    if not is_mine:
                        break  # somebody else is at this channel, and keeps its order
                    await attempt.make(self.follows)
            made.append(attempt)
            if attempt.delivery.state not in FINAL:
                break
        return made


class _Attempt:
    """One try at one delivery; `delivery` is what is known of it so far."""

    def __init__(
        self,
        delivery: Delivery,
        outbox: Outbox,
        messenger: Messenger,
        clock: Clock,
        timed: Callable[[Delivery], AbstractContextManager[object]],
    ) -> None:
        self.delivery = delivery
        self.fault: Exception | None = None
        self.is_closed = False
        self._outbox = outbox
        self._messenger = messenger
        self._clock = clock
        self._timed = timed

    async def make(self, follows: Callable[[Delivery], Sequence[Delivery]]) -> None:
        """Try, and save how it went. Raises only what the store raises."""
        try:
            if self.delivery.verb is DeliveryVerb.EDIT:
                await self._edit()
            else:
                await self._post()
        except DeliveryError as error:
            self.delivery = after_failure(self.delivery, error, self._clock.now())
            self.is_closed = isinstance(error, DeliveryRejected) and error.is_closed
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - a mistake in one message must not stop others
            self.fault = error
            self.delivery = after_failure(self.delivery, self._as_failure(error), self._clock.now())
        is_refused = self.delivery.state is DeliveryState.REFUSED and not self.is_closed
        await self._outbox.save(self.delivery, follows(self.delivery) if is_refused else ())

    def _as_failure(self, fault: Exception) -> DeliveryError:
        text = f"a mistake of ours: {type(fault).__name__}"
        match self.delivery.state:
            case DeliveryState.SENDING:
                return DeliveryInDoubt(text)
            case DeliveryState.IN_DOUBT:
                return DeliveryDeferred(text)
            case _:
                return DeliveryRejected(text)

    async def _post(self) -> None:
        """Post the parts that are missing; the first part's thread takes the rest."""

        async def keep(ref: str) -> None:
            # Written with the next part's start, or with the end.
            refs = (*self.delivery.posted_refs, ref)
            self.delivery = replace(self.delivery, posted_refs=refs, blind_tries=0)

        thread = self.delivery.thread
        if self.delivery.target:
            thread = await self._thread_of(await self._target())
        if self.delivery.is_begun and not self.delivery.posted_refs:
            await self._take_up(thread)
        await self._fill(self.delivery.posted_refs, thread, keep)

    async def _take_up(self, thread: str) -> None:
        """Look for the beginning that another process showed, to complete it in its place."""
        if isinstance(self._messenger, Beginner):
            await self._messenger.take_up(self.delivery.channel, key=self._key(0), thread=thread)

    async def _edit(self) -> None:
        """Give a posted message its new text; parts that it did not have go to its thread."""
        target = await self._target()
        standing, payloads = target.posted_refs, self._payloads()
        for part, ref in enumerate(standing):
            payload = (
                payloads[part:] or self._messenger.render(_taken_up(self.delivery.message.language))
            )[0]
            thread = target.thread if part == 0 else _inside(target.thread, standing)
            await self._messenger.edit(self.delivery.channel, ref, payload, thread=thread)

        async def keep(ref: str) -> None:
            nonlocal target
            target = replace(target, posted_refs=(*target.posted_refs, ref))
            await self._outbox.save(target)
            self.delivery = replace(self.delivery, blind_tries=0)

        thread = await self._thread_of(target) if target.target else target.thread
        await self._fill(standing, thread, keep)

    async def _fill(
        self, refs: tuple[str, ...], thread: str, keep: Callable[[str], Awaitable[None]]
    ) -> None:
        """Post what is missing after the parts that stand, one by one.

        After a store was restored from a copy, more parts than one may stand already.
        """
        while self.delivery.state is DeliveryState.IN_DOUBT and len(refs) < len(self._payloads()):
            found = await self._look_back(self._key(len(refs)), _inside(thread, refs))
            if self.delivery.state in FINAL:
                return
            if found is None:
                break
            await keep(found)
            refs = (*refs, found)
        payloads = self._payloads()
        for part in range(len(refs), len(payloads)):
            ref = await self._send(payloads[part], self._key(part), _inside(thread, refs))
            await keep(ref)
            refs = (*refs, ref)
        self.delivery = replace(self.delivery, state=DeliveryState.POSTED, reason="")

    async def _send(self, payload: Payload, key: str, thread: str) -> str:
        now = self._clock.now()
        self.delivery = replace(self.delivery, state=DeliveryState.SENDING, started_at=now)
        await self._outbox.save(self.delivery)
        with self._timed(self.delivery):
            return await self._messenger.post(
                self.delivery.channel, payload, key=key, thread=thread
            )

    async def _look_back(self, key: str, thread: str) -> str | None:
        """Find out whether the part that was broken off stands; its reference if it does."""
        since = looked_for_from(self.delivery, self._clock.now())
        if since is None:
            return None
        channel = self.delivery.channel
        try:
            return await self._messenger.find(channel, key=key, thread=thread, since=since)
        except DeliveryRejected:
            self.delivery = after_blind_look(self.delivery)
            return None

    async def _thread_of(self, target: Delivery) -> str:
        """Return the thread that a message is in, or begins: threads do not nest."""
        while target.target and target.verb is DeliveryVerb.POST and not target.thread:
            target = await self._target(target.target)
        return target.thread or target.posted_refs[0]

    async def _target(self, key: str = "") -> Delivery:
        target = await self._outbox.get(key or self.delivery.target)
        if target is None or not target.posted_refs:
            raise DeliveryRejected(f"the message {key or self.delivery.target} was never posted")
        return target

    def _payloads(self) -> Sequence[Payload]:
        message = self.delivery.message
        return self._messenger.render(as_repeat(message) if self.delivery.is_repeat else message)

    def _key(self, part: int) -> str:
        return part_key(self.delivery.key, part)


def _taken_up(language: str) -> Message:
    """What takes the place of a part that an edited message no longer needs."""
    with speaking(language):
        text = say("This part was taken up in the message above.")
        return Message(title=say("See above"), summary=text)


def _inside(thread: str, refs: Sequence[str]) -> str:
    """Put the parts after the first into its thread, unless they are in one already."""
    return thread or (refs[0] if refs else "")


def _told(attempts: Sequence[_Attempt]) -> Delivered:
    states = [attempt.delivery.state for attempt in attempts]
    return Delivered(
        posted=states.count(DeliveryState.POSTED),
        refused=states.count(DeliveryState.REFUSED),
        put_off=sum(state not in FINAL for state in states),
        keys=tuple(
            one.delivery.key for one in attempts if one.delivery.state is DeliveryState.POSTED
        ),
        faults=tuple((one.delivery.key, one.fault) for one in attempts if one.fault),
        closed=tuple(
            (one.delivery.channel, one.delivery.reason) for one in attempts if one.is_closed
        ),
        corrected=tuple(
            ArticleId(one.delivery.article)
            for one in attempts
            if one.delivery.state is DeliveryState.POSTED
            and one.delivery.is_correction
            and one.delivery.article
        ),
        refusals=tuple(
            (one.delivery.key, one.delivery.reason)
            for one in attempts
            if one.delivery.state is DeliveryState.REFUSED
        ),
    )
