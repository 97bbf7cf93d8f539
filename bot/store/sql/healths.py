"""How each source has been doing."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.core.articles import SourceHealth, SourceId
from bot.store.sql import schema
from bot.store.sql.codec import dump, load
from bot.store.sql.transactions import Transactions


class Healths:
    """See `bot.ports.SourceStore`."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def health(self, id: SourceId) -> SourceHealth:
        (found,) = await self.healths([id])
        return found

    async def healths(self, ids: Collection[SourceId]) -> Sequence[SourceHealth]:
        table = schema.source
        async with self._database.read() as connection:
            rows = await connection.execute(
                select(table.c.id, table.c.body).where(table.c.id.in_(ids))
            )
            found = {id: load(SourceHealth, body) for id, body in rows}
        return [found.get(id) or SourceHealth(source=id) for id in ids]

    async def save_health(self, health: SourceHealth) -> None:
        saved = insert(schema.source).values(id=health.source, body=dump(health))
        async with self._database.write() as connection:
            await connection.execute(
                saved.on_conflict_do_update(
                    index_elements=["id"], set_={"body": saved.excluded.body}
                )
            )
