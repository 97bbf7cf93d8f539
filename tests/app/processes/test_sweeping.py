from dataclasses import replace

from bot.app.processes import tasks
from bot.core.deliveries import DeliveryState
from bot.ports.jobs import Queue
from tests.app.jobs import RADIO, Shop
from tests.builders import NOW, FixedClock, article, delivery, hours, incoming, reading_of


def keys(shop: Shop) -> set[str]:
    return {job.key for job in shop.jobs.waiting}


async def test_everything_that_waits_in_the_store_has_a_job() -> None:
    shop = Shop()
    await shop.store.outbox.owe([delivery("k")])
    await shop.store.inbox.accept(incoming(id="q1", received_at=NOW - hours(1)))
    unread, ahead = article(id="a1"), article(id="a2")
    for one in (unread, ahead):
        await shop.store.add(one, [])
    await shop.store.keep_reading(ahead, reading_of(ahead))

    await shop.sweeper.sweep()

    assert keys(shop) == {"post/browser:home", "answer/q1", "read/herald", "place"}


async def test_a_store_with_nothing_that_waits_makes_no_job() -> None:
    shop = Shop()

    await shop.sweeper.sweep()

    assert keys(shop) == set()


async def test_what_was_just_said_is_left_to_whoever_heard_it() -> None:
    shop = Shop()
    await shop.store.inbox.accept(incoming(id="q1", received_at=NOW))

    await shop.sweeper.sweep()

    assert keys(shop) == set()


async def test_what_a_killed_process_was_sending_is_looked_for() -> None:
    shop = Shop()
    sending = replace(delivery("k"), state=DeliveryState.SENDING, started_at=NOW - hours(1))
    await shop.store.outbox.owe([sending])

    await shop.sweeper.sweep()

    kept = await shop.store.outbox.get("k")
    assert kept is not None
    assert kept.state is DeliveryState.IN_DOUBT
    assert keys(shop) == {"post/browser:home"}


async def test_what_was_given_up_lately_is_left_alone() -> None:
    shop = Shop()
    await shop.store.outbox.owe([delivery("k")])
    shop.jobs.dead_keys.add("post/browser:home")

    await shop.sweeper.sweep()

    assert keys(shop) == set()


async def test_a_source_that_is_due_is_asked_and_then_looked_at_when_its_time_comes() -> None:
    shop = Shop()
    await shop.sweeper.poll()
    assert keys(shop) == {"poll/herald"}
    shop.jobs.waiting.clear()

    await shop.sweeper.poll()

    assert keys(shop) == set()


async def test_a_source_that_is_not_due_is_left_alone() -> None:
    shop = Shop()
    health = await shop.store.health(RADIO.id)
    await shop.store.save_health(replace(health, next_fetch_at=NOW + hours(1)))

    await shop.sweeper.poll()

    assert keys(shop) == set()


async def test_all_has_come_once_nothing_of_it_waits() -> None:
    shop = Shop()
    await shop.sweeper.sweep()
    assert not shop.sweeper.settled.is_set()  # nobody was asked yet
    await shop.sweeper.poll()
    await shop.sweeper.sweep()
    assert not shop.sweeper.settled.is_set()

    await shop.jobs.do_all()
    await shop.sweeper.sweep()

    assert shop.sweeper.settled.is_set()


async def test_the_rest_is_rung_by_the_clock() -> None:
    shop = Shop()

    for ring in (shop.sweeper.look, shop.sweeper.recheck, shop.sweeper.embed):
        await ring()
    await shop.sweeper.rescue()
    await shop.sweeper.purge()

    assert keys(shop) == {"look", "recheck", "embed"}
    assert (shop.jobs.rescued, shop.jobs.purged) == (1, 1)


def test_each_kind_of_work_has_its_queue() -> None:
    assert tasks.place().queue is Queue.READING
    assert tasks.place().lock == "tracking"
    assert set(tasks.AT_ONCE) == set(Queue)


async def test_a_clock_that_was_ahead_puts_no_look_off() -> None:
    shop = Shop()
    clock = shop.sweeper.engine.clock
    assert isinstance(clock, FixedClock)
    clock.move(hours(5))
    health = await shop.store.health(RADIO.id)
    await shop.store.save_health(
        replace(health, asked_at=clock.now(), next_fetch_at=clock.now() + hours(1))
    )
    await shop.sweeper.poll()
    assert keys(shop) == set()

    clock.move(-hours(5))
    await shop.sweeper.poll()

    assert keys(shop) == {"poll/herald"}
