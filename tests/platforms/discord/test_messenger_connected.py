"""The messenger beside a running listener, with what the gateway tells of servers."""

import pytest

from bot.errors import DeliveryRejected
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.registration import registered
from bot.platforms.discord.render import bare
from tests.platforms.discord.listening import RIVER, Inbox, make, running
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import RIVER as RIVER_ID
from tests.servers.discord_guild import START

BODY = bare(["The dam holds."])


async def connected(listener: DiscordListener, server: DiscordServer) -> DiscordMessenger:
    """A messenger whose client has read what the gateway tells at the start."""
    await server.mention(RIVER_ID, "hello")
    await server.called("typing")
    await server.called("commands.create", len(registered()))
    server.calls.clear()
    return DiscordMessenger(listener.client)


async def test_a_thread_that_the_gateway_told_of_is_not_opened_again(
    server: DiscordServer, listener: DiscordListener
) -> None:
    thread = server.thread("rescue")

    async with running(listener, server):
        messenger = await connected(listener, server)
        await messenger.post(RIVER, BODY, key="k", thread=thread)

    assert [call.name for call in server.calls] == ["messages.create"]


@pytest.mark.parametrize("is_in_thread", [False, True])
async def test_where_history_may_not_be_read_an_empty_answer_is_not_believed(
    server: DiscordServer, inbox: Inbox, is_in_thread: bool
) -> None:
    server.guild.rooms[RIVER_ID].denied.add("read_message_history")
    thread = server.thread("rescue") if is_in_thread else ""
    listener = make(server, inbox)

    async with running(listener, server):
        messenger = await connected(listener, server)
        await messenger.post(RIVER, BODY, key="k", thread=thread)
        with pytest.raises(DeliveryRejected, match="may not look back"):
            await messenger.find(RIVER, key="k", thread=thread, since=START)

    assert server.calls_of("messages.list") == []


async def test_with_the_right_a_look_back_beside_a_listener_finds(
    server: DiscordServer, listener: DiscordListener
) -> None:
    async with running(listener, server):
        messenger = await connected(listener, server)
        ref = await messenger.post(RIVER, BODY, key="k", thread="")

        assert await messenger.find(RIVER, key="k", thread="", since=START) == ref
