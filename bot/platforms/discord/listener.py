"""Hears people in Discord, over the gateway."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

import discord
import structlog

from bot.core.caching.recent import Recent
from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask
from bot.core.questions import Incoming
from bot.core.speaking import speaking
from bot.errors import BotError, DeliveryDeferred
from bot.platforms.discord import interactions
from bot.platforms.discord.asking import is_from_afar, request_of
from bot.platforms.discord.attaching import Attaching
from bot.platforms.discord.client import HEARTBEAT_TIMEOUT, make_client
from bot.platforms.discord.closing import Doors
from bot.platforms.discord.connection import Connection
from bot.platforms.discord.following_up import FollowUps
from bot.platforms.discord.fronting import Front
from bot.platforms.discord.hearing import (
    commanded,
    heard_command,
    heard_message,
    is_for_us,
    is_said,
    may_be_for_us,
    message_id,
)
from bot.platforms.discord.leaving import Readers
from bot.platforms.discord.once import CallError, call
from bot.platforms.discord.registering import register
from bot.platforms.discord.registration import ADMIN_COMMAND, COMMAND, MENUS
from bot.platforms.discord.sharding import Turns, plan
from bot.platforms.discord.tokens import sign_in
from bot.ports.drawing import Artist, NoArtist
from bot.ports.hooks import Hooks, Serve
from bot.ports.outside import Clock

#: How many messages are remembered; older repeats are caught by the inbox.
_REMEMBERED = 10_000
#: Seconds between tries to sign in.
_RETRY = 5.0
#: Seconds that what is being stored at the end, and closing, may still take.
_DRAINING = 3.0
#: Kinds of channel that are threads.
_THREADS = (10, 11, 12)

log = structlog.get_logger(__name__)


class DiscordListener:
    """A `Listener` for every server the bot is in."""

    def __init__(
        self,
        *,
        token: str,
        api_base: str,
        gateway: str,
        hooks: Hooks,
        clock: Clock,
        artist: Artist | None = None,
        message_content: bool = False,
        shards: int = 0,
        shard_ids: Sequence[int] = (),
        pace: float = 1.0,
        heartbeat_timeout: float = HEARTBEAT_TIMEOUT,
    ) -> None:
        """Prepare; nothing is sent before `run`.

        Args:
            token: The bot's token, without "Bot ".
            api_base: The REST API's address, with its version.
            gateway: The gateway's address.
            hooks: What is called when people speak.
            clock: Tells when something arrived.
            artist: Draws pictures of replies; None: there are none.
            message_content: Ask Discord for the words of replies that do not mention the bot; it
                then needs the Message Content Intent.
            shards: How many connections the bot has in all; 0: as many as Discord wants.
            shard_ids: Which of them this listener holds; empty: all.
            pace: Every wait between tries is multiplied by this.
            heartbeat_timeout: Seconds of silence after which the connection is replaced.
        """
        self._hooks = hooks
        self._doors = Doors(hooks.closings, self._kept)
        #: Also for the messenger; it can post once `run` has signed in.
        self.client = make_client(
            api_base,
            gateway,
            heartbeat_timeout=heartbeat_timeout,
            message_content=message_content,
        )
        self._readers = Readers(self.client, hooks.closings, self._kept)
        self._follow_ups = FollowUps(self.client, hooks.hears_replies) if message_content else None
        self._token = token
        self._clock = clock
        self._front = self._fronting(hooks.serve, artist or NoArtist())
        self._shards = shards
        self._shard_ids = tuple(shard_ids)
        self._pace = pace
        self._one_at_a_time = asyncio.Lock()
        self._heard: Recent[str] = Recent(_REMEMBERED)
        self._busy: set[asyncio.Task[Any]] = set()
        self._broken: asyncio.Future[None] | None = None

    def _fronting(self, serve: Serve | None, artist: Artist) -> Front | None:
        if serve is None:
            return None
        return Front(self.client, serve, Attaching(self.client, artist), self._hooks.speaks)

    async def run(self) -> None:
        """Connect and listen until cancelled; reconnects by itself.

        Raises:
            ConfigError: Discord refuses the token or a setting for good.
            StoreError: What was said could not be stored.
        """
        self._broken = asyncio.get_running_loop().create_future()
        tasks: list[asyncio.Task[None]] = []
        try:
            await self.sign_in()
            self.client.event(self.on_message)
            self.client.event(self.on_raw_message_delete)
            self.client.event(self.on_interaction)
            self._doors.listen(self.client)
            connecting = asyncio.create_task(self._connect())
            tasks += [
                connecting,
                asyncio.create_task(register(self.client, pace=self._pace)),
                asyncio.create_task(self._readers.go(self._pace)),
            ]
            ends = {connecting, self._broken}
            done, _ = await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            done.pop().result()
        finally:
            for task in tasks:
                task.cancel()
            await self._close(tasks)

    async def _connect(self) -> None:
        """Hold each connection that is ours; the first that ends for good ends all."""
        planned = await plan(self.client, shards=self._shards, shard_ids=self._shard_ids)
        self.client.share(planned.count, planned.ids)
        await asyncio.sleep(planned.wait * self._pace)
        turns = Turns(planned.at_once, pace=self._pace)
        tasks = [
            asyncio.create_task(
                Connection(self.client, shard=shard, turns=turns, pace=self._pace).hold()
            )
            for shard in planned.ids
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            done.pop().result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)

    async def on_message(self, message: discord.Message) -> None:
        """Take what the gateway gives us of people's messages."""
        me = self.client.user
        if me is None or not is_said(message):
            return
        is_named = is_for_us(message, me.id)
        if not is_named and (self._follow_ups is None or not may_be_for_us(message)):
            return
        async with self._kept():
            parent, owner = await self._thread(message.channel)
            if not is_named and not await self._follows_up(message, parent, owner):
                return
            incoming = heard_message(message, me.id, self._clock.now(), parent=parent)
            if await self._accept(incoming):
                place = str(message.channel.id)
                self.client.working.show(incoming.thread or place, place)

    async def on_raw_message_delete(self, deleted: discord.RawMessageDeleteEvent) -> None:
        """Leave undone what somebody asked and has deleted."""
        id = message_id(deleted.message_id)
        if id in self._heard:
            async with self._kept():
                await self._hooks.unhear(id)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Take commands, buttons, menus and forms; those of another version are answered too."""
        is_command = interaction.type is discord.InteractionType.application_command
        if self._front is None and not is_command:
            log.debug("discord_interaction_ignored", type=interaction.type.name)
            return
        known = {COMMAND} if self._front is None else {COMMAND, ADMIN_COMMAND, *MENUS}
        if is_command and commanded(interaction) not in known:
            with speaking(self._hooks.speaks(_place(interaction))):
                await interactions.answer(self.client, interaction, interactions.UNKNOWN)
            return
        async with self._kept():
            if self._front is not None:
                await self._fronted(interaction, self._front)
                return
            is_shown = await interactions.defer(self.client, interaction)
            text = interactions.NOT_KEPT
            try:
                parent, _ = await self._thread(interaction.channel)
                incoming = heard_command(interaction, self._clock.now(), parent=parent)
                await self._accept(incoming)
                text = interactions.ACCEPTED
            finally:
                if is_shown:
                    with speaking(self._hooks.speaks(_place(interaction))):
                        await interactions.follow_up(self.client, interaction, text)

    async def _fronted(self, interaction: discord.Interaction[Any], front: Front) -> None:
        """Serve what somebody asks; what is answered to all is kept while it is served."""
        parent = ""
        if not is_from_afar(interaction):
            parent, _ = await self._thread(interaction.channel)
        request = request_of(self.client, interaction, self._clock.now(), parent=parent)
        if request.ask in (Ask.TYPING, Ask.ADMIN_TYPING, Ask.ZONE_TYPING):
            await front.complete(interaction, request)
        else:
            await front.answer(interaction, request)

    async def _accept(self, incoming: Incoming) -> bool:
        """Have it stored, once; False when it was heard before."""
        async with self._one_at_a_time:
            if incoming.id in self._heard:
                return False
            is_new = await self._hooks.hear(incoming)
            self._heard.add(incoming.id)
        return is_new

    @asynccontextmanager
    async def _kept(self) -> AsyncIterator[None]:
        """Let what happens inside be done even at the end; what breaks the store ends us."""
        task = asyncio.current_task()
        assert task is not None
        self._busy.add(task)
        try:
            yield
        except BotError as error:
            if self._broken is not None and not self._broken.done():
                self._broken.set_exception(error)
        finally:
            self._busy.discard(task)

    async def sign_in(self) -> None:
        """Be able to post, which needs no connection.

        Raises:
            ConfigError: Discord refuses the token for good.
        """
        while True:
            try:
                return await sign_in(self.client, self._token)
            except DeliveryDeferred as error:
                log.warning("discord_not_reached", reason=str(error))
                await asyncio.sleep(_RETRY * self._pace)

    async def _follows_up(self, message: discord.Message, parent: str, owner: str) -> bool:
        if self._follow_ups is None or not parent:
            return False
        return await self._follow_ups.are_heard(parent, str(message.channel.id), owner)

    async def _thread(self, channel: object) -> tuple[str, str]:
        """Return the channel that a thread belongs to, and who opened it; empty for others."""
        if isinstance(channel, discord.Thread):
            return str(channel.parent_id), str(channel.owner_id)
        if not isinstance(channel, discord.PartialMessageable) or channel.guild_id is None:
            return "", ""
        # A thread that was asleep when we connected.
        try:
            found = await call(self.client, "GET", "/channels/{channel_id}", channel_id=channel.id)
        except CallError as error:
            log.warning("discord_channel_unknown", reason=type(error).__name__)
            return "", ""
        if found.get("type") not in _THREADS:
            return "", ""
        return str(found["parent_id"]), str(found.get("owner_id") or "")

    async def _close(self, tasks: Sequence[asyncio.Task[None]]) -> None:
        """Let what is being stored be stored, then close everything; within a bound."""
        busy = self._busy - {asyncio.current_task()}
        if busy:
            _, late = await asyncio.wait(busy, timeout=_DRAINING)
            for task in late:
                task.cancel()
        self.client.working.close()
        await self.client.last_calls(_DRAINING)
        if tasks:
            await asyncio.wait(tasks, timeout=_DRAINING)
        with suppress(TimeoutError):
            async with asyncio.timeout(_DRAINING):
                await self.client.close()
        if self._broken is not None:
            self._broken.cancel()


def _place(interaction: discord.Interaction[Any]) -> Channel:
    return Channel(platform=Platform.DISCORD, id=str(interaction.channel_id or ""))
