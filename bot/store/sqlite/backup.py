"""Copies of the file: whole, checked, and on the disk before they are called a backup."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from bot.errors import StoreError
from bot.store.migrations.running import too_new, versions
from bot.store.sql.restoring import Restored, mark_restored

#: How every file of SQLite's begins.
_BEGINNING = b"SQLite format 3\x00"


def copy_database(source: Path, target: Path) -> None:
    """Copy a database while it is in use, check the copy, and put it in place at once.

    Raises:
        StoreError: The source is no Watchfloor store, the copy does not check out, or something
            else stands in its place.
    """
    if target.is_dir():
        raise StoreError(f"{target} is a folder; name the file to make in it")
    if target.exists() and not _is_database(target):
        raise StoreError(f"{target} is there already and is no copy of a store; name another file")
    with _checked_copy(source, target) as part:
        _put(part, target)


def restore_database(
    backup: Path, target: Path, now: datetime, keep: Callable[[Path], None] | None = None
) -> Restored:
    """Put a backup in the place of a store that nobody uses, and its deliveries in doubt.

    The change is made in the copy, so that no start ever sees the old state.

    Args:
        backup: The copy.
        target: The store's file, which need not be there.
        now: UTC.
        keep: Puts aside what is there, once it is sure that the backup will do.

    Raises:
        StoreError: The backup is no Watchfloor store, of a newer version of the program, or does
            not check out.
    """
    with _checked_copy(backup, target) as part:
        with closing(sqlite3.connect(part)) as connection, connection:
            _require_known(connection, backup)
            done = mark_restored(connection, now)
        _bring_together(target)
        if keep is not None:
            keep(target)
        for leftover in (f"{target}-wal", f"{target}-shm"):
            Path(leftover).unlink(missing_ok=True)
        _put(part, target)
    return done


def _bring_together(target: Path) -> None:
    """Put what stands in a store's log into its file, where it can be.

    Whoever is broken off between the log and the file would else leave a store that has forgotten
    what it posted last.
    """
    if target.exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(target)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def copies_beside(path: Path) -> Sequence[Path]:
    """Return the copies of a store in its folder, damaged ones that were put aside among them."""
    found = [file for file in path.parent.glob("*.db") if file != path and file.is_file()]
    damaged = [file for file in path.parent.glob("*.damaged") if file.is_file()]
    return sorted([*filter(_is_sound, found), *damaged])


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
        for_owner_alone(part)
        with closing(_readable(source)) as connection:
            _require_ours(connection, source)
            connection.execute("VACUUM INTO ?", (str(part),))
        with closing(sqlite3.connect(part)) as copy:
            verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise StoreError(f"{source}: the copy is damaged ({verdict}); the source is too")
        yield part
    except sqlite3.Error as error:
        if not _is_database(source):
            raise StoreError(
                f"{source} is no copy of a store; give a file that watchfloor backup wrote"
            ) from error
        raise StoreError(f"{source} cannot be copied: {error}") from error
    except OSError as error:
        raise StoreError(f"{target} cannot be written: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)


def for_owner_alone(path: Path) -> None:
    """Make an empty file that nobody else on the machine may read: it will hold what people ask.

    SQLite gives the files beside it the same rights.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _is_database(path: Path) -> bool:
    """Tell whether a file is empty or begins as SQLite's do."""
    with path.open("rb") as file:
        return file.read(len(_BEGINNING)) in (b"", _BEGINNING)


def _readable(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _require_ours(connection: sqlite3.Connection, path: Path) -> None:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not {"alembic_version", "delivery", "article"} <= tables:
        raise StoreError(f"{path} is no Watchfloor store")


def _require_known(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if version is None or version[0] not in versions().all:
        raise StoreError(too_new(path, version[0] if version else "none"))


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
