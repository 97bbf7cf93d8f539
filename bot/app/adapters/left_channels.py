"""Ends what a person follows in their own conversation with the bot once they may not read it.

A person may follow there the crises of the channels that they are in. Without this, whoever left a
private channel would go on receiving its crisis every morning.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

import structlog

from bot.commands.wording import sentence
from bot.core.channels import Channel
from bot.core.deliveries import Delivery
from bot.core.managing.auditing import LEFT, AuditLine
from bot.core.managing.subscribing import Kept
from bot.core.speaking import say
from bot.ports import Clock, Store

#: How many of the newest audit lines are searched for whose conversation it is.
_LOOKED_THROUGH = 50

logger = structlog.get_logger()


async def person_of(own: Channel, store: Store) -> str:
    """Return who follows something in a conversation of their own; empty: nobody knows."""
    lines = await store.register.audit(own, _LOOKED_THROUGH)
    return next((line.user for line in lines if line.user), "")


async def end_left(
    own: Channel,
    *,
    open_: Collection[Channel],
    shut: Collection[Channel],
    store: Store,
    clock: Clock,
) -> int:
    """End what a person follows if only channels that are closed to them follow it.

    They are told so once. What the configuration has them follow stays: an operator decided that.

    Args:
        own: Their conversation with the bot.
        open_: See `bot.ports.closing.Closings.reads`.
        shut: The same.
        store: Where subscriptions are.
        clock: The time.

    Returns:
        How many ended.

    Raises:
        StoreError: It could not be stored.
    """
    kept = [row for row in await store.register.kept() if not row.is_ended]
    gone = [
        row
        for row in kept
        if row.subscription.channel == own
        and row.seed is None
        and _is_shut(row.subscription.crisis, kept, open_, shut)
    ]
    if not gone:
        return 0
    now = clock.now()
    for row in gone:
        # Owed first, so that a crash in between cannot lose it; owing it again changes nothing.
        key = f"left/{own}/{row.subscription.crisis}/{now:%Y-%m-%d}"
        message = sentence(say("Unfollowed"), _told(row.subscription.crisis))
        await store.outbox.owe([Delivery(key=key, channel=own, message=message, not_before=now)])
    lines = [
        AuditLine(at=now, channel=own, user="", act=LEFT, subject=row.subscription.crisis)
        for row in gone
    ]
    await store.register.keep([replace(row, is_ended=True) for row in gone], lines)
    logger.info("subscriptions ended: who has them left the channels", count=len(gone))
    return len(gone)


def _is_shut(
    crisis: str, kept: Sequence[Kept], open_: Collection[Channel], shut: Collection[Channel]
) -> bool:
    followers = {row.subscription.channel for row in kept if row.subscription.crisis == crisis}
    return not followers.isdisjoint(shut) and followers.isdisjoint(open_)


def _told(crisis: str) -> str:
    return say(
        "“{crisis}” is no longer briefed here: you are in none of the channels that follow it. "
        "Once you are, /brief follow takes it up again.",
        crisis=crisis,
    )
