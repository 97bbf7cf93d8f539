"""Tries everything that Discord must grant us, without posting anything."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import aiohttp
import discord

from bot.core.operating.findings import Finding
from bot.core.speaking import marked, say
from bot.errors import ConfigError, DeliveryDeferred
from bot.platforms.discord.client import make_client
from bot.platforms.discord.failures import MISSING_ACCESS, UNKNOWN_CHANNEL, code_of, failure
from bot.platforms.discord.forums import KINDS, needs_tag, usable_tags
from bot.platforms.discord.invite import invite_url
from bot.platforms.discord.once import CallError, OnceClient, call
from bot.platforms.discord.registering import is_known
from bot.platforms.discord.registration import COMMAND, OPTIONAL_PERMISSIONS, PERMISSIONS
from bot.platforms.discord.tokens import RENEWAL, sign_in

_RETRY = marked(
    "Check the network and discord.api_base (DISCORD_API_BASE), then run the check again."
)
_INTENT_FIX = marked(
    "Switch Message Content Intent on under Bot of the application at "
    "discord.com/developers/applications, set message_content = true under [discord], and restart "
    "the bot."
)
_ID_FIX = marked("Correct the channel's id. Or:")
_VIEW_FIX = marked("Let the bot's role view it. Or:")
_FETCH_ERRORS = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)
#: Kinds of channel that take messages: text, announcements, threads of both, and forums.
_TEXT = frozenset({0, 5, 10, 11, 12}) | KINDS
_THREADS = frozenset({10, 11, 12})
_DIRECT = frozenset({1, 3})
#: Fewer starts left today than this are worth a word.
_FEW_STARTS = 100
#: What a thread does not need, as the bot opens no thread in one.
_NOT_IN_THREADS = frozenset({"create_public_threads", "send_messages"})
#: What a forum does not need: posts are opened with the right to send messages.
_NOT_IN_FORUMS = frozenset({"create_public_threads"})


async def check(
    token: str,
    api_base: str,
    channel_ids: Sequence[str] = (),
    *,
    hears_replies: bool = False,
    message_content: bool = False,
) -> AsyncIterator[Finding]:
    """Try the token, the gateway, the command, and the bot's rights in each channel.

    Stops after the token when that is of no use. No finding holds a token.

    Args:
        token: The bot's, without "Bot ".
        api_base: The REST API's address, with its version.
        channel_ids: Ids of the channels that are subscribed.
        hears_replies: Replies that do not mention the bot are to be answered somewhere.
        message_content: The words of all messages are asked for.
    """
    client = make_client(api_base)
    try:
        async for finding in _findings(client, token, channel_ids):
            yield finding
        if hears_replies and client.application_id:
            yield _check_replies(client, message_content=message_content)
    finally:
        await client.http.close()


async def _findings(
    client: OnceClient, token: str, channel_ids: Sequence[str]
) -> AsyncIterator[Finding]:
    try:
        await sign_in(client, token)
    except ConfigError as error:
        yield _bad("token", error.problems[0].split(" Fix: ")[0], RENEWAL)
        return
    except DeliveryDeferred as error:
        yield _bad("token", str(error), _RETRY)
        return
    name = client.user.name if client.user else ""
    yield _good(
        "token", say("The bot is @{name}, application {id}.", name=name, id=client.application_id)
    )
    yield await _check_gateway(client)
    yield await _check_command(client)
    for channel in dict.fromkeys(channel_ids):
        yield await _check_channel(client, channel)


async def _check_gateway(client: OnceClient) -> Finding:
    try:
        found = await call(client, "GET", "/gateway/bot")
    except CallError as error:
        return _bad("gateway", str(failure(error, is_repeatable=True)), _RETRY)
    left = (found.get("session_start_limit") or {}).get("remaining", 1_000)
    if left < _FEW_STARTS:
        fix = say("Find out what starts the bot so often; at none Discord resets the token.")
        return _bad("gateway", say("Only {n} starts are left today.", n=left), fix)
    return _good("gateway", say("It can be connected to; {n} starts are left today.", n=left))


async def _check_command(client: OnceClient) -> Finding:
    try:
        known = await is_known(client)
    except CallError as error:
        return _bad("command", str(failure(error, is_repeatable=True)), _RETRY)
    if known:
        return _good("command", say("{command} is known to Discord.", command=f"/{COMMAND}"))
    return _good(
        "command",
        say("{command} is made known to Discord when the bot starts.", command=f"/{COMMAND}"),
    )


def _check_replies(client: OnceClient, *, message_content: bool) -> Finding:
    name = "replies"
    flags = client.application_flags
    is_let = flags.gateway_message_content or flags.gateway_message_content_limited
    if not is_let:
        return _bad(name, say("Discord hides the words of replies that do not mention the bot."),
                    say(_INTENT_FIX))  # fmt: skip
    if not message_content:
        text = say("The bot does not ask for the words of replies that do not mention it.")
        return _bad(name, text, say("Set message_content = true under [discord], and restart it."))
    return _good(name, say("Replies that do not mention the bot can be read."))


async def _check_channel(client: OnceClient, channel: str) -> Finding:
    name = f"channel {channel}"
    try:
        found = await call(client, "GET", "/channels/{channel_id}", channel_id=channel)
        if (settled := _by_kind(name, found)) is not None:
            return settled
        missing, lacking = await _missing(client, found)
    except CallError as error:
        return _unseen(client, name, error)
    except _FETCH_ERRORS as error:
        reason = type(error).__name__
        return _bad(
            name, say("Discord did not say what the bot may do ({reason}).", reason=reason), _RETRY
        )
    return _by_permissions(name, found, missing, lacking)


def _by_kind(name: str, found: Mapping[str, Any]) -> Finding | None:
    """Judge a channel by what kind it is; None where its permissions decide."""
    if found["type"] in _DIRECT:
        return _good(name, say("It is a direct message."))
    if found["type"] not in _TEXT:
        return _bad(
            name,
            say("{channel} takes no messages: it is of another kind.", channel=_named(found)),
            say("Subscribe a text channel, an announcement channel, a forum or a thread."),
        )
    if (found.get("thread_metadata") or {}).get("locked"):
        return _bad(
            name,
            say("The thread {channel} is locked.", channel=_named(found)),
            say("Unlock it."),
        )
    return None


def _by_permissions(
    name: str, found: dict[str, Any], missing: Sequence[str], lacking: Sequence[str]
) -> Finding:
    """Judge a channel by the permissions that the bot lacks there: needed ones, optional ones."""
    if missing:
        words = "; ".join(f"{say(PERMISSIONS[one])} ({_title(one)})" for one in missing)
        return _bad(
            name,
            say("In {channel} the bot may not: {uses}.", channel=_named(found), uses=words),
            say("Give the bot's role these permissions there, or invite the bot again with them."),
        )
    if needs_tag(found) and not usable_tags(found):
        return _bad(
            name,
            say("Each post in {channel} needs a tag, and there is none.", channel=_named(found)),
            say("Add a tag there that is not for moderators alone, or require none."),
        )
    if lacking:
        words = "; ".join(f"{say(OPTIONAL_PERMISSIONS[one])} ({_title(one)})" for one in lacking)
        text = say(
            "The bot may do what it needs in {channel}; optional: {uses}.",
            channel=_named(found),
            uses=words,
        )
        return _good(name, text)
    return _good(name, say("The bot may do what it needs in {channel}.", channel=_named(found)))


def _named(found: Mapping[str, Any]) -> str:
    return f"#{found['name']}"


async def _missing(client: OnceClient, found: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Return the permissions that we lack in a channel or thread: needed ones, optional ones."""
    is_thread = found["type"] in _THREADS
    spared = _NOT_IN_THREADS if is_thread else _NOT_IN_FORUMS if found["type"] in KINDS else set()
    guild = await client.fetch_guild(int(found["guild_id"]), with_counts=False)
    where = await guild.fetch_channel(int(found["parent_id"] if is_thread else found["id"]))
    me = await guild.fetch_member(client.user.id if client.user else 0)
    granted = where.permissions_for(me)
    needed = [one for one in PERMISSIONS if not getattr(granted, one) and one not in spared]
    return needed, [one for one in OPTIONAL_PERMISSIONS if not getattr(granted, one)]


def _unseen(client: OnceClient, name: str, error: CallError) -> Finding:
    url = invite_url(str(client.application_id))
    fix = say("Invite the bot to the server: {url}", url=url)
    match code_of(error):
        case code if code == UNKNOWN_CHANNEL:
            return _bad(name, say("It does not exist."), f"{say(_ID_FIX)} {fix}")
        case code if code == MISSING_ACCESS:
            return _bad(name, say("The bot does not see it."), f"{say(_VIEW_FIX)} {fix}")
        case _:
            return _bad(name, str(failure(error, is_repeatable=True)), _RETRY)


def _title(permission: str) -> str:
    return permission.replace("_", " ").title()


def _good(name: str, text: str) -> Finding:
    return Finding(is_ok=True, name=name, text=text)


def _bad(name: str, text: str, fix: str) -> Finding:
    return Finding(is_ok=False, name=name, text=text, fix=say(fix))
