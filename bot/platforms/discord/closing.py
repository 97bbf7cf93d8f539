"""What Discord tells of places by itself: gone, locked, or not ours to write in any more."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager

import discord

from bot.core.channels import Channel, Platform
from bot.ports.closing import Because, Closings, anything

DELETED = "Discord says that the channel was deleted."
TAKEN_OUT = "Discord says that the bot was taken out of the server."
SHUT_OUT = "Discord says that the bot may not write in the channel any more."
LOCKED = "Discord says that the thread was locked."

# `failings` tells these again.
#: What a look without an occasion shows to be over; why else a post was refused it does not.
_TOLD = frozenset((DELETED, TAKEN_OUT, SHUT_OUT, LOCKED))

#: Keeps what is done until it is through.
Kept = Callable[[], AbstractAsyncContextManager[None]]
#: Where people write, or hang threads on.
Place = discord.abc.GuildChannel | discord.Thread


class Doors:
    """Tells `Closings` which places take nothing of ours any more, and which do again."""

    def __init__(self, closings: Closings, kept: Kept) -> None:
        self._closings = closings
        self._kept = kept
        self._guilds: Callable[[], Sequence[discord.Guild]] = tuple

    def listen(self, client: discord.Client) -> None:
        """Have a client tell us; to be called once."""
        for hear in (
            self.on_guild_channel_delete,
            self.on_guild_available,
            self.on_guild_channel_update,
            self.on_guild_join,
            self.on_guild_remove,
            self.on_guild_role_update,
            self.on_guild_role_delete,
            self.on_member_update,
            self.on_raw_thread_delete,
            self.on_raw_thread_update,
            self.on_shard_ready,
        ):
            client.event(hear)
        self._guilds = lambda: client.guilds

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Have what a channel follows wait that is gone."""
        async with self._kept():
            await self._closings.closed(_channel(channel.id), DELETED)

    async def on_raw_thread_delete(self, deleted: discord.RawThreadDeleteEvent) -> None:
        """The same of a forum's post, or of another thread."""
        async with self._kept():
            await self._closings.closed(_channel(deleted.thread_id), DELETED)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Have what a server's channels follow wait that we were taken out of."""
        async with self._kept():
            for channel in guild.channels:
                await self._closings.closed(_channel(channel.id), TAKEN_OUT)

    async def on_shard_ready(self, shard: int) -> None:
        """See what happened while we were away, in servers that were described with the start."""
        await self._look_at_followed([one for one in self._guilds() if one.shard_id == shard])

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """The same in a server that is described later."""
        await self._look_at_followed([guild])

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Go on where we were taken out before."""
        async with self._kept():
            for channel in guild.channels:
                await self._closings.opened(_channel(channel.id))

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """See whether we may write there still, or again."""
        if before.overwrites != after.overwrites:
            threads = [one for one in after.guild.threads if one.parent_id == after.id]
            await self._look((after, *threads), after.guild)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """The same everywhere in a server, where the role is one of ours."""
        me = _us(after.guild)
        if me is not None and before.permissions != after.permissions and after in me.roles:
            await self._look_everywhere(after.guild)

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """The same, whose ever it was: we may have been who had it."""
        await self._look_everywhere(role.guild)

    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        """The same, where roles were given to us or taken from us."""
        if after == _us(after.guild) and before.roles != after.roles:
            await self._look_everywhere(after.guild)

    async def on_raw_thread_update(self, updated: discord.RawThreadUpdateEvent) -> None:
        """See whether a thread was locked or unlocked; an archived one opens as we write."""
        state = updated.data.get("thread_metadata") or {}
        channel = _channel(updated.thread_id)
        async with self._kept():
            if state.get("locked") and not _may_unlock(updated.thread):
                await self._closings.closed(channel, LOCKED)
            else:
                await self._closings.opened(channel)

    async def _look_at_followed(self, guilds: Sequence[discord.Guild]) -> None:
        async with self._kept():
            followed = {one.id for one in await self._closings.followed(Platform.DISCORD)}
            for guild in guilds:
                here = [one for one in (*guild.channels, *guild.threads) if str(one.id) in followed]
                if here:
                    await self._look(here, guild, after=_TOLD.__contains__)

    async def _look_everywhere(self, guild: discord.Guild) -> None:
        await self._look((*guild.channels, *guild.threads), guild)

    async def _look(
        self, places: Iterable[Place], guild: discord.Guild, after: Because = anything
    ) -> None:
        me = _us(guild)
        if me is None:
            return  # the server was not described to us yet
        async with self._kept():
            for place in places:
                if may_write(place, me):
                    await self._closings.opened(_channel(place.id), after=after)
                else:
                    await self._closings.closed(_channel(place.id), SHUT_OUT)


def may_write(place: Place, me: discord.Member) -> bool:
    """Tell whether we can post in a channel or a thread, as far as permissions go."""
    granted = place.permissions_for(me)
    if isinstance(place, discord.Thread):
        is_open = not place.locked or granted.manage_threads
        return granted.view_channel and granted.send_messages_in_threads and is_open
    return granted.view_channel and granted.send_messages


def _may_unlock(thread: discord.Thread | None) -> bool:
    me = _us(thread.guild) if thread is not None else None
    if thread is None or me is None or thread.parent is None:
        return False
    return thread.permissions_for(me).manage_threads


def _us(guild: discord.Guild) -> discord.Member | None:
    return guild.me


def _channel(id: int) -> Channel:
    return Channel(platform=Platform.DISCORD, id=str(id))
