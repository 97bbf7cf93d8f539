"""Which channels are shut to somebody: Slack does not tell when a person leaves one."""

from collections.abc import Collection, Mapping

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.channels import Channel
from bot.errors import ConfigError, DeliveryError
from bot.platforms.slack.failures import CALL_ERRORS, code_of
from bot.platforms.slack.memberships import MOST_CHANNELS, channels_of
from bot.platforms.slack.places import bare, workspace_of
from bot.platforms.slack.profiles import is_admin, is_member
from bot.platforms.slack.tokens import identify

log = structlog.get_logger(__name__)


async def shut_to(
    client: AsyncWebClient, user: str, channels: Mapping[Channel, bool]
) -> Collection[Channel] | None:
    """Return those channels that a person may not read now.

    Members read public channels without being in them, guests do not. To an admin nothing is shut,
    who may follow anything.

    Args:
        client: Of the channels' workspace.
        user: Slack's id of the person.
        channels: Whether each is private; we are in all of them.

    Returns:
        The channels; None: Slack does not say, or the person is gone.
    """
    try:
        team = (await identify(client)).team
        profile = (await client.users_info(user=user)).get("user") or {}
        theirs = await channels_of(client, user)
    except (*CALL_ERRORS, DeliveryError, ConfigError) as error:
        code = code_of(error) or type(error).__name__
        log.info("slack_reader_unknown", code=code)
        return None
    workspace = next(map(workspace_of, channels), "")
    if not profile or profile.get("deleted") or len(theirs) >= MOST_CHANNELS:
        return None
    if is_admin(profile, team, workspace):
        return ()
    reads_public = is_member(profile, team, workspace)
    return [
        one
        for one, is_private in channels.items()
        if bare(one) not in theirs and (is_private or not reads_public)
    ]
