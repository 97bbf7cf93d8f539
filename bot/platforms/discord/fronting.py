"""Serves what one person asks of us in Discord, within the three seconds that Discord waits."""

import asyncio
from collections.abc import Sequence
from typing import Any, Protocol

import discord

from bot.core.conversing.requests import Reply, Request
from bot.core.speaking import say, speaking
from bot.platforms.discord import interactions
from bot.platforms.discord.attaching import Attaching, Files, without_pictures
from bot.platforms.discord.failures import UNUSABLE_EMBEDS
from bot.platforms.discord.fallback import texts
from bot.platforms.discord.forms import modal
from bot.platforms.discord.once import OnceClient
from bot.platforms.discord.render import render
from bot.ports.chat import Payload
from bot.ports.hooks import Serve, Speaks


class Tell(Protocol):
    """Shows a payload one way or another; returns the code it was refused with, if it was."""

    async def __call__(
        self,
        client: OnceClient,
        interaction: discord.Interaction[Any],
        payload: Payload,
        files: Files = (),
    ) -> int | None:
        """Show it."""


#: Seconds that a reply may take before Discord is told that it will come.
IN_TIME = 1.5


class Front:
    """Serves what people ask of us, each alone."""

    def __init__(
        self, client: OnceClient, serve: Serve, attaching: Attaching, speaks: Speaks
    ) -> None:
        self._client = client
        self._serve = serve
        self._attaching = attaching
        self._speaks = speaks

    async def answer(self, interaction: discord.Interaction[Any], request: Request) -> None:
        """Show a reply to its asker alone, or the form it asks for; who waits sees that we work.

        Raises:
            BotError: The store is broken.
        """
        with speaking(self._speaks(request.channel)):
            await self._answered(interaction, request)

    async def _answered(self, interaction: discord.Interaction[Any], request: Request) -> None:
        serving = asyncio.create_task(self._serve(request))
        done, _ = await asyncio.wait({serving}, timeout=IN_TIME)
        if done and await self._at_once(interaction, serving.result()):
            await self._taken_away(interaction, serving.result())
            return
        is_shown = await interactions.defer(self._client, interaction)
        reply = await serving
        if is_shown:
            await self._later(interaction, reply)
            await self._taken_away(interaction, reply)

    async def _taken_away(self, interaction: discord.Interaction[Any], reply: Reply) -> None:
        if reply.takes_away and interaction.message is not None:
            await interactions.take_away(
                self._client, str(interaction.message.channel.id), str(interaction.message.id)
            )

    async def complete(self, interaction: discord.Interaction[Any], request: Request) -> None:
        """Show what may be meant by what somebody is typing.

        Raises:
            BotError: The store is broken.
        """
        reply = await self._serve(request)
        named = list(zip(reply.choices, reply.labels or reply.choices, strict=True))
        await interactions.suggest(self._client, interaction, named)

    async def _at_once(self, interaction: discord.Interaction[Any], reply: Reply) -> bool:
        """Answer; False where that takes longer than Discord waits, as drawing does."""
        if reply.form is not None:
            await interactions.open_form(self._client, interaction, modal(reply.form))
            return True
        first, *others = _payloads(reply)
        if first.get("pictures"):
            return False
        await self._tell(interactions.show, interaction, first)
        await self._more(interaction, others)
        return True

    async def _later(self, interaction: discord.Interaction[Any], reply: Reply) -> None:
        if reply.form is not None:
            # A window may only be opened at once.
            await interactions.follow_up(self._client, interaction, interactions.TOO_LATE)
            return
        first, *others = _payloads(reply)
        await self._tell(interactions.replace_shown, interaction, first)
        await self._more(interaction, others)

    async def _more(
        self, interaction: discord.Interaction[Any], payloads: Sequence[Payload]
    ) -> None:
        for payload in payloads:
            await self._tell(interactions.add, interaction, payload)

    async def _tell(
        self, how: Tell, interaction: discord.Interaction[Any], payload: Payload
    ) -> None:
        """Show a payload; what Discord does not take is said in words, once."""
        # Discord says it with each interaction, also where the bot is no member.
        if payload.get("pictures") and not interaction.app_permissions.attach_files:
            payload = without_pictures(payload)
        body, files = await self._attaching.attached(payload, "")
        refused = await how(self._client, interaction, body, files)
        if refused not in UNUSABLE_EMBEDS:
            return
        first, *others = texts(payload)
        await how(self._client, interaction, first)
        for one in others:
            await interactions.add(self._client, interaction, one)


def _payloads(reply: Reply) -> list[Payload]:
    shown = [payload for message in reply.messages for payload in render(message)]
    return shown or [{"content": say(interactions.NOTHING), "embeds": []}]
