"""A listener at work against a local Discord, and an inbox that remembers what it was given."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.core.channels import Channel, Platform
from bot.core.questions import Incoming
from bot.platforms.discord.listener import DiscordListener
from bot.ports.closing import Closings, NoClosings
from bot.ports.drawing import Artist
from bot.ports.hooks import Hooks, Serve
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import RIVER as RIVER_ID
from tests.waiting import PATIENCE

NOW = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)
RIVER = Channel(platform=Platform.DISCORD, id=RIVER_ID)


class StoppedClock:
    def now(self) -> datetime:
        return NOW


class Inbox:
    """What was heard, as the real inbox keeps it: once per id."""

    def __init__(self) -> None:
        self.calls: list[Incoming] = []
        self.fails_with: Exception | None = None
        #: Ids of what was deleted.
        self.taken_back: list[str] = []
        self._changed = asyncio.Condition()

    async def __call__(self, incoming: Incoming) -> bool:
        if self.fails_with is not None:
            raise self.fails_with
        is_new = incoming.id not in [one.id for one in self.calls]
        self.calls.append(incoming)
        async with self._changed:
            self._changed.notify_all()
        return is_new

    async def unhear(self, id: str) -> None:
        self.taken_back.append(id)

    async def heard(self, number: int = 1) -> list[Incoming]:
        """Wait until so much was heard."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: len(self.calls) >= number)
        return self.calls


async def nothing_is_taken_back(_id: str) -> None:
    pass


def make(
    server: DiscordServer,
    hear: Callable[[Incoming], Awaitable[bool]],
    *,
    serve: Serve | None = None,
    language: str = "en",
    hears_replies: Callable[[Channel], bool] | None = None,
    artist: Artist | None = None,
    token: str = "",
    pace: float = 0.001,
    heartbeat_timeout: float = 60.0,
    closings: Closings | None = None,
) -> DiscordListener:
    return DiscordListener(
        token=token or server.token,
        api_base=server.api_base,
        gateway=server.gateway_url,
        hooks=Hooks(
            hear=hear,
            unhear=getattr(hear, "unhear", nothing_is_taken_back),
            serve=serve,
            speaks=lambda _: language,
            hears_replies=hears_replies or (lambda _: False),
            closings=closings or NoClosings(),
        ),
        clock=StoppedClock(),
        artist=artist,
        message_content=hears_replies is not None,
        pace=pace,
        heartbeat_timeout=heartbeat_timeout,
    )


@asynccontextmanager
async def running(
    listener: DiscordListener, server: DiscordServer
) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(listener.run())
    connected = asyncio.create_task(server.gateway.connected())
    await asyncio.wait({task, connected}, return_when=asyncio.FIRST_COMPLETED)
    try:
        connected.cancel()
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task])
