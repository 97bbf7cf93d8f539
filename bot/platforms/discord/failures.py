"""What went wrong with a call to Discord, as what the outbox does next."""

import math
from datetime import timedelta

import aiohttp

from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt, DeliveryRejected
from bot.platforms.discord.once import (
    AnsweredError,
    CallError,
    Reply,
    UnansweredError,
    UnsentError,
)

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 10003, 10008
MISSING_ACCESS, MISSING_PERMISSIONS = 50001, 50013
NO_TAG = 40067
_NO_MESSAGES = 50007
INVALID_BODY, ARCHIVED, THREAD_EXISTS, LOCKED = 50035, 50083, 160004, 160005
#: Discord looked at the embeds or may not show them: the words alone may pass.
UNUSABLE_EMBEDS = frozenset({INVALID_BODY, 50006, MISSING_PERMISSIONS})
#: The thread takes nothing any more.
CLOSED_THREAD = frozenset({UNKNOWN_CHANNEL, ARCHIVED, LOCKED, MISSING_ACCESS})

_NOT_TAKEN = frozenset({502, 503, 521, 522, 523})
_LATER = frozenset({20016, 20022, 20028, 20029, 30046, 40062, 130000})
#: What the network before Discord asks for when it does not say how long.
_AT_THE_DOOR = timedelta(minutes=1)
_RIGHTS = "give the bot's role the permissions of the invitation there, or invite it anew"
_RENEW = "reset the token at discord.com/developers/applications and put it into discord.token"
_NOT_TEXT = "messages cannot be posted in a channel of this kind; subscribe a text or forum channel"
#: What a refusal means, and its fix.
_REFUSALS = {
    UNKNOWN_CHANNEL: "the channel does not exist; correct its id in the configuration",
    10004: "the server is gone, or the bot was removed from it; invite it again",
    UNKNOWN_MESSAGE: "the message is gone",
    MISSING_ACCESS: f"the bot does not see the channel; {_RIGHTS}",
    MISSING_PERMISSIONS: f"the bot may not do that in the channel; {_RIGHTS}",
    40001: f"the bot token is not valid; {_RENEW}",
    NO_TAG: "each post in this forum needs a tag; add one that is not for moderators alone",
    50005: "the message is not the bot's own",
    _NO_MESSAGES: "this person takes no direct messages from the bot",
    50008: _NOT_TEXT,
    50024: _NOT_TEXT,
    INVALID_BODY: "the message was not taken as it is",
    ARCHIVED: "the thread is archived",
    LOCKED: "the thread is locked; unlock it",
    200000: "a rule of the server's AutoMod blocks the message; allow the bot's role in it",
    200001: "a rule of the server's AutoMod blocks the title; allow the bot's role in it",
    240000: "Discord takes one of the links for harmful",
}


def failure(error: CallError, *, is_repeatable: bool = False) -> DeliveryError:
    """Sort a failed call: certainly not done, maybe done, or never to be done.

    Args:
        error: What `call` raised.
        is_repeatable: Doing the call twice is the same as once, so doubt is only a delay.
    """
    found = _sorted(error)
    if is_repeatable and isinstance(found, DeliveryInDoubt):
        return DeliveryDeferred(str(found))
    return found


def code_of(error: BaseException) -> int:
    """Return Discord's error code; 0 when the failure is not an answer of Discord's."""
    return error.reply.code if isinstance(error, AnsweredError) else 0


def refusal(code: int) -> str:
    """Write what a refusal of Discord's means, with its fix."""
    meaning = _REFUSALS.get(code, "see Discord's documentation of this error")
    return f"Discord refused ({code}): {meaning}."


def _sorted(error: CallError) -> DeliveryError:
    match error:
        case AnsweredError(reply=reply):
            return _answered(reply)
        case UnsentError():
            return DeliveryDeferred(f"Nothing was sent: {error}.")
        case UnansweredError(
            cause=aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError()
        ):
            return DeliveryDeferred(f"Discord cannot be reached ({error}).")
        case UnansweredError(cause=TimeoutError()):
            return DeliveryInDoubt("Discord did not answer in time.")
        case _:
            return DeliveryInDoubt(f"The connection to Discord broke ({error}).")


def _answered(reply: Reply) -> DeliveryError:
    status, code = reply.status, reply.code
    if status == 429 or code in _LATER:
        return DeliveryDeferred("Discord asks to slow down.", _retry_after(reply))
    if status in _NOT_TAKEN:
        return DeliveryDeferred("Discord is not available at the moment.", _retry_after(reply))
    if status >= 500 or status < 300:
        return DeliveryInDoubt(f"Discord failed while it worked on it (status {status}).")
    if status == 401:
        return DeliveryRejected(refusal(40001))
    if code or (status == 404 and reply.body is not None):
        return DeliveryRejected(refusal(code), is_closed=code == _NO_MESSAGES)
    return DeliveryDeferred(f"Something before Discord answered with status {status}.")


def _retry_after(reply: Reply) -> timedelta:
    """Return what the body asks for, else what the header does, within reason."""
    said = reply.body.get("retry_after") if isinstance(reply.body, dict) else None
    try:
        seconds = float(reply.headers.get("Retry-After", "") if said is None else said)
    except (TypeError, ValueError, OverflowError):
        seconds = math.nan
    if math.isnan(seconds):
        return _AT_THE_DOOR if reply.body is None and reply.status == 429 else timedelta()
    return timedelta(seconds=min(max(seconds, 0), 3_600))
