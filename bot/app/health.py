"""Whether the running bot does its work, by what the store says: `/readyz`, `watchfloor health`."""

from collections.abc import Collection

from bot.core.articles import SourceId
from bot.core.channels import Platform
from bot.core.deliveries import FINAL
from bot.core.readiness import problems
from bot.ports import Clock, Store

#: Deliveries that are looked through, the newest: also those behind one that was put off.
_LOOKED_THROUGH = 200


async def problems_of(
    store: Store, sources: Collection[SourceId], platforms: Collection[Platform], clock: Clock
) -> tuple[str, ...]:
    """Look into the store for what should have been done by now and was not."""
    now = clock.now()
    waiting = [
        row
        for row in await store.outbox.recent(_LOOKED_THROUGH)
        if row.state not in FINAL and row.channel.platform in platforms and row.not_before <= now
    ]
    return problems(waiting[::-1], [await store.health(source) for source in sources], now)
