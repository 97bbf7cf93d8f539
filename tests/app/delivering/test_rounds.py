"""Rounds of delivering that overlap."""

import asyncio

import pytest

from bot.app.delivering.rounds import deliver_in_rounds
from bot.core.channels import Channel, Platform
from bot.core.deliveries import DeliveryState
from bot.errors import StoreError
from bot.flows.deliver import AtWork, Delivered, deliver
from bot.ports import Payload
from bot.store.memory.store import MemoryStore
from tests.builders import HOME, NOW, FixedClock, delivery
from tests.contracts.fake_messenger import FakeMessenger

OTHER = Channel(platform=Platform.BROWSER, id="other")


class Held(FakeMessenger):
    """Answers in one channel only when it may."""

    def __init__(self) -> None:
        super().__init__(frozenset({HOME, OTHER}), now=NOW)
        self.begun, self.may_answer = asyncio.Event(), asyncio.Event()

    async def post(self, channel: Channel, payload: Payload, *, key: str, thread: str) -> str:
        if channel == HOME:
            self.begun.set()
            await self.may_answer.wait()
        return await super().post(channel, payload, key=key, thread=thread)


async def test_what_comes_due_is_posted_while_another_channel_takes_long() -> None:
    store, messenger, at_work = MemoryStore(), Held(), AtWork()
    await store.outbox.owe([delivery("slow")])

    async def once() -> Delivered:
        return await deliver(
            outbox=store.outbox,
            messengers={Platform.BROWSER: messenger},
            clock=FixedClock(),
            at_work=at_work,
        )

    rounds = asyncio.ensure_future(deliver_in_rounds(once, asyncio.Event(), again=0.01))
    await messenger.begun.wait()
    await store.outbox.owe([delivery("quick", channel=OTHER), delivery("slow/thread")])
    async with asyncio.timeout(30):
        while not messenger.kept:
            await asyncio.sleep(0.01)
    assert [one.key for one in messenger.kept] == ["quick#0"]
    messenger.may_answer.set()
    await rounds

    assert [one.key for one in messenger.kept] == ["quick#0", "slow#0", "slow/thread#0"]
    assert {one.state for one in await store.outbox.recent(9)} == {DeliveryState.POSTED}
    assert not at_work.busy


async def test_once_it_is_stopping_no_round_is_begun() -> None:
    stopping = asyncio.Event()
    stopping.set()
    begun: list[str] = []

    async def once() -> Delivered:
        begun.append("round")
        return Delivered()

    await deliver_in_rounds(once, stopping)

    assert begun == []


async def test_a_round_that_fails_ends_them_once_the_others_have_ended() -> None:
    ended: list[str] = []
    may_end = asyncio.Event()
    rounds = 0

    async def once() -> Delivered:
        nonlocal rounds
        rounds += 1
        if rounds > 1:
            may_end.set()
            raise StoreError("the disk is full")
        await may_end.wait()
        await asyncio.sleep(0.01)
        ended.append("the first")
        return Delivered()

    with pytest.raises(StoreError):
        await deliver_in_rounds(once, asyncio.Event(), again=0.01)

    assert ended == ["the first"]


async def test_a_round_that_is_broken_off_breaks_off_what_it_began() -> None:
    begun, broken_off = asyncio.Event(), asyncio.Event()

    async def once() -> Delivered:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            broken_off.set()
        return Delivered()

    task = asyncio.ensure_future(deliver_in_rounds(once, asyncio.Event()))
    await begun.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert task.cancelled()
    assert broken_off.is_set()


async def _fails() -> Delivered:
    raise AssertionError
