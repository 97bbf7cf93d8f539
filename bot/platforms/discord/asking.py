"""Commands, buttons, menus and forms of Discord as requests."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

import discord

from bot.core.channels import Channel, Platform
from bot.core.conversing.requests import Ask, Request
from bot.platforms.discord.audience import seen_by
from bot.platforms.discord.forms import filled_in
from bot.platforms.discord.hearing import typed
from bot.platforms.discord.once import OnceClient
from bot.platforms.discord.registration import ADMIN_COMMAND, MENUS, ZONE
from bot.platforms.discord.wording import read_text

_ON_MESSAGE = 3


def is_from_afar(interaction: discord.Interaction[Any]) -> bool:
    """Tell whether somebody brought the bot along, and no server let it in here."""
    return interaction.is_user_integration() and not interaction.is_guild_integration()


def request_of(
    client: OnceClient, interaction: discord.Interaction[Any], now: datetime, *, parent: str = ""
) -> Request:
    """Read what somebody asks of us with a command, a button, a menu or a form.

    Args:
        client: Asks what the person may see.
        interaction: As the gateway gave it.
        now: The time of arrival, UTC.
        parent: The channel that the interaction's thread belongs to; empty outside threads.
    """
    data: Mapping[str, Any] = cast(Mapping[str, Any], interaction.data or {})
    place = str(interaction.channel_id)
    ask, text, quoted, under = _read(interaction, data)

    async def is_admin() -> bool:
        # Discord says it with each interaction, for this person in this channel, now.
        return interaction.guild_id is not None and interaction.permissions.manage_guild

    async def sees(channels: Sequence[Channel]) -> Collection[Channel]:
        return await seen_by(client, interaction.user.id, channels)

    async def enters(channel: Channel) -> bool:
        if not channel.id.isdecimal():
            return False
        # What is granted here is granted in this server alone.
        place = client.get_channel(int(channel.id))
        is_here = isinstance(place, discord.TextChannel) and place.guild.id == interaction.guild_id
        return is_here and bool(await sees([channel]))

    async def locale() -> str:
        return interaction.locale.value

    return Request(
        id=f"discord:{interaction.id}",
        ask=ask,
        channel=Channel(platform=Platform.DISCORD, id=parent or place),
        user=str(interaction.user.id),
        place=str(interaction.guild_id or ""),
        user_name=interaction.user.display_name,
        text=text,
        quoted=quoted,
        fields=filled_in(data) if ask is Ask.FORM else {},
        thread=place if parent else under,
        is_direct=interaction.guild_id is None and interaction.context.dm_channel,
        is_admin=is_admin,
        locale=locale,
        is_from_afar=is_from_afar(interaction),
        sees=sees,
        enters=enters,
        received_at=now,
    )


def _read(
    interaction: discord.Interaction[Any], data: Mapping[str, Any]
) -> tuple[Ask, str, str, str]:
    """Return how it was asked, its words, the message it was used on, and what it hangs under."""
    match interaction.type:
        case discord.InteractionType.component:
            return Ask.BUTTON, str(data.get("custom_id", "")), "", _under(interaction)
        case discord.InteractionType.modal_submit:
            return Ask.FORM, str(data.get("custom_id", "")), "", _under(interaction)
        case discord.InteractionType.autocomplete:
            verb, option = _focused(data)
            if option.get("name") == ZONE:
                return Ask.ZONE_TYPING, str(option.get("value", "")), "", ""
            is_admin = data.get("name") == ADMIN_COMMAND
            text = f"{verb} {option.get('value', '')}"
            return (Ask.ADMIN_TYPING if is_admin else Ask.TYPING), text, "", ""
        case _ if data.get("type") == _ON_MESSAGE:
            return Ask.MENU, MENUS.get(str(data.get("name")), ""), *_target(data)
        case _ if data.get("name") == ADMIN_COMMAND:
            return Ask.ADMIN, typed(data), "", ""
        case _:
            return Ask.COMMAND, read_text(typed(data)), "", ""


def _focused(data: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Return a subcommand, and the option of it that is being typed."""
    verb: Mapping[str, Any] = next(iter(data.get("options") or ()), {})
    options = verb.get("options") or ()
    option: Mapping[str, Any] = next(
        (one for one in options if one.get("focused")), next(iter(options), {})
    )
    return str(verb.get("name", "")), option


def _target(data: Mapping[str, Any]) -> tuple[str, str]:
    """Return the words and the id of the message that a menu was used on."""
    id = str(data.get("target_id", ""))
    messages: Mapping[str, Any] = (data.get("resolved") or {}).get("messages") or {}
    message: Mapping[str, Any] = messages.get(id) or {}
    embeds = [str(one.get("description") or "") for one in message.get("embeds") or ()]
    return read_text("\n".join([str(message.get("content") or ""), *embeds])), id


def _under(interaction: discord.Interaction[Any]) -> str:
    """Return the message that a button stands under; empty where only its user sees that."""
    message = interaction.message
    if message is None or message.flags.ephemeral:
        return ""
    return str(message.id)
