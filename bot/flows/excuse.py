"""A brief that cannot be written -> Delivery: tell its channel so, once."""

from datetime import datetime

from bot.core.channels import Subscription
from bot.core.deliveries import Delivery
from bot.core.presenting import unwritten_message
from bot.core.speaking import speaking
from bot.ports import Clock, Store

_KIND = "excuse"


async def excuse(
    subscription: Subscription, slot: str, due: datetime, *, store: Store, clock: Clock
) -> bool:
    """Owe a channel a note that its brief cannot be written; False if it was owed before.

    Args:
        subscription: Whose brief.
        slot: Names the time it was due.
        due: That time, UTC.
        store: Where it is owed.
        clock: The time.
    """
    brief = f"{subscription.crisis}/{subscription.channel}/{slot}"
    now = clock.now()
    with speaking(subscription.language):
        message = unwritten_message(subscription.crisis, due)
    delivery = Delivery(
        key=f"{brief}/{_KIND}", channel=subscription.channel, message=message, not_before=now
    )
    return await store.owe_once(_KIND, brief, [delivery], now)
