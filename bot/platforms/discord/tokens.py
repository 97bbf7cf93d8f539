"""Signing in, and what to do about a token or a setting that Discord refuses."""

import asyncio

import aiohttp
import discord

from bot.errors import ConfigError, DeliveryDeferred

RENEWAL = (
    "Reset the token under Bot of the application at discord.com/developers/applications, and "
    "put the new one into discord.token (DISCORD_TOKEN)."
)
#: What signing in can raise. The library lets KeyError and TypeError through where a reply is not
#: JSON at all, as a proxy's page is.
_SIGN_IN_ERRORS = (
    discord.DiscordException,
    aiohttp.ClientError,
    OSError,
    TimeoutError,
    AttributeError,
    KeyError,
    TypeError,
    ValueError,
)
#: Seconds for signing in.
_TIMEOUT = 60.0
_UPDATE = "Update the bot; if that does not help, report it."
#: Close codes of the gateway that no waiting mends: what they mean, and the fix.
_CLOSINGS = {
    4004: ("discord.token: Discord refuses it", RENEWAL),
    4010: (
        "discord: the gateway takes the shard for invalid",
        "Correct discord.shards and discord.shard_ids.",
    ),
    4011: (
        "discord: the bot is in too many servers for so few connections",
        "Take discord.shards out, so that there are as many as Discord wants, or raise it.",
    ),
    4012: ("discord: the gateway no longer speaks this version of its protocol", _UPDATE),
    4013: ("discord: the gateway does not know one of the intents", _UPDATE),
    4014: (
        "discord: the gateway refuses an intent that the application may not use",
        "Switch Message Content Intent on under Bot of the application at "
        "discord.com/developers/applications.",
    ),
}


def token_refused() -> ConfigError:
    """Say that the bot token is of no use."""
    return gateway_refused(4004)


def gateway_refused(code: int) -> ConfigError:
    """Say why the gateway will not have us for good.

    Args:
        code: Of `FINAL_CODES`.
    """
    what, fix = _CLOSINGS[code]
    return ConfigError([f"{what} ({code}). Fix: {fix}"])


FINAL_CODES = frozenset(_CLOSINGS)


async def sign_in(client: discord.Client, token: str) -> None:
    """Make the client ready for calls; it may be tried again after it was put off.

    Raises:
        ConfigError: The token is refused for good.
        DeliveryDeferred: Discord did not say; ask again later.
    """
    try:
        async with asyncio.timeout(_TIMEOUT):
            await client.login(token)
    except discord.LoginFailure as error:
        await _reset(client)
        raise token_refused() from error
    except _SIGN_IN_ERRORS as error:
        await _reset(client)
        status = getattr(error, "status", "")
        reason = f"status {status}" if status else type(error).__name__
        raise DeliveryDeferred(f"Discord did not let us sign in ({reason}).") from error


async def _reset(client: discord.Client) -> None:
    """Close what a failed try left open, which the library would not use again."""
    await client.http.close()
    client.http.connector = discord.utils.MISSING
