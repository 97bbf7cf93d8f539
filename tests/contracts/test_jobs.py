"""What `bot.ports.jobs` says, for every adapter."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.jobs.patience import TRIES
from tests.builders import NOW, incoming
from tests.contracts.jobbing import Done, idle, job, stats, working
from tests.contracts.queues import QUEUES, Place

FAR_OFF = NOW + timedelta(days=36_500)


@pytest.fixture(params=QUEUES)
async def place(request: pytest.FixtureRequest) -> AsyncIterator[Place]:
    async with QUEUES[request.param]() as made:
        yield made


async def test_a_job_is_done_once_by_any_of_two_processes(place: Place) -> None:
    done = Done()
    assert await place.here.enqueue([job(str(n)) for n in range(20)]) == 20

    async with working(place.here, done), working(place.there, done):
        await done.until(20)
        await idle(place.here)

    assert sorted(done.names, key=int) == [str(n) for n in range(20)]


async def test_a_job_is_there_with_what_was_written_beside_it_or_not_at_all(place: Place) -> None:
    async def write(id: str, *, is_broken_off: bool) -> None:
        async with place.store.together() as tx:
            await place.store.inbox.accept(incoming(id=id))
            await place.here.enqueue([job()], tx)
            if is_broken_off:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await write("lost", is_broken_off=True)
    assert (await stats(place)).waiting == 0
    assert await place.store.inbox.pending(9) == []

    await write("kept", is_broken_off=False)
    assert (await stats(place)).waiting == 1
    assert [one.id for one in await place.store.inbox.pending(9)] == ["kept"]


async def test_of_one_key_one_waits_and_breaks_no_transaction(place: Place) -> None:
    assert await place.here.enqueue([job(key="k")]) == 1

    async with place.store.together() as tx:
        assert await place.there.enqueue([job(key="k"), job(key="l")], tx) == 1
        await place.store.inbox.accept(incoming(id="beside"))

    assert (await stats(place)).waiting == 2
    assert len(await place.store.inbox.pending(9)) == 1


async def test_a_key_may_wait_again_once_its_job_has_begun(place: Place) -> None:
    done = Done()
    done.goes_on.clear()
    async with working(place.here, done):
        await place.here.enqueue([job(key="k")])
        await done.until(1)
        added = await place.here.enqueue([job(key="k")])
        done.goes_on.set()
        await done.until(2)

    assert added == 1


async def test_what_has_one_lock_is_done_in_order_and_one_at_a_time(place: Place) -> None:
    done = Done()
    await place.here.enqueue([job(str(n), lock="l") for n in range(6)])

    async with working(place.here, done), working(place.there, done):
        await done.until(6)

    assert done.names == [str(n) for n in range(6)]
    assert done.most == 1


async def test_a_job_waits_for_its_time(place: Place) -> None:
    done = Done()
    await place.here.enqueue([job("late", not_before=FAR_OFF), job("now")])

    async with working(place.here, done):
        await done.until(1)
        await idle(place.here)
        before = list(done.names)
        place.pass_time()
        await done.until(2)

    assert before == ["now"]
    assert done.names == ["now", "late"]


async def test_the_weightier_goes_first(place: Place) -> None:
    done = Done()
    await place.here.enqueue([job("a"), job("b", priority=5)])

    async with working(place.here, done, at_once=1):
        await done.until(2)

    assert done.names == ["b", "a"]


async def test_a_failure_is_tried_again_later_and_holds_up_no_other(place: Place) -> None:
    failed: list[str] = []

    def fails_once(name: str) -> bool:
        failed.append(name)
        return failed.count("bad") == 1 and name == "bad"

    done = Done(fails_once)
    await place.here.enqueue([job("bad", key="k"), job("good")])
    async with working(place.here, done):
        await done.until(2)
        await idle(place.here)
        assert sorted(done.names) == ["bad", "good"]
        place.pass_time()
        await done.until(3)
        await idle(place.here)

    assert await place.here.dead(9) == []


async def test_what_fails_though_its_key_waits_again_leaves_nothing_behind(place: Place) -> None:
    done = Done(lambda _name: len(done.names) == 1)
    done.goes_on.clear()
    async with working(place.here, done):
        await place.here.enqueue([job(key="k", lock="l")])
        await done.until(1)
        await place.here.enqueue([job(key="k", lock="l", not_before=FAR_OFF)])
        done.goes_on.set()
        await idle(place.here)
        place.pass_time()
        await done.until(2)
        await idle(place.here)

    assert len(done.names) == 2
    assert await place.here.dead(9) == []


async def test_a_poisonous_job_is_given_up_and_can_be_put_back(place: Place) -> None:
    done = Done(lambda _name: len(done.names) <= TRIES)
    await place.here.enqueue([job(key="k")])
    async with working(place.here, done):
        for count in range(1, TRIES + 1):
            await done.until(count)
            await idle(place.here)
            place.pass_time()
        (dead,) = await place.here.dead(9)
        assert dead.args == {"name": "a"}
        assert await place.here.given_up(timedelta(hours=1)) == {"k"}
        assert (await stats(place)).dead == 1

        assert await place.here.requeue(dead.id)
        assert not await place.here.requeue(dead.id)
        await done.until(TRIES + 1)
        await idle(place.here)

    assert await place.here.dead(9) == []


async def test_two_that_ring_at_once_make_one_job_of_a_slot(place: Place) -> None:
    rung = await asyncio.gather(
        *(
            jobs.tick("brief", slot, job(slot), NOW)
            for slot in ("06:00", "07:00", "08:00")
            for jobs in (place.here, place.there)
        )
    )

    assert rung.count(True) == 3
    assert (await stats(place)).waiting == 3


async def test_a_queue_says_how_old_its_oldest_job_is(place: Place) -> None:
    await place.here.enqueue([job(), job(not_before=FAR_OFF)])

    found = await stats(place)

    assert (found.waiting, found.running, found.dead) == (1, 0, 0)
    assert timedelta() <= found.oldest < timedelta(minutes=1)
