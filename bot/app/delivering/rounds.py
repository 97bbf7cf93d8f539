"""Overlapping rounds of delivering, so that a slow channel holds up no other."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.flows.deliver import Delivered

#: Seconds after which another round joins one that still waits for a slow channel.
AGAIN = 1.0


async def deliver_in_rounds(
    deliver: Callable[[], Awaitable[Delivered]],
    stopping: asyncio.Event,
    again: float = AGAIN,
) -> None:
    """Do rounds until nothing that is due can be posted.

    A round that posts something is followed by another: threads wait for the message they are in.

    Args:
        deliver: Does one round, without the channels that an earlier round is still posting to.
        stopping: Once set, no further round is begun.
        again: Seconds between two rounds while the first goes on.

    Raises:
        Exception: What a round ended with, once the others have ended too.
    """
    running: set[asyncio.Future[Delivered]] = set()
    is_wanted = True
    try:
        while True:
            if is_wanted and not stopping.is_set():
                running.add(asyncio.ensure_future(deliver()))
            if not running:
                return
            ended, running = await asyncio.wait(
                running, timeout=again, return_when=asyncio.FIRST_COMPLETED
            )
            results = [one.result() for one in ended]
            is_wanted = not results or any(result.posted for result in results)
    except asyncio.CancelledError:
        for one in running:
            one.cancel()
        raise
    finally:
        await asyncio.gather(*running, return_exceptions=True)
