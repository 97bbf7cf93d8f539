"""Holds the gateway connection: drops, resumes, refusals, the end."""

import asyncio
import time
from itertools import count
from types import SimpleNamespace

import pytest

from bot.errors import ConfigError
from bot.platforms.discord import connection
from tests.platforms.discord.listening import Inbox, make, running
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import RIVER
from tests.waiting import PATIENCE, until


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


@pytest.mark.usefixtures("listening")
async def test_a_stream_that_cannot_be_unpacked_is_closed_and_resumed(
    server: DiscordServer, inbox: Inbox
) -> None:
    await server.gateway.babble()
    await server.gateway.connected(resumed=1)
    await server.mention(RIVER, "still there?")

    assert len(await inbox.heard(1)) == 1


async def test_a_gateway_that_says_nothing_more_is_left(
    server: DiscordServer, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    silence, looks = 10 * PATIENCE, count()
    flying = SimpleNamespace(
        time=time.time, perf_counter=lambda: time.perf_counter() + silence * next(looks)
    )
    server.gateway.interval = 10
    async with running(make(server, inbox, heartbeat_timeout=silence / 2), server):
        await until(lambda: server.gateway.heartbeats > 1)
        server.gateway.is_silent = True
        with monkeypatch.context() as passing:
            passing.setattr("discord.gateway.time", flying)
            await server.gateway.wait(lambda: server.gateway.opened >= 2)
        server.gateway.is_silent = False
        await server.gateway.connected(resumed=1)

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


async def test_a_gateway_that_is_away_is_waited_for_and_then_resumed(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.gateway.away = 2

    async with running(make(server, inbox, pace=0.0001), server):
        await server.gateway.connected()
        server.gateway.away = 2
        server.gateway.drop()
        await server.gateway.connected(resumed=1)

    assert server.gateway.away == 0


@pytest.mark.parametrize(
    ("own", "path"), [("127.0.0.1", "/resume/"), ("gateway.discord.gg", "/gateway/")]
)
async def test_only_discords_own_gateway_may_name_another_to_resume_at(
    server: DiscordServer, inbox: Inbox, monkeypatch: pytest.MonkeyPatch, own: str, path: str
) -> None:
    """Behind a proxy everything goes through the proxy."""
    monkeypatch.setattr(connection, "_DISCORDS_OWN", own)

    async with running(make(server, inbox), server):
        server.gateway.drop()
        await server.gateway.connected(resumed=1)

    assert server.gateway.paths == ["/gateway/", path]


async def test_an_address_to_resume_at_that_leads_nowhere_is_given_up(
    server: DiscordServer, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_DISCORDS_OWN", "127.0.0.1")
    server.gateway.url = "ws://127.0.0.1:9/"

    async with running(make(server, inbox), server):
        server.gateway.drop()
        await server.gateway.connected(resumed=1)

    assert server.gateway.paths == ["/gateway/", "/gateway/"]


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
    async with asyncio.timeout(PATIENCE):
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

    async with asyncio.timeout(PATIENCE):
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
            await asyncio.wait_for(task, PATIENCE)


async def test_when_a_days_starts_are_spent_the_next_day_is_waited_for(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.routes.starts_left = 3

    async with running(make(server, inbox), server):
        await server.gateway.connected()

    assert [call.name for call in server.calls][:3] == ["users.me", "applications.me", "gateway"]
