"""Managers are called by what they are called in the server."""

from datetime import timedelta

from bot.core.channels import Channel, Platform
from bot.platforms.discord.client import DiscordClient
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.people import DiscordPeople
from tests.builders import FixedClock
from tests.platforms.discord.listening import RIVER, Inbox, make, running
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOB, IDA


async def test_a_name_is_asked_for_once_an_hour(server: DiscordServer, inbox: Inbox) -> None:
    clock, listener = FixedClock(), make(server, inbox)
    async with running(listener, server):
        people = DiscordPeople(listener.client, clock)
        for _ in range(2):
            assert await people.names(RIVER, [IDA]) == {IDA: "ida"}
        assert len(server.calls_of("members.get")) == 1
        clock.move(timedelta(hours=1))
        await people.names(RIVER, [IDA])
        assert len(server.calls_of("members.get")) == 2


async def test_who_is_unknown_is_left_out(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    server.guild.members.discard(BOB)
    async with running(listener, server):
        people = DiscordPeople(listener.client, FixedClock())
        assert await people.names(RIVER, [BOB]) == {}


async def test_in_a_direct_message_nobody_is_asked(
    server: DiscordServer, client: DiscordClient
) -> None:
    people = DiscordPeople(client, FixedClock())

    assert await people.names(Channel(platform=Platform.DISCORD, id="9"), [IDA]) == {}
    assert server.calls == []
