"""Serves what one person asks of us in Discord, within the three seconds that Discord waits."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import discord

from bot.core.requests import Reply, Request
from bot.platforms.discord import interactions
from bot.platforms.discord.forms import modal
from bot.platforms.discord.once import OnceClient
from bot.platforms.discord.render import render
from bot.ports.chat import Payload

#: Does what a person asks; its mistakes are sentences already.
Serve = Callable[[Request], Coroutine[Any, Any, Reply]]

#: Seconds that a reply may take before Discord is told that it will come.
IN_TIME = 1.5


async def front(
    client: OnceClient, interaction: discord.Interaction[Any], request: Request, serve: Serve
) -> None:
    """Show a reply to its asker alone, or the form it asks for; whoever waits sees that we work.

    Raises:
        BotError: The store is broken.
    """
    serving = asyncio.create_task(serve(request))
    done, _ = await asyncio.wait({serving}, timeout=IN_TIME)
    if done:
        await _at_once(client, interaction, serving.result())
        return
    is_shown = await interactions.defer(client, interaction)
    reply = await serving
    if is_shown:
        await _later(client, interaction, reply)


async def complete(
    client: OnceClient, interaction: discord.Interaction[Any], request: Request, serve: Serve
) -> None:
    """Show what may be meant by what somebody is typing.

    Raises:
        BotError: The store is broken.
    """
    await interactions.suggest(client, interaction, (await serve(request)).choices)


async def _at_once(client: OnceClient, interaction: discord.Interaction[Any], reply: Reply) -> None:
    if reply.form is not None:
        await interactions.open_form(client, interaction, modal(reply.form))
        return
    first, *others = _payloads(reply)
    if await interactions.show(client, interaction, first):
        await _more(client, interaction, others)


async def _later(client: OnceClient, interaction: discord.Interaction[Any], reply: Reply) -> None:
    if reply.form is not None:
        # A window may only be opened at once.
        await interactions.follow_up(client, interaction, interactions.TOO_LATE)
        return
    first, *others = _payloads(reply)
    await interactions.replace_shown(client, interaction, first)
    await _more(client, interaction, others)


async def _more(
    client: OnceClient, interaction: discord.Interaction[Any], payloads: Sequence[Payload]
) -> None:
    for payload in payloads:
        await interactions.add(client, interaction, payload)


def _payloads(reply: Reply) -> list[Payload]:
    shown = [payload for message in reply.messages for payload in render(message)]
    return shown or [{"content": interactions.NOTHING, "embeds": []}]
