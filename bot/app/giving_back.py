"""Has the C library give memory back that nobody uses, where it is one that keeps it (glibc).

It keeps what was freed in a heap for each thread, and takes larger pieces from there as well once
it was asked for some: of a bot's 230 MB that made 35.
"""

import asyncio
import ctypes
from collections.abc import Coroutine
from typing import Any

from bot.app.loops import again_and_again

#: See mallopt(3).
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
#: Bytes from which a piece of memory is one of its own and goes back as soon as it is free.
_OWN_FROM = 64 * 1024
#: Heaps that threads share, and seconds between two looks at what may go back.
_HEAPS, EVERY = 2, 60.0


def keep_little() -> None:
    """Have few heaps and large pieces of their own; to be called before there are threads."""
    if (library := _library()) is not None:
        library.mallopt(_ARENA_MAX, _HEAPS)
        library.mallopt(_MMAP_THRESHOLD, _OWN_FROM)


async def give_back() -> None:
    """Give back what is free now; for a few milliseconds nobody gets memory meanwhile."""
    if (library := _library()) is not None:
        await asyncio.to_thread(library.malloc_trim, 0)


def giving_back() -> Coroutine[Any, Any, None]:
    """Return what gives back again and again."""
    return again_and_again("memory", give_back, EVERY)


def _library() -> Any:
    """Return the C library that this program runs with, if it can do this."""
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None
