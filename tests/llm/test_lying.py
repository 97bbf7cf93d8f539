"""A model that lies, over the wire: nothing it invents comes out, and something always does."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.core.briefs import Brief
from bot.core.models.budgets import DayLimits
from bot.core.questions import Answer, Question
from bot.flows.answer import Answerer, respond
from bot.flows.write import Writer, written
from bot.gathering import gather
from bot.llm.budget import Budget
from bot.llm.openai import OpenAIModel
from bot.llm.prompts import again_prompt, answer_prompt, brief_prompt
from bot.store.memory.purses import MemoryPurses
from tests.builders import FLOOD, HOME, NOW, FixedClock, article, hours
from tests.flows.writing import LEVEE, read_text, store_with
from tests.servers.openai import OpenAIServer

IT = article(LEVEE, title="Levee collapses at Tarn", published_at=NOW - hours(24))
LIES = [
    pytest.param("At least 13 people were killed in the flood at Tarn, police said.", id="number"),
    pytest.param("At least 12 people were killed in the flood at Velk, police said.", id="place"),
    pytest.param("At least 12 people were killed in the flood at Tarn.", id="claim as fact"),
    pytest.param(
        "At least 12 people were killed in the flood at Tarn, Mayor Edda Fross said.", id="speaker"
    ),
    pytest.param("The council accused residents of neglect of the levee.", id="sides"),
    pytest.param("The council met on Wednesday at 14:00.", id="plan as done"),
    pytest.param("The council will meet on Thursday at 14:00.", id="day"),
    pytest.param("The levee at Tarn did not collapse early on Monday.", id="not"),
    pytest.param("“We lost the new bridge,” Mayor Edda Fross said.", id="quote"),
    pytest.param("See https://evil.example/levee for more.", id="link"),
    pytest.param("@everyone <!channel> the levee at Tarn collapsed.", id="mention"),
    pytest.param("Der Deich in Tarn ist gebrochen und 900 Menschen sind tot.", id="language"),
]


@asynccontextmanager
async def talking(server: OpenAIServer) -> AsyncIterator[OpenAIModel]:
    async with server:
        model = OpenAIModel(
            base_url=server.base_url,
            api_key="none",
            model="test-model",
            budget=Budget(DayLimits(), MemoryPurses(), "model", FixedClock()),
            clock=FixedClock(),
            backoff=0.001,
        )
        try:
            yield model
        finally:
            await model.close()


async def brief_by(server: OpenAIServer) -> Brief:
    async with talking(server) as model:
        material = await gather(await store_with(IT), FLOOD.name, HOME, NOW)
        return await written(
            material, Writer(read=read_text, model=model, prompt=brief_prompt, again=again_prompt)
        )


async def answer_by(server: OpenAIServer) -> Answer:
    async with talking(server) as model:
        return await respond(
            Question(
                text="How many people were killed in the flood at Tarn?",
                asked_at=NOW,
                crises=(FLOOD.name,),
            ),
            store=await store_with(IT),
            answerer=Answerer(
                read=read_text, model=model, prompt=answer_prompt, again=again_prompt
            ),
            clock=FixedClock(),
        )


def lying(text: str) -> str:
    statement = {"text": text, "evidence": [f"S{n}" for n in range(1, 8)], "change": "new"}
    return json.dumps(
        {
            "bottom_line": [statement],
            "new": [statement],
            "figures": ["F99", "Q1", "F1"],
            "quotes": ["Q99"],
            "unsettled": [statement],
            "watch": [statement],
            "is_answered": True,
            # Of an answer; and of a second try, which says the same.
            "statements": [{**statement, "rejected": f"R{n}"} for n in range(1, 4)],
        }
    )


def told(brief: Brief) -> str:
    statements = [*brief.bottom_line, *brief.new, *brief.unsettled, *brief.watch]
    return "\n".join([brief.headline, *(said.text for said in statements)])


@pytest.mark.parametrize("lie", LIES)
async def test_no_lie_is_in_the_brief_and_it_is_never_dark(lie: str) -> None:
    brief = await brief_by(OpenAIServer().reply(lying(lie)))

    assert lie not in told(brief)
    assert brief.bottom_line
    assert brief.figures
    assert any(held.text == lie for held in brief.held_back)


@pytest.mark.parametrize("lie", LIES)
async def test_no_lie_is_in_the_answer_and_it_is_answered(lie: str) -> None:
    given = await answer_by(OpenAIServer().reply(lying(lie)))

    assert given.is_answered
    assert lie not in [said.text for said in given.statements]


@pytest.mark.parametrize(
    "server",
    [
        pytest.param(OpenAIServer().refuse(), id="refuses"),
        pytest.param(OpenAIServer().truncate(lying("The levee held."), 40), id="is cut off"),
        pytest.param(OpenAIServer().reply("All is lost. " * 8_000), id="rambles 100 kB"),
        pytest.param(OpenAIServer().reply(""), id="says nothing"),
        pytest.param(OpenAIServer().reply("[[]]"), id="returns another shape"),
        pytest.param(OpenAIServer().fail(500), id="is down"),
    ],
)
async def test_without_a_usable_reply_the_built_in_writer_stands(server: OpenAIServer) -> None:
    brief = await brief_by(server)

    assert brief.writer.startswith("built-in")
    assert "At least 12 people were killed in the flood at Tarn, police said." in told(brief)


async def test_honest_words_come_through() -> None:
    honest = "Police said at least 12 people were killed in the flood at Tarn."

    brief = await brief_by(OpenAIServer().reply(lying(honest)))

    assert honest in told(brief)
    assert brief.writer.startswith("test-model")
