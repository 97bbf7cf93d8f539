"""Hears people in Slack, over Socket Mode or over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import structlog
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.errors import BotError, DeliveryDeferred
from bot.platforms.slack.attaching import Attaching
from bot.platforms.slack.client import make_client
from bot.platforms.slack.connection import Connection
from bot.platforms.slack.door import Door
from bot.platforms.slack.ears import Ears, Gone
from bot.platforms.slack.seats import Seats
from bot.platforms.slack.working import Working
from bot.ports.hooks import Hooks
from bot.ports.outside import Clock

#: Seconds between pings, and between tries to connect.
_PING = 5.0
#: Seconds that what is being stored at the end may still take.
_DRAINING = 3.0

log = structlog.get_logger(__name__)


class SlackListener:
    """A `Listener`. An event is acknowledged to Slack only once `hear` has stored it."""

    def __init__(
        self,
        *,
        seats: Seats,
        app_token: str,
        api_base: str,
        hooks: Hooks,
        clock: Clock,
        door: Door | None = None,
        gone: Gone | None = None,
        working: Working | None = None,
        attaching: Attaching | None = None,
        meanwhile: Callable[[], Coroutine[Any, Any, None]] | None = None,
        ping_interval: float = _PING,
    ) -> None:
        """Prepare; nothing is sent before `run`.

        Args:
            seats: The workspaces that the bot is in, with their tokens.
            app_token: "xapp-…", for Socket Mode; not used with a door.
            api_base: The Web API's address; ends in "/api/".
            hooks: What is called when people speak; `hear` again and again until it succeeds.
            clock: Tells when something arrived.
            door: Where Slack sends events over HTTP; None: Socket Mode.
            gone: Called when a workspace removes the app.
            working: Who is waiting for an answer; shared with the messenger.
            attaching: Uploads pictures; shared with the messenger. None: there are none.
            meanwhile: Runs for as long as this listens.
            ping_interval: Seconds between pings, and between tries to connect.
        """
        self._app_token = app_token
        self._api_base = api_base
        self._seats = seats
        self._door = door
        self._meanwhile = meanwhile
        self._ping_interval = ping_interval
        self._busy: set[asyncio.Task[Any]] = set()
        self._broken: asyncio.Future[None] | None = None
        self._working = working or Working()
        self._ears = Ears(
            seats=seats,
            api_base=api_base,
            hooks=hooks,
            clock=clock,
            keep=self._keep,
            broken=self._break,
            working=self._working,
            gone=gone,
            attaching=attaching,
        )

    async def run(self) -> None:
        """Connect and listen until cancelled; reconnects by itself.

        Raises:
            ConfigError: Slack refuses one of the tokens for good, or the port is taken.
            StoreError: What was said could not be stored; Slack keeps it for another try.
        """
        await self._ready()
        app = self._ears.app()
        self._broken = asyncio.get_running_loop().create_future()
        beside: asyncio.Task[None] | None = None
        connected = self._door.open(app) if self._door is not None else self._connected(app)
        try:
            async with connected as refused:
                ends = {self._broken, *([refused] if refused is not None else [])}
                if self._meanwhile is not None:
                    beside = asyncio.create_task(self._meanwhile())
                    ends.add(beside)
                done, _ = await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
                done.pop().result()
        finally:
            # Over HTTP, what was acknowledged may still be worked on.
            await self._drain()
            if beside is not None:
                beside.cancel()
            self._broken.cancel()
            self._working.close()

    @asynccontextmanager
    async def _connected(self, app: AsyncApp) -> AsyncIterator[asyncio.Future[None] | None]:
        # Without the bot token: only the connection itself is asked for with this client.
        connection = Connection(
            make_client("", self._api_base), self._app_token, ping_interval=self._ping_interval
        )

        async def handle(client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
            task = asyncio.current_task()
            if task is not None:
                self._keep(task)
            response = await run_async_bolt_app(app, request)
            await send_async_response(client, request, response, 0.0)

        connection.socket_mode_request_listeners.append(handle)
        connecting = asyncio.create_task(connection.open())
        try:
            yield connection.refused
        finally:
            connecting.cancel()
            await self._drain()
            await connection.shut()

    async def _ready(self) -> None:
        while True:
            try:
                return await self._seats.ready()
            except DeliveryDeferred as error:
                log.warning("slack_not_reached", reason=str(error))
                wait = error.retry_after.total_seconds()
                await asyncio.sleep(max(wait, self._ping_interval))

    def _break(self, error: BotError) -> None:
        """End listening with this."""
        if self._broken is not None and not self._broken.done():
            self._broken.set_exception(error)

    def _keep(self, task: asyncio.Task[Any]) -> None:
        self._busy.add(task)
        task.add_done_callback(self._busy.discard)

    async def _drain(self) -> None:
        """Let what is being stored be stored and acknowledged."""
        busy = set(self._busy)
        if busy:
            _, late = await asyncio.wait(busy, timeout=_DRAINING)
            for task in late:
                task.cancel()
