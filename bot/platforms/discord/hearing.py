"""Messages and commands of Discord as what somebody said to us, or nothing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

import discord

from bot.commands.asking.alone import PRIVATELY
from bot.core.channels import Channel, Platform
from bot.core.conversing.courtesies import Courtesy, courtesy_of
from bot.core.questions import Incoming, Via
from bot.platforms.discord.wording import is_to_another, mentions, read_text

#: Kinds of message that are somebody speaking; all others are joins, pins, threads and the like.
_SPEAKING = (discord.MessageType.default, discord.MessageType.reply)

#: An option that is a channel.
_CHANNEL = 7


def is_said(message: discord.Message) -> bool:
    """Tell whether a person said this."""
    return not (message.author.bot or message.webhook_id) and message.type in _SPEAKING


def is_for_us(message: discord.Message, me: int) -> bool:
    """Tell whether a person said this to us: by mentioning us, replying to us, or directly.

    Replies in a thread of ours that do neither come without their words: Discord keeps those from
    a bot without a privileged intent.
    """
    if not is_said(message):
        return False
    is_direct = message.guild is None and not _is_in_server(message.channel)
    return is_direct or any(one.id == me for one in message.mentions)


def may_be_for_us(message: discord.Message) -> bool:
    """Tell whether a reply in a thread of ours, which mentions us nowhere, can be meant for us."""
    is_to_others = bool(message.mentions) or message.mention_everyone
    said = message.content
    is_asking = bool(said) and courtesy_of(said) is None
    return not is_to_others and is_asking and not is_to_another(said)


def heard_message(
    message: discord.Message, me: int, now: datetime, *, parent: str = ""
) -> Incoming:
    """Read a message that is for us.

    Args:
        message: As the gateway gave it.
        me: Our own user id.
        now: The time of arrival, UTC.
        parent: The channel that the message's thread belongs to; empty outside threads.
    """
    place = str(message.channel.id)
    if message.guild is None and not _is_in_server(message.channel):
        via, thread = Via.DIRECT, ""
    else:
        is_named = mentions(message.content, me) or not parent
        via = Via.MENTION if is_named else Via.THREAD_REPLY
        thread = place if parent else str(message.id)
        if not parent and _is_thanks(read_text(message.content, me)):
            thread = ""  # a word in the channel: a thread for it would stay in everybody's list
    return Incoming(
        id=message_id(message.id),
        channel=Channel(platform=Platform.DISCORD, id=parent or place),
        text=read_text(message.content, me),
        via=via,
        thread=thread,
        user=str(message.author.id),
        received_at=now,
    )


def _is_thanks(said: str) -> bool:
    return courtesy_of(said) is Courtesy.THANKS


def message_id(id: int) -> str:
    """Return the id under which what was said in a message is kept."""
    return f"discord:{id}"


def commanded(interaction: discord.Interaction[Any]) -> str:
    """Return the name of an interaction's command."""
    data: Mapping[str, Any] = cast(Mapping[str, Any], interaction.data or {})
    return str(data.get("name", ""))


def heard_command(
    interaction: discord.Interaction[Any], now: datetime, *, parent: str = ""
) -> Incoming:
    """Read a slash command; in a thread the answer goes into the thread."""
    place = str(interaction.channel_id)
    return Incoming(
        id=f"discord:{interaction.id}",
        channel=Channel(platform=Platform.DISCORD, id=parent or place),
        text=read_text(typed(cast(Mapping[str, Any], interaction.data or {}))),
        via=Via.COMMAND,
        thread=place if parent else "",
        user=str(interaction.user.id),
        asker=interaction.user.display_name,
        received_at=now,
    )


def typed(data: Mapping[str, Any]) -> str:
    """Return a subcommand and its options as a person would type them."""
    words: list[str] = []
    for option in data.get("options") or ():
        if isinstance(option.get("value"), bool):
            words[:0] = [PRIVATELY] if option["value"] else []
            continue
        if option.get("type") == _CHANNEL:
            words.append(f"<#{option['value']}>")
            continue
        is_value = "value" in option
        words += [str(option["value"])] if is_value else [option["name"], typed(option)]
    return " ".join(words)


def _is_in_server(channel: object) -> bool:
    """Tell whether a channel is a server's that the library does not know yet."""
    return isinstance(channel, discord.PartialMessageable) and channel.guild_id is not None
