import pytest

from bot.app.watching.health import problems_of
from bot.core.channels import Channel, Platform
from bot.core.deliveries import Delivery, DeliveryState
from bot.store.memory import MemoryStore
from tests.builders import HOME, NOW, FixedClock, delivery, hours

OLD = NOW - hours(1)


@pytest.mark.parametrize(
    ("rows", "is_well"),
    [
        pytest.param([], True, id="nothing owed"),
        pytest.param([delivery("a")], True, id="just owed"),
        pytest.param([delivery("a", not_before=OLD)], False, id="waits for an hour"),
        pytest.param(
            [delivery("a", not_before=OLD, state=DeliveryState.POSTED)], True, id="was posted"
        ),
        pytest.param(
            [delivery("a", not_before=OLD, channel=Channel(platform=Platform.SLACK, id="C1"))],
            True,
            id="on a platform that is off",
        ),
        pytest.param(
            [delivery("a", not_before=NOW + hours(1), attempts=9), delivery("b", not_before=OLD)],
            False,
            id="behind one that is put off again and again",
        ),
    ],
)
async def test_what_waits_too_long_is_a_problem(rows: list[Delivery], is_well: bool) -> None:
    store = MemoryStore()
    await store.outbox.owe(rows)

    found = await problems_of(store, [], [HOME.platform], FixedClock())

    assert (found == ()) == is_well


async def test_a_store_that_takes_nothing_is_a_problem() -> None:
    store = MemoryStore()
    store.trouble = "the store takes nothing: full"

    assert await problems_of(store, [], [], FixedClock()) == ("the store takes nothing: full",)
