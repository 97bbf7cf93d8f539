"""Source -> managers: report a source that broke down, once, and not too many a day."""

from bot.core.articles import Source, SourceHealth
from bot.core.channels import Channel
from bot.core.collecting.troubles import MOST_A_DAY, trouble_of
from bot.core.deliveries import Delivery
from bot.core.presenting.trouble import trouble_message
from bot.core.speaking import speaking
from bot.locale import ENGLISH
from bot.ports import Clock, Store

_KIND = "trouble-of-day"


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

    One that is left out today is reported on a later day, if it still fails.

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
    key = f"trouble/{trouble}/{managers}"
    if not trouble or await store.outbox.get(key) is not None:
        return False
    # Asked of every failing source at each of its rounds: a full day costs a look, not five tries.
    if await store.is_taken(_KIND, f"{now:%Y-%m-%d}/{MOST_A_DAY}"):
        return False
    for number in range(1, MOST_A_DAY + 1):
        with speaking(language):
            message = trouble_message(source, health, now, is_last=number == MOST_A_DAY)
        warning = Delivery(key=key, channel=managers, message=message, not_before=now)
        # Its place in the day and the warning at once: neither is lost without the other.
        if await store.owe_once(_KIND, f"{now:%Y-%m-%d}/{number}", [warning], now):
            return True
    return False
