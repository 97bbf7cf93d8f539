import asyncio

from bot.app.collecting.lanes import FAILING_PLACES, QUICK_PLACES, SLOW_PLACES, Lanes
from bot.core.articles import SourceId


class Crowd:
    """Sources that hold their places until they are let go."""

    def __init__(self, lanes: Lanes) -> None:
        self.lanes = lanes
        self.inside: set[str] = set()
        self.leaving = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    def add(self, name: str, count: int) -> None:
        self._tasks += [asyncio.ensure_future(self._stay(f"{name}-{n}")) for n in range(count)]

    async def _stay(self, name: str) -> None:
        async with self.lanes.place_for(SourceId(name)):
            self.inside.add(name)
            await self.leaving.wait()
        self.inside.discard(name)

    def count(self, name: str) -> int:
        return sum(one.startswith(name) for one in self.inside)

    async def settle(self) -> None:
        """Let everything happen that happens without time."""
        for _ in range(3 * (QUICK_PLACES + SLOW_PLACES)):
            await asyncio.sleep(0)

    async def close(self) -> None:
        self.leaving.set()
        await asyncio.gather(*self._tasks)


async def test_there_are_as_many_quick_ones_as_there_are_places() -> None:
    crowd = Crowd(Lanes(quick=60))
    crowd.add("quick", QUICK_PLACES + 5)
    await crowd.settle()

    assert crowd.count("quick") == QUICK_PLACES
    await crowd.close()


async def test_those_that_take_long_leave_their_places_to_others() -> None:
    crowd = Crowd(Lanes(quick=0))
    crowd.add("silent", QUICK_PLACES)
    crowd.add("quick", 5)
    await crowd.settle()

    assert crowd.count("silent") == QUICK_PLACES
    assert crowd.count("quick") == 5
    await crowd.close()


async def test_however_many_take_long_there_is_an_end_to_it() -> None:
    crowd = Crowd(Lanes(quick=0))
    crowd.add("silent", 3 * (QUICK_PLACES + SLOW_PLACES))
    await crowd.settle()

    assert crowd.count("silent") == QUICK_PLACES + SLOW_PLACES
    await crowd.close()
    assert crowd.inside == set()


async def test_a_place_that_was_left_is_taken_again() -> None:
    lanes = Lanes(quick=0)
    for _ in range(2):
        crowd = Crowd(lanes)
        crowd.add("silent", 2 * (QUICK_PLACES + SLOW_PLACES))
        await crowd.settle()
        await crowd.close()
    again = Crowd(lanes)
    again.add("quick", QUICK_PLACES + SLOW_PLACES)
    await again.settle()

    assert again.count("quick") == QUICK_PLACES + SLOW_PLACES
    await again.close()


async def test_those_that_failed_take_no_place_of_the_others() -> None:
    crowd = Crowd(Lanes(quick=60))
    for number in range(QUICK_PLACES):
        crowd.lanes.note(SourceId(f"broken-{number}"), is_failing=True)
    crowd.add("broken", QUICK_PLACES)
    crowd.add("quick", QUICK_PLACES)
    await crowd.settle()

    assert crowd.count("broken") == FAILING_PLACES
    assert crowd.count("quick") == QUICK_PLACES
    await crowd.close()


async def test_one_that_answers_again_is_one_of_the_others() -> None:
    lanes = Lanes(quick=60)
    for is_failing in (True, False):
        for number in range(QUICK_PLACES):
            lanes.note(SourceId(f"mended-{number}"), is_failing=is_failing)
    crowd = Crowd(lanes)
    crowd.add("mended", QUICK_PLACES)
    await crowd.settle()

    assert crowd.count("mended") == QUICK_PLACES
    await crowd.close()
