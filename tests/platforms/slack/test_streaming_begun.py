"""An answer that is shown while it is written stands once, and whole, whatever becomes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from bot.core.messages import Message, Note, Paragraph, Text
from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.streaming import Streams, pieces_of
from tests.pictures import PICTURE, FakeArtist
from tests.platforms.slack.listening import RIVER
from tests.platforms.slack.test_streaming import IDA, thread
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer

__all__ = ["thread"]

KEY = "reply/1#0"
SENTENCES = ("The lower dam holds.", "Two bridges are closed.", "Nobody is missing.")


def answer(*sentences: str, note: str = "") -> Message:
    blocks = [Paragraph((Text(one),)) for one in sentences]
    noted = (*blocks, Note((Text(note),))) if note else tuple(blocks)
    return Message(title="Answer", summary=" ".join(sentences), blocks=noted)


WHOLE = answer(*SENTENCES, note="From 3 articles.")


async def begun(messenger: SlackMessenger, thread: str, *many: int) -> None:
    for count in many:
        await messenger.begin(IDA, answer(*SENTENCES[:count]), key=KEY, thread=thread)


async def ended(
    server: SlackServer, messenger: SlackMessenger, thread: str, whole: Message = WHOLE
) -> None:
    """Post the whole; it is the one thing that we said."""
    (payload,) = messenger.render(whole)
    ref = await messenger.post(IDA, payload, key=KEY, thread=thread)
    (said,) = (one for one in server.messages("D0IDA") if one["user"] == server.bot_user)
    assert said["ts"] == ref
    assert said["metadata"]["event_payload"] == {"key": KEY}
    assert unnamed(pieces_of(said["blocks"])) == pieces_of(payload["blocks"])


def unnamed(pieces: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{k: v for k, v in piece.items() if k != "block_id"} for piece in pieces]


def shown(server: SlackServer) -> list[int]:
    """How many pieces each call of a stream brought."""
    calls = server.calls_of("chat.startStream", "chat.appendStream")
    return [len(call["chunks"]) for call in calls]


async def test_each_sentence_is_added_and_the_rest_ends_it(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    await begun(messenger, thread, 1, 1, 2, 3)
    assert shown(server) == [2, 1, 1], "the title with the first sentence, then one each"

    await ended(server, messenger, thread)

    assert server.calls_of("chat.update", "chat.postMessage") == []
    assert server.calls_of("chat.startStream")[0]["thread_ts"] == thread


@pytest.mark.parametrize(
    "whole",
    [
        pytest.param(answer("At least 3 are missing.", note="From 3 articles."), id="another one"),
        pytest.param(answer(SENTENCES[0], note="From 3 articles."), id="a shorter one"),
        pytest.param(replace(WHOLE, title="Not in our sources"), id="a refusal"),
    ],
)
async def test_what_becomes_another_answer_takes_the_place_of_its_beginning(
    server: SlackServer, messenger: SlackMessenger, thread: str, whole: Message
) -> None:
    await begun(messenger, thread, 2)

    await ended(server, messenger, thread, whole)

    assert len(server.calls_of("chat.stopStream")) == 1, "it is no stream any more"
    assert len(server.calls_of("chat.update")) == 1


@pytest.mark.parametrize("method", ["chat.appendStream", "chat.stopStream"])
async def test_a_beginning_that_dies_is_made_whole_by_an_edit(
    server: SlackServer, messenger: SlackMessenger, thread: str, method: str
) -> None:
    await begun(messenger, thread, 1)
    server.fail(method, faults.error("message_not_in_streaming_state"))
    await begun(messenger, thread, 2, 3)

    await ended(server, messenger, thread)

    assert len(server.calls_of("chat.update")) == 1


@pytest.mark.parametrize("code", ["unknown_method", "ratelimited"])
async def test_where_a_beginning_is_refused_the_answer_is_posted(
    server: SlackServer, messenger: SlackMessenger, thread: str, code: str
) -> None:
    server.fail("chat.startStream", faults.error(code), times=9)
    await begun(messenger, thread, 1, 2)

    await ended(server, messenger, thread)

    assert len(server.calls_of("chat.postMessage")) == 1


@pytest.mark.parametrize(
    ("fault", "stood"),
    [
        pytest.param(faults.RESET, False, id="nothing stands"),
        pytest.param(faults.done_then(faults.RESET), True, id="it stands"),
    ],
)
async def test_a_beginning_in_doubt_is_looked_for_before_the_answer_is_posted(
    server: SlackServer, messenger: SlackMessenger, thread: str, fault: faults.Fault, stood: bool
) -> None:
    server.fail("chat.startStream", fault)
    await begun(messenger, thread, 1, 2)
    assert len(server.calls_of("chat.startStream")) == 1

    await ended(server, messenger, thread)

    assert bool(server.calls_of("chat.update")) == stood


@pytest.mark.parametrize("is_over", [False, True])
async def test_what_a_process_began_is_taken_up_by_the_next_whatever_it_says_now(
    server: SlackServer, messenger: SlackMessenger, thread: str, is_over: bool
) -> None:
    await begun(messenger, thread, 2)
    if is_over:
        server.workspace.streams.die()
    another = SlackMessenger(make_client(server.bot_token, server.api_base))

    await another.take_up(IDA, key=KEY, thread=thread)
    await begun(another, thread, 1)
    await ended(server, another, thread, answer("At least 3 are missing.", note="From 3 articles."))


async def test_what_was_begun_for_another_question_is_left_alone(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    await messenger.begin(IDA, answer(SENTENCES[0]), key="reply/0#0", thread=thread)
    another = SlackMessenger(make_client(server.bot_token, server.api_base))

    await another.take_up(IDA, key=KEY, thread=thread)
    (payload,) = another.render(WHOLE)
    await another.post(IDA, payload, key=KEY, thread=thread)

    ours = [one for one in server.messages("D0IDA") if one["user"] == server.bot_user]
    assert len(ours) == 2


async def test_looking_for_what_was_begun_never_fails(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    server.fail("conversations.replies", faults.error("ratelimited"))

    await messenger.take_up(IDA, key=KEY, thread=thread)
    await ended(server, messenger, thread)


async def test_a_beginning_far_down_a_long_thread_is_found(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    for number in range(250):
        said = {"text": f"{number}?", "user": "U0IDA", "thread_ts": thread}
        server.workspace.write("D0IDA", said)
    await begun(messenger, thread, 2)
    another = SlackMessenger(make_client(server.bot_token, server.api_base))

    await another.take_up(IDA, key=KEY, thread=thread)

    await ended(server, another, thread)


async def test_what_this_process_began_is_not_looked_for(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    await begun(messenger, thread, 2)

    await messenger.take_up(IDA, key=KEY, thread=thread)
    await ended(server, messenger, thread)

    assert server.calls_of("conversations.replies") == []


async def test_where_nobody_may_look_back_the_answer_is_posted_all_the_same(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    server.fail("conversations.replies", faults.error("missing_scope"), times=9)

    await messenger.take_up(IDA, key=KEY, thread=thread)
    await ended(server, messenger, thread)


@pytest.mark.parametrize(
    ("code", "tries"),
    [("unknown_method", 1), ("feature_not_enabled", 1), ("internal_error", 2)],
)
async def test_where_slack_streams_nothing_it_is_not_tried_again(
    server: SlackServer, messenger: SlackMessenger, thread: str, code: str, tries: int
) -> None:
    server.fail("chat.startStream", faults.error(code), times=9)

    for number in range(2):
        await messenger.begin(IDA, answer(*SENTENCES), key=f"reply/{number}#0", thread=thread)

    assert len(server.calls_of("chat.startStream")) == tries


async def test_in_a_channel_nothing_is_begun(
    server: SlackServer, messenger: SlackMessenger, thread: str
) -> None:
    await messenger.begin(RIVER, answer(SENTENCES[0]), key=KEY, thread=thread)
    await messenger.take_up(RIVER, key=KEY, thread=thread)
    await messenger.begin(IDA, answer(SENTENCES[0]), key=KEY, thread="")

    assert server.calls_of("chat.startStream", "conversations.replies") == []


@pytest.mark.parametrize("is_another", [False, True], ids=["the same process", "the next"])
async def test_an_answer_with_a_picture_takes_the_place_of_its_beginning(
    server: SlackServer, thread: str, is_another: bool
) -> None:
    def speaker() -> SlackMessenger:
        return SlackMessenger(make_client(server.bot_token, server.api_base), FakeArtist(), pause=0)

    one = speaker()
    await begun(one, thread, 2)
    one = speaker() if is_another else one
    await one.take_up(IDA, key=KEY, thread=thread)

    (payload,) = one.render(replace(WHOLE, blocks=(*WHOLE.blocks, PICTURE)))
    ref = await one.post(IDA, payload, key=KEY, thread=thread)

    (said,) = (one for one in server.messages("D0IDA") if one["user"] == server.bot_user)
    assert said["ts"] == ref
    assert said["metadata"]["event_payload"] == {"key": KEY}
    assert said["blocks"][-1]["type"] == "image"


async def test_where_slack_does_not_find_the_picture_the_words_take_the_place(
    server: SlackServer, thread: str
) -> None:
    client = make_client(server.bot_token, server.api_base)
    one = SlackMessenger(client, FakeArtist(), pause=0)
    await begun(one, thread, 2)
    server.fail("chat.update", faults.error("invalid_blocks"), times=3)

    (payload,) = one.render(replace(WHOLE, blocks=(*WHOLE.blocks, PICTURE)))
    await one.post(IDA, payload, key=KEY, thread=thread)

    (said,) = (one for one in server.messages("D0IDA") if one["user"] == server.bot_user)
    assert [block["type"] for block in said["blocks"] if block["type"] == "image"] == []
    assert server.calls_of("chat.postMessage") == []


def test_what_was_seen_while_looking_back_does_not_pile_up() -> None:
    streams = Streams()
    message = {"bot_id": "B1", "ts": "1.0", "blocks": [{"type": "divider"}]}

    for number in range(2_000):
        streams.saw(f"k{number // 2}", message)

    assert len(streams._seen) == 500
    assert {len(one) for one in streams._seen.values()} == {1}
