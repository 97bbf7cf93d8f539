"""Tries everything that Slack must grant us, without posting anything."""

from collections.abc import AsyncIterator, Sequence

from slack_sdk.web.async_client import AsyncWebClient

from bot.core.operating.findings import Finding
from bot.core.speaking import marked, say
from bot.errors import ConfigError, DeliveryDeferred
from bot.platforms.slack.client import make_client
from bot.platforms.slack.failures import CALL_ERRORS, code_of, failure
from bot.platforms.slack.registration import (
    COMMAND,
    HISTORY_SCOPES,
    OPTIONAL_EVENTS,
    OPTIONAL_SCOPES,
    SCOPES,
)
from bot.platforms.slack.tokens import APP_FIX, BOT_FIX, Identity, identify, open_connection

_RETRY = marked("Check the network and slack.api_base (SLACK_API_BASE), then run the check again.")
_SCOPE_FIX = marked(
    "Add them under OAuth & Permissions of the app at api.slack.com/apps, and install the app "
    "again; or make the app anew from our manifest."
)

_REPLIES_FIX = marked(
    "Add the scopes channels:history and groups:history and the events {events} to the app, and "
    "install it again; watchfloor slack-manifest --replies has them."
)
_EVENTS = ", ".join(OPTIONAL_EVENTS)


async def check(
    bot_token: str,
    app_token: str,
    api_base: str,
    channels: Sequence[str] = (),
    *,
    door: str = "",
    hears_replies: bool = False,
) -> AsyncIterator[Finding]:
    """Try the tokens, the scopes, Socket Mode, and the bot's place in each channel.

    Stops after the bot token when that is of no use. No finding holds a token.

    Args:
        bot_token: "xoxb-…".
        app_token: "xapp-…"; empty when Slack is only posted to.
        api_base: The Web API's address; ends in "/api/".
        channels: Ids of the channels that are subscribed.
        door: Where Slack's requests are listened for; empty: Socket Mode.
        hears_replies: Replies that do not mention the bot are to be answered somewhere.
    """
    client = make_client(bot_token, api_base)
    try:
        me = await identify(client)
    except ConfigError as error:
        yield _bad("bot token", _sentence(error), BOT_FIX)
        return
    except DeliveryDeferred as error:
        yield _bad("bot token", str(error), _RETRY)
        return
    yield _good(
        "bot token",
        say("The bot is @{name} in the workspace {team}.", name=me.name, team=me.team_name),
    )
    yield _check_scopes(me)
    if hears_replies:
        yield _check_replies(me)
    if door:
        yield _good(
            "door",
            say("Events come over HTTP, to {door}, through whatever speaks TLS.", door=door),
        )
    else:
        yield await _check_connection(client, app_token)
    for channel in dict.fromkeys(channels):
        yield await _check_channel(client, channel, me)


def _check_scopes(me: Identity) -> Finding:
    name = "scopes"
    if not me.scopes:
        return _good(name, say("Not checked: Slack did not say what the token may do."))
    missing = {scope: use for scope, use in SCOPES.items() if scope not in me.scopes}
    if missing:
        return _bad(name, say("The app may not: {uses}.", uses=_list(missing)), _SCOPE_FIX)
    lacking = {scope: use for scope, use in OPTIONAL_SCOPES.items() if scope not in me.scopes}
    if lacking:
        return _good(
            name, say("All that is needed is there; optional: {uses}.", uses=_list(lacking))
        )
    return _good(name, say("All that is needed is there, and all that is optional."))


def _check_replies(me: Identity) -> Finding:
    """Tell whether replies can be heard; Slack does not say which events an app has."""
    name = "replies"
    if me.scopes and not me.scopes & set(HISTORY_SCOPES):
        text = say("Slack lets the app hear no reply that does not mention it.")
        return _bad(name, text, say(_REPLIES_FIX, events=_EVENTS))
    text = say("Replies that do not mention the bot come where the app has the events {events}.",
               events=_EVENTS)  # fmt: skip
    return _good(name, text)


async def _check_connection(client: AsyncWebClient, app_token: str) -> Finding:
    name = "app token"
    if not app_token:
        return _bad(name, say("There is none, so the bot posts but hears nobody."), APP_FIX)
    try:
        await open_connection(client, app_token)
    except ConfigError as error:
        return _bad(name, _sentence(error), APP_FIX)
    except DeliveryDeferred as error:
        return _bad(name, str(error), _RETRY)
    return _good(name, say("Socket Mode can be connected."))


async def _check_channel(client: AsyncWebClient, channel: str, me: Identity) -> Finding:
    name = f"channel {channel}"
    try:
        response = await client.conversations_info(channel=channel)
    except CALL_ERRORS as error:
        match code_of(error):
            case "missing_scope":
                return _good(name, say("Not checked: that needs channels:read or groups:read."))
            case "channel_not_found":
                fix = say("Write /invite @{name} there, or correct the channel's id.", name=me.name)
                return _bad(name, say("It does not exist, or is private without the bot."), fix)
            case _:
                return _bad(name, str(failure(error, is_repeatable=True)), _RETRY)
    found = response.get("channel") or {}
    if found.get("is_archived"):
        return _bad(
            name, say("It is archived."), say("Unarchive it, or subscribe another channel.")
        )
    if not found.get("is_member") and not found.get("is_im"):
        fix = say("Write /invite @{name} in it.", name=me.name)
        return _bad(
            name, say("The bot is not in {channel}.", channel=f"#{found.get('name', channel)}"), fix
        )
    place = f"#{found.get('name', channel)}"
    text = say("The bot is in {channel}; {command} works there.", channel=place, command=COMMAND)
    return _good(name, text)


def _list(scopes: dict[str, str]) -> str:
    return "; ".join(f"{say(use)} ({scope})" for scope, use in scopes.items())


def _sentence(error: ConfigError) -> str:
    return error.problems[0].split(" Fix: ")[0]


def _good(name: str, text: str) -> Finding:
    return Finding(is_ok=True, name=name, text=text)


def _bad(name: str, text: str, fix: str) -> Finding:
    return Finding(is_ok=False, name=name, text=text, fix=say(fix))
