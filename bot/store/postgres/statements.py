"""Statements as the stores write them, on a connection of SQLAlchemy's, without its own layers."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection

from bot.store.postgres.bulk import as_list, for_many
from bot.store.sql.transactions import Given, Rows

_NAMED = re.compile(r"(?<!:):([a-z]\w*)")


class PostgresStatements:
    """See `bot.store.sql.transactions.Statements`; waits in the place of its caller."""

    def __init__(self, connection: Connection) -> None:
        self._driver: Any = connection.connection.dbapi_connection

    def execute(self, statement: str, given: Given = (), /) -> Rows:
        cursor = self._driver.cursor()
        cursor.execute(_spelled(statement), given)
        rows: Rows = cursor
        return rows

    def executemany(self, statement: str, given: Iterable[Sequence[Any]], /) -> object:
        rows = list(given)
        all_of = for_many(statement) if rows else None
        listed = as_list(rows) if all_of is not None else None
        if all_of is not None and listed is not None:
            self.execute(all_of, (listed,))
        elif rows:
            self._driver.cursor().executemany(_spelled(statement), rows)
        return None


@cache
def _spelled(statement: str) -> str:
    """Write "?" and ":name" as the driver has them."""
    return _NAMED.sub(r"%(\1)s", statement.replace("%", "%%").replace("?", "%s"))
