"""How commands open a store that a running bot may be using."""

from contextlib import nullcontext

from bot.app.storing.locking import file_of, hold_store
from bot.ports import Store
from bot.store import open_store
from bot.store.sqlite.versioned import is_to_be_brought_up

_NOT_YET = (
    "wait until that one has brought it to this program's version; where it is of an older "
    "program, stop it and start it anew with this one"
)


async def open_beside(url: str, *, is_checked: bool = False) -> Store:
    """Open a store that a bot may be using, and migrate it only if none is.

    A bot of an older version would otherwise go on writing to tables that are no longer there.

    Args:
        url: See `bot.store.open_store`.
        is_checked: First look for damage in the whole file.

    Raises:
        ConfigError: It has to be migrated, and is in use.
        StoreError: It is there and cannot be used.
    """
    file = file_of(url)
    is_changed = file is not None and is_to_be_brought_up(file)
    with hold_store(file, fix=_NOT_YET) if file is not None and is_changed else nullcontext():
        return await open_store(url, is_checked=is_checked)
