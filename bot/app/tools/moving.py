"""`watchfloor migrate`: from SQLite to PostgreSQL, without losing anything."""

import sys
from pathlib import Path

from bot.app.storing.locating import store_url
from bot.app.storing.locking import file_of, hold_store
from bot.app.tools.telling import needed
from bot.errors import ConfigError
from bot.store import open_store, opened_database


async def move_store(target: str, config_file: Path | None) -> int:
    """Move everything from the store's file into an empty database, and say what arrived."""
    file = file_of(store_url(needed(config_file)))
    if file is None:
        raise ConfigError(
            ["[store] url is no SQLite file. Fix: leave it as it was until everything is moved"]
        )
    if not file.exists():
        raise ConfigError([f"{file}: there is no store yet. Fix: set [store] url to the database"])
    if not target.startswith("postgres"):
        raise ConfigError(["--to: not a PostgreSQL database. Fix: give postgresql://…"])
    with hold_store(file):
        # Brings the file to this program's version, and looks through it for damage.
        await (await open_store(f"sqlite:///{file}")).close()
        async with opened_database(target) as database:
            from bot.store.postgres.moving import Moved, move

            def told(moved: Moved) -> None:
                sys.stdout.write(f"{moved.table:<14}{moved.rows:>12,}  {moved.digest[:16]}  same\n")

            sys.stdout.write(f"{'table':<14}{'rows':>12}  {'digest':<16}  in both\n")
            await move(file, database, told)
            place = database.place
    sys.stdout.write(
        f"Everything is in {place}, compared row by row. Set [store] url to it and start the bot; "
        f"{file} stays as it was.\n"
    )
    return 0
