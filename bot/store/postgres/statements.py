"""Statements as the stores write them, on a connection of SQLAlchemy's, without its own layers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, TypeVar

import psycopg
from sqlalchemy import Connection

from bot.core.patterns import Pattern
from bot.store.postgres.bulk import as_list, for_many
from bot.store.sql.transactions import Given, Rows, Statements

T = TypeVar("T")

_NAMED = Pattern(r"(?<!:):([a-z]\w*)")

_Statement = tuple[str, Given]


def run(connection: Connection, work: Callable[[Statements], T]) -> T:
    """Run a function of many statements in the transaction of a connection."""
    statements = PostgresStatements(connection)
    result = work(statements)
    statements.finish()
    return result


class PostgresStatements:
    """See `bot.store.sql.transactions.Statements`; waits in the place of its caller.

    Statements for many rows answer nothing. They wait for the next one that does, and go to the
    server together with it.
    """

    def __init__(self, connection: Connection) -> None:
        self._driver: Any = connection.connection.dbapi_connection
        self._waiting: list[_Statement] = []

    def execute(self, statement: str, given: Given = (), /) -> Rows:
        self._waiting.append((_spelled(statement), given))
        return self._send()

    def executemany(self, statement: str, given: Iterable[Sequence[Any]], /) -> object:
        rows = list(given)
        all_of = for_many(statement) if len(rows) > 1 else None
        listed = as_list(rows) if all_of is not None else None
        if all_of is not None and listed is not None:
            self._waiting.append((_spelled(all_of), (listed,)))
        else:
            self._waiting += [(_spelled(statement), row) for row in rows]
        return None

    def finish(self) -> None:
        """Send what waits."""
        if self._waiting:
            self._send()

    def _send(self) -> Rows:
        statements, self._waiting = self._waiting, []
        rows: Rows = self._driver.run_async(partial(_sent, statements))
        return rows


@dataclass(slots=True)
class _Answer:
    """What the last of some statements gave."""

    rowcount: int
    _rows: Iterator[Any]

    def fetchone(self) -> Any:
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        return list(self._rows)

    def __iter__(self) -> Iterator[Any]:
        return self._rows


async def _sent(statements: Sequence[_Statement], connection: psycopg.AsyncConnection) -> Rows:
    """Send statements in one go, and wait for what came of them."""
    driver: Any = connection  # its types want literal text
    if len(statements) == 1:
        cursor = await driver.execute(*statements[0])
    else:
        async with driver.pipeline():
            for statement, given in statements:
                cursor = await driver.execute(statement, given)
    rows = await cursor.fetchall() if cursor.description else []
    return _Answer(cursor.rowcount, iter(rows))


@cache
def _spelled(statement: str) -> str:
    """Write "?" and ":name" as the driver has them."""
    return _NAMED.sub(r"%(\1)s", statement.replace("%", "%%").replace("?", "%s"))
