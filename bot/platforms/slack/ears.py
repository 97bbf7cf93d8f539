"""What is done with everything that Slack sends us, whichever way it comes."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck

from bot.core.caching.recent import Recent
from bot.core.channels import Channel
from bot.core.conversing.requests import Ask, Reply, Request
from bot.core.questions import Incoming, Via
from bot.core.speaking import marked, say, speaking
from bot.errors import BotError
from bot.platforms.slack.attaching import Attaching
from bot.platforms.slack.client import make_client, sdk_logger
from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.platforms.slack.fronting import Front, Keep
from bot.platforms.slack.hearing import Body, heard_command, heard_event, taken_back
from bot.platforms.slack.paging import Windows
from bot.platforms.slack.places import channel_in
from bot.platforms.slack.prompting import looked_in, suggest
from bot.platforms.slack.registration import (
    ADMIN_COMMAND,
    CLOSING_EVENTS,
    COMMAND,
    OPENING_EVENTS,
)
from bot.platforms.slack.seats import Seat, Seats
from bot.platforms.slack.working import Working
from bot.ports.drawing import NoArtist
from bot.ports.hooks import Hooks
from bot.ports.outside import Clock

#: Called with Slack's event when a workspace removes the app.
Gone = Callable[[Body], Awaitable[None]]

#: What somebody who used the command sees at once, and nobody else.
ACCEPTED = marked("Checking sources… the answer comes into this channel.")
#: How many messages and threads are remembered; older repeats are caught by the inbox.
_REMEMBERED = 10_000
_ANY = re.compile(".*", re.DOTALL)

log = structlog.get_logger(__name__)


async def _nobody_went(_: Body) -> None:
    """Do nothing: with one workspace, the next call is refused."""


class Ears:
    """Sorts Slack's events: what people said is stored, what they asked for is served."""

    def __init__(
        self,
        *,
        seats: Seats,
        api_base: str,
        hooks: Hooks,
        clock: Clock,
        keep: Keep,
        broken: Callable[[BotError], None],
        working: Working,
        gone: Gone | None = None,
        attaching: Attaching | None = None,
    ) -> None:
        """Prepare.

        Args:
            seats: The workspaces that the bot is in, with their tokens.
            api_base: The Web API's address; ends in "/api/".
            hooks: What is called when people speak; `hear` again and again until it succeeds.
            clock: Tells when something arrived.
            keep: Keeps a task alive until it has ended.
            broken: Told of an error that must end the listening.
            working: Shows people who wait that the bot is at work.
            gone: Called when a workspace removes the app; None: nothing is done.
            attaching: Uploads pictures of replies; None: there are none.
        """
        self._hooks = hooks
        self._seats = seats
        self._api_base = api_base
        self._clock = clock
        self._keep = keep
        self._broken = broken
        self._gone = gone or _nobody_went
        self._working = working
        self._attaching = attaching or Attaching(NoArtist())
        self._windows = Windows()
        self._one_at_a_time = asyncio.Lock()
        self._heard: Recent[str] = Recent(_REMEMBERED)
        self._threads: Recent[tuple[str, str]] = Recent(_REMEMBERED)
        #: One for each place we have; it keeps nothing.
        self._has_front = hooks.serve is not None

    def app(self) -> AsyncApp:
        """Make the Bolt app; its ack is sent only after the listener is through."""

        async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
            # Known already, or asked of our own store: asking Slack could lose the event.
            body = {"enterprise_id": enterprise_id, "team_id": team_id}
            seat = await self._seats.of(body)
            return AuthorizeResult(
                enterprise_id=enterprise_id,
                team_id=team_id,
                bot_id=seat.me.bot if seat else "",
                bot_user_id=seat.me.user if seat else "",
                # What we have no place in is acknowledged, and nothing follows from it.
                bot_token=seat.client.token if seat else "none",
            )

        app = AsyncApp(
            client=make_client("", self._api_base),
            authorize=authorize,
            logger=sdk_logger(),
            # Who it is from is checked before; see `door`.
            request_verification_enabled=False,
            process_before_response=True,
        )
        app.event("app_mention")(self._on_event)
        app.event("message")(self._on_event)
        app.event("app_home_opened")(self._on_home)
        for kind in ("assistant_thread_started", "assistant_thread_context_changed"):
            app.event(kind)(self._on_look)
        app.event("app_context_changed")(self._on_look)
        app.event("member_joined_channel")(self._on_joined)
        app.event("app_uninstalled")(self._on_gone)
        app.event("tokens_revoked")(self._on_gone)
        for kind in CLOSING_EVENTS:
            app.event(kind)(self._on_closed)
        for kind in OPENING_EVENTS:
            app.event(kind)(self._on_opened)
        app.event(re.compile(".*"))(self._on_other)
        app.command(COMMAND)(self._on_command)
        if self._has_front:
            self._open(app)
        return app

    def _open(self, app: AsyncApp) -> None:
        """Let people press and fill in; what is of an older version is answered too."""

        def fronted(do: Callable[[Front, dict[str, Any], AsyncAck], Awaitable[None]]) -> Any:
            async def on(body: dict[str, Any], ack: AsyncAck) -> None:
                seat = await self._seats.of(body)
                front = self._front(seat) if seat else None
                if front is None:
                    await ack()
                    return
                await do(front, body, ack)

            return on

        app.command(ADMIN_COMMAND)(
            fronted(lambda front, body, ack: front.command(body, ack, Ask.ADMIN))
        )
        app.action(_ANY)(fronted(Front.button))
        app.shortcut(_ANY)(fronted(Front.menu))
        app.view(_ANY)(fronted(Front.form))
        app.options(_ANY)(fronted(Front.search))

    async def _on_event(self, body: dict[str, Any]) -> None:
        seat = await self._seats.of(body)
        if seat is None:
            return
        if (id := taken_back(body, seat)) and id in self._heard:
            await self._take_back(id)
            return
        now = self._clock.now()
        await self._accept(
            heard_event(body, seat, now, self._threads, self._hooks.hears_replies), seat
        )

    async def _take_back(self, id: str) -> None:
        try:
            await self._hooks.unhear(id)
        except BotError as error:
            self._broken(error)
            raise

    async def _on_command(self, body: dict[str, Any], ack: AsyncAck) -> None:
        seat = await self._seats.of(body)
        if seat is None:
            await ack()
            return
        heard = heard_command(body, seat, self._clock.now())
        front = self._front(seat)
        if front is not None:
            await front.command(body, ack, Ask.COMMAND)
            return
        await self._accept(heard, seat)
        await ack(text=say(ACCEPTED), response_type="ephemeral")

    async def _on_home(self, body: dict[str, Any]) -> None:
        event: Body = body.get("event") or {}
        if event.get("tab") != "home":
            await self._on_look(body)
            return
        seat = await self._seats.of(body)
        front = self._front(seat) if seat else None
        if front is not None:
            await front.home(event)

    async def _on_joined(self, body: dict[str, Any]) -> None:
        """Go on where we were taken out, and greet whoever let us in, once; after the ack."""
        event: Body = body.get("event") or {}
        seat = await self._seats.of(body)
        if seat is not None and event.get("user") == seat.me.user:
            await self._on_opened(body)
        front = self._front(seat) if seat else None
        id = f"joined:{event.get('channel')}:{event.get('event_ts')}"
        if front is not None and id not in self._heard:
            self._heard.add(id)
            self._keep(asyncio.create_task(front.joined(event)))

    async def _on_closed(self, body: dict[str, Any]) -> None:
        event: Body = body["event"]
        if (place := await self._place(body)) is not None:
            await self._hooks.closings.closed(place, CLOSING_EVENTS[event["type"]])

    async def _on_opened(self, body: dict[str, Any]) -> None:
        if (place := await self._place(body)) is not None:
            await self._hooks.closings.opened(place)

    async def _place(self, body: Body) -> Channel | None:
        """Return the channel that an event is about."""
        seat, id = await self._seats.of(body), (body.get("event") or {}).get("channel")
        return channel_in(seat.workspace, str(id)) if seat is not None and id else None

    async def _on_look(self, body: dict[str, Any]) -> None:
        """Suggest what to ask, to somebody who opens the conversation; after the ack."""
        seat = await self._seats.of(body)
        looked = looked_in(body.get("event") or {}, seat, self._clock.now()) if seat else None
        if seat is not None and looked is not None and self._hooks.serve is not None:
            self._keep(asyncio.create_task(self._suggest(seat, *looked)))

    async def _suggest(self, seat: Seat, request: Request, thread: str) -> None:
        if self._hooks.serve is None:
            return
        reply = await self._guarded(request)
        channel = request.channel
        try:
            await suggest(seat.client, channel.id.rpartition("/")[2], thread, reply)
        except CALL_ERRORS as error:
            log.info("slack_prompts_not_shown", code=code_of(error) or type(error).__name__)

    async def _on_gone(self, body: dict[str, Any]) -> None:
        await self._gone(body)

    async def _on_other(self, body: dict[str, Any]) -> None:
        log.debug("slack_event_ignored", type=body["event"].get("type"))

    def _front(self, seat: Seat) -> Front | None:
        if not self._has_front:
            return None
        return Front(
            self._guarded,
            seat,
            self._clock,
            self._keep,
            self._attaching,
            self._hooks.speaks,
            self._windows,
        )

    async def _guarded(self, request: Request) -> Reply:
        if self._hooks.serve is None:
            return Reply()
        try:
            return await self._hooks.serve(request)
        except BotError as error:
            self._broken(error)
            raise

    async def _accept(self, incoming: Incoming | None, seat: Seat) -> None:
        """Have it stored, once; only then may Slack forget it."""
        if incoming is None:
            return
        async with self._one_at_a_time:
            if incoming.id in self._heard:
                return
            try:
                is_new = await self._hooks.hear(incoming)
            except BotError as error:
                self._broken(error)
                raise
            self._heard.add(incoming.id)
        if incoming.via is Via.MENTION:
            self._threads.add((incoming.channel.id, incoming.thread))
        if is_new and incoming.thread:
            with speaking(self._hooks.speaks(incoming.channel)):
                self._working.show(seat.client, incoming.channel, incoming.thread)
