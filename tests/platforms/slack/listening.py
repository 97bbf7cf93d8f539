"""A listener at work against a local Slack, and an inbox that remembers what it was given."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.core.channels import Channel, Platform
from bot.core.questions import Incoming
from bot.platforms.slack.attaching import Attaching
from bot.platforms.slack.client import make_client
from bot.platforms.slack.listener import SlackListener
from bot.platforms.slack.seats import OneSeat
from bot.ports.closing import Closings, NoClosings
from bot.ports.hooks import Hooks, Serve
from tests.servers.slack import SlackServer
from tests.waiting import PATIENCE, leap_until

#: Seconds between tries to connect: none is made, and no connection taken for lost, before a test
#: has time pass.
PING = 10 * PATIENCE
NOW = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)
RIVER = Channel(platform=Platform.SLACK, id="C0RIVER")


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

    async def unhear(self, id: str) -> None:
        self.taken_back.append(id)

    async def __call__(self, incoming: Incoming) -> bool:
        if self.fails_with is not None:
            raise self.fails_with
        is_new = incoming.id not in [one.id for one in self.calls]
        self.calls.append(incoming)
        return is_new


async def nothing_is_taken_back(_id: str) -> None:
    pass


def one_seat(server: SlackServer, **tokens: str) -> OneSeat:
    """Be in the one workspace of a local Slack."""
    token = tokens.get("bot_token", server.bot_token)
    return OneSeat(make_client(token, server.api_base))


def make(
    server: SlackServer,
    hear: Callable[[Incoming], Awaitable[bool]],
    *,
    serve: Serve | None = None,
    language: str = "en",
    attaching: Attaching | None = None,
    closings: Closings | None = None,
    **tokens: str,
) -> SlackListener:
    return SlackListener(
        seats=one_seat(server, **tokens),
        app_token=tokens.get("app_token", server.app_token),
        api_base=server.api_base,
        hooks=Hooks(
            hear=hear,
            unhear=getattr(hear, "unhear", nothing_is_taken_back),
            serve=serve,
            speaks=lambda _: language,
            hears_replies=lambda channel: channel == RIVER,
            closings=closings or NoClosings(),
        ),
        clock=StoppedClock(),
        attaching=attaching,
        ping_interval=PING,
    )


async def connected(server: SlackServer, number: int = 1) -> None:
    """Have time pass until so many connections were ever made."""
    await leap_until(lambda: server.sockets.opened >= number, PING)
    await server.connected(number)


@asynccontextmanager
async def running(
    listener: SlackListener, server: SlackServer, *, is_away: bool = False
) -> AsyncIterator[asyncio.Task[None]]:
    """Listen; a Slack that is away at first is tried again as time passes."""
    task = asyncio.create_task(listener.run())
    await (connected(server) if is_away else server.connected())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task])
