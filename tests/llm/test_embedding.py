"""The embedder against a server on this machine, through the real SDK."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.core.models.budgets import DayLimits
from bot.errors import BudgetSpent, ModelUnavailable
from bot.llm.breaker import FAILURES
from bot.llm.budget import Budget
from bot.llm.embedding import OpenAIEmbedder
from bot.store.memory.purses import MemoryPurses
from tests.builders import FixedClock
from tests.servers.openai import OpenAIServer
from tests.waiting import PATIENCE, leap, until

KEY = "sk-canary-0123456789"


def rows(*vectors: object, **fields: object) -> bytes:
    data = [{"index": at, "embedding": one} for at, one in enumerate(vectors)]
    return json.dumps({"object": "list", "data": data, **fields}).encode()


@asynccontextmanager
async def standing(
    server: OpenAIServer,
    *,
    limits: DayLimits | None = None,
    deadline: float = PATIENCE,
    charged: list[int] | None = None,
) -> AsyncIterator[OpenAIEmbedder]:
    clock = FixedClock()
    charged = charged if charged is not None else []
    async with server:
        embedder = OpenAIEmbedder(
            base_url=server.base_url,
            api_key=KEY,
            model="test-model",
            budget=Budget(
                limits or DayLimits(),
                MemoryPurses(),
                "embeddings",
                clock,
                lambda spent, _: charged.append(spent.tokens),
            ),
            clock=clock,
            deadline=deadline,
        )
        try:
            yield embedder
        finally:
            await embedder.close()


async def test_vectors_come_in_the_order_of_the_texts_whatever_the_reply_has() -> None:
    data = [{"index": 1, "embedding": [0, 2]}, {"index": 0, "embedding": [3, 0]}]
    server = OpenAIServer().raw(json.dumps({"data": data}).encode())

    async with standing(server) as embedder:
        first, second = await embedder.embed(["one", "two"])

    assert (first.values, second.values) == ((1.0, 0.0), (0.0, 1.0))
    assert first.model == "test-model"
    assert server.requests[0].body["input"] == ["one", "two"]


async def test_what_was_used_is_charged_and_the_budget_holds() -> None:
    charged: list[int] = []
    server = OpenAIServer().raw(rows([1, 0], usage={"total_tokens": 95}))

    async with standing(server, limits=DayLimits(tokens=100), charged=charged) as embedder:
        await embedder.embed(["one"])
        with pytest.raises(BudgetSpent):
            await embedder.embed(["a text that takes more than what is left of the day"])

    # Once for what was used, once for there being too little left.
    assert (charged, len(server.requests)) == ([95, 95], 1)
    assert await embedder.embed([]) == []


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"<html>", id="no JSON"),
        pytest.param(b"[]", id="no object"),
        pytest.param(b'{"data": null}', id="no rows"),
        pytest.param(rows([1, 0]), id="too few"),
        pytest.param(rows([1, 0], [1, 0, 0]), id="two sizes"),
        pytest.param(rows([1, 0], []), id="empty"),
        pytest.param(rows([1, 0], [0, 0]), id="without direction"),
        pytest.param(rows([1, 0], ["1", True]), id="not numbers"),
        pytest.param(rows([1, 0], "AAAA"), id="base64"),
        pytest.param(b'{"data": [{"embedding": [NaN, 1]}, {"embedding": [1, 1]}]}', id="NaN"),
        pytest.param(rows([1, 0], [10**400, 1]), id="a number without end"),
        pytest.param(
            b'{"data": [{"index": [], "embedding": [1]}, {"embedding": [1]}]}', id="no place"
        ),
    ],
)
async def test_a_reply_that_cannot_be_used_is_refused(body: bytes) -> None:
    async with standing(OpenAIServer().raw(body)) as embedder:
        with pytest.raises(ModelUnavailable, match="embeddings endpoint"):
            await embedder.embed(["one", "two"])


@pytest.mark.parametrize(
    "server",
    [
        pytest.param(OpenAIServer().fail(500), id="broken"),
        pytest.param(OpenAIServer(api_key="another"), id="wrong key"),
        pytest.param(OpenAIServer().cut(), id="cut off"),
    ],
)
async def test_an_endpoint_that_fails_is_left_alone_after_a_few_times(
    server: OpenAIServer,
) -> None:
    async with standing(server) as embedder:
        for _ in range(FAILURES + 2):
            with pytest.raises(ModelUnavailable) as raised:
                await embedder.embed(["one"])

    assert len(server.requests) == FAILURES
    assert "too often" in str(raised.value)
    assert KEY not in str(raised.value)


async def test_a_silent_endpoint_is_left_alone_after_a_few_times() -> None:
    server = OpenAIServer().hang()
    async with standing(server) as embedder:
        for number in range(FAILURES):
            asking = asyncio.create_task(embedder.embed(["one"]))
            await until(lambda number=number: len(server.requests) > number)
            leap(PATIENCE)
            with pytest.raises(ModelUnavailable):
                await asking
        with pytest.raises(ModelUnavailable, match="too often"):
            await embedder.embed(["one"])

    assert len(server.requests) == FAILURES


async def test_texts_that_are_too_long_for_the_endpoint_are_cut_once() -> None:
    server = OpenAIServer().fail(413, message="input is too long").raw(rows([1, 0]))

    async with standing(server) as embedder:
        await embedder.embed(["water " * 300])

    assert [len(one.body["input"][0]) for one in server.requests] == [1_800, 400]
