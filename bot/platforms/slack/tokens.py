"""Who the bot token says we are, and what to do about a token that Slack refuses."""

from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import ConfigError, DeliveryDeferred
from bot.platforms.slack.failures import CALL_ERRORS, code_of, failure

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
    "Copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions of the app at "
    "api.slack.com/apps into slack.bot_token (SLACK_BOT_TOKEN)."
)
APP_FIX = (
    "Make an app-level token (xapp-…) with the scope connections:write under Basic "
    "Information of the app at api.slack.com/apps, and put it into slack.app_token "
    "(SLACK_APP_TOKEN)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who we are in this workspace."""

    team: str
    user: str
    bot: str
    #: What people see: the bot's name, and the workspace's.
    name: str = ""
    team_name: str = ""
    #: What the token may do; empty when Slack does not say.
    scopes: frozenset[str] = frozenset()


def bot_token_refused(code: str) -> ConfigError:
    """Say that the bot token is of no use."""
    return ConfigError([f"slack.bot_token: Slack refuses it ({code}). Fix: {BOT_FIX}"])


def app_token_refused(code: str) -> ConfigError:
    """Say that the app-level token is of no use."""
    return ConfigError([f"slack.app_token: Slack refuses it ({code}). Fix: {APP_FIX}"])


async def open_connection(client: AsyncWebClient, app_token: str) -> str:
    """Ask for an address to connect to; it is good for one connection.

    Raises:
        ConfigError: The app-level token is refused for good.
        DeliveryDeferred: Not now; ask again later.
    """
    try:
        response = await client.apps_connections_open(app_token=app_token)
    except CALL_ERRORS as error:
        if code_of(error) in REFUSED:
            raise app_token_refused(code_of(error)) from error
        raise _later(error) from error
    return str(response["url"])


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
        raise _later(error) from error
    if not response.get("bot_id"):
        raise bot_token_refused("it is a person's token, not a bot's")
    granted = str(response.headers.get("x-oauth-scopes", ""))
    return Identity(
        team=str(response.get("team_id") or ""),
        user=str(response.get("user_id") or ""),
        bot=str(response["bot_id"]),
        name=str(response.get("user") or ""),
        team_name=str(response.get("team") or ""),
        scopes=frozenset(filter(None, map(str.strip, granted.split(",")))),
    )


def _later(error: Exception) -> DeliveryDeferred:
    """Any other failure: these calls change nothing, so they may be repeated."""
    found = failure(error, is_repeatable=True)
    return found if isinstance(found, DeliveryDeferred) else DeliveryDeferred(str(found))
