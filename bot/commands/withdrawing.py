"""Somebody deletes what they asked: if it still waits, it is not answered."""

from bot.ports import Store


async def withdraw(id: str, store: Store) -> None:
    """Leave undone what somebody took back, unless its answer was begun.

    An answer that is being written is posted all the same: half of it may stand, also where whoever
    wrote it was killed.
    """
    async with store.inbox.claim(id) as line:
        if line is not None and not line.is_begun:
            await store.inbox.done(id, None, ())
