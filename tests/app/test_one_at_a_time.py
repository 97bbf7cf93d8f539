import asyncio

import pytest

from bot.app.one_at_a_time import OneAtATime
from tests.waiting import PATIENCE


class Work:
    """Does pieces of several steps, and writes down when each is taken."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self.long_work, self.steps = OneAtATime(patience), list[str]()

    async def do(self, name: str) -> None:
        async with self.long_work.piece():
            for _ in range(3):
                self.steps.append(name)
                await asyncio.sleep(0)


async def test_pieces_are_done_one_after_the_other_in_the_order_of_asking() -> None:
    work = Work()
    await asyncio.gather(work.do("a"), work.do("b"), work.do("c"))

    assert "".join(work.steps) == "aaabbbccc"


async def test_what_hangs_holds_up_nobody_for_ever() -> None:
    work = Work(patience=0.01)
    async with asyncio.timeout(PATIENCE), work.long_work.piece():
        await work.do("a")
        await work.do("b")

    assert "".join(work.steps) == "aaabbb"


@pytest.mark.parametrize("fault", [LookupError, asyncio.CancelledError])
async def test_a_piece_that_fails_lets_the_next_one_in(fault: type[BaseException]) -> None:
    work = Work()
    with pytest.raises(fault):
        async with work.long_work.piece():
            raise fault

    async with asyncio.timeout(PATIENCE):
        await work.do("a")


async def test_one_that_is_cancelled_while_it_waits_takes_nobodys_place() -> None:
    work = Work()
    async with work.long_work.piece():
        waiting = asyncio.ensure_future(work.do("a"))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)

    await work.do("b")
    assert "".join(work.steps) == "bbb"
