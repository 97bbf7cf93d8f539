"""Somebody deletes what they asked: what still waits is left undone."""

from bot.ports import Store


async def withdraw(id: str, store: Store) -> None:
    """Leave undone what somebody took back, unless somebody is at it already.

    An answer that is being written is posted all the same: half of it may stand.
    """
    async with store.inbox.claim(id) as is_mine:
        if is_mine:
            await store.inbox.done(id, None, ())
