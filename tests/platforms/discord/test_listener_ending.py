"""The listener ends in order, whatever ends it."""

import asyncio

import pytest

from bot.core.channels import Channel, Platform
from bot.core.questions import Incoming
from bot.errors import StoreError
from bot.platforms.discord.interactions import NOT_KEPT
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.render import bare
from tests.platforms.discord.listening import Inbox, make, running
from tests.servers import discord_faults as faults
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import RIVER
from tests.waiting import PATIENCE

HERE = Channel(platform=Platform.DISCORD, id=RIVER)
BODY = bare(["The dam holds."])


async def test_a_store_that_fails_stops_the_listener(server: DiscordServer, inbox: Inbox) -> None:
    inbox.fails_with = StoreError("the disk is full")

    async with running(make(server, inbox), server) as task:
        await server.mention(RIVER, "safe?")
        with pytest.raises(StoreError, match="full"):
            await asyncio.wait_for(task, PATIENCE)


async def test_a_command_that_cannot_be_stored_is_told_so(
    server: DiscordServer, inbox: Inbox
) -> None:
    inbox.fails_with = StoreError("the disk is full")

    async with running(make(server, inbox), server) as task:
        asked = await server.slash("now")
        with pytest.raises(StoreError, match="full"):
            await asyncio.wait_for(task, PATIENCE)

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


async def test_cancelling_ends_at_once_and_leaves_nothing_behind(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    before = asyncio.all_tasks()

    async with running(listener, server) as task:
        await server.mention(RIVER, "safe?")
        await server.called("typing")

    assert task.cancelled()
    await server.gateway.wait_closed()
    left = [one for one in asyncio.all_tasks() - before if "tests.servers" not in repr(one)]
    await asyncio.wait([*left, asyncio.create_task(asyncio.sleep(0))], timeout=PATIENCE)
    assert [one for one in left if not one.done()] == []


async def test_a_post_under_way_at_the_end_has_its_answer(
    server: DiscordServer, inbox: Inbox, listener: DiscordListener
) -> None:
    async with running(listener, server) as task:
        await server.gateway.connected()
        messenger = DiscordMessenger(listener.client)
        posting = asyncio.create_task(messenger.post(HERE, BODY, key="k", thread=""))
        while not listener.client.is_calling:
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task, posting])

    assert await posting == server.guild.all_in(RIVER)[0]["id"]


async def test_cancelling_before_discord_was_ever_reached_ends_at_once(
    server: DiscordServer, inbox: Inbox
) -> None:
    server.fail("users.me", faults.page(503), times=99)
    task = asyncio.create_task(make(server, inbox, pace=0.01).run())
    await server.called("users.me", 2)

    task.cancel()
    await asyncio.wait([task], timeout=PATIENCE)

    assert task.cancelled()
