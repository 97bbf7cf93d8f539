"""`watchfloor backup` and `restore`."""

import sys
from pathlib import Path

from bot.app.building import store_url
from bot.app.telling import needed
from bot.errors import ConfigError
from bot.store.sqlite.backup import copy_database, restore_database


async def make_backup(target: Path, config_file: Path | None) -> int:
    """Copy the store while it is in use."""
    copy_database(_file(config_file), target)
    sys.stdout.write(f"Wrote {target}, checked.\n")
    return 0


async def put_back(copy: Path, config_file: Path | None) -> int:
    """Put a backup in the store's place; the one that is there is kept beside it."""
    file = _file(config_file)
    if file.exists():
        copy_database(file, file.with_suffix(".before-restore.db"))
    in_doubt = restore_database(copy, file)
    sys.stdout.write(
        f"Restored {file}. {in_doubt} deliveries are in doubt: each is looked for on its platform "
        "before it is sent again.\n"
    )
    return 0


def _file(config_file: Path | None) -> Path:
    url = store_url(needed(config_file))
    if not url.startswith("sqlite:///"):
        raise ConfigError(["backup and restore work on the SQLite store; use your database's own"])
    return Path(url.removeprefix("sqlite:///"))
