"""The addresses at which an admin lets the bot into a server, and a person takes it along."""

import discord

from bot.core.patterns import Pattern
from bot.errors import ConfigError
from bot.platforms.discord.registration import PERSONAL_SCOPES, SCOPES, permissions

_ID = Pattern(r"[0-9]{15,20}")


def invite_url(application_id: str) -> str:
    """Write the invitation into a server, with the fewest permissions.

    Args:
        application_id: From "General Information" of the application.

    Raises:
        ConfigError: It is not such an id.
    """
    return discord.utils.oauth_url(
        _checked(application_id), permissions=permissions(), scopes=SCOPES
    )


def personal_url(application_id: str) -> str:
    """Write the address at which a person installs the reading commands for themselves.

    Args:
        application_id: From "General Information" of the application.

    Raises:
        ConfigError: It is not such an id.
    """
    url = discord.utils.oauth_url(_checked(application_id), scopes=PERSONAL_SCOPES)
    return f"{url}&integration_type=1"


def _checked(application_id: str) -> str:
    if not _ID.fullmatch(application_id.strip()):
        raise ConfigError(
            [
                "application id: not the digits that Discord gives. Fix: copy the Application ID "
                "from General Information at discord.com/developers/applications."
            ]
        )
    return application_id.strip()
