"""Everything in the file as plain values, table by table, without holding it all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.errors import StoreError
from bot.store.sql.exporting import TABLES, exported


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield every row of one consistent view of a store that may be in use.

    Raises:
        StoreError: The file cannot be read.
    """
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("BEGIN")
            for table in TABLES:
                for row in connection.execute(f"SELECT * FROM {table.name}"):  # noqa: S608
                    yield exported(table.name, dict(row))
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from error
