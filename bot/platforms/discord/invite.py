"""The address at which an admin lets the bot into a server, with the fewest permissions."""

import re

import discord

from bot.errors import ConfigError
from bot.platforms.discord.registration import SCOPES, permissions

_ID = re.compile(r"[0-9]{15,20}")


def invite_url(application_id: str) -> str:
    """Write the invitation.

    Args:
        application_id: From "General Information" of the application.

    Raises:
        ConfigError: It is not such an id.
    """
    if not _ID.fullmatch(application_id.strip()):
        raise ConfigError(
            [
                "application id: not the digits that Discord gives. Fix: copy the Application ID "
                "from General Information at discord.com/developers/applications."
            ]
        )
    return discord.utils.oauth_url(application_id.strip(), permissions=permissions(), scopes=SCOPES)
