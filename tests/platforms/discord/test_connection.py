"""Holds the gateway connection: drops, resumes, refusals, the end."""

import asyncio

import pytest

from bot.core.questions import Incoming
from bot.errors import ConfigError, StoreError
from bot.platforms.discord.interactions import NOT_KEPT
from bot.platforms.discord.listener import DiscordListener
from tests.platforms.discord.listening import Inbox, make, running
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import RIVER


@pytest.mark.usefixtures("listening")
async def test_a_dropped_connection_is_resumed_and_nothing_is_missed(
    server: DiscordServer, inbox: Inbox
) -> None:
    await server.mention(RIVER, "before")
    await inbox.heard(1)

    server.gateway.drop()
    await server.mention(RIVER, "meanwhile")
    await server.gateway.connected(resumed=1)
    await server.mention(RIVER, "after")

    assert [one.text for one in await inbox.heard(3)] == ["before", "meanwhile", "after"]
    assert len(server.gateway.identified) == 1


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("code", [1000, 1001, 4000, 4009])
async def test_a_closed_connection_is_resumed(
    server: DiscordServer, inbox: Inbox, code: int
) -> None:
    await server.gateway.close(code)
    await server.gateway.connected(resumed=1)
    await server.mention(RIVER, "after")

    assert len(await inbox.heard(1)) == 1


@pytest.mark.usefixtures("listening")
async def test_a_wish_to_reconnect_is_followed(server: DiscordServer, inbox: Inbox) -> None:
    await server.gateway.ask_to_reconnect()
    await server.gateway.connected(resumed=1)
    await server.mention(RIVER, "still there?")

    assert len(await inbox.heard(1)) == 1


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("is_resumable", [True, False], ids=["resumable", "gone"])
async def test_an_invalid_session_is_resumed_or_begun_anew(
    server: DiscordServer, inbox: Inbox, is_resumable: bool
) -> None:
    await server.gateway.invalidate(is_resumable=is_resumable)
    if is_resumable:
        await server.gateway.connected(resumed=1)
    else:
        await server.gateway.connected(identified=2)
    await server.mention(RIVER, "still there?")

    assert len(await inbox.heard(1)) == 1


