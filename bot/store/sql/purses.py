"""What models used, in the store: each purse is one row, changed by one process at a time."""

from collections.abc import Callable

from bot.core.models.budgets import Purse, PurseChange
from bot.store.sql.codec import dump, load
from bot.store.sql.transactions import Statements, Transactions

_PURSE = "SELECT body FROM purse WHERE name = ?"
_KEEP = """
INSERT INTO purse (name, body) VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET body = excluded.body
"""


class SqlPurses:
    """Purses by name."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def look(self, name: str) -> Purse:
        return await self._database.reading(lambda connection: _purse(connection, name))

    async def change(self, name: str, decide: Callable[[Purse], PurseChange]) -> PurseChange:
        def changed(connection: Statements) -> PurseChange:
            answer = decide(_purse(connection, name))
            connection.execute(_KEEP, (name, dump(answer.purse)))
            return answer

        # Whoever stands in line reads only when it is its turn, and so sees what was stored before.
        return await self._database.writing(changed, line=f"purse/{name}")


def _purse(connection: Statements, name: str) -> Purse:
    row = connection.execute(_PURSE, (name,)).fetchone()
    return load(Purse, row[0]) if row else Purse()
