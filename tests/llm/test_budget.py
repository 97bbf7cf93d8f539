"""Calls ask for their share of the day's budget, and say afterwards what they used."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.models.budgets import DayLimits, Spent
from bot.errors import BudgetSpent
from bot.llm.budget import Budget
from bot.store.memory.purses import MemoryPurses
from tests.builders import FixedClock

LASTS = timedelta(seconds=45)


class Desk:
    """Budgets of several processes over one purse."""

    def __init__(self, **limits: float) -> None:
        self.purses = MemoryPurses()
        self.clock = FixedClock()
        self.told: list[tuple[Spent, tuple[int, ...]]] = []
        self._limits = DayLimits(**limits)  # type: ignore[arg-type]

    def budget(self) -> Budget:
        return Budget(
            self._limits,
            self.purses,
            "model",
            self.clock,
            lambda spent, passed: self.told.append((spent, passed)),
        )

    async def used(self) -> int:
        return (await self.purses.look("model")).spent.tokens


async def test_what_is_held_is_not_there_for_another_process() -> None:
    desk = Desk(tokens=100)

    async with desk.budget().held(60, None, LASTS) as use:
        with pytest.raises(BudgetSpent, match="a call may take 60"):
            async with desk.budget().held(60, None, LASTS):
                pass
        use.tokens = 10
    async with desk.budget().held(60, 1.0, LASTS):
        pass

    assert await desk.used() == 10
    assert [passed for _, passed in desk.told] == [()]


async def test_a_call_that_failed_used_nothing() -> None:
    desk = Desk(tokens=100)

    with pytest.raises(ConnectionError):
        async with desk.budget().held(60, None, LASTS):
            raise ConnectionError

    assert (await desk.purses.look("model")).holds == ()
    assert (await desk.used(), desk.told) == (0, [])


async def test_a_call_that_was_cancelled_gives_back_what_it_held() -> None:
    desk = Desk(tokens=100)
    began = asyncio.Event()

    async def call() -> None:
        async with desk.budget().held(60, None, LASTS):
            began.set()
            await asyncio.Event().wait()

    calling = asyncio.ensure_future(call())
    await began.wait()
    calling.cancel()
    await asyncio.gather(calling, return_exceptions=True)

    assert (await desk.purses.look("model")).holds == ()


async def test_that_it_is_spent_is_told_once_by_whoever_learns_it_first() -> None:
    desk = Desk(tokens=100)
    async with desk.budget().held(90, None, LASTS) as use:
        use.tokens = 90

    for _ in range(3):
        with pytest.raises(BudgetSpent):
            async with desk.budget().held(20, None, LASTS):
                pass

    assert [passed for _, passed in desk.told] == [(50, 80), (100,)]
