"""Statements for one row, written as statements for many: one way to the server for all of them.

The driver's own `executemany` sends each row by itself, and the server plans and answers each; its
arrays are written in Python, JSON is not.
"""

import json
import re
from collections.abc import Sequence
from functools import cache

from sqlalchemy import BigInteger, Boolean, Column, Float, LargeBinary, String

from bot.core.patterns import Pattern
from bot.store.sql import schema

_INSERT = Pattern(
    r"\s*INSERT INTO (\w+) \(([\w, ]+)\) VALUES \(\?(?:, \?)*\)\s*(ON CONFLICT.*)?", re.DOTALL
)
_DELETE = Pattern(r"\s*DELETE FROM (\w+) WHERE (\w+ = \?(?: AND \w+ = \?)*)\s*")
_UPDATE = Pattern(
    r"\s*UPDATE (\w+) SET ([^?]+?) WHERE (\w+ = \?(?: AND \w+ = \?)*)( AND NOT \w+)?\s*"
)
_GIVEN = "json_array_elements(CAST(? AS json)) AS given (one)"
#: How a value is read out of JSON.
_READ = {
    BigInteger: "CAST(# AS bigint)",
    Boolean: "CAST(# AS boolean)",
    Float: "CAST(# AS double precision)",
    LargeBinary: "decode(#, 'hex')",
    String: "CAST(# AS text)",
}


@cache
def for_many(statement: str) -> str | None:
    """Return a statement that does for a JSON list of rows what one does for a row's values.

    Rows are inserted in their order. None: the statement is of no kind that this knows.
    """
    if found := _INSERT.fullmatch(statement):
        table, names, otherwise = found.groups()
        values = _values(table, names.split(", "))
        return (
            f"INSERT INTO {table} ({names}) SELECT {', '.join(values)} "  # noqa: S608
            "FROM json_array_elements(CAST(? AS json)) WITH ORDINALITY AS given (one, nth) "
            f"ORDER BY nth {otherwise or ''}"
        )
    if found := _DELETE.fullmatch(statement):
        table, condition = found.groups()
        return f"DELETE FROM {table} USING {_GIVEN} WHERE {_named(table, condition)}"  # noqa: S608
    if found := _UPDATE.fullmatch(statement):
        table, changes, condition, otherwise = found.groups()
        return (
            f"UPDATE {table} SET {changes} FROM {_GIVEN} "  # noqa: S608
            f"WHERE {_named(table, condition)}{otherwise or ''}"
        )
    return None


def _named(table: str, condition: str) -> str:
    """Say which rows are meant."""
    names = re.findall(r"\w+", condition.replace(" AND ", " "))
    values = _values(table, names)
    return " AND ".join(
        f"{table}.{name} = {value}" for name, value in zip(names, values, strict=True)
    )


def as_list(rows: Sequence[Sequence[object]]) -> str | None:
    """Return rows as JSON, bytes as hexadecimal; None if the server would refuse what they hold."""
    text = json.dumps(rows, ensure_ascii=False, default=bytes.hex)
    return None if "\\u0000" in text else text


def _values(table: str, names: Sequence[str]) -> list[str]:
    """Write out the values of a row."""
    columns = schema.metadata.tables[table].columns
    return [
        _read(columns[name]).replace("#", f"given.one ->> {at}") for at, name in enumerate(names)
    ]


def _read(column: Column[object]) -> str:
    return next(words for kind, words in _READ.items() if isinstance(column.type, kind))
