"""`watchfloor backup` and `restore`."""

import shutil
import sys
from pathlib import Path

from bot.app.alone import alone, file_of
from bot.app.building import store_url
from bot.app.loose import SystemClock
from bot.app.telling import needed
from bot.errors import ConfigError, StoreError
from bot.store.sqlite.backup import copy_database, restore_database


async def make_backup(target: Path, config_file: Path | None) -> int:
    """Copy the store while it is in use."""
    copy_database(_file(config_file), target)
    sys.stdout.write(f"Wrote {target}, checked.\n")
    return 0


async def put_back(copy: Path, config_file: Path | None) -> int:
    """Put a backup in the store's place; the one that is there is kept beside it."""
    file = _file(config_file)
    with alone(file):
        kept = file.with_suffix(".before-restore.db")
        if file.exists():
            _keep(file, kept)
        done = restore_database(copy, file, SystemClock().now())
    sys.stdout.write(
        f"Restored {file}. {done.in_doubt} deliveries are in doubt: each is looked for on its "
        f"platform before it is sent again. {done.let_go} questions that waited are let go.\n"
    )
    return 0


def _keep(file: Path, kept: Path) -> None:
    """Put aside what is there, also when it is damaged."""
    try:
        copy_database(file, kept)
    except StoreError:
        kept = kept.with_suffix(".damaged")
        shutil.copy2(file, kept)
    sys.stdout.write(f"Kept what was there as {kept}.\n")


def _file(config_file: Path | None) -> Path:
    file = file_of(store_url(needed(config_file)))
    if file is None:
        raise ConfigError(["backup and restore work on the SQLite store; use your database's own"])
    return file
