"""Rows by their names, many with one statement."""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.store.sql.transactions import Statements

#: Names of one statement.
_AT_A_TIME = 50


def rows_of(
    connection: Statements, statement: str, names: Sequence[tuple[Any, ...]]
) -> Iterator[Any]:
    """Give the rows of some names, in no order.

    Args:
        connection: Where.
        statement: Goes from `(VALUES {names}) AS asked` to the rows, which both databases do by
            the index; of `IN (VALUES …)` one looks at every row.
        names: What they are called, each of as many parts.
    """
    for start in range(0, len(names), _AT_A_TIME):
        some = names[start : start + _AT_A_TIME]
        # One or always as many, so that there are few statements to be prepared.
        asked = [*some, *[some[0]] * (_AT_A_TIME - len(some))] if len(some) > 1 else some
        one = f"({', '.join('?' * len(some[0]))})"
        given = [part for name in asked for part in name]
        yield from connection.execute(statement.format(names=", ".join([one] * len(asked))), given)
