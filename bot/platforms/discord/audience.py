"""Which channels somebody sees, by the rights that Discord gives them at this moment."""

from collections.abc import Collection, Sequence

import aiohttp
import discord

from bot.core.channels import Channel
from bot.platforms.discord.once import OnceClient

_FETCH_ERRORS = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)


async def seen_by(
    client: OnceClient, user: int, channels: Sequence[Channel]
) -> Collection[Channel]:
    """Return those channels of servers that a person may view and whose past they may read.

    Each server is asked for the person now; where it does not know them, or does not answer, they
    see nothing. What a conversation with the bot follows is read in that conversation alone.
    """
    members: dict[int, discord.Member | None] = {}
    seen: list[Channel] = []
    for channel in channels:
        place = client.get_channel(int(channel.id))
        if isinstance(place, discord.Thread):
            # People are let into a private thread one by one.
            place = None if place.is_private() else place.parent
        if not isinstance(place, discord.abc.GuildChannel):
            continue
        if place.guild.id not in members:
            members[place.guild.id] = await _member(place.guild, user)
        member = members[place.guild.id]
        if member is not None and _may_read(place.permissions_for(member)):
            seen.append(channel)
    return seen


def _may_read(granted: discord.Permissions) -> bool:
    return granted.view_channel and granted.read_message_history


async def _member(guild: discord.Guild, user: int) -> discord.Member | None:
    try:
        return await guild.fetch_member(user)
    except _FETCH_ERRORS:
        return None
