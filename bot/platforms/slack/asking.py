"""Commands, buttons, menus and forms of Slack as requests."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.core.conversing.requests import Ask, Request
from bot.platforms.slack.places import channel_in
from bot.platforms.slack.registration import SHORTCUTS
from bot.platforms.slack.seats import Seat
from bot.platforms.slack.views import filled_in, place_of
from bot.platforms.slack.wording import read_text, typed
from bot.ports.outside import Clock

Body = Mapping[str, Any]
#: Whether a person, by id, is an admin of the workspace right now.
IsAdmin = Callable[[str], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Asking:
    """Reads what Slack sends when somebody uses a command, a button, a menu or a form."""

    seat: Seat
    clock: Clock
    #: Asked only when a request needs it: it costs a call to Slack.
    is_admin: IsAdmin

    @property
    def place(self) -> str:
        """Slack's id of the workspace, or of the organisation that has the app for all of its."""
        return self.seat.workspace or self.seat.me.team

    def command(self, body: Body, ask: Ask) -> Request:
        """Read a slash command; people that it names stay ids, for managers are named with it."""
        text = str(body.get("text") or "")
        words = typed(text) if ask is Ask.ADMIN else read_text(text)
        return self._request(body, ask, str(body["channel_id"]), words)

    def button(self, body: Body) -> Request:
        """Read a button."""
        action: Body = (body.get("actions") or [{}])[0]
        channel, thread = _place(body)
        return self._request(
            body, Ask.BUTTON, channel, str(action.get("action_id", "")), thread=thread
        )

    def menu(self, body: Body) -> Request:
        """Read a message shortcut."""
        channel, thread = _place(body)
        which, _ = SHORTCUTS.get(str(body.get("callback_id")), ("", ""))
        message: Body = body.get("message") or {}
        quoted = read_text(str(message.get("text") or ""), self.seat.me.user)
        return self._request(body, Ask.MENU, channel, which, thread=thread, quoted=quoted)

    def latest(self, body: Body) -> Request:
        """Read the shortcut that is open everywhere: it reads to somebody, wherever they are.

        Slack names no channel with it, so it stands for a place that is the person's alone.
        """
        user = str((body.get("user") or {}).get("id") or "")
        asked = self._request(body, Ask.COMMAND, f"D{user}", "now")
        return replace(asked, is_from_afar=True, is_direct=False)

    def form(self, body: Body) -> Request:
        """Read a form that was sent off."""
        view: Body = body.get("view") or {}
        place = place_of(view)
        asked = self._request(
            body,
            Ask.FORM,
            place.get("channel", ""),
            str(view.get("callback_id", "")),
            thread=place.get("thread", ""),
            id=str(view.get("id", "")),
        )
        return replace(asked, fields=filled_in(view))

    def zone_typing(self, body: Body) -> Request:
        """Read what somebody has typed so far into a menu of time zones."""
        place = place_of(body.get("view") or {})
        text = str(body.get("value") or "")
        return self._request(body, Ask.ZONE_TYPING, place.get("channel", ""), text)

    def joined(self, event: Body) -> Request | None:
        """Read that somebody let the bot into a channel; None if nobody did, or somebody else."""
        user, channel = str(event.get("inviter") or ""), str(event.get("channel") or "")
        if event.get("user") != self.seat.me.user or not user or not channel:
            return None
        return Request(
            id=f"slack:{self.seat.me.team}:joined:{channel}:{event.get('event_ts', '')}",
            ask=Ask.JOINED,
            channel=channel_in(self.seat.workspace, channel),
            user=user,
            place=self.place,
            is_admin=lambda: self.is_admin(user),
            received_at=self.clock.now(),
        )

    def home(self, user: str, channel: str) -> Request:
        """Ask for what the app's home shows to somebody who opens it."""
        return Request(
            id=f"slack:{self.seat.me.team}:home:{user}",
            ask=Ask.HOME,
            channel=channel_in(self.seat.workspace, channel),
            user=user,
            place=self.place,
            is_direct=True,
            is_admin=lambda: self.is_admin(user),
            received_at=self.clock.now(),
        )

    def _request(
        self,
        body: Body,
        ask: Ask,
        channel: str,
        text: str,
        *,
        thread: str = "",
        quoted: str = "",
        id: str = "",
    ) -> Request:
        person: Body = body.get("user") or {}
        user = str(body.get("user_id") or person.get("id") or "")
        name = body.get("user_name") or person.get("username") or person.get("name") or ""
        unique = id or str(body.get("trigger_id") or "")
        return Request(
            id=f"slack:{self.seat.me.team}:{unique}",
            ask=ask,
            channel=channel_in(self.seat.workspace, channel),
            user=user,
            place=self.place,
            user_name=str(name),
            text=text,
            quoted=quoted,
            thread=thread,
            is_direct=channel.startswith("D"),
            is_admin=lambda: self.is_admin(user),
            received_at=self.clock.now(),
        )


def _place(body: Body) -> tuple[str, str]:
    """Return the channel, and the root of the thread that an answer belongs into."""
    if body.get("view"):
        place = place_of(body["view"])
        return place.get("channel", ""), place.get("thread", "")
    message: Body = body.get("message") or {}
    container: Body = body.get("container") or {}
    channel = str((body.get("channel") or {}).get("id") or container.get("channel_id") or "")
    if container.get("is_ephemeral"):
        # Nobody else sees it, so nothing can hang on it.
        return channel, str(container.get("thread_ts") or "")
    ts = message.get("thread_ts") or message.get("ts") or container.get("message_ts") or ""
    return channel, str(ts)
