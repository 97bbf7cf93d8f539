"""Brief -> Brief: at a watched event's time, look by itself for what became of it.

Each look is a slot in the store, and so is what is told of an event: a restart looks on, and tells
nothing twice. What finds no report says nothing: the next brief says that there is none.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.briefs import Brief
from bot.core.channels import Subscription
from bot.core.composing.awaiting import Awaited, awaited, named_in, reported, told_with
from bot.core.composing.material import Material
from bot.core.deliveries import Delivery
from bot.core.gate import Reader, passed
from bot.core.presenting import event_message
from bot.core.severity import Caps, is_capped
from bot.core.speaking import speaking
from bot.gathering import gather, thread_of, updated_at
from bot.ports import Clock, Store

#: Rows of `SlotStore` of this kind are looks.
KIND = "event look"
_TIER = 2


async def look(
    subscription: Subscription, *, store: Store, read: Reader, clock: Clock, caps: Caps
) -> Sequence[Brief]:
    """Look for the events of a channel's last brief whose turn it is; tell its thread of reports.

    Args:
        subscription: Whose channel; one without breaking updates hears of it in the next brief.
        store: Where everything is.
        read: Reads sentences for the gate.
        clock: Says when it is.
        caps: What the channel's managers allow; in quiet hours a look passes without a word.
    """
    channel, crisis, now = subscription.channel, subscription.crisis, clock.now()
    last = await store.last_brief(crisis, channel)
    if not subscription.is_alerted or last is None or not last.watch:
        return []
    near = await gather(store, crisis, channel, now, told_of=lambda known: named_in(last, known))
    due = [event for event in awaited(near) if event.look(now) is not None]
    told: list[Brief] = []
    for event in due:
        if is_capped(_TIER, await updated_at(store, crisis, channel, now), now, caps):
            break  # its turn comes again when there is room
        slot = f"{crisis}/{channel}/{event.told.fact.key}/{event.look(now)}"
        if not await store.take(KIND, slot, now):
            continue
        if caps.quiet is not None and caps.quiet.holds_at(now, subscription.schedule.zone):
            continue
        material = await gather(store, crisis, channel, now)
        brief = await _tell(subscription, event, material, store, read)
        told += [brief] if brief else []
    return told


async def _tell(
    subscription: Subscription, event: Awaited, material: Material, store: Store, read: Reader
) -> Brief | None:
    made = reported(material, event)
    brief = passed(made, material.library, read) if made else None
    if brief is None or not brief.watch:
        return None
    channel, slot = subscription.channel, f"event/{event.told.fact.key}"
    if subscription.is_observed and brief.alert is not None:
        brief = replace(brief, alert=replace(brief.alert, is_observed=True))
        # Nothing is owed and nobody is told: the next brief tells it as new.
        is_saved = await store.save_brief(brief, channel, {}, [], slot=f"observed/{slot}")
        return brief if is_saved else None
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
    is_saved = await store.save_brief(brief, channel, told, [delivery], slot=slot)
    return brief if is_saved else None
