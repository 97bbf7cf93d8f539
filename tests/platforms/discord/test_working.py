"""Somebody who waits sees it for as long as the answer takes, and no longer."""

import asyncio

import pytest

from bot.platforms.discord import working as module
from bot.platforms.discord.client import DiscordClient
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import HILL, RIVER
from tests.waiting import PATIENCE


async def test_typing_is_shown_again_until_the_answer_stands(
    server: DiscordServer, client: DiscordClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_EVERY", 0.001)

    client.working.show("1", RIVER)
    await server.called("typing", 3)
    client.working.done("1")

    assert client.working.is_idle


async def test_typing_is_not_shown_for_ever(
    server: DiscordServer, client: DiscordClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_EVERY", 0.0)

    client.working.show("1", RIVER)
    async with asyncio.timeout(PATIENCE):
        while not client.working.is_idle:
            await asyncio.sleep(0)

    assert len(server.calls_of("typing")) == 10


async def test_each_who_waits_is_told_apart(server: DiscordServer, client: DiscordClient) -> None:
    client.working.show("1", RIVER)
    client.working.show("2", HILL)
    client.working.show("2", HILL)
    client.working.done("1")
    client.working.done("never asked")
    assert not client.working.is_idle

    client.working.close()
    assert client.working.is_idle
