"""What became of facts, step by step, in the store's file."""

import sqlite3
from collections.abc import Iterable, Sequence

from bot.core.transitions import Transition
from bot.store.sqlite.codec import dump, load
from bot.store.sqlite.database import Database

_NOTE = "INSERT INTO transition (crisis, key, article, body) VALUES (?, ?, ?, ?)"
# Steps are added at the end of their crisis, whatever the fact, so that it costs the same always.
_OF = "SELECT body FROM transition WHERE crisis = ? AND ? IN ('', key) ORDER BY sequence"


class SqliteTransitions:
    """Every step of every fact."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, crisis: str, key: str = "") -> Sequence[Transition]:
        def asked(connection: sqlite3.Connection) -> list[Transition]:
            rows = connection.execute(_OF, (crisis, key))
            return [load(Transition, body) for (body,) in rows]

        return await self._database.reading(asked)


def note_steps(connection: sqlite3.Connection, steps: Iterable[Transition]) -> None:
    """Keep steps, after those that are kept; each under the article that caused it."""
    connection.executemany(
        _NOTE, [(one.crisis, one.key, one.spans[0].article, dump(one)) for one in steps]
    )
