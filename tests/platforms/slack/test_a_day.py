"""A day of a crisis in a Slack channel: the whole engine, the real libraries, a local Slack.

A brief, a breaking update in between, a correction of it by its source, what a reader thinks of
it, and a question: each through what the platform itself sends and gets.
"""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot import commands
from bot.app.engine import Engine
from bot.core.articles import Draft, Tier
from bot.core.channels import Platform
from bot.core.conversing.feedback import Verdict
from bot.core.conversing.requests import Reply, Request
from bot.core.questions import Incoming
from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.receiving import receive
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, FixedClock, draft, source, subscription
from tests.flows.writing import LEVEE
from tests.languages import always
from tests.platforms.slack.listening import NOW, RIVER, make, running
from tests.platforms.slack.seen import visible
from tests.servers.slack import SlackServer
from tests.waiting import until

HERALD = source()
GUARD = replace(source("guard"), tier=Tier.OFFICIAL, publisher="Civil Guard")
TOLL = "{} people were killed in the flood at Tarn, the Civil Guard said."

Json = dict[str, Any]


class Day:
    """The engine with one channel, and what happens to it."""

    def __init__(self, server: SlackServer) -> None:
        self.server = server
        self.clock = FixedClock(NOW)
        self.store = MemoryStore()
        self.listener = make(server, self._hear, serve=self._serve)
        client = make_client(server.bot_token, server.api_base)
        self.engine = Engine(
            store=self.store,
            clock=self.clock,
            crises=[FLOOD],
            subscriptions=[subscription(RIVER)],
            messengers={Platform.SLACK: SlackMessenger(client)},
            sources=[HERALD.id, GUARD.id],
        )

    async def _hear(self, incoming: Incoming) -> bool:
        return await self.store.inbox.accept(replace(incoming, received_at=self.clock.now()))

    async def _serve(self, request: Request) -> Reply:
        return await commands.serve(request, self.engine.desk())

    async def read(self, told: Draft, of: Any = HERALD) -> None:
        """An article arrives, and what follows from it is posted."""
        await receive(
            [told], of, store=self.store, now=self.clock.now(), detect_language=always("en")
        )
        await self.engine.digest()
        await self.deliver()

    async def deliver(self) -> None:
        """Post what is owed, twenty minutes later, so that nothing is put off any more."""
        self.clock.move(timedelta(minutes=20))
        await self.engine.deliver_all()

    @property
    def channel(self) -> list[Json]:
        """The bot's messages in the channel itself, oldest first."""
        return [one for one in self.ours if "thread_ts" not in one]

    def thread(self, message: Json) -> list[Json]:
        """The bot's messages in a message's thread."""
        return [one for one in self.ours if one.get("thread_ts") == message["ts"]]

    @property
    def ours(self) -> list[Json]:
        return [one for one in self.server.messages(RIVER.id) if "bot_id" in one]


def button(message: Json, label: str) -> str:
    """The id of a button under a message."""
    (row,) = [block for block in message["blocks"] if block["type"] == "actions"]
    return next(str(one["action_id"]) for one in row["elements"] if one["text"]["text"] == label)


@pytest.fixture
async def day(server: SlackServer) -> AsyncIterator[Day]:
    day = Day(server)
    async with running(day.listener, server):
        await day.read(draft(LEVEE, published_at=NOW - timedelta(hours=1)))
        await day.engine.write_brief(subscription(RIVER), "morning", None)
        await day.deliver()
        yield day


async def broken_in(day: Day) -> Json:
    """The breaking update of an official toll, as it stands."""
    toll = draft(
        TOLL.format(40), guid="g", url="https://guard.example/toll", title="",
        published_at=day.clock.now(),
    )  # fmt: skip
    await day.read(toll, GUARD)
    return day.channel[-1]


async def test_a_brief_stands_in_the_channel_and_its_sources_in_its_thread(day: Day) -> None:
    (brief,) = day.channel

    assert "SELL FLOOD" in visible((brief,))
    assert "At least 12" in visible((brief,))
    assert "Sources" in visible(tuple(day.thread(brief)))


async def test_an_official_toll_breaks_in_and_is_corrected_where_it_was_told(day: Day) -> None:
    update = await broken_in(day)
    assert len(day.channel) == 2
    assert "BREAKING" in visible((update,)).upper()
    assert "40 people" in visible((update,))

    await day.read(
        draft(
            f"{TOLL.format(14)} Correction: an earlier version of this article gave 40 people.",
            guid="g", url="https://guard.example/toll", title="", published_at=NOW,
        ),
        GUARD,
    )  # fmt: skip

    assert len(day.channel) == 2, "a correction stands where it was told, and nowhere else"
    corrected = day.channel[-1]
    assert corrected["ts"] == update["ts"]
    assert "Corrected" in visible((corrected,))
    notices = [visible((one,)) for one in day.thread(corrected)]
    assert any("CORRECTED" in one and "14 people" in one for one in notices)


async def test_what_a_reader_thinks_of_a_breaking_update_is_kept_with_what_it_said(
    day: Day, server: SlackServer
) -> None:
    update = await broken_in(day)

    await server.press(button(update, "Feedback"), channel=RIVER.id, ts=update["ts"])
    await until(lambda: server.workspace.views)
    (form,) = server.workspace.views
    sent = await server.submit(form, {"verdict": "wrong", "words": "It is 14."})

    (ack,) = sent.acks
    assert "it is kept, with what it is about" in str(ack["view"]["blocks"])
    (feedback,) = await day.store.feedback.given()
    assert (feedback.verdict, feedback.words, feedback.user) == (
        Verdict.WRONG, "It is 14.", "U0IDA",
    )  # fmt: skip
    assert any("40 people" in said for said in feedback.said)


async def test_a_question_under_a_breaking_update_is_answered_in_its_thread(
    day: Day, server: SlackServer
) -> None:
    update = await broken_in(day)
    before = len(day.thread(update))

    await server.mention(RIVER.id, "How many people were killed?", thread=update["ts"])
    await day.engine.work()
    await day.deliver()

    (answer,) = day.thread(update)[before:]
    assert "40 people" in visible((answer,))
    assert "[1]" in visible((answer,))
