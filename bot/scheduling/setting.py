"""Waits for a machine that starts without knowing the date until its clock is set."""

import asyncio
from datetime import UTC, datetime

import structlog

from bot.ports import Clock

#: It was later than this when the program was written.
EARLIEST = datetime(2024, 1, 1, tzinfo=UTC)
#: Seconds between two looks.
_EVERY = 2.0

logger = structlog.get_logger()


async def until_set(clock: Clock) -> None:
    """Wait as long as a clock shows a time at which there was no such program, and say so.

    What is stored by a clock that stands at 1970 is older than all that was there before, and a
    brief of that day would be posted.
    """
    if clock.now() >= EARLIEST:
        return
    logger.error("the clock is wrong: waiting until it is set", now=str(clock.now()))
    while clock.now() < EARLIEST:  # noqa: ASYNC110 - nobody says when a clock is set
        await asyncio.sleep(_EVERY)
    logger.info("the clock is set", now=str(clock.now()))
