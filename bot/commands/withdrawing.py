"""Somebody deletes what they asked: if it still waits, it is not answered."""

from bot.ports import Store


async def withdraw(id: str, store: Store) -> None:
    """Drop a question whose message was deleted, unless its answer was begun.

    An answer that was begun is posted all the same: its first half may already be shown, even if
    the process that wrote it was killed.
    """
    async with store.inbox.claim(id) as line:
        if line is not None and not line.is_begun:
            await store.inbox.done(id, None, ())
