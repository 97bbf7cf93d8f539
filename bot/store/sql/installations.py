"""Workspaces that installed the app, in the store; their tokens come sealed."""

from collections.abc import Sequence

from sqlalchemy import delete, select, text, update

from bot.store.sql import schema
from bot.store.sql.transactions import Transactions

_table = schema.installation
_PUT = text("""
INSERT INTO installation (workspace, sealed) VALUES (:workspace, :sealed)
ON CONFLICT (workspace) DO UPDATE SET sealed = excluded.sealed
""")


class SqlInstallations:
    """What each installation gave us."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def workspaces(self) -> Sequence[str]:
        async with self._database.read() as connection:
            rows = await connection.execute(select(_table.c.workspace).order_by(_table.c.workspace))
            return [workspace for (workspace,) in rows]

    async def get(self, workspace: str) -> str | None:
        asked = select(_table.c.sealed).where(_table.c.workspace == workspace)
        async with self._database.read() as connection:
            sealed: str | None = (await connection.execute(asked)).scalar()
            return sealed

    async def put(self, workspace: str, sealed: str) -> None:
        async with self._database.write(is_durable=True) as connection:
            await connection.execute(_PUT, {"workspace": workspace, "sealed": sealed})

    async def renew(self, workspace: str, before: str, sealed: str) -> bool:
        there = (_table.c.workspace == workspace) & (_table.c.sealed == before)
        async with self._database.write(is_durable=True) as connection:
            done = await connection.execute(update(_table).where(there).values(sealed=sealed))
            return done.rowcount > 0

    async def remove(self, workspace: str) -> bool:
        gone = delete(_table).where(_table.c.workspace == workspace)
        async with self._database.write(is_durable=True) as connection:
            return (await connection.execute(gone)).rowcount > 0
