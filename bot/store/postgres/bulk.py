"""Statements for one row, written as statements for many: one way to the server for all of them.

The driver's own `executemany` sends each row by itself, and the server plans and answers each; its
arrays are written in Python, JSON is not.
"""

import json
import re
from collections.abc import Sequence
from functools import cache

from sqlalchemy import BigInteger, Boolean, Column, Float, String

from bot.store.sql import schema

_INSERT = re.compile(
    r"\s*INSERT INTO (\w+) \(([\w, ]+)\) VALUES \(\?(?:, \?)*\)\s*(ON CONFLICT.*)?", re.DOTALL
)
_DELETE = re.compile(r"\s*DELETE FROM (\w+) WHERE (\w+ = \?(?: AND \w+ = \?)*)\s*")
_TYPES = {
    BigInteger: "bigint",
    Boolean: "boolean",
    Float: "double precision",
    String: "text",
}


@cache
def for_many(statement: str) -> str | None:
    """Return a statement that does for a JSON list of rows what one does for a row's values.

    Rows are inserted in their order. None: the statement is of no kind that this knows.
    """
    if found := _INSERT.fullmatch(statement):
        table, names, otherwise = found.groups()
        values = _values(table, names.split(", "))
        if values is None:
            return None
        return (
            f"INSERT INTO {table} ({names}) SELECT {', '.join(values)} "  # noqa: S608
            "FROM json_array_elements(CAST(? AS json)) WITH ORDINALITY AS given (one, nth) "
            f"ORDER BY nth {otherwise or ''}"
        )
    if found := _DELETE.fullmatch(statement):
        table, condition = found.groups()
        names = re.findall(r"\w+", condition.replace(" AND ", " "))
        values = _values(table, names) or []
        wanted = (f"{table}.{name} = {value}" for name, value in zip(names, values, strict=True))
        return (
            f"DELETE FROM {table} USING json_array_elements(CAST(? AS json)) AS given (one) "  # noqa: S608
            f"WHERE {' AND '.join(wanted)}"
        )
    return None


def as_list(rows: Sequence[Sequence[object]]) -> str | None:
    """Return rows as JSON; None if they hold what it cannot, or what the server would refuse."""
    try:
        text = json.dumps(rows, ensure_ascii=False)
    except TypeError:
        return None
    return None if "\\u0000" in text else text


def _values(table: str, names: Sequence[str]) -> list[str] | None:
    """Write out the values of a row; None where one is bytes."""
    types = [_type(schema.metadata.tables[table].columns[name]) for name in names]
    if None in types:
        return None
    return [f"CAST(given.one ->> {at} AS {kind})" for at, kind in enumerate(types)]


def _type(column: Column[object]) -> str | None:
    return next((name for kind, name in _TYPES.items() if isinstance(column.type, kind)), None)
