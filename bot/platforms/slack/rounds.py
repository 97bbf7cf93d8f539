"""Looks at every channel that follows something: Slack tells nothing later to who was away.

Of a conversation with one person, it looks at what that person may still read.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel, Platform
from bot.errors import DeliveryError
from bot.platforms.slack.failures import CALL_ERRORS, code_of, refusal
from bot.platforms.slack.leaving import shut_to
from bot.platforms.slack.places import bare, is_direct, workspace_of
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
    """Tells `Closings` what happened to channels, and who left them, while nobody listened."""

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
        followed = await self._closings.followed(Platform.SLACK)
        #: Whether each channel that we are in is private.
        private: dict[Channel, bool] = {}
        for channel in followed:
            if is_direct(channel):
                continue
            found = await self._found(channel)
            if found.why:
                await self._closings.closed(channel, found.why)
            elif found.why is not None:
                await self._closings.opened(channel, after=_is_seen)
                private[channel] = found.is_private
            await asyncio.sleep(self._apart)
        for own in filter(is_direct, followed):
            await self._look_at_reader(own, followed, private)

    async def _look_at_reader(
        self, own: Channel, followed: Collection[Channel], private: Mapping[Channel, bool]
    ) -> None:
        """See which channels of their workspace somebody reads who has a conversation with us."""
        workspace = workspace_of(own)
        here = {one: is_so for one, is_so in private.items() if workspace_of(one) == workspace}
        user = await self._closings.person_of(own) if here else ""
        if not user:
            return
        try:
            shut = await shut_to(await self._client_of(own), user, here)
        except DeliveryError:
            shut = None
        if shut:
            channels = (one for one in followed if not is_direct(one))
            open_ = [one for one in channels if workspace_of(one) == workspace and one not in shut]
            await self._closings.reads(own, open_=open_, shut=shut)
        await asyncio.sleep(self._apart)

    async def _found(self, channel: Channel) -> "_Found":
        try:
            client = await self._client_of(channel)
            response = await client.conversations_info(channel=bare(channel))
        except (*CALL_ERRORS, DeliveryError) as error:
            code = code_of(error) or type(error).__name__
            granted = _granted(error.response.headers) if isinstance(error, SlackApiError) else ()
            if code == "channel_not_found" and set(granted) >= _ALL_CHANNELS:
                return _Found(CLOSING_EVENTS["channel_left"])
            log.info("slack_channel_not_seen", channel=str(channel), code=code)
            return _Found(None)
        found: Mapping[str, Any] = response.get("channel") or {}
        if found.get("is_archived"):
            return _Found(CLOSING_EVENTS["channel_archive"])
        if found.get("is_member") is False and _EVERYWHERE not in _granted(response.headers):
            return _Found(CLOSING_EVENTS["channel_left"])
        return _Found("", is_private=bool(found.get("is_private")))


@dataclass(frozen=True, slots=True)
class _Found:
    """What a look at a channel showed."""

    #: Why it takes nothing of ours, "" where it does; None: nobody knows.
    why: str | None
    is_private: bool = False


def _is_seen(why: str) -> bool:
    """Tell whether a look shows that this is over; that a right to post came back it does not."""
    return why in CLOSING_EVENTS.values() or why in _REFUSED


def _granted(headers: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(map(str.strip, str(headers.get("x-oauth-scopes", "")).split(",")))
