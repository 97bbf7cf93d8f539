import asyncio
import os
import signal
from collections.abc import Callable

import pytest

from bot.app import loops
from bot.app.loops import (
    Wake,
    finish,
    held_until_stored,
    repeat,
    until_stopped,
    wait_for_store,
    waiting_for_store,
)
from bot.core.channels import Channel, Platform
from bot.core.questions import Incoming
from bot.errors import BotError, ClaimLost, ConfigError, StoreError, StoreUnavailable
from tests.builders import HOME, incoming
from tests.waiting import PATIENCE


class Step:
    """Fails with what it is given, one for each call; then counts on."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.calls = 0
        self.enough = asyncio.Event()

    async def __call__(self) -> None:
        self.calls += 1
        if self.failures:
            raise self.failures.pop(0)
        self.enough.set()


async def cancelled(task: asyncio.Future[None]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_step_that_fails_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "_FIRST_WAIT", 0.0)
    step = Step(RuntimeError("a mistake"), KeyError("another"))

    task = asyncio.ensure_future(repeat("deliver", step, 0))
    await asyncio.wait_for(step.enough.wait(), PATIENCE)

    assert step.calls >= 3
    await cancelled(task)


@pytest.mark.parametrize("error", [StoreError("full"), ConfigError(["no token"])])
async def test_what_somebody_has_to_mend_ends_the_loop(error: BotError) -> None:
    with pytest.raises(type(error)):
        await repeat("deliver", Step(error), 0)


async def test_new_work_wakes_its_loop() -> None:
    wake, step = Wake(), Step()
    task = asyncio.ensure_future(repeat("work", step, 3_600, wake))
    await asyncio.wait_for(step.enough.wait(), PATIENCE)
    step.enough.clear()

    wake.up()
    await asyncio.wait_for(step.enough.wait(), PATIENCE)

    assert step.calls == 2
    await cancelled(task)


async def test_a_loop_that_nobody_wakes_goes_on_by_itself() -> None:
    step, wake = Step(RuntimeError("first")), Wake()

    task = asyncio.ensure_future(repeat("deliver", step, 0, wake))
    await asyncio.wait_for(step.enough.wait(), PATIENCE)

    assert step.calls >= 2
    await cancelled(task)


async def test_the_end_of_one_work_ends_all() -> None:
    ended: list[str] = []

    async def forever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("forever")

    async def fails() -> None:
        await asyncio.sleep(0)
        raise ConfigError(["no token"])

    with pytest.raises(ConfigError):
        await until_stopped([forever(), fails()])

    assert ended == ["forever"]


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_lets_all_work_end_what_it_does(name: signal.Signals) -> None:
    ended: list[str] = []

    async def works(called: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append(called)

    async def sends() -> None:
        await asyncio.sleep(0)
        os.kill(os.getpid(), name)
        await asyncio.Event().wait()

    await asyncio.wait_for(until_stopped([works("one"), sends(), works("two")]), PATIENCE)

    assert ended == ["one", "two"]


async def test_a_store_that_fails_while_stopping_is_not_hidden() -> None:
    async def fails_at_the_end() -> None:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.Event().wait()
        finally:
            raise StoreError("full")

    with pytest.raises(StoreError):
        await until_stopped([fails_at_the_end()])


async def test_work_under_way_is_finished_when_it_is_cancelled() -> None:
    stopping, go_on = asyncio.Event(), asyncio.Event()
    done: list[str] = []

    async def call() -> None:
        await go_on.wait()
        done.append("posted")

    task = asyncio.ensure_future(finish(call, stopping, PATIENCE))
    await asyncio.sleep(0)
    task.cancel()
    await stopping.wait()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert done == ["posted"]


async def test_work_that_takes_too_long_is_given_up() -> None:
    stopping, ended = asyncio.Event(), asyncio.Event()

    async def hangs() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    task = asyncio.ensure_future(finish(hangs, stopping, 0.01))
    await asyncio.sleep(0)
    await cancelled(task)

    assert stopping.is_set()
    assert ended.is_set()


async def test_work_gives_its_result_or_its_error() -> None:
    stopping = asyncio.Event()

    async def gives() -> int:
        return 3

    async def fails() -> int:
        raise StoreError("full")

    assert await finish(gives, stopping, 1) == 3
    with pytest.raises(StoreError):
        await finish(fails, stopping, 1)
    assert not stopping.is_set()


def test_a_second_signal_stops_at_once() -> None:
    stopped = asyncio.Event()
    on_signal: Callable[[asyncio.Event], None] = loops._on_signal

    on_signal(stopped)
    with pytest.raises(SystemExit):
        on_signal(stopped)


async def test_a_store_that_takes_nothing_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "_FIRST_WAIT", 0.0)
    step = Step(StoreUnavailable("full"), StoreUnavailable("locked"))

    task = asyncio.ensure_future(repeat("deliver", step, 0))
    await asyncio.wait_for(step.enough.wait(), PATIENCE)

    assert step.calls >= 3
    await cancelled(task)


@pytest.mark.parametrize("platform", [Platform.SLACK, Platform.DISCORD])
async def test_what_was_said_is_kept_in_mind_while_the_store_takes_nothing(
    monkeypatch: pytest.MonkeyPatch, platform: Platform
) -> None:
    monkeypatch.setattr(loops, "_FIRST_WAIT", 0.0)
    accept = Accept(2)

    assert await held_until_stored(accept)(incoming(channel=Channel(platform=platform, id="C1")))
    assert accept.calls == 3


async def test_who_types_into_a_page_is_told_that_the_store_takes_nothing() -> None:
    with pytest.raises(StoreUnavailable):
        await held_until_stored(Accept(1))(incoming(channel=HOME))


class Accept:
    """Stores what is said, but not before it was asked so many times."""

    def __init__(self, failures: int) -> None:
        self.failures = failures
        self.calls = 0

    async def __call__(self, _incoming: Incoming) -> bool:
        self.calls += 1
        if self.calls <= self.failures:
            raise StoreUnavailable("full")
        return True


async def test_a_lost_claim_has_the_round_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "_FIRST_WAIT", 0.0)
    step = Step(ClaimLost("lost"), StoreUnavailable("away"), ClaimLost("lost"))

    task = asyncio.ensure_future(repeat("deliver", step, 0))
    await asyncio.wait_for(step.enough.wait(), PATIENCE)

    assert step.calls >= 4
    await cancelled(task)


async def test_nothing_under_a_lost_claim_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "_FIRST_WAIT", 0.0)
    step = Step(StoreUnavailable("away"), ClaimLost("lost"))

    with pytest.raises(ClaimLost):
        await wait_for_store(step, "digest", is_under_claim=True)

    assert step.calls == 2


async def test_what_was_taken_back_is_taken_back_once_the_store_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loops, "_FIRST_WAIT", 0.0)
    done: list[str] = []
    failures = [StoreUnavailable("away")]

    async def take_back(id: str) -> None:
        if failures:
            raise failures.pop()
        done.append(id)

    await waiting_for_store(take_back, "withdraw")("e1")

    assert done == ["e1"]
