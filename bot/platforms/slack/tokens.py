"""Who the tokens say we are, and what to do about a token that Slack refuses."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import ConfigError
from bot.platforms.slack.failures import CALL_ERRORS, code_of, failure
from bot.platforms.slack.hearing import Identity

#: Refusals that no waiting mends.
REFUSED = frozenset(
    {
        "access_denied",
        "account_inactive",
        "invalid_auth",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "not_authed",
        "org_login_required",
        "team_access_not_granted",
        "token_expired",
        "token_revoked",
    }
)
BOT_FIX = (
    "Fix: copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions of the app at "
    "api.slack.com/apps into slack.bot_token (SLACK_BOT_TOKEN)."
)
APP_FIX = (
    "Fix: make an app-level token (xapp-…) with the scope connections:write under Basic "
    "Information of the app at api.slack.com/apps, and put it into slack.app_token "
    "(SLACK_APP_TOKEN)."
)


def bot_token_refused(code: str) -> ConfigError:
    """Say that the bot token is of no use."""
    return ConfigError([f"slack.bot_token: Slack refuses it ({code}). {BOT_FIX}"])


def app_token_refused(code: str) -> ConfigError:
    """Say that the app-level token is of no use."""
    return ConfigError([f"slack.app_token: Slack refuses it ({code}). {APP_FIX}"])


async def identify(client: AsyncWebClient) -> Identity:
    """Ask who the bot token belongs to.

    Raises:
        ConfigError: The token is refused for good, or is not a bot's.
        DeliveryDeferred: Slack did not say; ask again later.
    """
    try:
        response = await client.auth_test()
    except CALL_ERRORS as error:
        if code_of(error) in REFUSED:
            raise bot_token_refused(code_of(error)) from error
        raise failure(error, is_repeatable=True) from error
    if not response.get("bot_id"):
        raise bot_token_refused("it is a person's token, not a bot's")
    return Identity(
        team=str(response.get("team_id") or ""),
        user=str(response.get("user_id") or ""),
        bot=str(response["bot_id"]),
    )
