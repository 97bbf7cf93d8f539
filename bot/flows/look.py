"""Brief -> Brief: when a watched event's time has come, look for what became of it.

Each look is a slot in the store, and so is each report: after a restart the looks go on, and
nothing is told twice. A look that finds no report says nothing; the next brief says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from bot.core.briefs import Brief
from bot.core.channels import Subscription
from bot.core.composing.awaiting import LOOKS, Awaited, awaited, named_in, reported, told_with
from bot.core.composing.material import Material
from bot.core.deliveries import Delivery
from bot.core.gate import Reader, passed
from bot.core.interrupting.severity import Caps, is_capped
from bot.core.presenting import event_message
from bot.core.speaking import speaking
from bot.gathering import evidence_of, gather, thread_of, updated_at
from bot.ports import Clock, Store
from bot.saving import Prepared, save

#: Rows of `SlotStore` of this kind are looks.
KIND = "event look"
_TIER = 2
#: A new brief is seen after so long at the latest: no event that it tells to come is looked for
#: sooner than that.
SEEN_AFTER = LOOKS[0]


@dataclass(frozen=True, slots=True)
class Turns:
    """When each channel's next look is due, so that in most minutes the store is not asked."""

    _until: dict[tuple[str, str], tuple[datetime, datetime]] = field(default_factory=dict)

    def is_idle(self, subscription: Subscription, now: datetime) -> bool:
        """Tell whether a channel is known to have no look due yet."""
        since, until = self._until.get(_name(subscription), (now, now))
        return since <= now < until

    def saw(self, subscription: Subscription, now: datetime, events: Iterable[Awaited]) -> None:
        """Note what a channel waits for."""
        looks = (at for event in events for at in event.looks() if at > now)
        self._until[_name(subscription)] = now, min([now + SEEN_AFTER, *looks])


async def look(
    subscription: Subscription,
    *,
    store: Store,
    read: Reader,
    clock: Clock,
    caps: Caps,
    turns: Turns | None = None,
) -> Sequence[Brief]:
    """Look for the events of a channel's last brief whose turn it is; tell its thread of reports.

    Args:
        subscription: Whose channel; one without breaking updates hears of it in the next brief.
        store: Where everything is.
        read: Reads sentences for the gate.
        clock: Says when it is.
        caps: What the channel's managers allow; in quiet hours a look passes without a word.
        turns: What is known from looks before; None: nothing.
    """
    channel, crisis, now = subscription.channel, subscription.crisis, clock.now()
    turns = turns or Turns()
    if not subscription.is_alerted or turns.is_idle(subscription, now):
        return []
    last = await store.last_outline(crisis, channel)
    events: Sequence[Awaited] = ()
    if last is not None and last.watch:
        named = partial(named_in, last)
        evidence = await evidence_of(store, crisis, told_of=named)
        events = awaited(
            await gather(store, crisis, channel, now, evidence=evidence, is_counted=False)
        )
    due = [event for event in events if event.look(now) is not None]
    told: list[Brief] = []
    for event in due:
        if is_capped(_TIER, await updated_at(store, crisis, channel, now), now, caps):
            return told  # its turn comes again when there is room
        slot = f"{crisis}/{channel}/{event.told.fact.key}/{event.look(now)}"
        if not await store.take(KIND, slot, now):
            continue
        if caps.quiet is not None and caps.quiet.holds_at(now, subscription.schedule.zone):
            continue
        brief = await _tell(subscription, event, store, read, now)
        told += [brief] if brief else []
    turns.saw(subscription, now, events)
    return told


def _name(subscription: Subscription) -> tuple[str, str]:
    return subscription.crisis, str(subscription.channel)


async def _tell(
    subscription: Subscription, event: Awaited, store: Store, read: Reader, now: datetime
) -> Brief | None:
    async def prepared() -> Prepared | None:
        material = await gather(store, subscription.crisis, subscription.channel, now)
        return await _prepared(subscription, event, material, store, read)

    return await save(prepared, subscription.channel, store)


async def _prepared(
    subscription: Subscription, event: Awaited, material: Material, store: Store, read: Reader
) -> Prepared | None:
    made = reported(material, event)
    brief = passed(made, material.library, read) if made else None
    if brief is None or not brief.watch:
        return None
    channel, slot = subscription.channel, f"event/{event.told.fact.key}"
    if subscription.is_observed and brief.alert is not None:
        brief = replace(brief, alert=replace(brief.alert, is_observed=True))
        # Nothing is owed and nobody is told: the next brief tells it as new.
        return Prepared(brief=brief, slot=f"observed/{slot}", told={}, known=None, deliveries=())
    with speaking(subscription.language):
        message = event_message(brief)
    delivery = Delivery(
        key=f"{subscription.crisis}/{channel}/{slot}",
        channel=channel,
        message=message,
        target=await thread_of(store, channel, material.last),
        not_before=material.as_of,
    )
    told = told_with(material, brief)
    return Prepared(brief=brief, slot=slot, told=told, known=material.told, deliveries=(delivery,))
