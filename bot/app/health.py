"""Whether the running bot does its work, by what the store says: `/readyz`, `watchfloor health`."""

from collections.abc import Collection

from bot.core.articles import SourceId
from bot.core.channels import Platform
from bot.core.readiness import problems
from bot.ports import Clock, Store


async def problems_of(
    store: Store, sources: Collection[SourceId], platforms: Collection[Platform], clock: Clock
) -> tuple[str, ...]:
    """Look into the store for what should have been done by now and was not."""
    now = clock.now()
    due = await store.outbox.due(now, platforms)
    return problems(due, [await store.health(source) for source in sources], now)
