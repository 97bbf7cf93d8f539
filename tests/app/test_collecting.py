"""Rounds of asking."""

import asyncio
from datetime import timedelta

from bot.app.collecting import Collecting
from bot.core.articles import Source, SourceHealth, SourceId
from bot.flows.collect import Collected


def source(name: str) -> Source:
    return Source(id=SourceId(name), kind="feed", url=f"https://{name}.example/", publisher=name)


def answered(one: Source, *, was_asked: bool = True) -> Collected:
    return Collected(source=one, health=SourceHealth(source=one.id), was_asked=was_asked)


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

    collecting = Collecting([source("slow"), source("quick")], ask, digest)
    round_ = asyncio.create_task(collecting.round())
    async with asyncio.timeout(timedelta(seconds=30).total_seconds()):
        await was_tracked.wait()
        assert not collecting.was_round.is_set()
        may_answer.set()
        await round_

    assert done == ["tracked", "quick", "tracked", "slow", "tracked"]
    assert collecting.was_round.is_set()


async def test_nothing_is_tracked_for_a_source_that_was_not_due() -> None:
    tracked: list[str] = []

    async def ask(one: Source) -> Collected:
        return answered(one, was_asked=False)

    async def digest() -> None:
        tracked.append("once")

    await Collecting([source("a"), source("b")], ask, digest).round()

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

    await Collecting([source(str(n)) for n in range(20)], ask, digest).round()

    assert most == 1
