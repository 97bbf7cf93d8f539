"""What models used, in every store."""

import asyncio

from bot.core.models.budgets import DayLimits, Hold, Purse, PurseChange, Spent, hold, settle
from bot.ports import Store
from tests.builders import NOW, hours

LIMITS = DayLimits(tokens=1_000)


def one(id: str) -> Hold:
    return Hold(id=id, tokens=100, dollars=0.125, until=NOW + hours(1))


async def test_nobody_has_used_what_nobody_knows(store: Store) -> None:
    assert await store.purses.look("model") == Purse()


async def test_a_purse_is_kept_as_it_was_decided_each_under_its_name(store: Store) -> None:
    answer = await store.purses.change("model", lambda purse: hold(purse, one("a"), LIMITS, NOW))
    await store.purses.change("model", lambda purse: settle(purse, "a", 70, 0.1, LIMITS, NOW))

    assert answer.purse.holds == (one("a"),)
    assert await store.purses.look("model") == Purse(
        spent=Spent(day=NOW.date(), tokens=70, dollars=0.1), told=0
    )
    assert await store.purses.look("embeddings") == Purse()


async def test_of_many_who_call_at_once_no_more_go_than_the_budget_has_room_for(
    store: Store,
) -> None:
    async def call(number: int) -> PurseChange:
        return await store.purses.change(
            "model", lambda purse: hold(purse, one(str(number)), LIMITS, NOW)
        )

    answers = await asyncio.gather(*map(call, range(25)))

    assert sum(not answer.refusal for answer in answers) == 10
    assert len((await store.purses.look("model")).holds) == 10
