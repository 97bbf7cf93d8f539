"""An answer in a direct message is shown line by line, and is whole in the end, whatever breaks."""

from datetime import timedelta

import pytest

from bot.core.channels import Channel, Platform
from bot.errors import DeliveryInDoubt
from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.registration import METADATA_EVENT
from bot.platforms.slack.streaming import pieces_of
from tests.platforms.anything import BRIEF
from tests.platforms.slack.listening import NOW, RIVER
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer

IDA = Channel(platform=Platform.SLACK, id="D0IDA")


@pytest.fixture
def thread(server: SlackServer) -> str:
    return str(server.workspace.write("D0IDA", {"text": "is it safe?", "user": "U0IDA"})["ts"])


@pytest.fixture
def another(server: SlackServer) -> SlackMessenger:
    """A process that knows nothing of the one before it."""
    return SlackMessenger(make_client(server.bot_token, server.api_base))


async def answered(server: SlackServer, messenger: SlackMessenger, thread: str) -> str:
    (payload,) = messenger.render(BRIEF)
    ref = await messenger.post(IDA, payload, key="reply/1#0", thread=thread)
    said = [one for one in server.messages("D0IDA") if one["user"] == server.bot_user]
    assert [one["ts"] for one in said] == [ref], "it stands once"
    assert pieces_of(said[0]["blocks"]) == pieces_of(payload["blocks"]), "nothing is lost"
    assert said[0]["metadata"]["event_type"] == METADATA_EVENT
    return ref


async def test_an_answer_is_streamed_line_by_line_in_its_thread(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    await answered(server, messenger, thread)

    (start,) = server.calls_of("chat.startStream")
    assert start["thread_ts"] == thread
    assert len(server.calls_of("chat.appendStream")) >= 3
    assert server.calls_of("chat.postMessage", "chat.update") == []


@pytest.mark.parametrize("code", ["unknown_method", "missing_scope", "ratelimited"])
async def test_where_streaming_is_refused_it_is_posted(
    server: SlackServer, messenger: SlackMessenger, thread: str, code: str
) -> None:
    server.fail("chat.startStream", faults.error(code))

    await answered(server, messenger, thread)

    assert len(server.calls_of("chat.postMessage")) == 1


@pytest.mark.parametrize("method", ["chat.appendStream", "chat.stopStream"])
async def test_a_stream_that_dies_is_made_whole_by_an_edit(
    server: SlackServer, messenger: SlackMessenger, thread: str, method: str
) -> None:
    server.fail(method, faults.error("message_not_in_streaming_state"))

    await answered(server, messenger, thread)

    assert len(server.calls_of("chat.update")) == 1


async def test_an_answer_whose_blocks_are_refused_midway_is_whole_in_words(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    (payload,) = messenger.render(BRIEF)
    server.fail("chat.appendStream", faults.error("invalid_blocks"))
    server.fail("chat.update", faults.error("invalid_blocks"))

    ref = await messenger.post(IDA, payload, key="reply/1#0", thread=thread)

    (said,) = [one for one in server.messages("D0IDA") if one["user"] == server.bot_user]
    assert said["ts"] == ref
    assert said["blocks"] == []
    assert "140 → 155 homes are without power" in said["text"]
    assert said["metadata"]["event_type"] == METADATA_EVENT


async def test_what_cannot_be_made_whole_now_is_later_without_a_second_message(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    (payload,) = messenger.render(BRIEF)
    server.fail("chat.appendStream", faults.RESET)
    server.fail("chat.update", faults.error("ratelimited"))
    with pytest.raises(Exception, match="slow down"):
        await messenger.post(IDA, payload, key="reply/1#0", thread=thread)

    since = NOW - timedelta(hours=1)
    assert await messenger.find(IDA, key="reply/1#0", thread=thread, since=since) is None
    await answered(server, messenger, thread)


async def test_a_start_that_breaks_off_is_in_doubt(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    server.fail("chat.startStream", faults.RESET)
    (payload,) = messenger.render(BRIEF)

    with pytest.raises(DeliveryInDoubt):
        await messenger.post(IDA, payload, key="reply/1#0", thread=thread)


async def test_channels_and_what_starts_no_thread_are_not_streamed(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    (payload,) = messenger.render(BRIEF)
    root = await messenger.post(RIVER, payload, key="a#0", thread="")
    await messenger.post(RIVER, payload, key="b#0", thread=root)
    await messenger.post(IDA, payload, key="c#0", thread="")

    assert server.calls_of("chat.startStream") == []


async def died(server: SlackServer, messenger: SlackMessenger, thread: str) -> None:
    """Leave a stream in part, and its process with it."""
    (payload,) = messenger.render(BRIEF)
    server.fail("chat.appendStream", faults.RESET)
    server.fail("chat.update", faults.error("ratelimited"))
    with pytest.raises(Exception, match="slow down"):
        await messenger.post(IDA, payload, key="reply/1#0", thread=thread)


@pytest.mark.parametrize("is_over", [False, True])
async def test_what_a_process_left_in_part_is_made_whole_by_the_next(
    server: SlackServer,
    messenger: SlackMessenger,
    another: SlackMessenger,
    thread: str,
    is_over: bool,
) -> None:
    await died(server, messenger, thread)
    if is_over:
        server.workspace.streams.die()

    since = NOW - timedelta(hours=1)
    assert await another.find(IDA, key="reply/1#0", thread=thread, since=since) is None
    await answered(server, another, thread)

    assert len(server.calls_of("chat.startStream")) == 1


async def test_another_answer_in_the_thread_is_left_as_it_is(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    write = server.workspace.write
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "Another matter."}}]
    told = {"user": "U0BOT2", "bot_id": "B2", "thread_ts": thread, "text": "x", "blocks": blocks}
    other = write("D0IDA", told)
    since = NOW - timedelta(hours=1)
    assert await messenger.find(IDA, key="reply/1#0", thread=thread, since=since) is None

    await answered(server, messenger, thread)

    assert other["blocks"] == blocks


@pytest.mark.parametrize(
    "fault",
    [faults.error("internal_error"), faults.done_then(faults.error("internal_error"))],
    ids=["not done", "done"],
)
async def test_a_start_that_slack_fails_at_is_in_doubt_and_then_stands_once(
    server: SlackServer, messenger: SlackMessenger, thread: str, fault: faults.Fault
) -> None:
    server.fail("chat.startStream", fault)
    (payload,) = messenger.render(BRIEF)

    with pytest.raises(DeliveryInDoubt):
        await messenger.post(IDA, payload, key="reply/1#0", thread=thread)

    since = NOW - timedelta(hours=1)
    assert await messenger.find(IDA, key="reply/1#0", thread=thread, since=since) is None
    await answered(server, messenger, thread)
