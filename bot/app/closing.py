"""Pauses the subscriptions of a channel that no longer takes messages, and notes why."""

from collections.abc import Callable
from dataclasses import replace

from bot.core.channels import Channel, Pause
from bot.core.managing import AuditLine
from bot.ports import Clock, Store


async def pause_where(
    is_closed: Callable[[Channel], bool], store: Store, clock: Clock, *, act: str, reason: str = ""
) -> int:
    """Pause what such channels follow, until somebody there resumes it; how many that were.

    Raises:
        StoreError: The process must stop.
    """
    rows = [
        replace(row, subscription=replace(row.subscription, pause=Pause()))
        for row in await store.register.kept()
        if not row.is_ended
        and row.subscription.pause != Pause()
        and is_closed(row.subscription.channel)
    ]
    audit = [
        AuditLine(
            at=clock.now(),
            channel=row.subscription.channel,
            user="",
            act=act,
            subject=row.subscription.crisis,
            after=reason,
        )
        for row in rows
    ]
    if rows:
        await store.register.keep(rows, audit)
    return len(rows)
