"""Copies of the file: whole, checked, and on the disk before they are called a backup."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.errors import StoreError
from bot.store.sql.codec import micros


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restored store held that time has passed over."""

    #: Deliveries that are looked for before they are sent.
    in_doubt: int
    #: Questions that waited for an answer then, and are let go.
    let_go: int


def copy_database(source: Path, target: Path) -> None:
    """Copy a database while it is in use, check the copy, and put it in place at once.

    Raises:
        StoreError: The source is no Watchfloor store, or the copy does not check out.
    """
    with _checked_copy(source, target) as part:
        _put(part, target)


def restore_database(backup: Path, target: Path, now: datetime) -> Restored:
    """Put a backup in the place of a store that nobody uses, and its deliveries in doubt.

    A restored outbox is old: what it owes may have been posted since. Such rows are looked for
    on the platform before anything goes out again. What people asked was answered since, or is
    forgotten. The change is made in the copy, so that no start ever sees the old state.

    Raises:
        StoreError: The backup is no Watchfloor store, or does not check out.
    """
    with _checked_copy(backup, target) as part:
        with closing(sqlite3.connect(part)) as connection, connection:
            in_doubt = connection.execute(
                "UPDATE delivery SET state = 'in doubt', not_before = 0, "
                "body = json_set(body, '$.state', 'in doubt', '$.started_at', "
                "coalesce(json_extract(body, '$.started_at'), json_extract(body, '$.not_before'))) "
                "WHERE state IN ('planned', 'sending')"
            ).rowcount
            let_go = connection.execute(
                "UPDATE incoming SET is_done = 1 WHERE NOT is_done"
            ).rowcount
            connection.execute(
                "INSERT OR REPLACE INTO slot (kind, slot, taken_at) VALUES ('restored', '', ?)",
                (micros(now),),
            )
        for leftover in (f"{target}-wal", f"{target}-shm"):
            Path(leftover).unlink(missing_ok=True)
        _put(part, target)
    return Restored(in_doubt=in_doubt, let_go=let_go)


def restored_at(path: Path) -> datetime | None:
    """Return when a backup was last put in this store's place; None: never.

    Raises:
        StoreError: The file cannot be read.
    """
    try:
        with closing(_readable(path)) as connection:
            (at,) = connection.execute(
                "SELECT max(taken_at) FROM slot WHERE kind = 'restored'"
            ).fetchone()
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {error}") from error
    return None if at is None else datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at)


def newest_copy(path: Path) -> Path | None:
    """Return the newest sound copy of a store that lies beside it; None when there is none."""
    try:
        others = [file for file in path.parent.glob("*.db") if file != path and file.is_file()]
        others.sort(key=lambda file: file.stat().st_mtime, reverse=True)
    except OSError:
        return None
    return next((file for file in others if _is_sound(file)), None)


@contextmanager
def _checked_copy(source: Path, target: Path) -> Iterator[Path]:
    if not source.is_file():
        raise StoreError(f"{source}: there is no such file to copy")
    if not target.parent.is_dir():
        raise StoreError(f"{target.parent}: there is no such folder to write {target.name} to")
    if target.exists() and target.samefile(source):
        raise StoreError(f"{source} cannot be copied onto itself; name another file")
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with closing(_readable(source)) as connection:
            _require_ours(connection, source)
            connection.execute("VACUUM INTO ?", (str(part),))
        with closing(sqlite3.connect(part)) as copy:
            verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise StoreError(f"{source}: the copy is damaged ({verdict}); the source is too")
        yield part
    except sqlite3.Error as error:
        raise StoreError(f"{source} cannot be copied: {error}") from error
    except OSError as error:
        raise StoreError(f"{target} cannot be written: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)


def _readable(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _require_ours(connection: sqlite3.Connection, path: Path) -> None:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not {"alembic_version", "delivery", "article"} <= tables:
        raise StoreError(f"{path} is no Watchfloor store")


def _is_sound(path: Path) -> bool:
    try:
        with closing(_readable(path)) as connection:
            _require_ours(connection, path)
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except (sqlite3.Error, StoreError):
        return False


def _put(part: Path, target: Path) -> None:
    _sync(part)
    part.replace(target)
    _sync(target.parent)


def _sync(path: Path) -> None:
    """SQLite does not sync what VACUUM INTO writes; a folder has to be synced for its names."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
