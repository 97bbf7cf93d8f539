"""Suggested questions in the conversation with the bot."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.core.conversing.requests import Ask, Reply, Request
from bot.platforms.slack.places import channel_in
from bot.platforms.slack.seats import Seat

#: Slack's own limits: how many, and characters of the button.
MOST, TITLE_CHARS = 4, 75


def looked_in(event: Mapping[str, Any], seat: Seat, now: datetime) -> tuple[Request, str] | None:
    """Read that somebody opened the conversation, or looks at another channel beside it.

    Returns what to ask for, and the thread that the questions are offered in (the older
    assistant has one, the agent none); None where Slack names no conversation.
    """
    older: Mapping[str, Any] = event.get("assistant_thread") or {}
    channel = str(older.get("channel_id") or event.get("channel") or "")
    user = str(older.get("user_id") or event.get("user") or "")
    if not channel.startswith("D") or not user:
        return None
    request = Request(
        id=f"slack:{seat.me.team}:prompts:{user}",
        ask=Ask.PROMPTS,
        channel=channel_in(seat.workspace, channel),
        user=user,
        is_direct=True,
        received_at=now,
    )
    return request, str(older.get("thread_ts") or "")


async def suggest(client: AsyncWebClient, channel: str, thread: str, reply: Reply) -> None:
    """Offer questions, each under what it is called; pressed, it is asked as it stands."""
    named = zip(reply.choices, reply.labels or reply.choices, strict=True)
    prompts = [{"title": name[:TITLE_CHARS], "message": one} for one, name in named][:MOST]
    await client.assistant_threads_setSuggestedPrompts(
        channel_id=channel, thread_ts=thread or None, prompts=prompts
    )
