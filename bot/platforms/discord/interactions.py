"""Answers an interaction at once, to its user alone; what is said at length goes elsewhere."""

from typing import Any

import discord
import structlog

from bot.platforms.discord.failures import code_of
from bot.platforms.discord.once import CallError, OnceClient, call
from bot.platforms.discord.render import NO_MENTIONS

#: What somebody who used the command sees, and nobody else.
ACCEPTED = "Checking sources… the answer comes into this channel."
NOT_KEPT = "That could not be kept just now. Please ask again in a minute."
UNKNOWN = "I do not know this command any more. Type /brief help."

_MESSAGE, _DEFERRED = 4, 5
_EPHEMERAL = 64
#: Seconds after which Discord has shown that the interaction failed.
_IN_TIME = 3.0

log = structlog.get_logger(__name__)


async def defer(client: OnceClient, interaction: discord.Interaction[Any]) -> bool:
    """Show at once that we heard; False when Discord does not take it any more."""
    return await _respond(client, interaction, {"type": _DEFERRED, "data": {"flags": _EPHEMERAL}})


async def answer(client: OnceClient, interaction: discord.Interaction[Any], text: str) -> None:
    """Answer with a sentence of ours; never fails."""
    data = {"content": text, "flags": _EPHEMERAL, "allowed_mentions": NO_MENTIONS}
    await _respond(client, interaction, {"type": _MESSAGE, "data": data})


async def follow_up(client: OnceClient, interaction: discord.Interaction[Any], text: str) -> None:
    """Replace what `defer` showed; never fails."""
    try:
        await call(
            client,
            "PATCH",
            "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
            {"content": text, "allowed_mentions": NO_MENTIONS},
            webhook_id=interaction.application_id,
            webhook_token=interaction.token,
        )
    except CallError as error:
        # Fifteen minutes later or at another's hands: the channel has the answer all the same.
        log.info("discord_follow_up_not_shown", code=code_of(error))


async def _respond(
    client: OnceClient, interaction: discord.Interaction[Any], body: dict[str, Any]
) -> bool:
    try:
        await call(
            client,
            "POST",
            "/interactions/{webhook_id}/{webhook_token}/callback",
            body,
            timeout=_IN_TIME,
            webhook_id=interaction.id,
            webhook_token=interaction.token,
        )
    except CallError as error:
        log.info("discord_interaction_not_answered", code=code_of(error))
        return False
    return True
