"""Where everything is kept: one adapter per technology, opened by address.

* `sqlite`, `postgres`, `memory`; `sql` is what the first two share, `migrations` changes their
  schema
* What all of them share: `bands` and `nearest` decide how far they look, `terms` finds stories,
  `decided` is what people decide, `claims` keep two tasks apart, `committing` measures commits
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ConfigError
from bot.ports import Store
from bot.store.committing import Committed, untold

if TYPE_CHECKING:
    from bot.store.postgres.database import Database

_POSTGRES = ("postgresql", "postgresql+psycopg", "postgres")


async def open_store(url: str, *, is_checked: bool = True, committed: Committed = untold) -> Store:
    """Open the store at an address, creating and migrating it where needed.

    Args:
        url: "memory:", "sqlite:///path/to/file" or "postgresql://user:password@host/database".
        is_checked: Look through all of a file for damage first, which takes as long as reading it.
        committed: Told how many seconds each commit took.

    Raises:
        ConfigError: No adapter for this kind of address, or it leads nowhere.
        StoreError: It is there and cannot be used.
    """
    if url == "memory:":
        from bot.store.memory import MemoryStore

        return MemoryStore()
    if url.startswith("sqlite:///"):
        from bot.store.sqlite.store import open_sqlite

        path = Path(url.removeprefix("sqlite:///"))
        return await open_sqlite(path, is_checked=is_checked, committed=committed)
    kind = url.split(":", 1)[0]
    if kind in _POSTGRES:
        with _driver_is_there():
            from bot.store.postgres.store import open_postgres
        return await open_postgres(url, committed)
    raise ConfigError(
        [f'[store] url: no store of the kind "{kind}". Fix: use sqlite:///path/to/watchfloor.db '
         "or postgresql://user:password@host/database"]
    )  # fmt: skip


@asynccontextmanager
async def opened_database(url: str) -> AsyncIterator["Database"]:
    """Open a PostgreSQL database for what is done to a store as a whole.

    Raises:
        ConfigError: Its driver is not installed, or the address leads nowhere.
        StoreError: It is there and cannot be used.
    """
    with _driver_is_there():
        from bot.store.postgres.store import open_database
    database = await open_database(url)
    try:
        yield database
    finally:
        await database.close()


@contextmanager
def _driver_is_there() -> Iterator[None]:
    from bot.store.postgres.address import no_driver

    try:
        yield
    except ModuleNotFoundError as error:
        raise no_driver() from error
