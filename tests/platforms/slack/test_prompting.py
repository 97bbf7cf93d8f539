"""Who opens the conversation with the bot is offered questions."""

from collections.abc import AsyncIterator

import pytest

from bot.core.conversing.requests import Ask, Reply
from tests.platforms.served import Served
from tests.platforms.slack.listening import Inbox, make, running
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.waiting import until

QUESTIONS = ("What is new in Saltmere flood?", "catchup", "now", "help", "status")


@pytest.fixture
def served() -> Served:
    return Served(Reply(choices=QUESTIONS))


@pytest.fixture(autouse=True)
async def listening(server: SlackServer, inbox: Inbox, served: Served) -> AsyncIterator[None]:
    async with running(make(server, inbox, serve=served), server):
        yield


async def test_opening_the_conversation_suggests_four_questions(
    server: SlackServer, served: Served
) -> None:
    await server.look_home(tab="messages")

    await until(lambda: len(server.workspace.prompts) == 1)
    (offered,) = server.workspace.prompts
    assert offered["channel_id"] == "D0IDA"
    assert "thread_ts" not in offered
    assert [one["message"] for one in offered["prompts"]] == list(QUESTIONS[:4])
    (asked,) = served.asked
    assert (asked.ask, asked.user, asked.is_direct) == (Ask.PROMPTS, "U0IDA", True)


@pytest.mark.parametrize("kind", ["assistant_thread_started", "assistant_thread_context_changed"])
async def test_the_older_assistant_has_them_in_its_thread(server: SlackServer, kind: str) -> None:
    opened = {"user_id": "U0IDA", "channel_id": "D0IDA", "thread_ts": "5.5", "context": {}}
    await server.event({"type": kind, "assistant_thread": opened, "event_ts": "1"})

    await until(lambda: len(server.workspace.prompts) == 1)
    assert server.workspace.prompts[0]["thread_ts"] == "5.5"


async def test_their_refusal_harms_nothing(server: SlackServer, inbox: Inbox) -> None:
    server.fail("assistant.threads.setSuggestedPrompts", faults.error("missing_scope"))
    await server.look_home(tab="messages")
    await server.event({"type": "app_context_changed", "user": "U0IDA", "context": {}})

    await until(lambda: len(server.calls_of("assistant.threads.setSuggestedPrompts")) == 1)
    await server.say("D0IDA", "what changed?")
    assert len(inbox.calls) == 1
