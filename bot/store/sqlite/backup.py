"""Copies of the file: whole, checked, and on the disk before they are called a backup."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import StoreError


def copy_database(source: Path, target: Path) -> None:
    """Copy a database while it is in use, check the copy, and put it in place at once.

    Raises:
        StoreError: The source is no database, or the copy does not check out.
    """
    if not source.exists():
        raise StoreError(f"{source}: there is no such file to copy")
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(source)) as connection:
            connection.execute("VACUUM INTO ?", (str(part),))
        with closing(sqlite3.connect(part)) as copy:
            verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise StoreError(f"{source}: the copy is damaged ({verdict}); the source is too")
        _sync(part)
        part.replace(target)
        _sync(target.parent)
    except sqlite3.Error as error:
        raise StoreError(f"{source} cannot be copied: {error}") from error
    finally:
        part.unlink(missing_ok=True)


def restore_database(backup: Path, target: Path) -> int:
    """Put a backup in the place of a store, and put every delivery that was under way in doubt.

    A restored outbox is old: what it owes may have been posted since. Such rows are looked for
    on the platform before anything goes out again. Returns how many there are.

    Raises:
        StoreError: The backup is no database, or does not check out.
    """
    copy_database(backup, target)
    for leftover in (f"{target}-wal", f"{target}-shm"):
        Path(leftover).unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(target)) as connection, connection:
            changed = connection.execute(
                "UPDATE delivery SET state = 'in doubt', not_before = 0, "
                "body = json_set(body, '$.state', 'in doubt', '$.started_at', "
                "coalesce(json_extract(body, '$.started_at'), json_extract(body, '$.not_before'))) "
                "WHERE state IN ('planned', 'sending')"
            )
            return changed.rowcount
    except sqlite3.Error as error:
        raise StoreError(f"{backup} is no Watchfloor store: {error}") from error


def _sync(path: Path) -> None:
    """SQLite does not sync what VACUUM INTO writes; a folder has to be synced for its names."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
