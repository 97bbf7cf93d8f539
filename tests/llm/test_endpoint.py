"""Failing endpoints: retries, deadlines, the breaker, and what is said about them."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from email.utils import format_datetime

import pytest

from bot.core.models.budgets import DayLimits
from bot.errors import BudgetSpent, ModelRefused, ModelUnavailable
from tests.llm.test_openai import GOOD, NOON, standing
from tests.servers.openai import OpenAIServer
from tests.waiting import PATIENCE, leap, until


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(lambda server: server.fail(500), id="500"),
        pytest.param(lambda server: server.fail(503).fail(502), id="503, 502"),
        pytest.param(lambda server: server.fail(429, retry_after="0"), id="429"),
        pytest.param(lambda server: server.fail(429, retry_after_ms="5"), id="429 in ms"),
        pytest.param(lambda server: server.fail(429, retry_after="soon"), id="429 and nonsense"),
        pytest.param(
            lambda server: server.fail(503, retry_after=format_datetime(NOON)), id="503 and a date"
        ),
        pytest.param(lambda server: server.cut(), id="cut off"),
        pytest.param(lambda server: server.cut().fail(500), id="cut off, then 500"),
    ],
)
async def test_what_may_pass_is_tried_again(
    script: Callable[[OpenAIServer], OpenAIServer],
) -> None:
    async with standing() as stand:
        script(stand.server).reply(GOOD)

        assert (await stand.ask()).is_answered


async def test_a_failing_endpoint_is_tried_three_times_and_no_more() -> None:
    async with standing() as stand:
        stand.server.fail(500, message="overloaded")

        with pytest.raises(ModelUnavailable, match="answered 500: overloaded"):
            await stand.ask()

        assert len(stand.server.requests) == 3


@pytest.mark.parametrize(
    ("server", "is_refused"),
    [
        pytest.param(OpenAIServer(api_key="other").reply(GOOD), True, id="wrong key"),
        pytest.param(OpenAIServer(models=("else",)).reply(GOOD), True, id="no such model"),
        pytest.param(OpenAIServer().fail(429, code="insufficient_quota"), True, id="no money"),
        pytest.param(OpenAIServer().raw(b"<html>"), False, id="a page"),
    ],
)
async def test_what_somebody_has_to_mend_is_told_from_what_passes(
    server: OpenAIServer, *, is_refused: bool
) -> None:
    async with standing(server) as stand:
        with pytest.raises(ModelUnavailable) as caught:
            await stand.ask()

    assert isinstance(caught.value, ModelRefused) is is_refused


@pytest.mark.parametrize(
    ("server", "words"),
    [
        pytest.param(OpenAIServer(api_key="other").reply(GOOD), "401", id="wrong key"),
        pytest.param(OpenAIServer(models=("else",)).reply(GOOD), "404", id="no such model"),
        pytest.param(OpenAIServer().fail(403), "403", id="forbidden"),
        pytest.param(
            OpenAIServer().fail(429, code="insufficient_quota"), "insufficient_quota", id="no money"
        ),
        pytest.param(
            OpenAIServer().fail(400, code="context_length_exceeded"),
            "context_length",
            id="too long",
        ),
        pytest.param(
            OpenAIServer().fail(400, code="model_not_found"), "model_not_found", id="no model, 400"
        ),
        pytest.param(OpenAIServer().raw(b"<html>"), "not JSON", id="a page"),
        pytest.param(OpenAIServer().raw(b"\xff\xfe"), "not JSON", id="bytes"),
        pytest.param(OpenAIServer().raw(b"[]"), "no chat completion", id="a list"),
        pytest.param(OpenAIServer().raw(b'{"choices": []}'), "no chat completion", id="no choice"),
        pytest.param(
            OpenAIServer().raw(b'{"choices": [{"message": 3}]}'), "no chat completion", id="odd"
        ),
        pytest.param(OpenAIServer().raw(b"hello", kind="text/plain"), "not JSON", id="plain text"),
        pytest.param(OpenAIServer().raw(b"[" * 100_000), "not JSON", id="nested bytes"),
        pytest.param(OpenAIServer().raw(b" " * 5_000_000), "bytes", id="5 MB"),
    ],
)
async def test_what_will_not_pass_is_not_tried_again(server: OpenAIServer, words: str) -> None:
    async with standing(server) as stand:
        with pytest.raises(ModelUnavailable, match=words) as caught:
            await stand.ask()

        assert len(stand.server.requests) == 1
        assert "canary" not in str(caught.value)


async def test_a_hanging_endpoint_is_given_up_at_the_deadline() -> None:
    async with standing(deadline=45.0) as stand:
        stand.server.hang()
        asking = asyncio.create_task(stand.ask())
        await until(lambda: stand.server.requests)
        leap(45.0)

        with pytest.raises(ModelUnavailable, match="no answer within 45 s"):
            await asking

        assert len(stand.server.requests) == 1


async def test_a_slow_endpoint_within_the_deadline_is_waited_for() -> None:
    async with standing(deadline=PATIENCE) as stand:
        stand.server.reply(GOOD, delay=0.02)

        assert (await stand.ask()).is_answered


async def test_a_wait_beyond_the_deadline_is_not_waited_for() -> None:
    async with standing(deadline=2 * PATIENCE) as stand:
        stand.server.fail(429, retry_after=f"{3 * PATIENCE:.0f}").reply(GOOD)

        async with asyncio.timeout(PATIENCE):
            with pytest.raises(ModelUnavailable, match="429"):
                await stand.ask()

        assert len(stand.server.requests) == 1


async def test_nobody_at_the_address_is_unavailable() -> None:
    async with standing(base_url="http://127.0.0.1:9/v1") as stand:
        with pytest.raises(ModelUnavailable, match="cannot be reached"):
            await stand.ask()


async def test_an_endpoint_that_fails_five_times_is_left_alone_for_a_minute() -> None:
    async with standing() as stand:
        stand.server.fail(500)
        for _ in range(2):
            with pytest.raises(ModelUnavailable):
                await stand.ask()
        assert len(stand.server.requests) == 5

        with pytest.raises(ModelUnavailable, match="failed too often"):
            await stand.ask()
        assert len(stand.server.requests) == 5

        stand.clock.at += timedelta(seconds=61)
        stand.server.reply(GOOD)
        with pytest.raises(ModelUnavailable):
            await stand.ask()
        assert len(stand.server.requests) == 6
        stand.clock.at += timedelta(seconds=61)
        assert (await stand.ask()).is_answered
        assert (await stand.ask()).is_answered


async def test_a_caller_who_is_cancelled_is_gone_at_once() -> None:
    async with standing() as stand:
        stand.server.hang()
        asking = asyncio.ensure_future(stand.ask())
        while not stand.server.requests:
            await asyncio.sleep(0.001)

        asking.cancel()

        with pytest.raises(asyncio.CancelledError):
            await asking


async def test_calls_at_the_same_time_cannot_overrun_the_budget_together() -> None:
    async with standing(limits=DayLimits(tokens=2_500), deadline=10 * PATIENCE) as stand:
        stand.server.reply(GOOD, delay=2 * PATIENCE)
        asking = [asyncio.ensure_future(stand.ask()) for _ in range(4)]

        await until(lambda: sum(one.done() for one in asking) == 2)
        await until(lambda: len(stand.server.requests) == 2)
        leap(2 * PATIENCE)
        results = await asyncio.gather(*asking, return_exceptions=True)

        assert sum(isinstance(result, BudgetSpent) for result in results) == 2
        assert len(stand.server.requests) == 2


async def test_the_key_is_sent_as_a_key_and_nowhere_else() -> None:
    async with standing(OpenAIServer(api_key="sk-canary-0123456789").reply(GOOD)) as stand:
        await stand.ask()

        (request,) = stand.server.requests
        assert "canary" not in request.text
        assert "canary" not in repr(stand.model)


async def test_an_endpoint_without_keys_is_asked_without_one() -> None:
    async with standing(api_key="") as stand:
        stand.server.reply(GOOD)

        assert (await stand.ask()).is_answered
