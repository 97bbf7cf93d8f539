"""Rounds of asking."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app.collecting.lanes import QUICK_PLACES
from bot.app.collecting.rounds import Rounds, due_of
from bot.app.configuration.live import LiveSources
from bot.core.articles import Source, SourceHealth, SourceId
from bot.errors import StoreError
from bot.flows.collect import Collected
from bot.receiving import Received
from bot.store.memory.store import MemoryStore
from tests.builders import NOW, FixedClock, article
from tests.waiting import PATIENCE


def source(name: str) -> Source:
    return Source(id=SourceId(name), kind="feed", url=f"https://{name}.example/", publisher=name)


def answered(one: Source, *, has_news: bool = True) -> Collected:
    received = Received(new=(article(),)) if has_news else Received(unchanged=12)
    return Collected(source=one, health=SourceHealth(source=one.id), received=received)


async def test_what_a_quick_source_brings_does_not_wait_for_a_slow_one() -> None:
    done: list[str] = []
    may_answer, was_tracked = asyncio.Event(), asyncio.Event()

    async def ask(one: Source) -> Collected:
        if one.id == "slow":
            await may_answer.wait()
        done.append(one.id)
        return answered(one)

    async def digest() -> None:
        done.append("tracked")
        if "quick" in done:
            was_tracked.set()

    collecting = Rounds([source("slow"), source("quick")], ask, digest, patience=PATIENCE)
    round_ = asyncio.create_task(collecting.round())
    async with asyncio.timeout(PATIENCE):
        await was_tracked.wait()
        assert not collecting.was_round.is_set()
        may_answer.set()
        await round_

    assert done == ["tracked", "quick", "tracked", "slow", "tracked"]
    assert collecting.was_round.is_set()


async def test_nothing_is_tracked_for_a_source_that_brought_nothing_new() -> None:
    tracked: list[str] = []

    async def ask(one: Source) -> Collected:
        return answered(one, has_news=False)

    async def digest() -> None:
        tracked.append("once")

    await Rounds([source("a"), source("b")], ask, digest).round()

    assert tracked == ["once"]


async def test_tracking_is_never_done_twice_at_a_time() -> None:
    running, most = 0, 0

    async def ask(one: Source) -> Collected:
        return answered(one)

    async def digest() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1

    await Rounds([source(str(n)) for n in range(20)], ask, digest).round()

    assert most == 1


async def test_a_source_that_hangs_is_left_to_its_turn_and_the_others_go_on() -> None:
    asked: list[str] = []
    may_answer = asyncio.Event()

    async def ask(one: Source) -> Collected:
        asked.append(one.id)
        if one.id == "slow":
            await may_answer.wait()
        return answered(one)

    collecting = Rounds([source("slow"), source("quick")], ask, nothing, patience=0.01)
    await collecting.round()
    await collecting.round()

    assert asked == ["slow", "quick", "quick"]
    assert not collecting.was_round.is_set()
    may_answer.set()
    await collecting.close()


async def test_many_sources_at_a_host_that_hangs_take_nobody_elses_room() -> None:
    asked: list[str] = []

    async def ask(one: Source) -> Collected:
        asked.append(one.id)
        if one.id != "quick":
            await asyncio.Event().wait()
        return answered(one)

    same = [replace(source("slow"), id=SourceId(f"slow-{n}")) for n in range(2 * QUICK_PLACES)]
    collecting = Rounds([*same, source("quick")], ask, nothing, patience=0.01)
    await collecting.round()
    await collecting.close()

    assert asked == ["slow-0", "quick"]


async def test_a_source_that_is_added_is_asked_in_the_next_round() -> None:
    asked: list[str] = []

    async def ask(one: Source) -> Collected:
        asked.append(one.id)
        return answered(one)

    roster = LiveSources([source("a")])
    collecting = Rounds(roster, ask, nothing)
    await collecting.round()
    roster.put([source("b")])
    await collecting.round()

    assert asked == ["a", "b"]


async def test_only_those_that_are_due_have_their_turn() -> None:
    store, asked = MemoryStore(), []
    await store.save_health(SourceHealth(source=SourceId("late"), next_fetch_at=NOW))
    await store.save_health(
        SourceHealth(source=SourceId("early"), next_fetch_at=NOW + timedelta(minutes=1))
    )
    await store.save_health(SourceHealth(source=SourceId("paused"), is_paused=True))

    async def ask(one: Source) -> Collected:
        asked.append(one.id)
        return answered(one)

    roster = [source(name) for name in ("new", "late", "early", "paused")]
    due = due_of(store, FixedClock(NOW))
    collecting = Rounds(roster, ask, nothing, due=due)
    await collecting.round()

    assert asked == ["new", "late"]
    assert collecting.was_round.is_set()


async def test_a_fault_in_one_turn_ends_the_round_and_not_the_other_turns() -> None:
    asked: list[str] = []

    async def ask(one: Source) -> Collected:
        asked.append(one.id)
        if one.id == "bad":
            raise StoreError("the disk is full")
        return answered(one)

    collecting = Rounds([source("bad"), source("good")], ask, nothing)
    with pytest.raises(StoreError):
        await collecting.round()

    assert asked == ["bad", "good"]


async def nothing() -> None:
    return None
