"""A local Discord, and a messenger that posts there through the real library."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.platforms.discord.client import DiscordClient, make_client
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.tokens import sign_in
from tests.platforms.discord.listening import Inbox, make, running
from tests.servers.discord import DiscordServer


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        yield server


@pytest.fixture
async def client(server: DiscordServer) -> AsyncIterator[DiscordClient]:
    client = make_client(server.api_base, server.gateway_url)
    await sign_in(client, server.token)
    server.calls.clear()
    yield client
    await client.close()


@pytest.fixture
def messenger(client: DiscordClient) -> DiscordMessenger:
    return DiscordMessenger(client)


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def listener(server: DiscordServer, inbox: Inbox) -> DiscordListener:
    return make(server, inbox)


@pytest.fixture
async def listening(
    server: DiscordServer, listener: DiscordListener
) -> AsyncIterator[asyncio.Task[None]]:
    async with running(listener, server) as task:
        yield task
