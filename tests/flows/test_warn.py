"""A source that broke down is told of once, and a bad day is not told source by source."""

from dataclasses import replace

import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.core.channels import Channel, Platform
from bot.core.collecting.troubles import MOST_A_DAY
from bot.core.deliveries import Delivery
from bot.flows.warn import warn
from bot.store.memory import MemoryStore
from tests.builders import NOW, FixedClock, hours, source

DESK = Channel(platform=Platform.BROWSER, id="desk")


class Desk:
    """Managers, and a store that remembers what they were told."""

    def __init__(self) -> None:
        self.store, self.clock = MemoryStore(), FixedClock()

    async def hears(self, id: str = "herald", language: str = "en", **changes: object) -> bool:
        health = SourceHealth(
            source=SourceId(id), failures=7, last_success_at=NOW - hours(26), reason="500"
        )
        return await warn(
            source(id),
            replace(health, **changes),  # type: ignore[arg-type]
            store=self.store,
            clock=self.clock,
            managers=DESK,
            language=language,
        )

    async def owed(self) -> list[Delivery]:
        return list(await self.store.outbox.due(self.clock.at, [Platform.BROWSER]))


async def test_a_source_is_told_of_once_for_each_time_it_breaks_down() -> None:
    it = Desk()

    assert await it.hears()
    assert not await it.hears(failures=8)
    assert await it.hears(last_success_at=NOW - hours(25))
    assert [one.channel for one in await it.owed()] == [DESK, DESK]


async def test_a_source_that_may_come_back_is_not_told_of() -> None:
    it = Desk()

    assert not await it.hears(last_success_at=NOW - hours(2))
    assert await it.owed() == []


async def test_when_the_network_fails_a_few_are_told_of_and_more_the_next_day() -> None:
    it = Desk()

    told = [await it.hears(f"paper-{number}") for number in range(MOST_A_DAY + 3)]

    assert told == [True] * MOST_A_DAY + [False] * 3
    it.clock.move(hours(24))
    assert [await it.hears(f"paper-{number}") for number in (MOST_A_DAY, 0)] == [True, False]


async def test_once_a_day_is_full_nothing_more_is_tried_in_it() -> None:
    it, tried = Desk(), []
    for number in range(MOST_A_DAY):
        await it.hears(f"paper-{number}")

    async def counted(*_: object) -> bool:
        tried.append(1)
        return False

    it.store.owe_once = counted  # type: ignore[method-assign]
    assert not await it.hears("paper-9")
    assert tried == []


async def test_a_warning_that_a_kill_broke_off_is_given_at_the_next_try() -> None:
    class Killed(BaseException):
        pass

    async def killed(*_: object) -> bool:
        raise Killed

    it = Desk()
    whole, it.store.owe_once = it.store.owe_once, killed  # type: ignore[method-assign]
    with pytest.raises(Killed):
        await it.hears()
    it.store.owe_once = whole  # type: ignore[method-assign]

    assert await it.hears()
    assert len(await it.owed()) == 1


async def test_managers_are_told_in_their_language() -> None:
    it = Desk()
    await it.hears(language="de")

    (delivery,) = await it.owed()

    assert delivery.message.title == "QUELLE ANSEHEN"
