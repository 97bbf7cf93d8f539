"""Source -> managers: a source that broke down is told of once, and a bad day not at length."""

from datetime import datetime

from bot.core.articles import Source, SourceHealth
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.core.presenting.trouble import trouble_message
from bot.core.speaking import speaking
from bot.core.troubles import MOST_A_DAY, trouble_of
from bot.locale import ENGLISH
from bot.ports import Clock, Store

_KIND, _KIND_OF_DAY = "trouble", "trouble-of-day"


async def warn(
    source: Source,
    health: SourceHealth,
    *,
    store: Store,
    clock: Clock,
    managers: Channel,
    language: str = ENGLISH,
) -> bool:
    """Tell managers of a source in trouble; False where they know, or were told enough today.

    Args:
        source: Just asked.
        health: How it did.
        store: Where everything is.
        clock: Says when it is.
        managers: Where they are told.
        language: What is spoken there.
    """
    now = clock.now()
    trouble = trouble_of(health, now)
    if not trouble or not await store.take(_KIND, trouble, now):
        return False
    number = await _number(store, now)
    if not number:
        return False
    with speaking(language):
        message = trouble_message(source, health, now, is_last=number == MOST_A_DAY)
    delivery = Delivery(
        key=f"trouble/{trouble}/{managers}", channel=managers, message=message, not_before=now
    )
    await store.outbox.owe([delivery])
    return True


async def _number(store: Store, now: datetime) -> int:
    """Return which warning of the day this is, from 1; 0 where there were enough."""
    for number in range(1, MOST_A_DAY + 1):
        if await store.take(_KIND_OF_DAY, f"{now:%Y-%m-%d}/{number}", now):
            return number
    return 0
