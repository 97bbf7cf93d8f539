"""The whole store over one file."""

from contextlib import suppress
from pathlib import Path

from bot.errors import StoreError
from bot.store.claims import OwnClaims
from bot.store.committing import Committed, untold
from bot.store.sql.store import SqlStore
from bot.store.sqlite.backup import for_owner_alone
from bot.store.sqlite.database import Database
from bot.store.sqlite.searching import Searching
from bot.store.sqlite.wording import SqliteWording


async def open_sqlite(
    path: Path, *, is_checked: bool = True, committed: Committed = untold
) -> "SqliteStore":
    """Open the store in a file, creating and migrating it where needed.

    Args:
        path: The file.
        is_checked: Look through all of it for damage first.
        committed: Told how long each commit took.

    Raises:
        StoreError: The folder cannot be written, or the file is damaged or too new.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"{path.parent} cannot be made: {error.strerror}. Set [store] url to a folder "
            "that this user may write"
        ) from error
    with suppress(OSError):  # it is there already; or SQLite says why it cannot be made
        for_owner_alone(path)
    database = Database(path, committed)
    try:
        await database.migrate(is_checked=is_checked)
    except BaseException:
        await database.close()
        raise
    return SqliteStore(database)


def look_into_sqlite(path: Path) -> "SqliteStore":
    """Open the store of a bot that runs, in another process of it, to look things up.

    What the bot stores meanwhile is seen; nothing must be written.
    """
    return SqliteStore(Database(path), is_alone=False)


class SqliteStore(Searching, SqlStore):
    """Everything kept, in one SQLite file."""

    _database: Database

    def __init__(self, database: Database, *, is_alone: bool = True) -> None:
        """Keep everything in a file that was migrated.

        Args:
            database: The file.
            is_alone: Nobody else writes: one bot to a store, and what else writes takes the same
                lock.
        """
        super().__init__(database, SqliteWording(), OwnClaims(), is_alone=is_alone)

    async def close(self) -> None:
        """Finish what is under way and let go."""
        await self._database.close()
