"""Posts, edits and looks back through the real library, at a local Discord."""

import asyncio

import pytest

from bot.core.channels import Channel, Platform
from bot.core.messages import Cite, Item, Message, Paragraph, Text
from bot.errors import DeliveryDeferred, DeliveryInDoubt, DeliveryRejected
from bot.platforms.discord.client import DiscordClient
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.once import TIMEOUT
from bot.platforms.discord.reference import nonce, reference
from bot.platforms.discord.render import bare
from bot.ports.chat import Payload
from tests.platforms.anything import BRIEF, URL
from tests.platforms.discord.seen import links
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import IDA, START
from tests.servers.discord_guild import RIVER as RIVER_ID
from tests.waiting import leap, until

RIVER = Channel(platform=Platform.DISCORD, id=RIVER_ID)
KEY = "brief/saltmere/discord:1000000000000000011/3#0"


def payload(messenger: DiscordMessenger) -> Payload:
    (only,) = messenger.render(BRIEF)
    return only


async def test_what_is_posted_is_what_was_rendered_with_its_reference(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    body = payload(messenger)

    ref = await messenger.post(RIVER, body, key=KEY, thread="")

    (message,) = server.guild.all_in(RIVER_ID)
    assert ref == message["id"]
    assert message["content"] == body["content"]
    (embed,) = message["embeds"]
    assert embed.pop("footer") == {"text": reference(KEY)}
    assert [embed] == body["embeds"]


async def test_every_call_that_writes_calls_nobody(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.fail("messages.create", faults.error(50035))
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    await messenger.post(RIVER, payload(messenger), key=f"{KEY}/1", thread=ref)
    server.fail("messages.edit", faults.error(50035))
    await messenger.edit(RIVER, ref, payload(messenger), thread="")

    calls = server.calls_of("messages.create", "messages.edit")
    assert len(calls) == 5
    for call in calls:
        assert call.body["allowed_mentions"] == {"parse": []}
        assert '"tts": true' not in call.raw


async def test_every_post_has_a_nonce_that_discord_must_heed(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    first = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    again = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    other = await messenger.post(RIVER, payload(messenger), key="other", thread="")

    assert first == again != other
    assert len(server.guild.all_in(RIVER_ID)) == 2
    for call in server.calls_of("messages.create"):
        assert call.body["enforce_nonce"] is True
        assert len(call.body["nonce"]) <= 25
    assert nonce(KEY) != nonce(f"{KEY}1")


@pytest.mark.parametrize("code", [50035, 50006])
async def test_refused_embeds_become_words_once_with_the_sources_kept(
    server: DiscordServer, messenger: DiscordMessenger, code: int
) -> None:
    server.fail("messages.create", faults.error(code))

    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    (message,) = server.guild.all_in(RIVER_ID)
    assert message["id"] == ref
    assert message["embeds"] == []
    assert message["flags"] == 4
    assert links(message["content"]) == [URL, URL, URL]
    assert "140 → 155 homes are without power" in message["content"]
    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == ref


async def test_without_the_right_to_embed_the_words_are_posted(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.guild.granted.discard("embed_links")

    await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    assert len(server.calls_of("messages.create")) == 2
    assert server.guild.all_in(RIVER_ID)[0]["embeds"] == []


async def test_words_that_are_refused_too_are_not_tried_for_ever(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.fail("messages.create", faults.error(50035), times=9)

    with pytest.raises(DeliveryRejected):
        await messenger.post(RIVER, payload(messenger), key=KEY, thread="")

    assert len(server.calls_of("messages.create")) == 2


async def test_long_words_without_embeds_continue_in_the_thread_after_a_failure(
    server: DiscordServer, client: DiscordClient
) -> None:
    items = tuple(Item((Text(f"{n}: wet. " * 15), Cite(n, URL))) for n in range(20))
    before, after = DiscordMessenger(client), DiscordMessenger(client)
    long = before.render(Message(title="T", summary="s", blocks=items))[0]
    server.fail("messages.create", faults.error(50035), None, faults.rate_limited(7))
    with pytest.raises(DeliveryDeferred):
        await before.post(RIVER, long, key=KEY, thread="")
    assert await before.find(RIVER, key=KEY, thread="", since=START) is None

    # What stands is known by looking, so that the next process goes on where this one stopped.
    server.guild.nonces.clear()
    server.fail("messages.create", faults.error(50035))
    ref = await after.post(RIVER, long, key=KEY, thread="")

    first, *rest = server.guild.all_in(RIVER_ID)
    assert first["id"] == ref
    assert rest
    assert all(message["channel_id"] == ref for message in rest)
    assert sum(len(links(one["content"])) for one in (first, *rest)) == 20
    assert await after.find(RIVER, key=KEY, thread="", since=START) == ref


async def test_long_words_go_on_where_nothing_may_be_looked_at(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    items = tuple(Item((Text(f"{n}: wet. " * 15),)) for n in range(20))
    long = messenger.render(Message(title="T", summary="s", blocks=items))[0]
    server.fail("messages.list", faults.error(50001, 403), times=9)
    server.fail("messages.create", faults.error(50035))

    ref = await messenger.post(RIVER, long, key=KEY, thread="")

    assert len(server.guild.rooms[ref].messages) >= 1


async def test_an_edit_replaces_everything_but_the_reference_and_may_be_repeated(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await messenger.post(RIVER, bare(["It was 14."]), key=KEY, thread="")
    for _ in range(2):
        await messenger.edit(RIVER, ref, payload(messenger), thread="")

    (message,) = server.guild.all_in(RIVER_ID)
    body = payload(messenger)
    assert message["content"] == body["content"]
    assert message["embeds"] == [{**body["embeds"][0], "footer": {"text": reference(KEY)}}]
    assert message["flags"] == 0, "embeds must not stay suppressed"
    server.guild.nonces.clear()
    assert await messenger.find(RIVER, key=KEY, thread="", since=START) == ref


async def test_an_edit_needs_no_right_to_read(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await messenger.post(RIVER, bare(["It was 14."]), key=KEY, thread="")
    server.guild.granted.discard("read_message_history")

    await messenger.edit(RIVER, ref, bare(["It is 41."]), thread="")

    assert server.guild.all_in(RIVER_ID)[0]["content"] == "It is 41."


async def test_an_edit_whose_embeds_are_refused_becomes_words(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    server.fail("messages.edit", faults.error(50035))
    new = Message(title="T", summary="s", blocks=(Paragraph((Text("N"),)),))

    await messenger.edit(RIVER, ref, messenger.render(new)[0], thread="")

    (message,) = server.guild.all_in(RIVER_ID)
    small_print = f"-# {reference(KEY)}"
    assert (message["content"], message["embeds"]) == (f"**T**\ns\nN\n{small_print}", [])


@pytest.mark.parametrize("fault", [faults.RESET, faults.page(504), faults.server_error(500)])
async def test_an_edit_in_doubt_is_simply_done_again(
    server: DiscordServer, messenger: DiscordMessenger, fault: faults.Fault
) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    server.fail("messages.edit", faults.done_then(fault))

    with pytest.raises(DeliveryDeferred):
        await messenger.edit(RIVER, ref, payload(messenger), thread="")

    assert len(server.calls_of("messages.edit")) == 1


async def test_an_edit_whose_words_are_refused_too_is_refused(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    ref = await messenger.post(RIVER, payload(messenger), key=KEY, thread="")
    server.fail("messages.edit", faults.error(50035), faults.error(50035))

    with pytest.raises(DeliveryRejected):
        await messenger.edit(RIVER, ref, payload(messenger), thread="")


async def test_a_message_of_others_or_none_cannot_be_edited(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    theirs = server.guild.write(RIVER_ID, IDA, "hello")["id"]

    with pytest.raises(DeliveryRejected, match="not the bot's own"):
        await messenger.edit(RIVER, theirs, payload(messenger), thread="")
    with pytest.raises(DeliveryRejected, match="message is gone"):
        await messenger.edit(RIVER, "1", payload(messenger), thread="")


async def test_a_slow_discord_leaves_a_post_in_doubt(
    server: DiscordServer, messenger: DiscordMessenger
) -> None:
    server.fail("messages.create", faults.done_then(faults.HANG))

    posting = asyncio.create_task(messenger.post(RIVER, payload(messenger), key=KEY, thread=""))
    await until(lambda: server.guild.all_in(RIVER_ID))
    leap(TIMEOUT)
    with pytest.raises(DeliveryInDoubt, match="in time"):
        await posting

    assert await messenger.find(RIVER, key=KEY, thread="", since=START) is not None
