"""Events and commands of Slack as what somebody said to us, or nothing."""

from collections.abc import Callable, Container, Mapping
from datetime import datetime
from typing import Any

from bot.core.channels import Channel
from bot.core.conversing.courtesies import courtesy_of
from bot.core.questions import Incoming, Via
from bot.platforms.slack.places import channel_in
from bot.platforms.slack.seats import Seat
from bot.platforms.slack.tokens import Identity
from bot.platforms.slack.wording import is_broadcast, is_to_another, mentions, read_text

Body = Mapping[str, Any]

#: Kinds of message that are somebody speaking; all others are edits, deletions, joins and bots.
_SPEAKING = (None, "thread_broadcast", "file_share", "me_message")


def heard_event(
    body: Body,
    seat: Seat,
    now: datetime,
    our_threads: Container[tuple[str, str]],
    hears_replies: Callable[[Channel], bool],
) -> Incoming | None:
    """Read an `app_mention` or `message` event; None when it is not said to us by a person.

    A mention that arrives as both events has one id. Replies without a mention count only where
    the channel's managers want it, and there in threads of ours: under a message of ours, or one of
    `our_threads` (channel, thread). What is said to somebody else is not for us.
    """
    me = seat.me
    event: Body = body.get("event") or {}
    channel, ts = str(event.get("channel", "")), str(event.get("ts", ""))
    text = str(event.get("text") or "")
    where = channel_in(seat.workspace, channel)
    if not channel or not ts or not _is_person(event, me):
        return None
    started = str(event.get("thread_ts") or "")
    if event.get("channel_type") == "im" or channel.startswith("D"):
        via = Via.DIRECT
    elif event.get("type") == "app_mention" or mentions(text, me.user):
        via = Via.MENTION
    elif started and started != ts and not is_broadcast(text) and hears_replies(where):
        is_ours = event.get("parent_user_id") == me.user or (where.id, started) in our_threads
        if not is_ours or is_to_another(text) or courtesy_of(read_text(text, me.user)):
            return None
        via = Via.THREAD_REPLY
    else:
        return None
    return Incoming(
        id=f"slack:{_team(body, me)}:{channel}:{ts}",
        channel=where,
        text=read_text(text, me.user),
        via=via,
        thread=started or ts,
        user=str(event["user"]),
        received_at=now,
    )


def taken_back(body: Body, seat: Seat) -> str:
    """Return the id of what somebody said and has deleted; empty where nothing was deleted."""
    event: Body = body.get("event") or {}
    channel, ts = event.get("channel"), event.get("deleted_ts")
    if event.get("subtype") != "message_deleted" or not channel or not ts:
        return ""
    return f"slack:{_team(body, seat.me)}:{channel}:{ts}"


def heard_command(body: Body, seat: Seat, now: datetime) -> Incoming:
    """Read a slash command; Slack has none in threads, so the answer goes into the channel."""
    return Incoming(
        id=f"slack:{_team(body, seat.me)}:{body['trigger_id']}",
        channel=channel_in(seat.workspace, str(body["channel_id"])),
        text=read_text(str(body.get("text") or "")),
        via=Via.COMMAND,
        user=str(body.get("user_id", "")),
        received_at=now,
    )


def _is_person(event: Body, me: Identity) -> bool:
    is_us = event.get("user") in (None, "", me.user) or event.get("bot_id")
    is_old = "edited" in event or event.get("hidden")
    return not is_us and not is_old and event.get("subtype") in _SPEAKING


def _team(body: Body, me: Identity) -> str:
    # In a channel shared with others, the top-level team may be theirs.
    for authorization in body.get("authorizations") or ():
        if authorization.get("team_id"):
            return str(authorization["team_id"])
    return str(body.get("team_id") or me.team)