@pytest.mark.usefixtures("listening")
async def test_a_session_that_discord_forgot_is_begun_anew(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.gateway.forget()
    server.gateway.drop()
    await server.gateway.connected(identified=2)
    await server.mention(RIVER, "still there?")

    assert len(await inbox.heard(1)) == 1


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("event", ["TYPING_START", "MESSAGE_CREATE", "INTERACTION_CREATE"])
async def test_an_event_that_nobody_can_read_costs_no_other(
    server: DiscordServer, inbox: Inbox, event: str
) -> None:
    await server.gateway.dispatch(event, {"id": "7", "guild_id": "8"})
    await server.mention(RIVER, "still there?")

    assert len(await inbox.heard(1)) == 1
    assert server.gateway.opened == 1


async def test_a_gateway_that_says_nothing_more_is_left(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.gateway.interval = 10
    async with running(make(server, inbox, heartbeat_timeout=0.3), server):
        server.gateway.is_silent = True
        await server.gateway.wait(lambda: server.gateway.opened >= 2)
        server.gateway.is_silent = False
        await server.gateway.connected(resumed=1)

    assert server.gateway.heartbeats > 1
    assert len(server.gateway.identified) == 1


async def test_a_gateway_that_flaps_is_tried_without_end(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.gateway.refuses_with = [0, 4000, 4008, 0]
    listener = make(server, inbox, pace=0.0001)

    async with running(listener, server):
        await server.gateway.connected()
        server.gateway.refuses_with = [0, 4000, 4002]
        server.gateway.drop()
        await server.gateway.connected(resumed=1)
        await server.mention(RIVER, "still there?")
        assert len(await inbox.heard(1)) == 1

    assert len(server.gateway.identified) == 1


async def test_a_gateway_that_is_not_there_at_first_is_waited_for(
    server: DiscordServer, inbox: Inbox
) -> None:
    listener = make(server, inbox)
    from discord.gateway import DiscordWebSocket

    address = DiscordWebSocket.DEFAULT_GATEWAY
    DiscordWebSocket.DEFAULT_GATEWAY = address.with_port(9)
    running_task = asyncio.create_task(listener.run())
    await server.called("gateway")
    DiscordWebSocket.DEFAULT_GATEWAY = address
    await server.gateway.connected()
    running_task.cancel()
    await asyncio.wait([running_task])

    assert running_task.cancelled()


async def test_a_discord_that_is_away_at_the_start_is_waited_for(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.fail("users.me", faults.page(503), faults.page(403), faults.page(200))
    server.fail("applications.me", faults.page(503), faults.error(50001, 403))
    server.fail("gateway", faults.page(503))

    async with running(make(server, inbox), server):
        await server.mention(RIVER, "hello?")
        assert len(await inbox.heard(1)) == 1


async def test_a_refused_token_is_a_sentence_with_its_fix(
    server: DiscordServer, inbox: Inbox
) -> None:
    async with asyncio.timeout(3):
        with pytest.raises(ConfigError, match=r"discord\.token.*4004.*DISCORD_TOKEN") as caught:
            await make(server, inbox, token="old.token.here").run()

    assert "old.token" not in str(caught.value)
    assert len(server.calls) == 1


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (4004, r"discord\.token: Discord refuses it.*Reset the token"),
        (4010, "shard"),
        (4011, "too many servers"),
        (4012, "version"),
        (4013, "intents"),
        (4014, "intent that the application may not use.*Message Content Intent"),
    ],
)
async def test_what_the_gateway_refuses_for_good_is_a_sentence_and_one_try(
    server: DiscordServer, inbox: Inbox, code: int, says: str
) -> None:
    server.gateway.refuses_with = [code] * 5

    async with asyncio.timeout(3):
        with pytest.raises(ConfigError, match=says):
            await make(server, inbox).run()

    assert server.gateway.opened == 1


async def test_a_token_reset_while_running_ends_the_tries(
    server: DiscordServer, inbox: Inbox
) -> None:
    async with running(make(server, inbox), server) as task:
        server.gateway.token = "another"
        server.gateway.forget()
        server.gateway.drop()
        with pytest.raises(ConfigError, match=r"discord\.token"):
            await asyncio.wait_for(task, 3)


async def test_when_a_days_starts_are_spent_the_next_day_is_waited_for(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.routes.starts_left = 3

    async with running(make(server, inbox), server):
        await server.gateway.connected()

    assert [call.name for call in server.calls][:3] == ["users.me", "applications.me", "gateway"]


async def test_a_store_that_fails_stops_the_listener(server: DiscordServer, inbox: Inbox) -> None:
    inbox.fails_with = StoreError("the disk is full")

    async with running(make(server, inbox), server) as task:
        await server.mention(RIVER, "safe?")
        with pytest.raises(StoreError, match="full"):
            await asyncio.wait_for(task, 3)


async def test_a_command_that_cannot_be_stored_is_told_so(
    server: DiscordServer, inbox: Inbox
) -> None:
    inbox.fails_with = StoreError("the disk is full")

    async with running(make(server, inbox), server) as task:
        asked = await server.slash("now")
        with pytest.raises(StoreError, match="full"):
            await asyncio.wait_for(task, 3)

    assert server.routes.shown[asked["token"]][-1]["content"] == NOT_KEPT


async def test_what_is_being_stored_at_the_end_is_stored(
    server: DiscordServer, inbox: Inbox
) -> None:
    has_begun, may_end = asyncio.Event(), asyncio.Event()

    async def slow(incoming: Incoming) -> bool:
        has_begun.set()
        await may_end.wait()
        return await inbox(incoming)

    async with running(make(server, slow), server) as task:
        await server.mention(RIVER, "safe?")
        await has_begun.wait()
        task.cancel()
        may_end.set()
        await asyncio.wait([task])

    assert len(inbox.calls) == 1


async def test_the_command_is_registered_once_and_again_when_it_changed(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.routes.commands = [{"name": "digest", "id": "1"}]
    server.fail("commands.list", faults.page(503))
    server.fail("commands.create", faults.rate_limited(0))
    async with running(make(server, inbox), server):
        await server.called("commands.create", 2)
    assert [one["name"] for one in server.routes.commands] == ["digest", "brief"]

    async with running(make(server, inbox), server):
        await server.called("commands.list", 4)
    assert len(server.calls_of("commands.create")) == 2

    server.routes.commands[1]["description"] = "of an older version"
    async with running(make(server, inbox), server):
        await server.called("commands.create", 3)
    assert "older" not in server.routes.commands[1]["description"]


async def test_cancelling_ends_at_once_and_leaves_nothing_behind(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    before = asyncio.all_tasks()

    async with running(listener, server) as task:
        await server.mention(RIVER, "safe?")
        await server.called("typing")

    assert task.cancelled()
    await server.gateway.wait_closed()
    left = [one for one in asyncio.all_tasks() - before if not one.done()]
    if left:
        await asyncio.wait(left, timeout=3)
    assert [one for one in left if not one.done()] == []
