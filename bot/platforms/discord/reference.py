"""What marks a post as the one for a key, so that it is not made twice and can be found."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.ports.chat import Payload

#: Milliseconds at which Discord's ids begin.
_EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
_NONCE_BYTES, _REFERENCE_BYTES = 12, 5


def nonce(key: str) -> str:
    """Return what Discord compares for some minutes to refuse a repeat; at most 25 characters."""
    return hashlib.blake2b(key.encode(), digest_size=_NONCE_BYTES).hexdigest()


def reference(key: str) -> str:
    """Return the small print that tells a post's key apart for ever."""
    return f"ref {hashlib.blake2b(key.encode(), digest_size=_REFERENCE_BYTES).hexdigest()}"


def referenced(payload: Payload, key: str) -> dict[str, Any]:
    """Return the payload as it is posted: with its nonce, and its reference in small print."""
    body = {**payload, "nonce": nonce(key), "enforce_nonce": True}
    embeds = payload["embeds"]
    if not embeds:
        return {**body, "content": f"{payload['content']}\n-# {reference(key)}"}
    last = {**embeds[-1], "footer": {"text": reference(key)}}
    return {**body, "embeds": [*embeds[:-1], last]}


def carries(message: Mapping[str, Any], key: str) -> bool:
    """Tell whether a message as Discord gives it was posted for this key."""
    if message.get("nonce") == nonce(key):
        return True
    footers = [(embed.get("footer") or {}).get("text") for embed in message.get("embeds") or ()]
    small_print = str(message.get("content") or "").rpartition("\n-# ")[2]
    return reference(key) in (*footers, small_print)


def snowflake(at: datetime) -> int:
    """Return the smallest id of an instant; the clock in ids is Discord's own."""
    return max(0, (at - _EPOCH) // timedelta(milliseconds=1)) << 22
