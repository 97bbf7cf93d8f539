"""Makes commands and menus known to Discord, when they are not or have changed."""

import asyncio
from typing import Any

import structlog

from bot.platforms.discord.failures import failure
from bot.platforms.discord.once import CallError, OnceClient, call
from bot.platforms.discord.registration import is_registered, registered

#: Seconds between tries; messages are heard meanwhile.
_RETRY = 60.0
_COMMANDS = "/applications/{application_id}/commands"

log = structlog.get_logger(__name__)


async def register(client: OnceClient, *, pace: float = 1.0) -> None:
    """Make them known, trying until it works; other commands are left alone."""
    while True:
        try:
            for missing in await _unknown(client):
                await call(client, "POST", _COMMANDS, missing, application_id=_application(client))
                log.info("discord_command_registered", command=missing["name"])
        except CallError as error:
            log.warning("discord_command_not_registered", reason=str(failure(error)))
            await asyncio.sleep(_RETRY * pace)
        else:
            return


async def is_known(client: OnceClient) -> bool:
    """Tell whether Discord knows commands and menus as they are now.

    Raises:
        CallError: Discord did not say.
    """
    return not await _unknown(client)


async def _unknown(client: OnceClient) -> list[dict[str, Any]]:
    # Without this Discord keeps back what it was told in other languages.
    query = {"with_localizations": "true"}
    found = await call(client, "GET", _COMMANDS, query=query, application_id=_application(client))
    return [
        wanted for wanted in registered() if not any(is_registered(wanted, one) for one in found)
    ]


def _application(client: OnceClient) -> int:
    return client.application_id or 0
