"""Pictures through the real library, at a local Discord: in the same request as the words."""

from typing import Any

import pytest

from bot.core.channels import Channel, Platform
from bot.core.messages import Message
from bot.errors import DeliveryInDoubt
from bot.platforms.discord.attaching import MOST
from bot.platforms.discord.client import DiscordClient
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.reference import nonce, reference
from bot.platforms.discord.render import render
from bot.ports.drawing import Artist
from tests.pictures import ALT, LEDGER, PICTURE, PNG, FakeArtist
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import FORUM, START
from tests.servers.discord_guild import RIVER as RIVER_ID

RIVER = Channel(platform=Platform.DISCORD, id=RIVER_ID)
KEY = "Sell flood/discord:1000000000000000011/3/thread/2"


async def post(
    server: DiscordServer, client: DiscordClient, artist: Artist | None, message: Message = LEDGER
) -> Any:
    speaker = DiscordMessenger(client, artist)
    (payload,) = speaker.render(message)
    await speaker.post(RIVER, payload, key=KEY, thread="")
    return server.calls_of("messages.create")[-1]


async def test_words_and_picture_go_in_one_request_that_is_taken_once(
    server: DiscordServer, client: DiscordClient
) -> None:
    call = await post(server, client, FakeArtist())

    assert call.files == {"picture-1.png": PNG}
    assert call.body["attachments"] == [{"id": 0, "filename": "picture-1.png", "description": ALT}]
    words, shown = call.body["embeds"]
    assert "12 people killed" in words["description"]
    assert shown["image"] == {"url": "attachment://picture-1.png"}
    assert (call.body["nonce"], call.body["enforce_nonce"]) == (nonce(KEY), True)
    assert shown["footer"] == {"text": reference(KEY)}
    assert "pictures" not in call.body


async def test_a_retried_post_stands_once(server: DiscordServer, client: DiscordClient) -> None:
    speaker = DiscordMessenger(client, FakeArtist())
    (payload,) = speaker.render(LEDGER)
    server.fail("messages.create", faults.done_then(faults.RESET))
    with pytest.raises(DeliveryInDoubt):
        await speaker.post(RIVER, payload, key=KEY, thread="")

    assert await speaker.find(RIVER, key=KEY, thread="", since=START)
    await speaker.post(RIVER, payload, key=KEY, thread="")

    assert len(server.guild.all_in(RIVER_ID)) == 1


async def test_an_edit_sends_the_picture_anew(server: DiscordServer, client: DiscordClient) -> None:
    speaker = DiscordMessenger(client, FakeArtist())
    (payload,) = speaker.render(LEDGER)
    ref = await speaker.post(RIVER, payload, key=KEY, thread="")

    await speaker.edit(RIVER, ref, payload, thread="")

    (call,) = server.calls_of("messages.edit")
    assert call.files == {"picture-1.png": PNG}


@pytest.mark.parametrize("artist", [None, FakeArtist(None)], ids=["nobody draws", "it fails"])
async def test_what_cannot_be_drawn_keeps_no_message_back(
    server: DiscordServer, client: DiscordClient, artist: Artist | None
) -> None:
    call = await post(server, client, artist)

    (words,) = call.body["embeds"]
    assert "12 people killed" in words["description"]
    assert words["footer"] == {"text": reference(KEY)}
    assert "attachments" not in call.body


async def test_a_message_of_pictures_alone_stays_findable_without_them(
    server: DiscordServer, client: DiscordClient
) -> None:
    only = Message(title="Charts", summary="Sell flood", blocks=(PICTURE,))

    call = await post(server, client, None, only)

    assert reference(KEY) in call.raw


async def test_the_first_message_of_a_forums_post_shows_its_pictures(
    server: DiscordServer, client: DiscordClient
) -> None:
    speaker = DiscordMessenger(client, FakeArtist())
    (payload,) = speaker.render(LEDGER)
    forum = Channel(platform=Platform.DISCORD, id=FORUM)

    await speaker.post(forum, payload, key=KEY, thread="")

    (call,) = server.calls_of("posts.create")
    assert call.files == {"picture-1.png": PNG}
    words, shown = call.body["message"]["embeds"]
    assert "12 people killed" in words["description"]
    assert shown["image"] == {"url": "attachment://picture-1.png"}


def test_more_pictures_than_discord_takes_go_into_another_message() -> None:
    many = Message(title="Charts", summary="Sell flood", blocks=(PICTURE,) * (MOST + 2))

    first, second = render(many)

    assert [len(one["embeds"]) for one in (first, second)] == [MOST, 2]
    assert [one["id"] for one in second["attachments"]] == [0, 1]
