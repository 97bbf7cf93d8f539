"""Makes the slash command known to Discord, when it is not or has changed."""

import asyncio

import structlog

from bot.platforms.discord.failures import failure
from bot.platforms.discord.once import CallError, OnceClient, call
from bot.platforms.discord.registration import COMMAND, command, is_registered

#: Seconds between tries; messages are heard meanwhile.
_RETRY = 60.0
_COMMANDS = "/applications/{application_id}/commands"

log = structlog.get_logger(__name__)


async def register(client: OnceClient, *, pace: float = 1.0) -> None:
    """Make the command known, trying until it works; other commands are left alone."""
    while True:
        try:
            if not await is_known(client):
                await call(
                    client, "POST", _COMMANDS, command(), application_id=_application(client)
                )
                log.info("discord_command_registered", command=COMMAND)
        except CallError as error:
            log.warning("discord_command_not_registered", reason=str(failure(error)))
            await asyncio.sleep(_RETRY * pace)
        else:
            return


async def is_known(client: OnceClient) -> bool:
    """Tell whether Discord knows the command as it is now.

    Raises:
        CallError: Discord did not say.
    """
    found = await call(client, "GET", _COMMANDS, application_id=_application(client))
    return any(is_registered(command(), one) for one in found)


def _application(client: OnceClient) -> int:
    return client.application_id or 0
