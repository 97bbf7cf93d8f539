"""The model adapter against a server on this machine, through the real SDK."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.models.budgets import DayLimits, Spent
from bot.core.models.drafting import AnswerDraft
from bot.errors import BudgetSpent, ModelReplyInvalid, ModelUnavailable
from bot.llm.budget import Budget
from bot.llm.dialect import Rung
from bot.llm.openai import OpenAIModel
from bot.ports.outside import Prompt
from bot.store.memory.purses import MemoryPurses
from tests.servers.openai import OpenAIServer

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
PROMPT = Prompt(name="answer", digest="0123abcd", system="Answer.", user="S1 The dam overflowed.")
GOOD = json.dumps(
    {
        "is_answered": True,
        "statements": [{"text": "The dam overflowed.", "evidence": ["S1"], "change": None}],
    }
)


@dataclass
class FixedClock:
    at: datetime = NOON

    def now(self) -> datetime:
        return self.at


@dataclass
class Stand:
    """A server, a model that talks to it, and what the model told us."""

    server: OpenAIServer
    model: OpenAIModel
    clock: FixedClock
    charges: list[tuple[Spent, tuple[int, ...]]] = field(default_factory=list)

    async def ask(self) -> AnswerDraft:
        reply = await self.model.complete(PROMPT, AnswerDraft)
        assert isinstance(reply.value, AnswerDraft)
        return reply.value


@asynccontextmanager
async def standing(
    server: OpenAIServer | None = None, *, limits: DayLimits | None = None, **options: object
) -> AsyncIterator[Stand]:
    clock = FixedClock()
    charges: list[tuple[Spent, tuple[int, ...]]] = []
    async with server or OpenAIServer() as running:
        chosen = {
            "base_url": running.base_url,
            "api_key": "sk-canary-0123456789",
            "model": "test-model",
            "budget": Budget(
                limits or DayLimits(),
                MemoryPurses(),
                "model",
                clock,
                lambda spent, passed: charges.append((spent, passed)),
            ),
            "clock": clock,
            "backoff": 0.001,
            **options,
        }
        model = OpenAIModel(**chosen)  # type: ignore[arg-type]
        try:
            yield Stand(running, model, clock, charges)
        finally:
            await model.close()


async def test_a_reply_is_read_and_counted() -> None:
    async with standing() as stand:
        stand.server.reply(GOOD)

        reply = await stand.model.complete(PROMPT, AnswerDraft)

        assert isinstance(reply.value, AnswerDraft)
        assert reply.value.statements[0].evidence == ["S1"]
        assert (reply.model, reply.tokens_in, reply.tokens_out) == ("test-model", 100, 20)
        assert reply.cost is None
        (request,) = stand.server.requests
        assert request.temperature == 0
        assert request.shape == "json_schema"
        assert request.body["max_tokens"] == 1000
        assert [message["role"] for message in request.messages] == ["system", "user"]
        assert "canary" not in json.dumps(request.body)


async def test_the_schema_that_is_sent_is_strict() -> None:
    async with standing() as stand:
        stand.server.reply(GOOD)

        await stand.ask()

        sent = stand.server.requests[0].body["response_format"]["json_schema"]
        assert sent["strict"] is True
        assert sent["schema"]["additionalProperties"] is False
        assert set(sent["schema"]["required"]) == set(sent["schema"]["properties"])


async def test_a_known_model_has_a_price() -> None:
    server = OpenAIServer(models=("gpt-4o-mini",), usage=(1000, 100)).reply(GOOD)
    async with standing(server, model="gpt-4o-mini") as stand:
        reply = await stand.model.complete(PROMPT, AnswerDraft)

        assert reply.cost is not None
        assert 0 < reply.cost < 0.01
        assert stand.charges[0][0].dollars == pytest.approx(reply.cost)


@pytest.mark.parametrize(
    ("refused", "rung", "requests"),
    [
        (frozenset[str](), Rung.JSON_SCHEMA, 1),
        (frozenset({"json_schema"}), Rung.JSON_OBJECT, 2),
        (frozenset({"json_schema", "json_object"}), Rung.PLAIN, 3),
        (frozenset({"json_object"}), Rung.JSON_SCHEMA, 1),
    ],
)
async def test_the_ladder_is_climbed_down_once(
    refused: frozenset[str], rung: Rung, requests: int
) -> None:
    async with standing(OpenAIServer(refused_shapes=refused).reply(GOOD)) as stand:
        await stand.ask()
        assert len(stand.server.requests) == requests

        await stand.ask()

        assert len(stand.server.requests) == requests + 1
        assert stand.model.rung is rung
        is_told = '"is_answered"' in stand.server.requests[-1].text
        assert is_told is (rung is not Rung.JSON_SCHEMA)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"temperature": "Unsupported value: 'temperature' does not support 0."},
            {"max_tokens"},
            id="no temperature",
        ),
        pytest.param(
            {"max_tokens": "Unsupported: 'max_tokens'. Use 'max_completion_tokens' instead."},
            {"temperature", "max_completion_tokens"},
            id="tokens by another name",
        ),
    ],
)
async def test_fields_that_are_refused_are_left_out(
    fields: dict[str, str], expected: set[str]
) -> None:
    async with standing(OpenAIServer(refused_fields=fields).reply(GOOD)) as stand:
        await stand.ask()

        assert stand.model.rung is Rung.JSON_SCHEMA
        sent = set(stand.server.requests[-1].body)
        assert sent == expected | {"messages", "model", "response_format"}


async def test_an_endpoint_that_takes_nothing_is_unavailable() -> None:
    async with standing() as stand:
        stand.server.fail(400, message="no")

        with pytest.raises(ModelUnavailable, match="takes no form"):
            await stand.ask()

        assert len(stand.server.requests) == 3
        assert stand.model.rung is Rung.JSON_SCHEMA


async def test_a_fenced_reply_is_read() -> None:
    async with standing() as stand:
        stand.server.fence(GOOD)

        assert (await stand.ask()).is_answered
        assert len(stand.server.requests) == 1


BAD: dict[str, Callable[[OpenAIServer], OpenAIServer]] = {
    "garbage": lambda server: server.reply("I think that the dam, well…"),
    "empty": lambda server: server.reply(""),
    "truncated": lambda server: server.truncate(GOOD, 40),
    "wrong schema": lambda server: server.reply('{"answer": "yes"}'),
    "a list": lambda server: server.reply("[1, 2]"),
    "not a number": lambda server: server.reply('{"is_answered": NaN, "statements": []}'),
    "a key twice": lambda server: server.reply(
        '{"is_answered": true, "is_answered": false, "statements": []}'
    ),
    "another language": lambda server: server.reply("大坝溢流了。" * 50),
    "100 kB": lambda server: server.reply("dam " * 25_000),
    "300 kB of braces": lambda server: server.reply('{"a":' * 60_000),
    "deeply nested": lambda server: server.reply('{"is_answered": ' + "[" * 50_000),
    "a huge integer": lambda server: server.reply('{"is_answered": ' + "9" * 10_000 + "}"),
    "a lone surrogate": lambda server: server.reply(
        '{"is_answered": true, "statements": [{"text": "\\ud800", "evidence": []}]}'
    ),
}


@pytest.mark.parametrize("name", sorted(BAD))
async def test_a_bad_reply_is_mended_once(name: str) -> None:
    async with standing() as stand:
        BAD[name](stand.server).reply(GOOD)

        assert (await stand.ask()).is_answered

        first, second = stand.server.requests
        assert second.messages[:2] == first.messages
        assert second.messages[-1]["content"].startswith("That reply cannot be used: ")
        assert len(second.text) < len(first.text) + 7_500


@pytest.mark.parametrize("name", sorted(BAD))
async def test_a_reply_that_stays_bad_is_invalid(name: str) -> None:
    async with standing() as stand:
        BAD[name](stand.server)

        with pytest.raises(ModelReplyInvalid):
            await stand.ask()

        assert len(stand.server.requests) == 2


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(lambda server: server.refuse(), id="refusal"),
        pytest.param(lambda server: server.filter(), id="filtered reply"),
        pytest.param(
            lambda server: server.fail(400, code="content_filter", message="filtered"),
            id="filtered prompt",
        ),
    ],
)
async def test_refusals_are_not_argued_with(
    script: Callable[[OpenAIServer], OpenAIServer],
) -> None:
    async with standing() as stand:
        script(stand.server)

        with pytest.raises(ModelReplyInvalid):
            await stand.ask()

        assert len(stand.server.requests) == 1


async def test_a_lie_reaches_the_caller_as_a_draft_and_no_further_than_that() -> None:
    async with standing() as stand:
        stand.server.reply(
            lambda request: GOOD.replace("S1", "S99") if "S1" in request.text else "{}"
        )

        assert (await stand.ask()).statements[0].evidence == ["S99"]


async def test_usage_that_is_not_told_is_estimated() -> None:
    async with standing(OpenAIServer(usage=None).reply(GOOD)) as stand:
        reply = await stand.model.complete(PROMPT, AnswerDraft)

        assert reply.tokens_in > 5
        assert reply.tokens_out == len(GOOD) // 3 + (len(GOOD) % 3 > 0)


async def test_the_repair_is_counted_too() -> None:
    async with standing() as stand:
        stand.server.reply("{}").reply(GOOD)

        reply = await stand.model.complete(PROMPT, AnswerDraft)

        assert (reply.tokens_in, reply.tokens_out) == (200, 40)
        assert [spent.tokens for spent, _ in stand.charges] == [120, 240]


async def test_a_spent_budget_sends_nothing() -> None:
    async with standing(limits=DayLimits(tokens=1_200)) as stand:
        stand.server.reply(GOOD)
        for _ in range(2):
            await stand.ask()

        for _ in range(2):
            with pytest.raises(BudgetSpent):
                await stand.ask()

        assert len(stand.server.requests) == 2
        assert [passed for _, passed in stand.charges] == [(), (), (100,)]
        stand.clock.at += timedelta(days=1)
        assert (await stand.ask()).is_answered


async def test_a_prompt_that_is_too_long_is_not_sent() -> None:
    async with standing(max_input=5) as stand:
        with pytest.raises(ModelUnavailable, match="more than 5"):
            await stand.ask()

        assert stand.server.requests == []
