"""Who left a server, or a channel, is seen in the rounds, with the real library."""

from collections.abc import AsyncIterator

import pytest

from bot.core.channels import Channel, Platform
from bot.platforms.discord.leaving import Readers
from bot.platforms.discord.listener import DiscordListener
from tests.platforms.discord.listening import Inbox, make, running
from tests.platforms.served import Closings, Served
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import DIRECT, HILL, IDA, RIVER

ELSEWHERE = "1000000000000000777"


@pytest.fixture
async def listener(server: DiscordServer, inbox: Inbox) -> AsyncIterator[DiscordListener]:
    server.guild.everyone = {"view_channel", "read_message_history"}
    server.guild.rooms[HILL].closed = {"read_message_history"}
    listener = make(server, inbox, serve=Served())
    async with running(listener, server):
        yield listener


async def looked(listener: DiscordListener, *followed: str) -> Closings:
    closings = Closings(*(Channel(platform=Platform.DISCORD, id=id) for id in followed))
    await Readers(listener.client, closings, listener._kept).look()
    return closings


@pytest.mark.parametrize(
    ("followed", "told"),
    [
        pytest.param((RIVER, DIRECT), {}, id="reads it"),
        pytest.param((HILL, DIRECT), {DIRECT: ([], [HILL])}, id="may not read it"),
        pytest.param((RIVER, HILL, DIRECT), {DIRECT: ([RIVER], [HILL])}, id="reads one of two"),
        pytest.param((DIRECT,), {}, id="nothing is followed in a server"),
        pytest.param((HILL, RIVER), {}, id="nobody has a conversation of their own"),
        pytest.param(
            (HILL, ELSEWHERE, DIRECT), {DIRECT: ([ELSEWHERE], [HILL])}, id="one that nobody knows"
        ),
    ],
)
async def test_what_somebody_may_not_read_is_shut_to_them(
    listener: DiscordListener, followed: tuple[str, ...], told: object
) -> None:
    assert (await looked(listener, *followed)).read == told


async def test_whoever_left_the_server_may_read_none_of_its_channels(
    server: DiscordServer, listener: DiscordListener
) -> None:
    server.guild.members.discard(IDA)

    assert (await looked(listener, RIVER, HILL, DIRECT)).read == {DIRECT: ([], [RIVER, HILL])}


@pytest.mark.parametrize("method", ["members.get", "channels.get"])
async def test_of_what_discord_does_not_say_nothing_is_told(
    server: DiscordServer, listener: DiscordListener, method: str
) -> None:
    server.fail(method, faults.error(50001, 403), times=9)  # on others the library tries again

    assert (await looked(listener, HILL, DIRECT)).read == {}
