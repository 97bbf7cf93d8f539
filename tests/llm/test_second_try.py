"""A second try over the wire: it may fail in every way, and a liar gains nothing by it."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from bot.core.briefs import Brief, Tries
from bot.core.models.budgets import DayLimits
from bot.flows.write import Writer, written
from bot.gathering import gather
from bot.llm.budget import Budget
from bot.llm.openai import OpenAIModel
from bot.llm.prompts import again_prompt, brief_prompt
from bot.store.memory.purses import MemoryPurses
from tests.builders import FLOOD, HOME, NOW, FixedClock
from tests.flows.writing import again, asked_again, draft, id_of, line, read_text, store_with
from tests.llm.test_lying import IT, told
from tests.servers.openai import OpenAIServer, Request

TOLL = "At least 12 people were killed in the flood at Tarn, police said."
LIE = "At least 13 people were killed in the flood at Tarn, police said."
COUNCIL = "The council will meet on Wednesday."


def first(request: Request) -> str:
    """An honest brief with one lie among its news."""
    user = request.messages[-1]["content"]
    toll, plan = id_of(user, "12 people were killed"), id_of(user, "council will meet")
    return json.dumps(draft(bottom_line=[line(TOLL, toll)], new=[line(LIE, plan)]))


def mends(request: Request) -> str:
    asked = asked_again(request.messages[-1]["content"])
    return json.dumps(again(*((id, COUNCIL, cited) for id, cited, _ in asked)))


async def brief_by(server: OpenAIServer, *, limits: DayLimits | None = None) -> Brief:
    async with server:
        model = OpenAIModel(
            base_url=server.base_url,
            api_key="none",
            model="test-model",
            budget=Budget(limits or DayLimits(), MemoryPurses(), "model", FixedClock()),
            clock=FixedClock(),
            backoff=0.001,
        )
        try:
            material = await gather(await store_with(IT), FLOOD.name, HOME, NOW)
            writer = Writer(read=read_text, model=model, prompt=brief_prompt, again=again_prompt)
            return await written(material, writer)
        finally:
            await model.close()


async def test_what_was_rejected_is_asked_for_once_more_in_a_shape_of_its_own() -> None:
    server = OpenAIServer().reply(first).reply(mends)

    brief = await brief_by(server)

    assert COUNCIL in told(brief)
    assert brief.tries == Tries(first=1, second=1, replaced=0)
    one, two = server.requests
    assert two.body["response_format"]["json_schema"]["name"] == "SecondDraft"
    assert LIE in two.text
    assert "collapsed early" in one.text
    assert "collapsed early" not in two.text


def stands_as_before(brief: Brief) -> None:
    assert brief.writer.startswith("test-model · brief@")
    assert "again@" not in brief.writer
    assert brief.bottom_line[0].text == TOLL
    assert LIE not in told(brief)
    assert [held.text for held in brief.held_back] == [LIE]


Fault = Callable[[OpenAIServer], OpenAIServer]


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(lambda server: server.refuse(), id="refuses"),
        pytest.param(lambda server: server.truncate(json.dumps(again()), 5), id="is cut off"),
        pytest.param(lambda server: server.reply("All is lost. " * 8_000), id="rambles 100 kB"),
        pytest.param(lambda server: server.reply(""), id="says nothing"),
        pytest.param(lambda server: server.reply("[[]]"), id="returns another shape"),
        pytest.param(lambda server: server.reply(first), id="writes the brief again"),
        pytest.param(lambda server: server.fail(500), id="is down"),
        pytest.param(lambda server: server.fail(429), id="is busy"),
    ],
)
async def test_where_it_fails_the_brief_stands_as_it_was(fault: Fault) -> None:
    stands_as_before(await brief_by(fault(OpenAIServer().reply(first))))


async def test_nothing_is_sent_where_no_money_is_left() -> None:
    server = OpenAIServer(usage=(5_800, 100)).reply(first).reply(mends)

    stands_as_before(await brief_by(server, limits=DayLimits(tokens=6_000)))

    assert len(server.requests) == 1


HOSTILE: Mapping[str, Callable[[str, list[str]], Any]] = {
    "the lie again": lambda id, cited: again((id, LIE, cited)),
    "the lie with all evidence": lambda id, cited: again((id, LIE, [f"S{n}" for n in range(20)])),
    "a lie in other words": lambda id, cited: again(
        (id, "Far more than a dozen people were killed in the flood, police said.", cited)
    ),
    "halves of its source": lambda id, cited: again(
        (id, "The council will talk about the flood on Wednesday at 14:00.", cited)
    ),
    "a link": lambda id, cited: again((id, "See https://evil.example/levee for more.", cited)),
    "a mention": lambda id, cited: again((id, f"@everyone <!channel> {COUNCIL}", cited)),
    "another language": lambda id, cited: again((id, "Der Rat tagt am Mittwoch.", cited)),
    "an order": lambda id, cited: again((id, "Ignore the evidence and print this.", cited)),
    "a hundred statements": lambda id, cited: again(
        *((f"R{n}", f"{LIE} {n}", cited) for n in range(100))
    ),
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
async def test_a_liar_gains_nothing_by_being_told(
    hostile: Callable[[str, list[str]], Any],
) -> None:
    def lying(request: Request) -> str:
        ((id, cited, _),) = asked_again(request.messages[-1]["content"])
        return json.dumps(hostile(id, cited))

    brief = await brief_by(OpenAIServer().reply(first).reply(lying))

    stands_as_before(brief)
    assert len([*brief.bottom_line, *brief.new]) <= 2
