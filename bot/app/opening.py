"""The store as commands open it that may be run beside a bot."""

from contextlib import nullcontext

from bot.app.alone import alone, file_of
from bot.ports import Store
from bot.store import open_store
from bot.store.sqlite.versioned import is_to_be_brought_up

_NOT_YET = (
    "wait until that one has brought it to this program's version; where it is of an older "
    "program, stop it and start it anew with this one"
)


async def open_beside(url: str, *, is_checked: bool = False) -> Store:
    """Open a store that a bot may be using; its tables are changed only where nobody does.

    A bot of an older program would go on beneath, and write as if its tables were still there.

    Args:
        url: See `bot.store.open_store`.
        is_checked: Look through all of a file for damage first.

    Raises:
        ConfigError: It would have to be brought to this program's version, and is in use.
        StoreError: It is there and cannot be used.
    """
    file = file_of(url)
    is_changed = file is not None and is_to_be_brought_up(file)
    with alone(file, fix=_NOT_YET) if file is not None and is_changed else nullcontext():
        return await open_store(url, is_checked=is_checked)
