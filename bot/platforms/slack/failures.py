"""What went wrong with a call to Slack, as what the outbox does next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import DeliveryDeferred, DeliveryError, DeliveryInDoubt, DeliveryRejected

#: What a call can raise. The SDK lets AttributeError and ValueError through where a reply is not
#: JSON at all, as a proxy's error page is.
CALL_ERRORS = (
    SlackClientError,
    aiohttp.ClientError,
    OSError,
    TimeoutError,
    AttributeError,
    ValueError,
)
#: Slack looked at the blocks or the text and did not take them: the words alone may pass.
UNUSABLE_BLOCKS = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}
)
#: The same of a window or the home.
UNUSABLE_VIEWS = UNUSABLE_BLOCKS | {"invalid_arguments", "view_too_large"}
_NOT_TAKEN = frozenset(
    {"ratelimited", "rate_limited", "service_unavailable", "team_added_to_org", "request_timeout"}
)
#: Slack failed, and may have done it before.
MAYBE_TAKEN = frozenset({"internal_error", "fatal_error"})
_INVITE = "invite the bot there with /invite, or correct the channel's id in the configuration"
_REINSTALL = "install the app again and put its new token into slack.bot_token"
#: What a refusal means, and its fix.
_REFUSALS = {
    "channel_not_found": f"the channel does not exist or is private without the bot; {_INVITE}",
    "not_in_channel": f"the bot is not in the channel; {_INVITE}",
    "is_archived": "the channel is archived; unarchive it, or subscribe another one",
    "account_inactive": f"the app was removed from the workspace; {_REINSTALL}",
    "token_revoked": f"the bot token was revoked; {_REINSTALL}",
    "token_expired": f"the bot token has expired; {_REINSTALL}",
    "invalid_auth": f"the bot token is not valid; {_REINSTALL}",
    "not_authed": "no bot token was sent; set slack.bot_token",
    "not_allowed_token_type": "the token is of the wrong kind; slack.bot_token starts with xoxb-",
    "missing_scope": "the app lacks a scope; add it at api.slack.com/apps and install it again",
    "restricted_action": "the workspace does not let the bot post there; ask a workspace admin",
    "restricted_action_read_only_channel": "the channel is read-only; let the bot post there",
    "restricted_action_thread_only_channel": "only threads are allowed there; pick another channel",
    "restricted_action_non_threadable_channel": "threads are not allowed there; pick another one",
    "restricted_action_thread_locked": "the thread is locked; unlock it",
    "thread_not_found": "the thread is gone",
    "message_not_found": "the message is gone",
    "cant_update_message": "the message is not the bot's own",
    "edit_window_closed": "the workspace does not allow edits of messages this old",
    "invalid_blocks": "the message's blocks were not taken",
    "msg_too_long": "the message is too long",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What Slack, or something on the way, answered to a call that failed."""

    status: int
    #: Slack's error code; empty when the reply is not Slack's.
    code: str
    retry_after: timedelta
    #: The scope that is missing, where Slack names it.
    needed: str


def reply_of(error: SlackApiError) -> Reply:
    """Read the reply behind an error; the SDK puts one of two kinds of object there."""
    response: Any = error.response
    data = getattr(response, "data", None)
    body: Mapping[str, Any] = data if isinstance(data, dict) else {}
    status: int = getattr(response, "status_code", 0) or getattr(response, "status", 0)
    headers: Mapping[str, str] = getattr(response, "headers", None) or {}
    code = body.get("error")
    return Reply(
        status=status,
        code=code if isinstance(code, str) else "",
        retry_after=_retry_after(headers),
        needed=str(body.get("needed", "")),
    )


def code_of(error: BaseException) -> str:
    """Return Slack's error code; empty when the failure is not an answer of Slack's."""
    return reply_of(error).code if isinstance(error, SlackApiError) else ""


def failure(error: Exception, *, is_repeatable: bool = False) -> DeliveryError:
    """Sort a failed call: certainly not done, maybe done, or never to be done.

    Args:
        error: One of `CALL_ERRORS`.
        is_repeatable: Doing the call twice is the same as once, so doubt is only a delay.
    """
    found = _sorted(error)
    if is_repeatable and isinstance(found, DeliveryInDoubt):
        return DeliveryDeferred(str(found))
    return found


def refusal(code: str, needed: str = "") -> str:
    """Write what a refusal of Slack's means, with its fix."""
    meaning = _REFUSALS.get(code, "see Slack's documentation of this error")
    scope = f" ({needed})" if needed else ""
    return f"Slack refused ({code}): {meaning}{scope}."


def _sorted(error: Exception) -> DeliveryError:
    match error:
        case SlackApiError():
            return _answered(reply_of(error))
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return DeliveryDeferred(f"Slack cannot be reached ({type(error).__name__}).")
        case TimeoutError():
            return DeliveryInDoubt("Slack did not answer in time.")
        case _:
            return DeliveryInDoubt(f"The connection to Slack broke ({type(error).__name__}).")


def is_too_fast(error: SlackApiError) -> bool:
    """Tell whether Slack asks to slow down."""
    return _is_too_fast(reply_of(error))


def _is_too_fast(reply: Reply) -> bool:
    return reply.status == 429 or reply.code in ("ratelimited", "rate_limited")


def _answered(reply: Reply) -> DeliveryError:
    if _is_too_fast(reply):
        return DeliveryDeferred("Slack asks to slow down.", reply.retry_after)
    if reply.code in _NOT_TAKEN or reply.status in (502, 503):
        return DeliveryDeferred("Slack is not available at the moment.", reply.retry_after)
    if reply.code in MAYBE_TAKEN or reply.status >= 500 or (reply.status < 300 and not reply.code):
        return DeliveryInDoubt(
            f"Slack failed while it worked on it ({reply.code or reply.status})."
        )
    if reply.code:
        return DeliveryRejected(refusal(reply.code, reply.needed))
    return DeliveryDeferred(f"Something before Slack answered with status {reply.status}.")


def _retry_after(headers: Mapping[str, str]) -> timedelta:
    try:
        return timedelta(seconds=min(max(float(headers.get("Retry-After", 0)), 0), 3_600))
    except ValueError:
        return timedelta()
