"""How each source has been doing, in a dictionary."""

from collections.abc import Collection, Sequence

from bot.core.articles import SourceHealth, SourceId


class MemoryHealths:
    """See `bot.ports.SourceStore`."""

    def __init__(self) -> None:
        super().__init__()
        self._health: dict[SourceId, SourceHealth] = {}

    async def health(self, id: SourceId) -> SourceHealth:
        return self._health.get(id, SourceHealth(source=id))

    async def healths(self, ids: Collection[SourceId]) -> Sequence[SourceHealth]:
        return [await self.health(id) for id in ids]

    async def save_health(self, health: SourceHealth) -> None:
        self._health[health.source] = health
