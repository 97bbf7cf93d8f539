"""Commands, buttons, menus and forms of Slack as requests."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core.requests import Ask, Request
from bot.platforms.slack.places import channel_in
from bot.platforms.slack.registration import SHORTCUTS
from bot.platforms.slack.seats import Seat
from bot.platforms.slack.views import filled_in, place_of
from bot.platforms.slack.wording import read_text, typed

Body = Mapping[str, Any]
#: Tells whether a person, by id, is an admin of the workspace now.
IsAdmin = Callable[[str], Awaitable[bool]]


def commanded(body: Body, ask: Ask, seat: Seat, now: datetime, is_admin: IsAdmin) -> Request:
    """Read a slash command; people that it names stay ids, for managers are named with it."""
    text = str(body.get("text") or "")
    words = typed(text) if ask is Ask.ADMIN else read_text(text)
    return _request(body, ask, str(body["channel_id"]), words, "", seat, now, is_admin)


def pressed(body: Body, seat: Seat, now: datetime, is_admin: IsAdmin) -> Request:
    """Read a button."""
    action: Body = (body.get("actions") or [{}])[0]
    channel, thread = _place(body)
    id = str(action.get("action_id", ""))
    return _request(body, Ask.BUTTON, channel, id, thread, seat, now, is_admin)


def chosen(body: Body, seat: Seat, now: datetime, is_admin: IsAdmin) -> Request:
    """Read a message shortcut."""
    channel, thread = _place(body)
    which, _ = SHORTCUTS.get(str(body.get("callback_id")), ("", ""))
    message: Body = body.get("message") or {}
    quoted = read_text(str(message.get("text") or ""), seat.me.user)
    return _request(body, Ask.MENU, channel, which, thread, seat, now, is_admin, quoted=quoted)


def wants_latest(body: Body, seat: Seat, now: datetime, is_admin: IsAdmin) -> Request:
    """Read the shortcut that is open everywhere: it reads to somebody, wherever they are.

    Slack names no channel with it, so it stands for a place that is the person's alone.
    """
    user = str((body.get("user") or {}).get("id") or "")
    asked = _request(body, Ask.COMMAND, f"D{user}", "now", "", seat, now, is_admin)
    return replace(asked, is_from_afar=True, is_direct=False)


def let_in(event: Body, seat: Seat, now: datetime, is_admin: IsAdmin) -> Request | None:
    """Read that somebody let the bot into a channel; None where it is no person, or not the bot."""
    user, channel = str(event.get("inviter") or ""), str(event.get("channel") or "")
    if event.get("user") != seat.me.user or not user or not channel:
        return None
    place = channel_in(seat.workspace, channel)
    return Request(
        id=f"slack:{seat.me.team}:joined:{channel}:{event.get('event_ts', '')}",
        ask=Ask.JOINED,
        channel=place,
        user=user,
        is_admin=lambda: is_admin(user),
        received_at=now,
    )


def submitted(body: Body, seat: Seat, now: datetime, is_admin: IsAdmin) -> Request:
    """Read a form that was sent off."""
    view: Body = body.get("view") or {}
    place = place_of(view)
    return _request(
        body,
        Ask.FORM,
        place.get("channel", ""),
        str(view.get("callback_id", "")),
        place.get("thread", ""),
        seat,
        now,
        is_admin,
        fields=filled_in(view),
        id=str(view.get("id", "")),
    )


def searched(body: Body, seat: Seat, now: datetime, is_admin: IsAdmin) -> Request:
    """Read what somebody has typed so far into a menu of time zones."""
    place = place_of(body.get("view") or {})
    text = str(body.get("value") or "")
    return _request(body, Ask.ZONE_TYPING, place.get("channel", ""), text, "", seat, now, is_admin)


def opened_home(event: Body, seat: Seat, now: datetime, is_admin: IsAdmin) -> Request:
    """Read that somebody looks at the app's home."""
    user = str(event.get("user", ""))
    return Request(
        id=f"slack:{seat.me.team}:home:{user}",
        ask=Ask.HOME,
        channel=channel_in(seat.workspace, str(event.get("channel", ""))),
        user=user,
        is_direct=True,
        is_admin=lambda: is_admin(user),
        received_at=now,
    )


def _request(
    body: Body,
    ask: Ask,
    channel: str,
    text: str,
    thread: str,
    seat: Seat,
    now: datetime,
    is_admin: IsAdmin,
    *,
    quoted: str = "",
    fields: Mapping[str, str] | None = None,
    id: str = "",
) -> Request:
    person: Body = body.get("user") or {}
    user = str(body.get("user_id") or person.get("id") or "")
    name = body.get("user_name") or person.get("username") or person.get("name") or ""
    unique = id or str(body.get("trigger_id") or "")
    return Request(
        id=f"slack:{seat.me.team}:{unique}",
        ask=ask,
        channel=channel_in(seat.workspace, channel),
        user=user,
        user_name=str(name),
        text=text,
        quoted=quoted,
        fields=fields or {},
        thread=thread,
        is_direct=channel.startswith("D"),
        is_admin=lambda: is_admin(user),
        received_at=now,
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
