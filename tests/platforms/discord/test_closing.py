"""Channels that Discord says are deleted or without us, through the real library."""

from bot.core.channels import Channel, Platform
from bot.platforms.discord.closing import DELETED, LOCKED, SHUT_OUT, TAKEN_OUT
from tests.platforms.discord.listening import Inbox, make, running
from tests.platforms.served import Closings
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import BOT_ROLE, FORUM, GUILD, HILL, RIVER
from tests.waiting import until


async def heard_of(closings: Closings, *told: tuple[str, str]) -> None:
    await until(lambda: set(told) <= set(closings.told))


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


async def test_what_happened_while_we_were_away_is_seen_when_we_are_back(
    server: DiscordServer, inbox: Inbox
) -> None:
    places = [Channel(platform=Platform.DISCORD, id=id) for id in (HILL, RIVER)]
    closings = Closings(*places)
    server.guild.rooms[HILL].denied = {"send_messages"}

    async with running(make(server, inbox, closings=closings), server):
        await until(lambda: len(closings.told) == 2)

    # Of channels that follow nothing nothing is told.
    assert sorted(closings.told) == sorted([(HILL, SHUT_OUT), (RIVER, "")])


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


async def test_where_we_may_not_write_any_more_is_told_and_where_we_may_again(
    server: DiscordServer, inbox: Inbox
) -> None:
    closings, room = Closings(), server.guild.rooms[HILL]
    async with running(make(server, inbox, closings=closings), server):
        for denied, told in (
            ({"send_messages"}, SHUT_OUT),
            (set[str](), ""),
            ({"view_channel"}, SHUT_OUT),
        ):
            room.denied = denied
            closings.told.clear()
            await server.gateway.dispatch("CHANNEL_UPDATE", server.guild.describe_room(room))
            await heard_of(closings, (HILL, told))


async def test_a_channel_that_is_only_renamed_is_not_looked_at(
    server: DiscordServer, inbox: Inbox
) -> None:
    closings, room = Closings(), server.guild.rooms[HILL]
    async with running(make(server, inbox, closings=closings), server):
        renamed = {**server.guild.describe_room(room), "name": "upper-hill"}
        await server.gateway.dispatch("CHANNEL_UPDATE", renamed)
        await server.gateway.dispatch("CHANNEL_DELETE", renamed)
        await until(lambda: closings.told)

    assert closings.told == [(HILL, DELETED)]


async def test_a_right_that_is_taken_from_our_role_shuts_us_out_of_all_channels(
    server: DiscordServer, inbox: Inbox
) -> None:
    closings, guild = Closings(), server.guild
    async with running(make(server, inbox, closings=closings), server):
        for change, told in ((guild.granted.discard, SHUT_OUT), (guild.granted.add, "")):
            change("send_messages")
            role = next(one for one in guild.describe()["roles"] if one["id"] == BOT_ROLE)
            closings.told.clear()
            update = {"guild_id": GUILD, "role": role}
            await server.gateway.dispatch("GUILD_ROLE_UPDATE", update)
            await heard_of(closings, (RIVER, told), (HILL, told))


async def test_a_role_that_is_taken_from_us_shuts_us_out(
    server: DiscordServer, inbox: Inbox
) -> None:
    closings, guild = Closings(), server.guild
    guild.everyone.discard("send_messages")
    async with running(make(server, inbox, closings=closings), server):
        member = {**guild.describe_member(), "guild_id": GUILD, "roles": []}
        await server.gateway.dispatch("GUILD_MEMBER_UPDATE", member)
        await until(lambda: (RIVER, SHUT_OUT) in closings.told)


async def test_a_thread_that_is_locked_unlocked_and_deleted_is_told_of(
    server: DiscordServer, inbox: Inbox
) -> None:
    closings = Closings()
    post = server.thread("people talk", parent=FORUM)
    room = server.guild.rooms[post]
    async with running(make(server, inbox, closings=closings), server):
        for is_locked, told in ((True, LOCKED), (False, "")):
            room.is_locked = room.is_archived = is_locked
            closings.told.clear()
            await server.gateway.dispatch("THREAD_UPDATE", server.guild.describe_room(room))
            await heard_of(closings, (post, told))
        closings.told.clear()
        await server.gateway.dispatch(
            "THREAD_DELETE", {"id": post, "guild_id": GUILD, "parent_id": FORUM, "type": 11}
        )
        await until(lambda: closings.told == [(post, DELETED)])
