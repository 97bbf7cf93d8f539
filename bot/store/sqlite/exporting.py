"""Everything in the file as plain values, table by table, without holding it all."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.errors import StoreError
from bot.store.sql import schema
from bot.store.sql.packing import unpacked

#: Columns that hold JSON.
_JSON = ("body", "reading", "answer")


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield every row as `{"table": …, column: value}`; JSON is opened, instants are ISO in it.

    One consistent view of a store that may be in use.

    Raises:
        StoreError: The file cannot be read.
    """
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("BEGIN")
            for table in schema.metadata.sorted_tables:
                if table is schema.vector:
                    continue  # of use to its model alone, and made again from the texts
                for row in connection.execute(f"SELECT * FROM {table.name}"):  # noqa: S608
                    yield {"table": table.name, **_opened(row)}
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from error


def _opened(row: sqlite3.Row) -> dict[str, Any]:
    return {
        name: _value(row, name) if name in _JSON and row[name] else row[name]
        for name in row.keys()  # noqa: SIM118 - iterating a row gives its values
    }


def _value(row: sqlite3.Row, name: str) -> Any:
    # Of all that is kept, signatures alone are bytes.
    is_packed = isinstance(row[name], bytes)
    return asdict(unpacked(row["article"], row[name])) if is_packed else json.loads(row[name])
