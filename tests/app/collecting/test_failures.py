"""Managers hear of sources that break down, where a channel of theirs is named."""

import pytest

from bot.app.collecting.failures import reporting_failures
from bot.app.engine import Engine
from bot.core.articles import Source, SourceHealth
from bot.core.channels import Channel, Platform
from bot.flows.collect import Collected
from bot.store.memory import MemoryStore
from tests.builders import NOW, FixedClock, hours, source

DESK = Channel(platform=Platform.BROWSER, id="desk")


@pytest.mark.parametrize(
    ("managers", "failures", "owed"),
    [
        pytest.param(DESK, 7, 1, id="it fails"),
        pytest.param(DESK, 0, 0, id="it does well"),
        pytest.param(None, 7, 0, id="there is nobody to tell"),
    ],
)
async def test_who_looks_after_the_bot_is_told_of_a_source_that_fails(
    managers: Channel | None, failures: int, owed: int
) -> None:
    store, clock = MemoryStore(), FixedClock()
    engine = Engine(
        store=store, clock=clock, crises=[], subscriptions=[], messengers={}, managers=managers
    )

    async def ask(one: Source) -> Collected:
        health = SourceHealth(
            source=one.id, failures=failures, last_success_at=NOW - hours(26), reason="500"
        )
        return Collected(source=one, health=health)

    done = await reporting_failures(ask, engine)(source())

    assert done.health.failures == failures
    assert len(await store.outbox.due(NOW, [Platform.BROWSER])) == owed
