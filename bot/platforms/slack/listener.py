"""Hears people in Slack, over Socket Mode."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.commands import is_private
from bot.core.channels import Channel
from bot.core.questions import Incoming, Surface
from bot.core.recent import Recent
from bot.core.requests import Ask, Reply, Request
from bot.errors import BotError, DeliveryDeferred
from bot.platforms.slack.client import make_client, sdk_logger
from bot.platforms.slack.connection import Connection
from bot.platforms.slack.fronting import Front, Serve
from bot.platforms.slack.hearing import Body, heard_command, heard_event
from bot.platforms.slack.registration import ADMIN_COMMAND, COMMAND
from bot.platforms.slack.tokens import Identity, identify
from bot.platforms.slack.working import show_working
from bot.ports.outside import Clock

#: Stores what was said, for good; False when it was stored before.
Hear = Callable[[Incoming], Awaitable[bool]]

#: What somebody who used the command sees at once, and nobody else.
ACCEPTED = "Checking sources… the answer comes into this channel."
#: How many messages and threads are remembered; older repeats are caught by the inbox.
_REMEMBERED = 10_000
#: Seconds between pings, and between tries to connect.
_PING = 5.0
#: Seconds that what is being stored at the end may still take.
_DRAINING = 3.0
_ANY = re.compile(".*", re.DOTALL)

log = structlog.get_logger(__name__)


class SlackListener:
    """A `Listener` for one workspace. Slack is told that we heard only after `hear` stored it."""

    def __init__(
        self,
        *,
        bot_token: str,
        app_token: str,
        api_base: str,
        hear: Hear,
        clock: Clock,
        serve: Serve | None = None,
        client: AsyncWebClient | None = None,
        ping_interval: float = _PING,
    ) -> None:
        """Prepare; nothing is sent before `run`.

        Args:
            bot_token: "xoxb-…".
            app_token: "xapp-…", with the scope connections:write.
            api_base: The Web API's address; ends in "/api/".
            hear: Called once for each thing said, until it succeeds.
            clock: For the time of arrival.
            serve: Does what one person asks and is told alone; None: there is nothing of the kind.
            client: Client to show the working state with; one of our own by default.
            ping_interval: Seconds between pings and between tries to connect.
        """
        self._app_token = app_token
        self._api_base = api_base
        self._client = client or make_client(bot_token, api_base)
        self._hear = hear
        self._serve = serve
        self._clock = clock
        self._ping_interval = ping_interval
        self._one_at_a_time = asyncio.Lock()
        self._heard: Recent[str] = Recent(_REMEMBERED)
        self._threads: Recent[tuple[str, str]] = Recent(_REMEMBERED)
        self._busy: set[asyncio.Task[Any]] = set()
        self._broken: asyncio.Future[None] | None = None

    async def run(self) -> None:
        """Connect and listen until cancelled; reconnects by itself.

        Raises:
            ConfigError: Slack refuses one of the tokens for good.
            StoreError: What was said could not be stored; Slack keeps it for another try.
        """
        me = await self._identify()
        app = self._app(me)
        # Without the bot token: only the connection itself is asked for with this client.
        connection = Connection(
            make_client("", self._api_base), self._app_token, ping_interval=self._ping_interval
        )
        self._broken = asyncio.get_running_loop().create_future()

        async def handle(client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
            task = asyncio.current_task()
            if task is not None:
                self._keep(task)
            response = await run_async_bolt_app(app, request)
            await send_async_response(client, request, response, 0.0)

        connection.socket_mode_request_listeners.append(handle)
        connecting = asyncio.create_task(connection.open())
        try:
            ends = {connection.refused, self._broken}
            done, _ = await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            done.pop().result()
        finally:
            connecting.cancel()
            await self._drain()
            await connection.shut()
            self._broken.cancel()

    async def _identify(self) -> Identity:
        while True:
            try:
                return await identify(self._client)
            except DeliveryDeferred as error:
                log.warning("slack_not_reached", reason=str(error))
                wait = error.retry_after.total_seconds()
                await asyncio.sleep(max(wait, self._ping_interval))

    def _app(self, me: Identity) -> AsyncApp:
        async def authorize() -> AuthorizeResult:
            # Known since the start: asking Slack again with each event could lose the event.
            return AuthorizeResult(
                enterprise_id=None,
                team_id=me.team,
                bot_id=me.bot,
                bot_user_id=me.user,
                bot_token=self._client.token,
            )

        async def on_event(body: dict[str, Any]) -> None:
            now = self._clock.now()
            await self._accept(heard_event(body, me, now, self._threads))

        front = self._front(me)

        async def on_command(body: dict[str, Any], ack: AsyncAck) -> None:
            heard = heard_command(body, me, self._clock.now())
            if front is not None and is_private(heard.text, heard.channel, heard.received_at):
                await front.command(body, ack, Ask.COMMAND)
                return
            await self._accept(heard)
            await ack(text=ACCEPTED, response_type="ephemeral")

        async def on_home(body: dict[str, Any]) -> None:
            event: Body = body.get("event") or {}
            if front is not None and event.get("tab") == "home":
                await front.home(event)

        async def on_other_event(body: Body) -> None:
            log.debug("slack_event_ignored", type=body["event"].get("type"))

        app = AsyncApp(
            client=make_client("", self._api_base),
            authorize=authorize,
            logger=sdk_logger(),
            # The ack is sent only after the listener is through, and not if it fails.
            process_before_response=True,
        )
        app.event("app_mention")(on_event)
        app.event("message")(on_event)
        app.event("app_home_opened")(on_home)
        app.event(re.compile(".*"))(on_other_event)
        app.command(COMMAND)(on_command)
        if front is not None:
            self._open(app, front)
        return app

    def _open(self, app: AsyncApp, front: Front) -> None:
        """Let people press and fill in; what is of an older version is answered too."""

        async def on_admin(body: dict[str, Any], ack: AsyncAck) -> None:
            await front.command(body, ack, Ask.ADMIN)

        app.command(ADMIN_COMMAND)(on_admin)
        app.action(_ANY)(front.button)
        app.shortcut(_ANY)(front.menu)
        app.view(_ANY)(front.form)

    def _front(self, me: Identity) -> Front | None:
        serve = self._serve
        if serve is None:
            return None

        async def guarded(request: Request) -> Reply:
            try:
                return await serve(request)
            except BotError as error:
                self._break(error)
                raise

        return Front(guarded, self._client, me, self._clock, self._keep)

    async def _accept(self, incoming: Incoming | None) -> None:
        """Have it stored, once; only then may Slack forget it."""
        if incoming is None:
            return
        async with self._one_at_a_time:
            if incoming.id in self._heard:
                return
            try:
                is_new = await self._hear(incoming)
            except BotError as error:
                self._break(error)
                raise
            self._heard.add(incoming.id)
        if incoming.surface is Surface.MENTION:
            self._threads.add((incoming.channel.id, incoming.thread))
        if is_new and incoming.thread:
            working = self.show_working(incoming.channel, incoming.thread)
            self._keep(asyncio.create_task(working))

    async def show_working(self, channel: Channel, thread: str) -> None:
        """Show that an answer is being worked on; never fails."""
        await show_working(self._client, channel, thread)

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
