"""Letting go of what is old or unwanted, for good: the file is written anew afterwards."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import StoreError
from bot.store.sql.forgetting import Forgotten, Unwanted, forget_in
from bot.store.sqlite.wording import SqliteWording


def forget(path: Path, unwanted: Unwanted, *, is_rehearsal: bool) -> Forgotten:
    """Forget in a store that nobody uses. What was posted stays where it was posted.

    Args:
        path: The store's file.
        unwanted: What.
        is_rehearsal: Only count.

    Raises:
        StoreError: The file cannot be changed.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            done = forget_in(connection, SqliteWording(), unwanted)
            connection.execute("ROLLBACK" if is_rehearsal else "COMMIT")
            if not is_rehearsal:
                # Until then the words still stand in pages that are merely free.
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return done
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from error
