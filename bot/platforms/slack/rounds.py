"""Looks at every channel that follows something: who was away is told nothing by Slack later."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel, Platform
from bot.errors import DeliveryError
from bot.platforms.slack.failures import CALL_ERRORS, code_of, refusal
from bot.platforms.slack.places import bare, is_direct
from bot.platforms.slack.registration import CLOSING_EVENTS
from bot.ports.closing import Closings

#: Seconds between two rounds, and between two channels of one: Slack wants no more than fifty
#: such questions a minute.
EVERY, APART = 3_600.0, 1.5
#: Who has both is told of every channel that he is in; to others a private one may not exist.
_ALL_CHANNELS = frozenset(("channels:read", "groups:read"))
#: What a post was refused with, of what a look can see.
_REFUSED = frozenset(map(refusal, ("channel_not_found", "is_archived", "not_in_channel")))
#: Lets a bot post where it is no member.
_EVERYWHERE = "chat:write.public"

log = structlog.get_logger(__name__)


class Rounds:
    """Tells `Closings` what happened to channels while nobody listened."""

    def __init__(
        self,
        client_of: Callable[[Channel], Awaitable[AsyncWebClient]],
        closings: Closings,
        *,
        every: float = EVERY,
        apart: float = APART,
    ) -> None:
        """Prepare.

        Args:
            client_of: Gives the client of a channel's workspace.
            closings: Knows the channels, and is told.
            every: Seconds from one round to the next.
            apart: Seconds from one channel to the next.
        """
        self._client_of = client_of
        self._closings = closings
        self._every = every
        self._apart = apart

    async def go(self) -> None:
        """Make one round after the other, until cancelled.

        Raises:
            StoreError: What was seen could not be noted.
        """
        while True:
            await self.look()
            await asyncio.sleep(self._every)

    async def look(self) -> None:
        """Make one round; of what Slack does not say, nothing is told."""
        for channel in await self._closings.followed(Platform.SLACK):
            if is_direct(channel):
                continue
            why = await self._closed(channel)
            if why:
                await self._closings.closed(channel, why)
            elif why is not None:
                await self._closings.opened(channel, after=_is_seen)
            await asyncio.sleep(self._apart)

    async def _closed(self, channel: Channel) -> str | None:
        """Return why a channel takes nothing of ours, "" where it does; None: nobody knows."""
        try:
            client = await self._client_of(channel)
            response = await client.conversations_info(channel=bare(channel))
        except (*CALL_ERRORS, DeliveryError) as error:
            code = code_of(error) or type(error).__name__
            granted = _granted(error.response.headers) if isinstance(error, SlackApiError) else ()
            if code == "channel_not_found" and set(granted) >= _ALL_CHANNELS:
                return CLOSING_EVENTS["channel_left"]
            log.info("slack_channel_not_seen", channel=str(channel), code=code)
            return None
        found: Mapping[str, Any] = response.get("channel") or {}
        if found.get("is_archived"):
            return CLOSING_EVENTS["channel_archive"]
        if found.get("is_member") is False and _EVERYWHERE not in _granted(response.headers):
            return CLOSING_EVENTS["channel_left"]
        return ""


def _is_seen(why: str) -> bool:
    """Tell whether a look shows that this is over; that a right to post came back it does not."""
    return why in CLOSING_EVENTS.values() or why in _REFUSED


def _granted(headers: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(map(str.strip, str(headers.get("x-oauth-scopes", "")).split(",")))
