"""Posts, edits and looks back through the real SDK, at a local Slack."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.channels import Channel, Platform
from bot.core.messages import Cite, Item, Message, Paragraph, Text
from bot.errors import DeliveryDeferred, DeliveryInDoubt, DeliveryRejected
from bot.platforms.slack.client import TIMEOUT
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.registration import METADATA_EVENT
from bot.ports.chat import Payload
from tests.platforms.anything import BRIEF, URL
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import FIRST_TS
from tests.waiting import leap, until

RIVER = Channel(platform=Platform.SLACK, id="C0RIVER")
START = datetime.fromtimestamp(FIRST_TS, UTC)
KEY = "brief/saltmere/slack:C0RIVER/3"


def payload(messenger: SlackMessenger) -> Payload:
    (only,) = messenger.render(BRIEF)
    return only


async def test_what_is_posted_is_what_was_rendered(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    body = payload(messenger)

    ref = await messenger.post(RIVER, body, key=KEY, thread="")

    (message,) = server.messages("C0RIVER")
    assert ref == message["ts"]
    assert {"text": message["text"], "blocks": message["blocks"]} == body
    assert "thread_ts" not in message


async def test_a_thread_post_goes_into_the_thread(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    parent = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    await messenger.post(RIVER, payload(messenger), key=f"{KEY}/thread/0", thread=parent)

    assert server.messages("C0RIVER")[1]["thread_ts"] == parent


async def test_every_call_that_writes_forbids_previews_and_never_asks_for_mentions(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    server.fail("chat.postMessage", faults.error("invalid_blocks"))
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    server.fail("chat.update", faults.error("invalid_blocks"))

    await messenger.edit(RIVER, ref, payload(messenger), thread="")

    calls = server.calls_of("chat.postMessage", "chat.update")
    assert len(calls) == 4
    for call in calls:
        assert call["unfurl_links"] is False
        assert call["unfurl_media"] is False
        assert "link_names" not in call
        assert "parse" not in call


async def test_an_edit_replaces_the_text_and_keeps_what_the_look_back_needs(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    (corrected,) = messenger.render(Message(title="CORRECTED", summary="It was 155."))

    await messenger.edit(RIVER, ref, corrected, thread="")
    await messenger.edit(RIVER, ref, corrected, thread="")

    (message,) = server.messages("C0RIVER")
    assert message["text"] == "It was 155."
    assert message["blocks"] == corrected["blocks"]
    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == ref


async def test_a_look_back_finds_a_part_by_its_key_alone(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    body = payload(messenger)
    await messenger.post(RIVER, body, key="another", thread="")
    wanted = await messenger.post(RIVER, body, key=KEY, thread="")
    reply = await messenger.post(RIVER, body, key=f"{KEY}/1", thread=wanted)

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == wanted
    assert await messenger.find(RIVER, key=f"{KEY}/1", thread=wanted, since=START) == reply
    assert await messenger.find(RIVER, key=f"{KEY}/1", thread="", since=START) is None
    assert await messenger.find(RIVER, key="never", thread="", since=START) is None


async def test_a_message_of_another_app_that_is_marked_as_ours_is_not_taken_for_it(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    (message,) = server.messages("C0RIVER")
    message.update(bot_id="B0OTHER", user="U0OTHER")

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) is None


@pytest.mark.parametrize(
    "mark",
    [
        "ours",
        ["ours"],
        7,
        {"event_type": METADATA_EVENT},
        {"event_type": METADATA_EVENT, "event_payload": KEY},
        {"event_type": METADATA_EVENT, "event_payload": [KEY]},
        {"event_type": [METADATA_EVENT], "event_payload": {"key": [KEY]}},
    ],
    ids=str,
)
async def test_no_mark_of_another_app_keeps_from_looking_on(
    server: SlackServer, messenger: SlackMessenger, mark: object
) -> None:
    server.workspace.write("C0RIVER", {"user": "U0OTHER", "metadata": mark})
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    server.workspace.write("C0RIVER", {"user": "U0OTHER", "metadata": mark})

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == ref


async def test_a_look_back_reaches_before_the_try_because_clocks_differ(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    late = START + timedelta(seconds=60)

    assert await messenger.find(RIVER, key=KEY, thread="", since=late) == ref
    much_later = START + timedelta(hours=1)
    assert await messenger.find(RIVER, key=KEY, thread="", since=much_later) is None


async def test_a_look_back_turns_pages(server: SlackServer, messenger: SlackMessenger) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    for _ in range(450):
        server.workspace.write("C0RIVER", {"user": "U0IDA", "text": "still raining"})

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == ref
    assert len(server.calls_of("conversations.history")) == 3


async def test_without_the_history_scope_a_look_back_says_so_with_the_fix(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    server.workspace.scopes.discard("channels:history")

    with pytest.raises(DeliveryRejected, match=r"may not look back.*channels:history"):
        await messenger.find(RIVER, key=KEY, thread="", since=START)


async def test_a_look_back_that_breaks_is_put_off(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    # The HTTP library itself asks a second time where asking is harmless.
    server.fail("conversations.history", faults.RESET, times=2)

    with pytest.raises(DeliveryDeferred):
        await messenger.find(RIVER, key=KEY, thread="", since=START)


@pytest.mark.parametrize("code", ["invalid_blocks", "msg_too_long", "msg_blocks_too_long"])
async def test_refused_blocks_become_text_once_with_the_sources_kept(
    server: SlackServer, messenger: SlackMessenger, code: str
) -> None:
    server.fail("chat.postMessage", faults.error(code))

    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    (message,) = server.messages("C0RIVER")
    assert message["ts"] == ref
    assert message["blocks"] == []
    assert f"<{URL.replace('&', '&amp;')}|[1]>" in message["text"]
    assert "140 → 155 homes are without power" in message["text"]
    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == ref


async def test_words_that_are_refused_too_are_not_tried_for_ever(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    server.fail("chat.postMessage", faults.error("invalid_blocks"), times=9)

    with pytest.raises(DeliveryRejected):
        await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    assert len(server.calls_of("chat.postMessage")) == 2


async def test_long_words_without_blocks_continue_in_the_thread_after_a_failure(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    items = tuple(Item((Text(f"{n}: wet. " * 15), Cite(n, URL))) for n in range(60))
    long = messenger.render(Message(title="T", summary="s", blocks=items))[0]
    server.fail("chat.postMessage", faults.error("invalid_blocks"), None, faults.rate_limited("7"))

    with pytest.raises(DeliveryDeferred):
        await messenger.post(RIVER, long, key=KEY, thread="")
    assert await messenger.find(RIVER, key=KEY, thread="", since=START) is None
    server.fail("chat.postMessage", faults.error("invalid_blocks"))
    ref = await messenger.post(RIVER, long, key=KEY, thread="")

    first, *rest = server.messages("C0RIVER")
    assert first["ts"] == ref
    assert rest
    assert all(message["thread_ts"] == ref for message in rest)
    words = "".join(message["text"] for message in (first, *rest))
    assert words.count(f"<{URL.replace('&', '&amp;')}|[") == sum(
        str(block).count("'type': 'link'") for block in long["blocks"]
    )
    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == ref


async def test_an_edit_whose_blocks_are_refused_becomes_text(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    server.fail("chat.update", faults.error("invalid_blocks"))
    (new,) = messenger.render(Message(title="T", summary="s", blocks=(Paragraph((Text("N"),)),)))

    await messenger.edit(RIVER, ref, new, thread="")

    (message,) = server.messages("C0RIVER")
    assert (message["text"], message["blocks"]) == ("T\n\nN", [])


async def test_a_long_edit_whose_blocks_are_refused_keeps_all_its_words_in_its_place(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    items = tuple(Item((Text(f"{n}: wet <!here>. " * 9), Cite(n, URL))) for n in range(60))
    long = messenger.render(Message(title="T", summary="s", blocks=items))[0]
    server.fail("chat.update", faults.error("invalid_blocks"))

    await messenger.edit(RIVER, ref, long, thread="")

    (message,) = server.messages("C0RIVER")
    texts = [block["text"] for block in message["blocks"]]
    assert all(one["type"] == "mrkdwn" and one["verbatim"] for one in texts)
    words = "".join(one["text"] for one in texts)
    assert "<!here>" not in words
    assert words.count(f"<{URL.replace('&', '&amp;')}|[") == sum(
        str(block).count("'type': 'link'") for block in long["blocks"]
    )


@pytest.mark.parametrize("code", ["invalid_blocks", "msg_blocks_too_long"])
async def test_what_one_person_is_shown_is_shown_in_words_where_blocks_are_refused(
    server: SlackServer, messenger: SlackMessenger, code: str
) -> None:
    server.fail("chat.postEphemeral", faults.error(code))

    assert await messenger.whisper(RIVER, "U0IDA", BRIEF, thread="")

    (whispered,) = server.workspace.whispers
    assert "140 → 155 homes are without power" in whispered["text"]
    assert not whispered.get("blocks")


@pytest.mark.parametrize("fault", [faults.RESET, faults.status(504), faults.error("fatal_error")])
async def test_an_edit_in_doubt_is_simply_done_again(
    server: SlackServer, messenger: SlackMessenger, fault: faults.Fault
) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    server.fail("chat.update", faults.done_then(fault))

    with pytest.raises(DeliveryDeferred):
        await messenger.edit(RIVER, ref, payload(messenger), thread="")


async def test_a_message_that_is_gone_cannot_be_edited(messenger: SlackMessenger) -> None:
    with pytest.raises(DeliveryRejected, match="message is gone"):
        await messenger.edit(RIVER, "1.1", payload(messenger), thread="")


async def test_a_slow_slack_leaves_a_post_in_doubt(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    server.fail("chat.postMessage", faults.done_then(faults.HANG))

    posting = asyncio.create_task(messenger.post(RIVER, payload(messenger), key=KEY, thread=""))
    await until(lambda: server.messages("C0RIVER"))
    leap(TIMEOUT + 1)  # whole seconds, rounded up
    with pytest.raises(DeliveryInDoubt, match="in time"):
        await posting

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) is not None


async def test_a_refusal_is_shown_to_one_person_alone_and_ends_the_working_state(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    assert await messenger.whisper(RIVER, "U0IDA", BRIEF, thread="1.1")

    (shown,) = server.workspace.whispers
    assert (shown["user"], shown["thread_ts"]) == ("U0IDA", "1.1")
    assert server.workspace.statuses[-1]["status"] == ""
    assert server.messages("C0RIVER") == []


async def test_where_slack_shows_nothing_alone_that_is_known(
    server: SlackServer, messenger: SlackMessenger
) -> None:
    server.fail("chat.postEphemeral", faults.error("user_not_in_channel"))

    assert not await messenger.whisper(RIVER, "U0IDA", BRIEF, thread="")
