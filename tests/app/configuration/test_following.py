"""What managers decide is what the bot follows, at once."""

from collections.abc import Sequence
from dataclasses import replace

from bot.app.configuration.following import Following
from bot.core.channels import Pause, Subscription
from bot.core.managing.subscribing import Kept
from bot.store.memory import MemoryStore
from tests.builders import subscription

SEED = subscription()


async def test_the_configuration_is_the_seed_and_changes_are_told() -> None:
    store, following = MemoryStore(), Following()
    told: list[Sequence[Subscription]] = []
    following.changed = told.append
    await following.seed(store, [SEED])
    paused = replace(SEED, pause=Pause())
    await store.register.keep([Kept(subscription=paused, seed=SEED)])
    await following.refresh(store)
    await following.refresh(store)

    assert list(following) == [paused]
    assert told == [(SEED,), (paused,)]


async def test_a_restart_keeps_what_managers_decided() -> None:
    store = MemoryStore()
    await Following().seed(store, [SEED])
    await store.register.keep([Kept(subscription=SEED, seed=SEED, is_ended=True)])

    again = Following()
    await again.seed(store, [SEED])

    assert len(again) == 0
