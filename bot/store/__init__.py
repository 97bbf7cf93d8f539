"""Where everything is kept: one adapter per technology, opened by address."""

from pathlib import Path

from bot.errors import ConfigError
from bot.ports import Store


async def open_store(url: str, *, is_checked: bool = True) -> Store:
    """Open the store at an address, creating and migrating it where needed.

    Args:
        url: "memory:" or "sqlite:///path/to/file".
        is_checked: Look through all of it for damage first, which takes as long as reading it.

    Raises:
        ConfigError: No adapter for this kind of address.
        StoreError: It is there and cannot be used.
    """
    if url == "memory:":
        from bot.store.memory import MemoryStore

        return MemoryStore()
    if url.startswith("sqlite:///"):
        from bot.store.sqlite.store import open_sqlite

        return await open_sqlite(Path(url.removeprefix("sqlite:///")), is_checked=is_checked)
    kind = url.split(":", 1)[0]
    raise ConfigError(
        [f'[store] url: no store of the kind "{kind}". Fix: use sqlite:///path/to/watchfloor.db']
    )
