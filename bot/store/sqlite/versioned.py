"""Of which version a file is, without opening it as a store."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.migrations.running import versions


def is_to_be_brought_up(path: Path) -> bool:
    """Tell whether whoever opens a file would make tables in it, or change them.

    What is damaged, foreign or newer is not: whoever opens it says so.
    """
    if not path.exists():
        return True
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            if "alembic_version" not in tables:
                return not tables
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        return False
    known = versions()
    return row is None or (row[0] in known.all and row[0] != known.head)
