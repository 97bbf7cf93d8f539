"""People and channels on a local Slack and a local Discord that impose the published limits."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from time import perf_counter
from typing import Protocol

from bot.core.channels import Channel, Platform
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.slack.client import make_client
from bot.platforms.slack.listener import SlackListener
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.seats import OneSeat
from bot.ports import Clock, Messenger
from bot.ports.hooks import Hear, Hooks, Serve
from tests.servers import discord_rates, slack_rates
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import Room as DiscordRoom
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import Room as SlackRoom


class Crowd(Protocol):
    """Who asks on one platform."""

    @property
    def platform(self) -> Platform:
        """Which."""

    @property
    def channels(self) -> Sequence[Channel]:
        """Where."""

    def listening(
        self, hear: Hear, serve: Serve, clock: Clock
    ) -> AbstractAsyncContextManager[Messenger]:
        """Have the bot there."""

    async def ask(self, questions: int) -> list[float]:
        """Ask so many questions at once; seconds to the first word for each."""

    def refused(self) -> int:
        """How many calls the limits turned away so far."""


class SlackCrowd:
    """A `Crowd` in one workspace."""

    platform = Platform.SLACK

    def __init__(self, channels: int) -> None:
        self.channels = [Channel(platform=self.platform, id=f"C1L{n}") for n in range(channels)]
        self._server = SlackServer()
        self._server.rates = self._rates = slack_rates.Rates()
        self._server.workspace.rooms |= {one.id: SlackRoom(one.id) for one in self.channels}

    @asynccontextmanager
    async def listening(self, hear: Hear, serve: Serve, clock: Clock) -> AsyncIterator[Messenger]:
        """Have the bot there, by Socket Mode."""
        async with self._server as server:
            listener = SlackListener(
                seats=OneSeat(make_client(server.bot_token, server.api_base)),
                app_token=server.app_token,
                api_base=server.api_base,
                hooks=Hooks(hear=hear, serve=serve),
                clock=clock,
            )
            running = asyncio.create_task(listener.run())
            await server.connected()
            yield SlackMessenger(make_client(server.bot_token, server.api_base))
            running.cancel()
            await asyncio.wait([running])

    async def ask(self, questions: int) -> list[float]:
        """See `Crowd`: a command's first word is in its ack, a mention's the working state."""
        return await asyncio.gather(*map(self._ask, range(questions)))

    def refused(self) -> int:
        """See `Crowd`."""
        return len(self._rates.refused)

    async def _ask(self, number: int) -> float:
        started = perf_counter()
        text, user = _question(number), f"U0P{number}"
        if number % 2:
            envelope = await self._server.mention(self.channels[0].id, text, user=user)
            said = str(envelope.body["payload"]["event"]["ts"])
            statuses = self._server.workspace.statuses
            await _until(lambda: any(one["thread_ts"] == said for one in statuses))
        else:
            channel = self.channels[1 + number].id
            await self._server.slash(f"ask {text}", channel=channel, user=user)
        return perf_counter() - started


class DiscordCrowd:
    """A `Crowd` in one server."""

    platform = Platform.DISCORD

    def __init__(self, channels: int) -> None:
        self.channels = [Channel(platform=self.platform, id=f"3{n:018}") for n in range(channels)]
        self._server = DiscordServer()
        self._server.rates = self._rates = discord_rates.Rates()
        self._server.guild.rooms |= {
            one.id: DiscordRoom(one.id, f"l{one.id[-4:]}") for one in self.channels
        }

    @asynccontextmanager
    async def listening(self, hear: Hear, serve: Serve, clock: Clock) -> AsyncIterator[Messenger]:
        """Have the bot there, by the gateway."""
        async with self._server as server:
            listener = DiscordListener(
                token=server.token,
                api_base=server.api_base,
                gateway=server.gateway_url,
                hooks=Hooks(hear=hear, serve=serve),
                clock=clock,
            )
            running = asyncio.create_task(listener.run())
            await server.gateway.connected()
            yield DiscordMessenger(listener.client)
            running.cancel()
            await asyncio.wait([running])

    async def ask(self, questions: int) -> list[float]:
        """See `Crowd`: a command's first word is its answer, a mention's that we type."""
        return await asyncio.gather(*map(self._ask, range(questions)))

    def refused(self) -> int:
        """See `Crowd`."""
        return len(self._rates.refused)

    async def _ask(self, number: int) -> float:
        started = perf_counter()
        text, by = _question(number), f"2{number:018}"
        if number % 2:
            channel = self.channels[0].id
            await self._server.mention(channel, text, by=by)
            await _until(lambda: bool(self._server.calls_of("typing")))
        else:
            channel = self.channels[1 + number].id
            asked = await self._server.slash("ask", text, channel=channel, by=by)
            await _until(lambda: asked["token"] in self._server.routes.shown)
        return perf_counter() - started


async def _until(is_so: Callable[[], bool]) -> None:
    while not is_so():  # noqa: ASYNC110 - what is looked at is the server's, which tells nobody
        await asyncio.sleep(0.005)


def _question(number: int) -> str:
    return f"How many people died on day {number}?"
