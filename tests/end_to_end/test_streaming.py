"""A question in a direct message, a model that writes slowly, and a reader who sees it begin."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from bot.app.engine import Engine
from bot.app.reading import read_text
from bot.core.channels import Channel, Platform
from bot.core.models.budgets import DayLimits
from bot.core.questions import Via
from bot.flows.answer import Answerer
from bot.llm.budget import Budget
from bot.llm.openai import OpenAIModel
from bot.llm.prompts import answer_prompt
from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.ports import Store
from bot.store.memory import MemoryStore
from bot.store.memory.purses import MemoryPurses
from tests.builders import FLOOD, NOW, FixedClock, article, hours, incoming, subscription
from tests.end_to_end.process import PATIENCE
from tests.flows.writing import LEVEE, store_with
from tests.platforms.slack.seen import visible
from tests.servers import slack_faults as faults
from tests.servers.openai import DONE, FINISHED, OpenAIServer, Script
from tests.servers.slack import SlackServer

IDA = Channel(platform=Platform.SLACK, id="D0IDA")
FIRST = "The levee at Tarn collapsed early on Monday."
SECOND = "Police said at least 12 people were killed in the flood at Tarn."
LIE = "At least 13 people were killed."
IT = article(LEVEE, title="Levee collapses at Tarn", published_at=NOW - hours(24))


def drafted(*statements: tuple[str, str]) -> str:
    return json.dumps(
        {
            "is_answered": True,
            "statements": [{"text": text, "evidence": [id]} for text, id in statements],
        }
    )


WRITTEN = drafted((FIRST, "S1"), (LIE, "S2"), (SECOND, "S2"))


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


class Asked:
    """Somebody asked in a direct message; the bot answers by a model of this server."""

    def __init__(self, slack: SlackServer, server: OpenAIServer) -> None:
        self.slack = slack
        self.clock = FixedClock()
        self.model = OpenAIModel(
            base_url=server.base_url,
            api_key="",
            model="test-model",
            budget=Budget(DayLimits(), MemoryPurses(), "model", self.clock),
            clock=self.clock,
            backoff=0.001,
        )
        self.thread = str(slack.workspace.write("D0IDA", {"text": "?", "user": "U0IDA"})["ts"])

    def said(self) -> str:
        """What stands of the bot's words."""
        ours = [one for one in self.slack.messages("D0IDA") if "bot_id" in one]
        return visible(tuple(ours))

    async def shows(self, words: str) -> None:
        """Wait until a reader sees these words."""
        async with asyncio.timeout(PATIENCE):
            while words not in self.said():
                await asyncio.sleep(0.01)

    def engine(self, store: Store) -> Engine:
        """A process over a store; it knows of nothing else."""
        return Engine(
            store=store,
            clock=self.clock,
            crises=[FLOOD],
            subscriptions=[subscription(channel=IDA)],
            messengers={
                Platform.SLACK: SlackMessenger(
                    make_client(self.slack.bot_token, self.slack.api_base)
                )
            },
            answerer=Answerer(read=read_text, model=self.model, prompt=answer_prompt),
        )

    async def heard(self) -> MemoryStore:
        """Return a store with the question in it."""
        store = await store_with(IT, clock=self.clock)
        asked = "How many were killed when the levee at Tarn collapsed?"
        await store.inbox.accept(incoming(asked, channel=IDA, thread=self.thread, via=Via.DIRECT))
        return store

    async def answered(self, store: Store | None = None) -> str:
        engine = self.engine(store or await self.heard())
        await engine.work()
        await engine.deliver_all()
        await self.model.close()
        (_,) = (one for one in self.slack.messages("D0IDA") if "bot_id" in one)
        return self.said()


def pieces(script: Script) -> list[str]:
    text = str(script)
    return [text[at : at + 9] for at in range(0, len(text), 9)]


async def test_the_first_sentence_is_read_while_the_model_still_writes(slack: SlackServer) -> None:
    async with OpenAIServer() as server:
        asked = Asked(slack, server)
        seen_early: list[str] = []

        async def hold() -> None:
            await asked.shows(SECOND)
            seen_early.append(asked.said())

        server.stream(*pieces(WRITTEN), ends=(FINISHED, DONE), hold=hold)
        said = await asked.answered()

    assert FIRST in seen_early[0]
    assert "written by" not in seen_early[0]
    assert "written by test-model" in said
    assert LIE not in said
    assert said.index(FIRST) < said.index(SECOND)
    assert slack.calls_of("chat.update", "chat.postMessage") == []


async def test_a_model_that_breaks_off_for_good_leaves_the_extracted_sentences(
    slack: SlackServer,
) -> None:
    async with OpenAIServer() as server:
        asked = Asked(slack, server)
        broken = b'data: {"error": {"message": "overloaded"}}\n\n'
        server.stream(*pieces(WRITTEN)[:14], ends=(broken,), hold=lambda: asked.shows(FIRST)).fail(
            400, code="context_length_exceeded"
        )
        said = await asked.answered()

    assert "12 people" in said
    assert "written by" not in said


async def test_killed_while_it_writes_the_next_start_makes_its_answer_whole(
    slack: SlackServer,
) -> None:
    async with OpenAIServer() as server:
        asked = Asked(slack, server)
        store = await asked.heard()
        never = asyncio.Event()
        server.stream(*pieces(WRITTEN), hold=never.wait).stream(*pieces(WRITTEN))
        killed = asyncio.create_task(asked.engine(store).work())
        await asked.shows(SECOND)
        killed.cancel()
        await asyncio.gather(killed, return_exceptions=True)

        said = await asked.answered(store)

    assert "From 1 article" in said, "it is whole, whoever wrote it in the end"
    assert said.count(FIRST) <= 1


async def test_killed_before_it_posts_the_next_start_makes_what_stands_whole(
    slack: SlackServer,
) -> None:
    async with OpenAIServer() as server:
        asked = Asked(slack, server)
        store = await asked.heard()
        server.stream(*pieces(WRITTEN))
        await asked.engine(store).work()

        said = await asked.answered(store)

    assert "written by test-model" in said
    assert said.count(FIRST) == 1
    assert len(slack.calls_of("chat.update")) == 1


async def test_where_slack_streams_nothing_the_answer_is_posted(slack: SlackServer) -> None:
    slack.fail("chat.startStream", faults.error("feature_not_enabled"), times=9)
    async with OpenAIServer() as server:
        server.stream(*pieces(WRITTEN))
        said = await Asked(slack, server).answered()

    assert FIRST in said
    assert SECOND in said
