"""What became of facts, step by step, in the store."""

from collections.abc import Iterable, Sequence

from bot.core.ledger.transitions import Transition
from bot.store.sql.codec import dump, load
from bot.store.sql.transactions import Statements, Transactions

_NOTE = "INSERT INTO transition (crisis, key, article, body) VALUES (?, ?, ?, ?)"
# Steps are added at the end of their crisis, whatever the fact, so that it costs the same always.
_OF = "SELECT body FROM transition WHERE crisis = ? AND ? IN ('', key) ORDER BY sequence"


class SqlTransitions:
    """Every step of every fact."""

    def __init__(self, database: Transactions) -> None:
        self._database = database

    async def of(self, crisis: str, key: str = "") -> Sequence[Transition]:
        def asked(connection: Statements) -> list[Transition]:
            rows = connection.execute(_OF, (crisis, key))
            return [load(Transition, body) for (body,) in rows]

        return await self._database.reading(asked)


def note_steps(connection: Statements, steps: Iterable[Transition]) -> None:
    """Keep steps, after those that are kept; each under the article that caused it."""
    connection.executemany(
        _NOTE, [(one.crisis, one.key, one.spans[0].article, dump(one)) for one in steps]
    )
