"""A local Slack, and a messenger that posts there through the real SDK."""

from collections.abc import AsyncIterator

import pytest

from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from tests.servers.slack import SlackServer


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    async with SlackServer() as server:
        yield server


@pytest.fixture
def messenger(server: SlackServer) -> SlackMessenger:
    return SlackMessenger(make_client(server.bot_token, server.api_base))
