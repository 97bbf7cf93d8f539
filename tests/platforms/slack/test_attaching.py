"""Pictures through the real SDK, at a local Slack: uploaded first, and posted once."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.core.channels import Channel, Platform
from bot.core.messages import Message
from bot.errors import DeliveryInDoubt
from bot.platforms.slack import attaching
from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.ports.drawing import Artist
from tests.pictures import ALT, LEDGER, PICTURE, PNG, FakeArtist
from tests.servers import slack_faults as faults
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import FIRST_TS

START = datetime.fromtimestamp(FIRST_TS, UTC)
RIVER = Channel(platform=Platform.SLACK, id="C0RIVER")
KEY = "Sell flood/slack:C0RIVER/3/thread/2"


def messenger(server: SlackServer, artist: Artist | None) -> SlackMessenger:
    return SlackMessenger(make_client(server.bot_token, server.api_base), artist, pause=0)


async def post(server: SlackServer, artist: Artist | None, message: Message = LEDGER) -> Any:
    speaker = messenger(server, artist)
    (payload,) = speaker.render(message)
    await speaker.post(RIVER, payload, key=KEY, thread="")
    (standing,) = server.messages("C0RIVER")
    return standing


def images(message: Any) -> list[Any]:
    return [block for block in message["blocks"] if block["type"] == "image"]


async def test_a_picture_is_uploaded_and_stands_under_the_words_that_say_the_same(
    server: SlackServer,
) -> None:
    artist = FakeArtist()

    message = await post(server, artist)

    (image,) = images(message)
    file = image["slack_file"]["id"]
    assert server.workspace.files.contents[file] == PNG
    assert server.workspace.files.complete[file]["alt_txt"] == ALT
    assert image["alt_text"] == ALT
    assert message["blocks"][-1] == image
    # Shared nowhere by itself: only the post shows it.
    (done,) = server.calls_of("files.completeUploadExternal")
    assert not done.get("channel_id")


async def test_a_retried_post_shows_one_picture_and_uploads_it_once(server: SlackServer) -> None:
    speaker = messenger(server, FakeArtist())
    (payload,) = speaker.render(LEDGER)
    server.fail("chat.postMessage", faults.done_then(faults.RESET))
    with pytest.raises(DeliveryInDoubt):
        await speaker.post(RIVER, payload, key=KEY, thread="")

    found = await speaker.find(RIVER, key=KEY, thread="", since=START)

    assert found == server.messages("C0RIVER")[0]["ts"]
    await speaker.edit(RIVER, found, payload, thread="")
    (message,) = server.messages("C0RIVER")
    assert len(images(message)) == 1
    assert len(server.workspace.files.contents) == 1


async def test_a_file_that_slack_does_not_find_yet_is_named_again(server: SlackServer) -> None:
    server.workspace.files.lag = 2

    message = await post(server, FakeArtist())

    assert len(images(message)) == 1
    assert len(server.calls_of("chat.postMessage")) == 3


async def test_a_file_that_slack_never_finds_is_left_out(server: SlackServer) -> None:
    server.workspace.files.lag = 100

    message = await post(server, FakeArtist())

    assert images(message) == []
    assert "12 people killed" in str(message["blocks"])


async def test_without_the_scope_pictures_are_left_out_and_not_tried_again(
    server: SlackServer,
) -> None:
    server.workspace.scopes.discard("files:write")
    speaker = messenger(server, FakeArtist())
    (payload,) = speaker.render(LEDGER)

    await speaker.post(RIVER, payload, key=KEY, thread="")
    await speaker.post(RIVER, payload, key=f"{KEY}/2", thread="")

    assert [images(one) for one in server.messages("C0RIVER")] == [[], []]
    assert len(server.calls_of("files.getUploadURLExternal")) == 1


async def test_a_scope_that_is_added_later_counts_without_a_restart(
    server: SlackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attaching, "REFUSED_SECONDS", 0.0)
    server.workspace.scopes.discard("files:write")
    speaker = messenger(server, FakeArtist())
    (payload,) = speaker.render(LEDGER)
    await speaker.post(RIVER, payload, key=KEY, thread="")

    server.workspace.scopes.add("files:write")
    await speaker.post(RIVER, payload, key=f"{KEY}/2", thread="")

    assert [len(images(one)) for one in server.messages("C0RIVER")] == [0, 1]


@pytest.mark.parametrize("artist", [None, FakeArtist(None)], ids=["nobody draws", "it fails"])
async def test_what_cannot_be_drawn_keeps_no_message_back(
    server: SlackServer, artist: Artist | None
) -> None:
    message = await post(server, artist)

    assert images(message) == []
    assert "12 people killed" in str(message["blocks"])


async def test_a_message_of_pictures_alone_says_their_words_where_they_are_left_out(
    server: SlackServer,
) -> None:
    message = await post(server, None, Message(title="", summary="Charts", blocks=(PICTURE,)))

    assert ALT in str(message["blocks"])


async def test_an_upload_that_fails_keeps_no_message_back(server: SlackServer) -> None:
    server.fail("files.completeUploadExternal", faults.error("internal_error"))

    assert images(await post(server, FakeArtist())) == []
