"""Looks back whether a post that was broken off stands."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import discord

from bot.errors import DeliveryRejected
from bot.platforms.discord.failures import MISSING_ACCESS, UNKNOWN_CHANNEL, code_of
from bot.platforms.discord.once import AnsweredError, OnceClient, call
from bot.platforms.discord.reference import carries, part_key, parts_of, snowflake

#: How long before the try the look back begins: our margin, and how far two clocks may be apart.
LOOK_BACK = timedelta(seconds=10 + 60)
#: Messages per page of a look back, and pages before we say that we cannot tell.
_PAGE = 100
_PAGES = 20

_NOTHING_TO_SEE = frozenset({MISSING_ACCESS, UNKNOWN_CHANNEL})

Message = Mapping[str, Any]


class LookBack:
    """Reads what one client posted."""

    def __init__(self, client: OnceClient) -> None:
        """Look with this client."""
        self._client = client

    async def find(self, place: str, key: str, since: datetime) -> Message | None:
        """Return the message in a channel or thread that was posted for a key.

        Raises:
            CallError: Cannot look now, or there is no such place.
            DeliveryRejected: May not look here, or too much was said since.
        """
        self._require_history(place)
        after = str(snowflake(since - LOOK_BACK))
        for _ in range(_PAGES):
            try:
                page = await self._page(place, after=after)
            except AnsweredError as error:
                if code_of(error) == MISSING_ACCESS:
                    raise may_not_look_back() from error
                raise
            found = self._posted_for(key, page)
            if found is not None or len(page) < _PAGE:
                return found
            after = max((str(message["id"]) for message in page), key=int)
        raise DeliveryRejected("Too much was said in the channel since to look back through.")

    async def latest(self, place: str, key: str) -> str:
        """Return the id of what was posted for a key just now, or ""; also where we may not look.

        Raises:
            CallError: Cannot look now.
        """
        try:
            found = self._posted_for(key, await self._page(place))
        except AnsweredError as error:
            if code_of(error) not in _NOTHING_TO_SEE:
                raise
            return ""
        return str(found["id"]) if found else ""

    async def is_whole(self, message: Message, thread: str, key: str, since: datetime) -> bool:
        """Tell whether all parts stand of a message that had to be posted in parts.

        Args:
            message: The first part.
            thread: Where the others went; empty: into the first one's own thread.
            key: Of the first part.
            since: When the post began.

        Raises:
            CallError: Cannot look now.
        """
        for number in range(1, parts_of(message)):
            try:
                if not await self.find(thread or str(message["id"]), part_key(key, number), since):
                    return False
            except AnsweredError as error:
                if code_of(error) == UNKNOWN_CHANNEL:
                    return False
                raise
        return True

    async def _page(self, place: str, **query: str) -> list[Message]:
        page: list[Message] = await call(
            self._client,
            "GET",
            "/channels/{channel_id}/messages",
            query={**query, "limit": str(_PAGE)},
            channel_id=place,
        )
        return page

    def _posted_for(self, key: str, page: list[Message]) -> Message | None:
        me = str(self._client.user.id) if self._client.user else ""
        ours = (one for one in page if one["author"]["id"] == me and carries(one, key))
        return next(ours, None)

    def _require_history(self, place: str) -> None:
        """Make sure that an empty channel means one: without the permission Discord shows none."""
        channel = self._client.get_channel(int(place))
        if isinstance(channel, discord.Thread):
            channel = channel.parent
        if not isinstance(channel, discord.abc.GuildChannel):
            return
        me = channel.guild.get_member(self._client.user.id) if self._client.user else None
        if me is not None and not channel.permissions_for(me).read_message_history:
            raise may_not_look_back()


def may_not_look_back() -> DeliveryRejected:
    """Say that nobody can tell what stands in a channel."""
    return DeliveryRejected(
        "The bot may not look back in this channel; to let it, give its role the permission "
        "Read Message History there."
    )
