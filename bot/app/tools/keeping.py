"""`watchfloor backup`, `restore`, `export` and `purge`: what is done to the store as a whole."""

import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from itertools import count as counting
from pathlib import Path

from bot.app.storing.locating import store_url
from bot.app.storing.locking import file_of, hold_store
from bot.app.storing.opening import open_beside
from bot.app.tools.commanding import print_json
from bot.app.tools.telling import needed
from bot.core.operating.rotating import outlived
from bot.core.presenting.titles import count
from bot.errors import ConfigError, StoreError
from bot.scheduling.system import SystemClock
from bot.store import open_store, opened_database
from bot.store.sql.forgetting import Unwanted
from bot.store.sql.restoring import Restored
from bot.store.sqlite.backup import copies_beside, copy_database, restore_database
from bot.store.sqlite.exporting import rows_of
from bot.store.sqlite.forgetting import forget

_NOT_OURS = (
    "the store is a PostgreSQL database, which its own tools copy best. Fix: pg_dump "
    "--format=custom copies it while it is in use; after pg_restore, watchfloor restore without a "
    "file looks for what may have been posted since"
)
#: What stands behind a store's name in that of a copy in a folder of copies: when it was made, UTC.
_DATED = "-%Y%m%dT%H%M%SZ"


async def make_backup(target: Path, config_file: Path | None, *, is_folder: bool = False) -> int:
    """Copy the store while it is in use, to a file, or into a folder in which some copies stay.

    Args:
        target: The file or folder.
        config_file: The configuration.
        is_folder: It is meant as a folder, which is made if there is none.
    """
    file = file_of(store_url(needed(config_file)))
    if file is None:
        raise ConfigError([_NOT_OURS])
    if is_folder:
        _make(target)
    copy = _dated(file, target) if target.is_dir() else target
    copy_database(file, copy)
    sys.stdout.write(f"Wrote {copy}, checked.\n")
    if copy != target:
        _rotate(file, target)
    return 0


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError([f"{folder}: no folder can be made there: {error.strerror}"]) from error


def _dated(file: Path, folder: Path) -> Path:
    """Name a copy of now."""
    return folder / f"{file.stem}{SystemClock().now():{_DATED}}.db"


def _rotate(file: Path, folder: Path) -> None:
    """Delete dated copies that are too old to keep; no other file is touched."""
    made: dict[datetime, Path] = {}
    for one in folder.glob(f"{file.stem}-*.db"):
        with suppress(ValueError):
            at = datetime.strptime(one.stem.removeprefix(file.stem), _DATED).replace(tzinfo=UTC)
            made[at] = one
    if gone := outlived(made):
        for at in gone:
            made[at].unlink()
        sys.stdout.write(f"Let go of {count(len(gone), 'older copy', 'older copies')}.\n")


async def put_back(copy: Path | None, config_file: Path | None) -> int:
    """Put a backup in the store's place; the one that is there is kept beside it.

    A PostgreSQL database is put back by its own tools; without a backup to put back this does what
    they do not: it puts in doubt what the database owed then.
    """
    url = store_url(needed(config_file))
    file = file_of(url)
    if file is None:
        if copy is not None:
            raise ConfigError([_NOT_OURS])
        async with opened_database(url) as database:
            from bot.store.postgres.keeping import restored

            _say_restored(database.place, await restored(database, SystemClock().now()))
        return 0
    if copy is None:
        raise ConfigError(["no backup is named. Fix: watchfloor restore FILE"])
    if not copy.is_file():
        raise ConfigError([f"{copy}: there is no such file. Fix: name a backup"])
    with hold_store(file):
        done = restore_database(copy, file, SystemClock().now(), keep=_keep)
    _say_restored(str(file), done)
    return 0


def _say_restored(place: str, done: Restored) -> None:
    told = [f"Restored {place}."]
    if done.in_doubt:
        doubted = count(done.in_doubt, "delivery is", "deliveries are")
        told.append(
            f"{doubted} in doubt, and searched for on the platform before anything is sent."
        )
    if done.let_go:
        told.append(f"Let go of {count(done.let_go, 'question')} that waited for an answer.")
    sys.stdout.write(f"{' '.join(told)}\n")


async def export_all(config_file: Path | None) -> int:
    """Print everything that is kept, one JSON object per line."""
    url = store_url(needed(config_file))
    if (file := file_of(url)) is not None:
        _there(file)
        await (await open_beside(url)).close()
        for row in rows_of(file):
            print_json(row)
        return 0
    async with opened_database(url) as database:
        from bot.store.postgres.keeping import rows_of as rows_in

        async for row in rows_in(database):
            print_json(row)
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    """What the command line names as old or unwanted."""

    text_days: int
    fact_days: int
    audit_days: int = 540
    source: str = ""
    article: str = ""

    def unwanted(self, now: datetime) -> Unwanted:
        """Return what is to be forgotten; if a source or an article is named, only that."""
        if self.source or self.article:
            return Unwanted(source=self.source, article=self.article)
        return Unwanted(
            texts_before=now - timedelta(days=self.text_days),
            facts_before=now - timedelta(days=self.fact_days),
            audit_before=now - timedelta(days=self.audit_days),
        )


async def purge(purge: Purge, config_file: Path | None, *, is_meant: bool) -> int:
    """Say what would be forgotten, or forget it for good."""
    url = store_url(needed(config_file))
    unwanted = purge.unwanted(SystemClock().now())
    if (file := file_of(url)) is not None:
        with hold_store(_there(file)):
            await (await open_store(url, is_checked=False)).close()
            done = forget(file, unwanted, is_rehearsal=not is_meant)
    else:
        async with opened_database(url) as database:
            from bot.store.postgres.keeping import forget as forget_in

            done = await forget_in(database, unwanted, is_rehearsal=not is_meant)
    verb = "Forgot" if is_meant else "Would forget"
    sys.stdout.write(
        f"{verb} the texts of {count(done.texts, 'article revision')}, "
        f"{count(done.facts, 'fact')}, and {count(done.changes, 'line')} of who changed what. "
        "What was posted stays where it was posted.\n"
    )
    if not is_meant:
        sys.stdout.write("Nothing is changed yet. To do it: the same command with --yes\n")
    elif file is not None:
        say_copies(file)
    return 0


def say_copies(file: Path) -> None:
    """Name the copies beside a store: they still hold what was deleted from the store."""
    if copies := copies_beside(file):
        names = ", ".join(str(one) for one in copies)
        sys.stdout.write(f"Copies hold it still; delete those that are not needed: {names}\n")


def _there(file: Path) -> Path:
    if not file.exists():
        raise ConfigError([f"{file}: there is no store yet. Fix: watchfloor run makes it"])
    return file


def _keep(file: Path) -> None:
    """Move the present store aside, damaged or not, without overwriting one moved before."""
    if not file.exists():
        return
    names = chain([""], (f"-{number}" for number in counting(2)))
    kept = next(
        one
        for one in (file.with_suffix(f".before-restore{name}.db") for name in names)
        if not (one.exists() or one.with_suffix(".damaged").exists())
    )
    try:
        copy_database(file, kept)
    except StoreError:
        kept = kept.with_suffix(".damaged")
        shutil.copy2(file, kept)
    sys.stdout.write(f"Kept what was there as {kept}.\n")
