"""Statements for one row, written as statements for many: one way to the server for all of them.

The driver's own `executemany` sends each row by itself, and the server plans and answers each.
"""

import re
from functools import cache

from sqlalchemy import BigInteger, Boolean, Column, Float, LargeBinary, String

from bot.store.sql import schema

_INSERT = re.compile(
    r"\s*INSERT INTO (\w+) \(([\w, ]+)\) VALUES \(\?(?:, \?)*\)\s*(ON CONFLICT.*)?", re.DOTALL
)
_DELETE = re.compile(r"\s*DELETE FROM (\w+) WHERE (\w+ = \?(?: AND \w+ = \?)*)\s*")
_TYPES = {
    BigInteger: "bigint",
    Boolean: "boolean",
    Float: "double precision",
    LargeBinary: "bytea",
    String: "text",
}


@cache
def for_many(statement: str) -> str | None:
    """Return a statement that does for columns of values what one does for a value of each.

    Rows are inserted in their order. None: the statement is of no kind that this knows.
    """
    if found := _INSERT.fullmatch(statement):
        table, names, otherwise = found.groups()
        columns = names.split(", ")
        return (
            f"INSERT INTO {table} ({names}) SELECT {names} FROM {_given(table, columns, 'nth')} "  # noqa: S608
            f"ORDER BY nth {otherwise or ''}"
        )
    if found := _DELETE.fullmatch(statement):
        table, condition = found.groups()
        columns = re.findall(r"\w+", condition.replace(" AND ", " "))
        wanted = " AND ".join(f"{table}.{name} = given.{name}" for name in columns)
        return f"DELETE FROM {table} USING {_given(table, columns)} WHERE {wanted}"  # noqa: S608
    return None


def _given(table: str, columns: list[str], *more: str) -> str:
    types = (_type(schema.metadata.tables[table].columns[name]) for name in columns)
    lists = ", ".join(f"CAST(? AS {kind}[])" for kind in types)
    numbered = "WITH ORDINALITY " if more else ""
    return f"unnest({lists}) {numbered}AS given ({', '.join([*columns, *more])})"


def _type(column: Column[object]) -> str:
    return next(name for kind, name in _TYPES.items() if isinstance(column.type, kind))
