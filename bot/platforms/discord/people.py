"""What people are called in Discord."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

import discord
import structlog

from bot.core.caching.lasting import Lasting
from bot.core.channels import Channel
from bot.platforms.discord.failures import code_of
from bot.platforms.discord.once import CallError, OnceClient, call
from bot.ports.outside import Clock

#: How many names are kept, and how long a name stands.
_KEPT, _LASTS = 2_000, timedelta(hours=1)
#: People of one list that Discord is asked for.
_MOST = 50

log = structlog.get_logger(__name__)


class DiscordPeople:
    """A `People` that asks Discord, and remembers for a while what it said."""

    def __init__(self, client: OnceClient, clock: Clock) -> None:
        """Ask with this client."""
        self._client = client
        self._clock = clock
        self._names: Lasting[tuple[str, str], str] = Lasting(_KEPT, _LASTS)

    async def names(self, channel: Channel, users: Collection[str]) -> Mapping[str, str]:
        """Return what people are called in the channel's server, of those whom Discord knows."""
        server = self._server(channel)
        found = {user: await self._name(server, user) for user in list(users)[:_MOST]}
        return {user: name for user, name in found.items() if name}

    def _server(self, channel: Channel) -> str:
        place = self._client.get_channel(int(channel.id)) if channel.id.isdigit() else None
        if not isinstance(place, discord.abc.GuildChannel | discord.Thread):
            return ""
        return str(place.guild.id)

    async def _name(self, server: str, user: str) -> str:
        now = self._clock.now()
        known = self._names.get((server, user), now)
        if known is not None or not server:
            return known or ""
        try:
            member = await call(
                self._client,
                "GET",
                "/guilds/{guild_id}/members/{user_id}",
                guild_id=server,
                user_id=user,
            )
        except CallError as error:
            log.info("discord_name_unknown", code=code_of(error) or type(error).__name__)
            return ""
        name = _called(member)
        self._names.put((server, user), name, now)
        return name


def _called(member: Mapping[str, Any]) -> str:
    user = member.get("user") or {}
    return str(member.get("nick") or user.get("global_name") or user.get("username") or "")
