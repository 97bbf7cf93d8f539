"""How each source has been doing."""

from collections.abc import Collection, Sequence

from bot.core.articles import SourceHealth, SourceId
from bot.store.sql.asking import rows_of
from bot.store.sql.codec import dump
from bot.store.sql.decoding import Decoder
from bot.store.sql.transactions import Statements, Transactions

#: Characters of healths kept decoded, some 700 each.
_KEPT = 3_000_000
_MANY = """
SELECT id, body FROM (VALUES {names}) AS asked CROSS JOIN source WHERE id = asked.column1
"""
_KEEP = """
INSERT INTO source (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body
"""


class Healths:
    """See `bot.ports.SourceStore`."""

    def __init__(self, database: Transactions) -> None:
        self._database = database
        self._decoded = Decoder(SourceHealth, _KEPT)

    async def health(self, id: SourceId) -> SourceHealth:
        (found,) = await self.healths([id])
        return found

    async def healths(self, ids: Collection[SourceId]) -> Sequence[SourceHealth]:
        def asked(connection: Statements) -> dict[str, str]:
            return dict(rows_of(connection, _MANY, [(id,) for id in ids]))

        found = await self._database.reading(asked)
        return [
            self._decoded.load(id, found[id]) if id in found else SourceHealth(source=id)
            for id in ids
        ]

    async def save_health(self, health: SourceHealth) -> None:
        values = (health.source, dump(health))
        await self._database.writing(lambda connection: connection.execute(_KEEP, values))
