import asyncio
from datetime import UTC, datetime

from bot.scheduling.setting import EARLIEST, until_set
from tests.builders import FixedClock
from tests.waiting import leap, leap_until


async def test_a_clock_that_was_set_holds_nothing_up() -> None:
    waiting = asyncio.ensure_future(until_set(FixedClock(EARLIEST)))

    await asyncio.sleep(0)

    assert waiting.done()


async def test_nothing_begins_by_a_clock_that_stands_at_1970() -> None:
    clock = FixedClock(datetime(1970, 1, 1, tzinfo=UTC))
    waiting = asyncio.ensure_future(until_set(clock))

    for _ in range(3):
        await asyncio.sleep(0)
        leap(3_600)
    assert not waiting.done()

    clock.at = EARLIEST
    await leap_until(waiting.done, 60)
