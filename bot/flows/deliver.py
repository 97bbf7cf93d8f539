"""Delivery -> posted, refused or in doubt: post everything that is due.

At most once where the platform can tell whether a message stands, at least once where it cannot:
a delivery is marked as being sent before the call, its reference is stored right after, and what
was broken off is looked for before it is sent again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.core.channels import Platform
from bot.core.deliveries import Delivery, DeliveryState, DeliveryVerb, after_failure
from bot.core.messages import as_repeat
from bot.errors import DeliveryDeferred, DeliveryError, DeliveryRejected
from bot.ports import Clock, Messenger, Outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """How one round went."""

    posted: int = 0
    refused: int = 0
    put_off: int = 0


async def deliver(
    *, outbox: Outbox, messengers: Mapping[Platform, Messenger], clock: Clock
) -> Delivered:
    """Try every due delivery once and record how it went.

    One channel's failure never holds up another's; within a channel the order is kept: once a
    delivery is put off, what follows it there waits as well.
    """
    counts = dict.fromkeys(DeliveryState, 0)
    waiting: set[str] = set()
    for delivery in await outbox.due(clock.now(), messengers.keys()):
        if str(delivery.channel) in waiting:
            continue
        messenger = messengers[delivery.channel.platform]
        done = await _attempt(delivery, outbox, messenger, clock)
        counts[done.state] += 1
        if done.state is not DeliveryState.POSTED and done.state is not DeliveryState.REFUSED:
            waiting.add(str(delivery.channel))
    return Delivered(
        posted=counts[DeliveryState.POSTED],
        refused=counts[DeliveryState.REFUSED],
        put_off=counts[DeliveryState.PLANNED] + counts[DeliveryState.IN_DOUBT],
    )


async def _attempt(
    delivery: Delivery, outbox: Outbox, messenger: Messenger, clock: Clock
) -> Delivery:
    try:
        if delivery.state is DeliveryState.IN_DOUBT:
            delivery = await _looked_back(delivery, outbox, messenger)
        if delivery.verb is DeliveryVerb.EDIT:
            done = await _edited(delivery, outbox, messenger)
        else:
            done = await _posted(delivery, outbox, messenger, clock)
    except _StoppedError as stopped:
        done = after_failure(stopped.delivery, stopped.error, clock.now())
    await outbox.save(done)
    return done


class _StoppedError(Exception):
    """A part failed; carries the delivery with the parts that were posted before it."""

    def __init__(self, delivery: Delivery, error: DeliveryError) -> None:
        super().__init__(str(error))
        self.delivery = delivery
        self.error = error


async def _posted(
    delivery: Delivery, outbox: Outbox, messenger: Messenger, clock: Clock
) -> Delivery:
    """Post the parts that are missing; the first part's thread takes the rest."""
    thread = await _thread_of(delivery, outbox)
    message = as_repeat(delivery.message) if delivery.is_repeat else delivery.message
    payloads = messenger.render(message)
    for part in range(len(delivery.posted_refs), len(payloads)):
        sending = replace(delivery, state=DeliveryState.SENDING, started_at=clock.now())
        await outbox.save(sending)
        inside = thread or (delivery.posted_refs[0] if delivery.posted_refs else "")
        try:
            ref = await messenger.post(
                delivery.channel, payloads[part], key=f"{delivery.key}#{part}", thread=inside
            )
        except DeliveryError as error:
            raise _StoppedError(sending, error) from error
        delivery = replace(sending, posted_refs=(*delivery.posted_refs, ref))
        await outbox.save(delivery)
    return replace(delivery, state=DeliveryState.POSTED, reason="")


async def _thread_of(delivery: Delivery, outbox: Outbox) -> str:
    if not delivery.target:
        return delivery.thread
    target = await outbox.get(delivery.target)
    if target is None or not target.posted_refs:
        error = DeliveryRejected(f"the message {delivery.target} it belongs to was never posted")
        raise _StoppedError(delivery, error)
    return target.thread or target.posted_refs[0]


async def _edited(delivery: Delivery, outbox: Outbox, messenger: Messenger) -> Delivery:
    """Give a posted message its new text; parts that have no place any more go to its thread."""
    target = await outbox.get(delivery.target)
    if target is None or not target.posted_refs:
        error = DeliveryRejected(f"the message {delivery.target} was never posted")
        raise _StoppedError(delivery, error)
    payloads = messenger.render(delivery.message)
    thread = target.thread
    for part, (ref, payload) in enumerate(zip(target.posted_refs, payloads, strict=False)):
        inside = thread if part == 0 else thread or target.posted_refs[0]
        try:
            await messenger.edit(delivery.channel, ref, payload, thread=inside)
        except DeliveryError as error:
            raise _StoppedError(delivery, error) from error
    return replace(delivery, state=DeliveryState.POSTED, posted_refs=target.posted_refs, reason="")


async def _looked_back(delivery: Delivery, outbox: Outbox, messenger: Messenger) -> Delivery:
    """Find out whether the part that was broken off stands, and take it up if it does."""
    if delivery.verb is DeliveryVerb.EDIT or delivery.started_at is None:
        return delivery
    part = len(delivery.posted_refs)
    thread = await _thread_of(delivery, outbox)
    try:
        ref = await messenger.find(
            delivery.channel,
            key=f"{delivery.key}#{part}",
            thread=thread or (delivery.posted_refs[0] if delivery.posted_refs else ""),
            since=delivery.started_at,
        )
    except DeliveryDeferred as error:
        raise _StoppedError(delivery, error) from error
    except DeliveryRejected:
        # Nobody can tell: in a crisis a repeat is better than a hole.
        return replace(delivery, is_repeat=True)
    return replace(delivery, posted_refs=(*delivery.posted_refs, ref)) if ref else delivery
