"""Answers an interaction at once, to its user alone; what is said at length goes elsewhere."""

from collections.abc import Awaitable, Sequence
from typing import Any

import discord
import structlog

from bot.core.speaking import marked, say
from bot.platforms.discord.attaching import Files, form_of
from bot.platforms.discord.failures import code_of
from bot.platforms.discord.once import CallError, OnceClient, call
from bot.platforms.discord.render import NO_MENTIONS
from bot.ports.chat import Payload

#: What somebody who used the command sees, and nobody else.
ACCEPTED = marked("Checking sources… the answer comes into this channel.")
NOT_KEPT = marked("That could not be kept just now. Please ask again in a minute.")
TOO_LATE = marked("That took a moment too long. Please try again.")
NOTHING = marked("There is nothing to show.")
UNKNOWN = marked("I do not know this command any more. Type /brief help.")

_MESSAGE, _DEFERRED, _CHOICES, _FORM = 4, 5, 8, 9
_EPHEMERAL = 64
_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
_SHOWN = f"{_WEBHOOK}/messages/@original"
#: Seconds after which Discord has shown that the interaction failed.
_IN_TIME = 3.0

log = structlog.get_logger(__name__)


async def defer(client: OnceClient, interaction: discord.Interaction[Any]) -> bool:
    """Show at once that we heard; False when Discord does not take it any more."""
    return await _respond(client, interaction, {"type": _DEFERRED, "data": {"flags": _EPHEMERAL}})


async def answer(client: OnceClient, interaction: discord.Interaction[Any], text: str) -> None:
    """Answer with a sentence of ours; never fails."""
    data = {"content": say(text), "flags": _EPHEMERAL, "allowed_mentions": NO_MENTIONS}
    await _respond(client, interaction, {"type": _MESSAGE, "data": data})


async def show(
    client: OnceClient,
    interaction: discord.Interaction[Any],
    payload: Payload,
    files: Files = (),
) -> int | None:
    """Answer with a payload; else the code with which Discord refused, 0 for any other failure."""
    return await _answered(client, interaction, {"type": _MESSAGE, "data": _alone(payload)}, files)


async def open_form(
    client: OnceClient, interaction: discord.Interaction[Any], form: dict[str, Any]
) -> None:
    """Answer with a form to fill in; never fails."""
    await _respond(client, interaction, {"type": _FORM, "data": form})


async def suggest(
    client: OnceClient, interaction: discord.Interaction[Any], choices: Sequence[tuple[str, str]]
) -> None:
    """Answer with what may be meant, each with what it is called; never fails."""
    data = {"choices": [{"name": name, "value": one} for one, name in choices]}
    await _respond(client, interaction, {"type": _CHOICES, "data": data})


async def replace_shown(
    client: OnceClient,
    interaction: discord.Interaction[Any],
    payload: Payload,
    files: Files = (),
) -> int | None:
    """Replace what `defer` showed by a payload; else what `show` returns."""
    return await _send(client, interaction, "PATCH", _SHOWN, _alone(payload), files)


async def add(
    client: OnceClient,
    interaction: discord.Interaction[Any],
    payload: Payload,
    files: Files = (),
) -> int | None:
    """Say one thing more, to the same person alone; else what `show` returns."""
    return await _send(client, interaction, "POST", _WEBHOOK, _alone(payload), files)


async def take_away(client: OnceClient, channel: str, message: str) -> None:
    """Delete a message of ours; never fails."""
    path = "/channels/{channel_id}/messages/{message_id}"
    made = call(client, "DELETE", path, channel_id=channel, message_id=message)
    await _refused(made, "discord_message_not_taken_away")


async def follow_up(client: OnceClient, interaction: discord.Interaction[Any], text: str) -> None:
    """Replace what `defer` showed; never fails."""
    body = {"content": say(text), "allowed_mentions": NO_MENTIONS}
    await _send(client, interaction, "PATCH", _SHOWN, body)


async def _send(
    client: OnceClient,
    interaction: discord.Interaction[Any],
    method: str,
    path: str,
    body: dict[str, Any],
    files: Files = (),
) -> int | None:
    made = call(
        client,
        method,
        path,
        body,
        form=form_of(body, files) if files else (),
        webhook_id=interaction.application_id,
        webhook_token=interaction.token,
    )
    # It is too late after fifteen minutes, or somebody removed it: whoever asked can ask again.
    return await _refused(made, "discord_follow_up_not_shown")


def _alone(payload: Payload) -> dict[str, Any]:
    """Return a payload for its asker's eyes only."""
    flags = int(payload.get("flags", 0)) | _EPHEMERAL
    return {**payload, "flags": flags, "allowed_mentions": NO_MENTIONS}


async def _respond(
    client: OnceClient, interaction: discord.Interaction[Any], body: dict[str, Any]
) -> bool:
    return await _answered(client, interaction, body) is None


async def _answered(
    client: OnceClient,
    interaction: discord.Interaction[Any],
    body: dict[str, Any],
    files: Files = (),
) -> int | None:
    made = call(
        client,
        "POST",
        "/interactions/{webhook_id}/{webhook_token}/callback",
        body,
        form=form_of(body, files) if files else (),
        timeout=_IN_TIME,
        webhook_id=interaction.id,
        webhook_token=interaction.token,
    )
    return await _refused(made, "discord_interaction_not_answered")


async def _refused(made: Awaitable[object], event: str) -> int | None:
    """Wait for a call; return the code with which Discord refused it, and log that as an event."""
    try:
        await made
    except CallError as error:
        log.info(event, code=code_of(error))
        return code_of(error)
    return None
