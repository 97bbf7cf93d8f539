"""Channels that Discord says are deleted or without us, through the real library."""

from tests.platforms.discord.listening import Inbox, make, running
from tests.platforms.served import Closings
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import FORUM, GUILD, HILL, RIVER
from tests.waiting import until

DELETED = "Discord says that the channel was deleted."
TAKEN_OUT = "Discord says that the bot was taken out of the server."


async def test_a_channel_that_is_deleted_is_told_of_at_once(
    server: DiscordServer, inbox: Inbox
) -> None:
    closings = Closings()
    async with running(make(server, inbox, closings=closings), server):
        for id in (HILL, FORUM):
            gone = server.guild.describe_room(server.guild.rooms[id])
            await server.gateway.dispatch("CHANNEL_DELETE", {**gone, "guild_id": GUILD})
        await until(lambda: len(closings.told) == 2)

    assert closings.told == [(HILL, DELETED), (FORUM, DELETED)]


async def test_a_server_that_takes_us_out_closes_its_channels_and_letting_us_in_opens_them(
    server: DiscordServer, inbox: Inbox
) -> None:
    closings = Closings()
    async with running(make(server, inbox, closings=closings), server):
        await server.gateway.dispatch("GUILD_DELETE", {"id": GUILD})
        await until(lambda: (RIVER, TAKEN_OUT) in closings.told)
        joined = server.guild.describe()
        joined.pop("unavailable", None)  # which tells a server that is back from one that is new
        await server.gateway.dispatch("GUILD_CREATE", joined)
        await until(lambda: (RIVER, "") in closings.told)


async def test_a_server_that_is_out_of_order_has_taken_nobody_out(
    server: DiscordServer, inbox: Inbox
) -> None:
    closings = Closings()
    async with running(make(server, inbox, closings=closings), server):
        await server.gateway.dispatch("GUILD_DELETE", {"id": GUILD, "unavailable": True})
        await server.gateway.dispatch(
            "GUILD_CREATE", {**server.guild.describe(), "unavailable": False}
        )
        gone = server.guild.describe_room(server.guild.rooms[HILL])
        await server.gateway.dispatch("CHANNEL_DELETE", {**gone, "guild_id": GUILD})
        await until(lambda: closings.told)

    assert closings.told == [(HILL, DELETED)]
