"""Replies that do not mention the bot, where a channel's managers want them answered."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.core.channels import Channel
from bot.core.questions import Via
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from tests.platforms.anything import BRIEF
from tests.platforms.discord.listening import RIVER, Inbox, make, running
from tests.platforms.discord.test_listener import settled
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOB, HILL, IDA, user
from tests.servers.discord_guild import RIVER as RIVER_ID
from tests.waiting import until


def only_the_river(channel: Channel) -> bool:
    return channel == RIVER


@pytest.fixture
async def listener(server: DiscordServer, inbox: Inbox) -> AsyncIterator[DiscordListener]:
    server.show_words()
    listener = make(server, inbox, hears_replies=only_the_river)
    async with running(listener, server):
        yield listener


async def a_thread_of_ours(listener: DiscordListener) -> str:
    messenger = DiscordMessenger(listener.client)
    (payload,) = messenger.render(BRIEF)
    brief = await messenger.post(RIVER, payload, key="brief", thread="")
    await messenger.post(RIVER, payload, key="sources", thread=brief)
    return brief


async def test_a_reply_in_a_thread_of_ours_is_heard_without_a_mention(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    brief = await a_thread_of_ours(listener)

    await server.say(brief, "and the upper dam?")

    (heard,) = await inbox.heard()
    assert (heard.text, heard.via) == ("and the upper dam?", Via.THREAD_REPLY)
    assert (heard.channel, heard.thread) == (RIVER, brief)


async def test_a_thread_that_people_opened_under_a_message_of_ours_is_ours(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    brief = await a_thread_of_ours(listener)
    server.guild.rooms[brief].owner = IDA

    server.calls.clear()

    for number, text in enumerate(("and the upper dam?", "and the lower one?"), 1):
        await server.say(brief, text)
        await inbox.heard(number)

    assert len(server.calls_of("messages.get")) == 1


async def test_threads_of_others_and_channels_that_do_not_want_it_are_left_alone(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    asked = server.guild.write(RIVER_ID, BOB, "who has a boat?")
    theirs, elsewhere = server.thread("boats"), server.thread("talk", parent=HILL)
    hung = replace(server.guild.rooms[theirs], id=asked["id"], owner=BOB, messages=[])
    server.guild.rooms[theirs].owner, server.guild.rooms[hung.id] = BOB, hung
    for count, thread in enumerate((theirs, hung.id), 1):
        await server.say(thread, "mine is leaking")
        await until(lambda count=count: len(server.calls_of("messages.get")) == count)
    for place in (RIVER_ID, hung.id, elsewhere):
        await server.say(place, "is it?")

    assert await settled(server, inbox) == []
    assert len(server.calls_of("messages.get")) == 2


@pytest.mark.parametrize(
    ("text", "more"),
    [
        pytest.param("<@1000000000000000006> can you look?", {}, id="to somebody"),
        pytest.param("<@&1000000000000000004> look", {}, id="to a role"),
        pytest.param("so do I", {"mentions": [user(BOB)], "type": 19}, id="a reply to somebody"),
        pytest.param("@everyone lunch", {"mention_everyone": True}, id="to everybody"),
        pytest.param("", {}, id="a picture"),
        pytest.param("beep", {"author": {**user(IDA), "bot": True}}, id="of a bot"),
    ],
)
async def test_what_is_said_to_others_there_is_not_for_us(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener, text: str, more: Any
) -> None:
    brief = await a_thread_of_ours(listener)

    await server.say(brief, text, **more)

    assert await settled(server, inbox) == []


async def test_where_discord_does_not_say_whose_a_thread_is_it_is_left_alone_for_now(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    brief = await a_thread_of_ours(listener)
    server.guild.rooms[brief].owner = IDA
    server.calls.clear()
    server.fail("messages.get", faults.page(503))

    await server.say(brief, "lost")
    await server.called("messages.get")
    await server.say(brief, "heard")

    assert [one.text for one in await inbox.heard()] == ["heard"]
