"""Serves what one person asks of us in Slack, within the three seconds that Slack waits."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import structlog
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.core.channels import Channel
from bot.core.conversing.requests import Ask, Reply, Request
from bot.core.messages import Message
from bot.core.speaking import marked, say, speaking
from bot.platforms.slack.asking import Asking, Body
from bot.platforms.slack.attaching import Attaching, has_pictures, without_pictures
from bot.platforms.slack.client import sdk_logger
from bot.platforms.slack.failures import CALL_ERRORS, UNUSABLE_BLOCKS, UNUSABLE_VIEWS, code_of
from bot.platforms.slack.fallback import texts
from bot.platforms.slack.memberships import channels_of
from bot.platforms.slack.merging import merged
from bot.platforms.slack.paging import Shown, Windows, page_of
from bot.platforms.slack.places import bare, channel_in, is_direct
from bot.platforms.slack.profiles import Profiles
from bot.platforms.slack.registration import NOW_ID
from bot.platforms.slack.render import render
from bot.platforms.slack.seats import Seat
from bot.platforms.slack.views import (
    View,
    form_view,
    home_view,
    is_home,
    message_view,
    option,
    place,
)
from bot.platforms.slack.whispering import whisper
from bot.ports.chat import Payload
from bot.ports.hooks import Serve, Speaks
from bot.ports.outside import Clock

#: Keeps a task alive until it is through, and has the listener end with what breaks the store.
Keep = Callable[[asyncio.Task[Any]], None]

#: Seconds that a reply may take before "working on it" is shown instead.
IN_TIME = 2.0
WORKING = marked("Checking sources…")
TOO_LATE = marked("That took a moment too long. Please try again.")
_NO_PREVIEWS = {"unfurl_links": False, "unfurl_media": False}
#: What a response address takes.
_MOST_RESPONSES = 5

log = structlog.get_logger(__name__)


class Front:
    """Serves commands, buttons, menus, forms and the app's home."""

    def __init__(
        self,
        serve: Serve,
        seat: Seat,
        clock: Clock,
        keep: Keep,
        attaching: Attaching,
        speaks: Speaks,
        windows: Windows | None = None,
    ) -> None:
        self._serve = serve
        self._seat = seat
        self._client = seat.client
        self._profiles = Profiles(seat)
        self._asking = Asking(seat, clock, self._profiles.is_admin)
        self._keep = keep
        self._attaching = attaching
        self._speaks = speaks
        self._windows = windows or Windows()

    async def command(self, body: dict[str, Any], ack: AsyncAck, ask: Ask) -> None:
        """Answer in the ack where that is quick enough, else after it."""
        request = self._asking.command(body, ask)
        with speaking(self._speaks(request.channel)):
            await self._commanded(request, body, ack)

    async def _commanded(self, request: Request, body: Body, ack: AsyncAck) -> None:
        serving = self._begin(request)
        done, _ = await asyncio.wait({serving}, timeout=IN_TIME)
        if not done:
            await ack(text=say(WORKING), response_type="ephemeral")
            self._then(self._respond(serving, body, request))
            return
        reply = serving.result()
        if reply.form is not None:
            await ack()
            self._then(self._respond(serving, body, request))
            return
        payloads = _payloads(reply)
        if not payloads or has_pictures(payloads[0]):
            # To draw takes longer than Slack waits.
            await ack()
            self._then(self._send(body, request, payloads))
            return
        await ack(response_type="ephemeral", unfurl_links=False, unfurl_media=False, **payloads[0])
        self._then(self._send(body, request, payloads[1:]))

    async def button(self, body: dict[str, Any], ack: AsyncAck) -> None:
        """Do what a button says."""
        await ack()
        request = self._asking.button(body)
        page = page_of(request.text)
        with speaking(self._speaks(request.channel)):
            if page is not None:
                self._then(self._turned(body, request, page))
            elif is_home(body.get("view")):
                self._then(self._in_window(self._begin(request), body, request))
            else:
                self._then(self._respond(self._begin(request), body, request))

    async def menu(self, body: dict[str, Any], ack: AsyncAck) -> None:
        """Do what a message's menu says."""
        await ack()
        if body.get("callback_id") == NOW_ID:
            latest = self._asking.latest(body)
            with speaking(self._speaks(latest.channel)):
                self._then(self._in_window(self._begin(latest), body, latest))
            return
        request = self._asking.menu(body)
        with speaking(self._speaks(request.channel)):
            self._then(self._respond(self._begin(request), body, request))

    async def joined(self, event: Body) -> None:
        """Tell whoever let us into a channel what there is to do, and nobody else."""
        request = self._asking.joined(event)
        if request is None:
            return
        with speaking(self._speaks(request.channel)):
            reply = await self._begin(request)
            for payload in map(without_pictures, _payloads(reply)):
                await self._called(self._whispered(payload, request))

    async def form(self, body: dict[str, Any], ack: AsyncAck) -> None:
        """Show in the form's window what came of it."""
        request = self._asking.form(body)
        with speaking(self._speaks(request.channel)):
            await self._submitted(request, body, ack)

    async def _submitted(self, request: Request, body: Body, ack: AsyncAck) -> None:
        where = place(request.channel, request.thread)
        serving = self._begin(request)
        done, _ = await asyncio.wait({serving}, timeout=IN_TIME)
        if done:
            if (wrong := serving.result().wrong) is not None:
                # What was filled in stays, and the sentence stands where it is about.
                field, why = wrong
                await ack(response_action="errors", errors={field: why})
                return
            messages = serving.result().messages
            self._windows.keep(str(body["view"]["id"]), Shown(messages, where))
            await ack(response_action="update", view=message_view(messages, where))
            return
        waiting = message_view([Message(title="", summary=say(WORKING))], where)
        await ack(response_action="update", view=waiting)
        self._then(self._show(serving, str(body["view"]["id"]), where))

    async def search(self, body: dict[str, Any], ack: AsyncAck) -> None:
        """Show what may be meant by what somebody types into a menu."""
        request = self._asking.zone_typing(body)
        with speaking(self._speaks(request.channel)):
            reply = await self._serve(request)
        named = zip(reply.choices, reply.labels or reply.choices, strict=True)
        await ack(options=[option(one, name) for one, name in named])

    async def home(self, event: Body) -> None:
        """Show the app's home to whoever looks at it."""
        await self._show_home(str(event.get("user", "")), str(event.get("channel", "")))

    async def _show_home(self, user: str, channel: str, page: int = 0) -> None:
        request = self._asking.home(user, channel)
        with speaking(self._speaks(request.channel)):
            reply = await self._begin(request)
            where = place(request.channel, "")
            shown, plain = (
                home_view(reply.messages, where, page, in_words=in_words)
                for in_words in (False, True)
            )
        await self._shown(
            lambda view: self._client.views_publish(user_id=user, view=view), shown, plain
        )

    async def _turned(self, body: Body, request: Request, page: int) -> None:
        """Turn to a page of a window, or of the home."""
        view: Body = body.get("view") or {}
        if is_home(view):
            await self._show_home(request.user, bare(request.channel), page)
            return
        id = str(view.get("id", ""))
        found = self._windows.of(id)
        if found is None:
            text = say("I do not have the rest of this any more. Please ask again.")
            await self._update(id, [Message(title="", summary=text)], {})
        else:
            await self._update(id, found.messages, found.place, page)

    async def _in_window(
        self, serving: "asyncio.Task[Reply]", body: Body, request: Request
    ) -> None:
        """Show in a window what is asked outside channels; it opens before that is done."""
        where = place(request.channel, request.thread)
        waiting = message_view([Message(title="", summary=say(WORKING))], where)
        trigger = str(body.get("trigger_id", ""))
        try:
            opened = await self._client.views_open(trigger_id=trigger, view=waiting)
        except CALL_ERRORS as error:
            log.warning("slack_reply_not_shown", code=code_of(error) or type(error).__name__)
            return
        id = str((opened.get("view") or {}).get("id", ""))
        await self._show(serving, id, where)
        if is_home(body.get("view")):
            await self._show_home(request.user, bare(request.channel))

    def _begin(self, request: Request) -> "asyncio.Task[Reply]":
        asked = replace(
            request,
            zone=partial(self._profiles.zone, request.user),
            locale=partial(self._profiles.locale, request.user),
            enters=partial(self._is_in, request.user),
            sees=partial(self._seen, request.user),
        )
        serving = asyncio.create_task(self._serve(asked))
        self._keep(serving)
        return serving

    def _then(self, work: Any) -> None:
        self._keep(asyncio.create_task(work))

    async def _respond(
        self, serving: "asyncio.Task[Reply]", body: Mapping[str, Any], request: Request
    ) -> None:
        reply = await serving
        view = body.get("view")
        if reply.form is not None:
            modal = form_view(reply.form, place(request.channel, request.thread))
            trigger = str(body.get("trigger_id", ""))
            call = self._client.views_push if view else self._client.views_open
            if not await self._called(call(trigger_id=trigger, view=modal)):
                await self._send(body, request, [{"text": say(TOO_LATE), "blocks": []}])
        elif view:
            where = place(request.channel, request.thread)
            await self._show(serving, str(view.get("id", "")), where)
        else:
            await self._send(body, request, _payloads(reply))
            if reply.takes_away:
                await self._taken_away(body, request)

    async def _taken_away(self, body: Mapping[str, Any], request: Request) -> None:
        """Delete the message under which a button was pressed."""
        ts = str((body.get("message") or {}).get("ts") or "")
        if ts and not (body.get("container") or {}).get("is_ephemeral"):
            channel = bare(request.channel)
            await self._called(self._client.chat_delete(channel=channel, ts=ts))

    async def _show(
        self, serving: "asyncio.Task[Reply]", view: str, where: Mapping[str, str]
    ) -> None:
        reply = await serving
        if reply.form is not None:
            form = form_view(reply.form, where)
            await self._called(self._client.views_update(view_id=view, view=form))
            return
        self._windows.keep(view, Shown(reply.messages, where))
        await self._update(view, reply.messages, where)

    async def _update(
        self, view: str, messages: Sequence[Message], where: Mapping[str, str], page: int = 0
    ) -> None:
        """Show messages in a window that is open."""
        shown, plain = (
            message_view(messages, where, page, in_words=in_words) for in_words in (False, True)
        )
        await self._shown(
            lambda one: self._client.views_update(view_id=view, view=one), shown, plain
        )

    async def _shown(self, show: Callable[[View], Awaitable[Any]], view: View, plain: View) -> None:
        """Show a view; what Slack does not take of it is said in words, once: nobody is left
        waiting in a window.
        """
        try:
            await show(view)
        except CALL_ERRORS as error:
            log.warning("slack_reply_not_shown", code=code_of(error) or type(error).__name__)
            if code_of(error) in UNUSABLE_VIEWS:
                await self._called(show(plain))

    async def _send(
        self, body: Mapping[str, Any], request: Request, payloads: Sequence[Payload]
    ) -> None:
        """Tell the person alone, in the thread where they asked; pictures where they may be."""
        address = str(body.get("response_url") or "")
        if not address:
            return
        hook = AsyncWebhookClient(address, proxy=self._client.proxy, logger=sdk_logger())
        loads = merged(payloads, _MOST_RESPONSES)
        for payload in loads[:_MOST_RESPONSES]:
            shown = await self._attaching.attached(payload, self._client)
            if await self._responded(hook, shown, request):
                continue
            # As in a channel: what Slack does not take is said in words, once.
            plain = without_pictures(shown) if has_pictures(shown) else None
            if plain is None or not await self._responded(hook, plain, request):
                for words in texts(shown):
                    await self._responded(hook, {"text": words, "blocks": []}, request)
        for payload in map(without_pictures, loads[_MOST_RESPONSES:]):
            # The address takes no more.
            await self._called(self._whispered(payload, request))

    def _whispered(self, payload: Payload, request: Request) -> Awaitable[Any]:
        return whisper(self._client, request.channel, request.user, payload, thread=request.thread)

    async def _responded(
        self, hook: AsyncWebhookClient, payload: Payload, request: Request
    ) -> bool:
        """Send one response; False where Slack looked at it and did not take it."""
        message = {"response_type": "ephemeral", "replace_original": False, **payload}
        thread = {"thread_ts": request.thread} if request.thread else {}
        try:
            response = await hook.send_dict({**message, **thread, **_NO_PREVIEWS})
        except CALL_ERRORS as error:
            log.warning("slack_reply_not_shown", code=code_of(error) or type(error).__name__)
            return True
        refused = [one for one in UNUSABLE_BLOCKS if one in response.body]
        if response.status_code != 200 or refused:
            log.warning("slack_reply_not_shown", code=response.body[:100])
        return not refused

    async def _called(self, call: Awaitable[Any]) -> bool:
        """Make a call whose failure harms nobody but its asker, who can ask again."""
        try:
            await call
        except CALL_ERRORS as error:
            log.warning("slack_reply_not_shown", code=code_of(error) or type(error).__name__)
            return False
        return True

    async def _is_in(self, user: str, place: Channel) -> bool:
        """Tell whether somebody is in a channel now."""
        return bool(await self._seen(user, [place]))

    async def _seen(self, user: str, channels: Sequence[Channel]) -> Collection[Channel]:
        """Ask Slack which of some channels somebody is in now; what it does not say is none."""
        ours = [one for one in channels if one == channel_in(self._seat.workspace, bare(one))]
        try:
            theirs = await channels_of(self._client, user) if ours else {}
        except CALL_ERRORS as error:
            log.info("slack_memberships_unknown", code=code_of(error) or type(error).__name__)
            return ()
        return [one for one in ours if bare(one) in theirs and not is_direct(one)]


def _payloads(reply: Reply) -> list[Payload]:
    return [payload for message in reply.messages for payload in render(message)]
