"""Which channels somebody sees, by the rights that Discord gives them at this moment."""

from collections.abc import Collection, Mapping, Sequence

import aiohttp
import discord

from bot.core.channels import Channel
from bot.platforms.discord.once import OnceClient

FETCH_ERRORS = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)


async def seen_by(
    client: OnceClient, user: int, channels: Sequence[Channel]
) -> Collection[Channel]:
    """Return those channels of servers that a person may view and whose past they may read.

    Where Discord does not say, they see nothing. What a conversation with the bot follows is read
    in that conversation alone.
    """
    return [one for one, may in (await rights_in(client, user, channels)).items() if may]


async def rights_in(
    client: OnceClient, user: int, channels: Sequence[Channel]
) -> Mapping[Channel, bool]:
    """Return of channels of servers whether a person may read them; each server is asked once.

    Left out is that of which Discord does not say it, and what is no server's.
    """
    members: dict[int, discord.Member | bool | None] = {}
    rights: dict[Channel, bool] = {}
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
        if isinstance(member, discord.Member):
            rights[channel] = _may_read(place.permissions_for(member))
        elif member is False:
            rights[channel] = False
    return rights


def _may_read(granted: discord.Permissions) -> bool:
    return granted.view_channel and granted.read_message_history


async def _member(guild: discord.Guild, user: int) -> discord.Member | bool | None:
    """Return somebody as a member; False: they are none; None: Discord does not say."""
    try:
        return await guild.fetch_member(user)
    except discord.NotFound:
        return False
    except FETCH_ERRORS:
        return None
