"""Hears people through the real Bolt and Socket Mode, at a local Slack."""

import asyncio

import pytest

from bot.core.questions import Incoming, Via
from bot.platforms.slack.messenger import SlackMessenger
from tests.platforms.anything import BRIEF
from tests.platforms.slack.listening import NOW, RIVER, Inbox
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.waiting import until


@pytest.mark.usefixtures("listening")
async def test_a_mention_is_heard_without_the_mention_and_answered_in_its_thread(
    server: SlackServer, inbox: Inbox, messenger: SlackMessenger
) -> None:
    await server.mention("C0RIVER", "is the dam   safe?")

    (asked,) = server.messages("C0RIVER")
    (heard,) = inbox.calls
    assert heard == Incoming(
        id=f"slack:{server.team}:C0RIVER:{asked['ts']}",
        channel=RIVER,
        text="is the dam safe?",
        via=Via.MENTION,
        thread=asked["ts"],
        user="U0IDA",
        received_at=NOW,
    )
    (payload,) = messenger.render(BRIEF)
    await messenger.post(heard.channel, payload, key=f"answer/{heard.id}", thread=heard.thread)
    assert server.messages("C0RIVER")[-1]["thread_ts"] == asked["ts"]


@pytest.mark.usefixtures("listening")
async def test_a_mention_in_a_thread_stays_in_that_thread(
    server: SlackServer, inbox: Inbox
) -> None:
    await server.mention("C0RIVER", "and the upper one?", thread="1936000000.000100")

    assert inbox.calls[0].thread == "1936000000.000100"


@pytest.mark.usefixtures("listening")
async def test_the_working_state_is_shown_in_the_thread_and_its_failure_harms_nothing(
    server: SlackServer, inbox: Inbox
) -> None:
    server.fail("assistant.threads.setStatus", faults.error("unknown_method"))

    await server.mention("C0RIVER", "one?")
    await server.mention("C0RIVER", "two?")

    await until(lambda: len(server.workspace.statuses) == 1)
    (status,) = server.workspace.statuses
    assert status["thread_ts"] == inbox.calls[1].thread
    assert "checking" in status["status"]


@pytest.mark.usefixtures("listening")
async def test_a_command_is_acknowledged_to_its_user_alone(
    server: SlackServer, inbox: Inbox
) -> None:
    envelope = await server.slash("ask what of &lt;2 m&gt; &amp; <@U0BOB|bob>?")

    (ack,) = envelope.acks
    assert ack["response_type"] == "ephemeral"
    assert ack["text"].startswith("Checking sources")
    (heard,) = inbox.calls
    assert (heard.via, heard.thread, heard.channel) == (Via.COMMAND, "", RIVER)
    assert heard.text == "ask what of <2 m> & @someone?"


@pytest.mark.usefixtures("listening")
async def test_what_slack_sends_again_is_acknowledged_and_heard_once(
    server: SlackServer, inbox: Inbox
) -> None:
    asked = await server.mention("C0RIVER", "is the dam safe?")
    commanded = await server.slash("now")

    for _ in range(3):
        await server.redeliver(asked)
        await server.redeliver(commanded)

    assert [heard.via for heard in inbox.calls] == [Via.MENTION, Via.COMMAND]


@pytest.mark.usefixtures("listening")
async def test_one_message_that_comes_as_many_events_at_once_is_heard_once(
    server: SlackServer, inbox: Inbox
) -> None:
    await server.mention("C0RIVER", "is the dam safe?")
    said = server.messages("C0RIVER")[0]
    event = {**said, "channel": "C0RIVER", "channel_type": "channel"}

    await asyncio.gather(
        *(server.event({**event, "type": kind}) for kind in ("app_mention", "message") * 10)
    )

    assert len(inbox.calls) == 1


@pytest.mark.usefixtures("listening")
async def test_a_direct_message_is_heard(server: SlackServer, inbox: Inbox) -> None:
    await server.say("D0IDA", "what changed?")

    (heard,) = inbox.calls
    assert (heard.via, heard.text) == (Via.DIRECT, "what changed?")
    assert heard.thread == server.messages("D0IDA")[0]["ts"]


@pytest.mark.usefixtures("listening")
async def test_a_reply_is_heard_only_in_threads_of_ours(server: SlackServer, inbox: Inbox) -> None:
    await server.mention("C0RIVER", "is the dam safe?")
    ours = inbox.calls[0].thread

    await server.say("C0RIVER", "and now?", thread=ours)
    await server.say("C0RIVER", "under the brief", thread="1.1", parent_user_id=server.bot_user)
    await server.say("C0RIVER", "among people", thread="2.2", parent_user_id="U0BOB")
    await server.say("C0RIVER", "<!channel> lunch", thread=ours)
    await server.say("C0RIVER", "no thread at all")

    assert [heard.text for heard in inbox.calls[1:]] == ["and now?", "under the brief"]
    assert {heard.via for heard in inbox.calls[1:]} == {Via.THREAD_REPLY}


@pytest.mark.usefixtures("listening")
async def test_bots_ourselves_edits_and_other_events_are_acknowledged_and_not_heard(
    server: SlackServer, inbox: Inbox
) -> None:
    await server.say("D0IDA", "from a bot", bot_id="B0OTHER")
    await server.say("D0IDA", "from us", user=server.bot_user)
    await server.say("D0IDA", "", subtype="message_changed", message={"text": "x"})
    await server.say("D0IDA", "", subtype="message_deleted", deleted_ts="1.1")
    await server.say("D0IDA", "joined", subtype="channel_join")
    await server.mention("C0RIVER", "edited", edited={"user": "U0IDA", "ts": "1.1"})
    await server.event({"type": "app_home_opened", "user": "U0IDA", "channel": "D0IDA"})
    await server.event({"type": "reaction_added", "user": "U0IDA", "reaction": "eyes"})

    assert inbox.calls == []


@pytest.mark.usefixtures("listening")
async def test_a_question_that_was_heard_and_deleted_is_taken_back(
    server: SlackServer, inbox: Inbox
) -> None:
    await server.say("D0IDA", "what changed?")
    (heard,) = inbox.calls

    for ts in (heard.thread, "1.1"):
        gone = {"type": "message", "subtype": "message_deleted", "channel": "D0IDA", "hidden": True}
        await server.event({**gone, "deleted_ts": ts, "ts": "9.9"})

    assert inbox.taken_back == [heard.id]
    assert len(inbox.calls) == 1
