"""A local Slack, and a messenger that posts there through the real SDK."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from tests.platforms.slack.listening import Inbox, make, running
from tests.servers.slack import SlackServer


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


@pytest.fixture
def messenger(server: SlackServer) -> SlackMessenger:
    return SlackMessenger(make_client(server.bot_token, server.api_base))


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
async def listening(server: SlackServer, inbox: Inbox) -> AsyncIterator[asyncio.Task[None]]:
    async with running(make(server, inbox), server) as task:
        yield task
