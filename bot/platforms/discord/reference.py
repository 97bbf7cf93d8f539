"""What marks a post as the one for a key, so that it is not made twice and can be found."""

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core.patterns import Pattern
from bot.ports.chat import Payload

#: When Discord's ids begin.
_EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
_REFERENCE = Pattern(r"(ref [0-9a-f]{10})(?: 1/(\d+))?")
_NONCE_BYTES, _REFERENCE_BYTES = 12, 5


def nonce(key: str) -> str:
    """Return what Discord compares for some minutes to refuse a repeat; at most 25 characters."""
    return hashlib.blake2b(key.encode(), digest_size=_NONCE_BYTES).hexdigest()


def reference(key: str) -> str:
    """Return the small print that tells a post's key apart for ever."""
    return f"ref {hashlib.blake2b(key.encode(), digest_size=_REFERENCE_BYTES).hexdigest()}"


def part_key(key: str, number: int) -> str:
    """Return the key of a further part of what is posted for a key; counted from 1."""
    return f"{key}~{number}"


def referenced(payload: Payload, key: str, parts: int = 1) -> dict[str, Any]:
    """Return the payload as it is posted: with its nonce, and its reference in small print.

    Args:
        payload: What is shown.
        key: What it is posted for.
        parts: How many messages this one is the first of.
    """
    mark = f"{reference(key)} 1/{parts}" if parts > 1 else reference(key)
    return {**_marked(payload, mark), "nonce": nonce(key), "enforce_nonce": True}


def as_whole(payload: Payload, key: str) -> dict[str, Any]:
    """Return the payload as what replaces a beginning: with the reference of its own key."""
    return _marked(payload, reference(key))


def beginning_key(key: str) -> str:
    """Return the key of what is shown of a post before it is whole."""
    return f"{key}~begun"


def kept(payload: Payload, message: Mapping[str, Any]) -> dict[str, Any]:
    """Return the payload with the reference of the message that it is to replace.

    One that has a reference of its own keeps that.
    """
    if _marks(payload):
        return dict(payload)
    found = [mark[0] for mark in _marks(message)]
    return _marked(payload, found[0]) if found else dict(payload)


def carries(message: Mapping[str, Any], key: str) -> bool:
    """Tell whether a message as Discord gives it was posted for this key."""
    is_marked = any(mark[1] == reference(key) for mark in _marks(message))
    return message.get("nonce") == nonce(key) or is_marked


def parts_of(message: Mapping[str, Any]) -> int:
    """Return how many messages a message is the first of."""
    return max((int(mark[2] or 1) for mark in _marks(message)), default=1)


def _marked(payload: Payload, mark: str) -> dict[str, Any]:
    embeds = payload["embeds"]
    if not embeds:
        return {**payload, "content": f"{payload['content']}\n-# {mark}"}
    last = {**embeds[-1], "footer": {"text": mark}}
    return {**payload, "embeds": [*embeds[:-1], last]}


def _marks(message: Mapping[str, Any]) -> list[re.Match[str]]:
    footers = [(embed.get("footer") or {}).get("text") for embed in message.get("embeds") or ()]
    last_line = str(message.get("content") or "").rpartition("\n-# ")[2]
    found = (_REFERENCE.fullmatch(str(text)) for text in (*footers, last_line))
    return [mark for mark in found if mark]


def snowflake(at: datetime) -> int:
    """Return the smallest id of an instant; the clock in ids is Discord's own."""
    return max(0, (at - _EPOCH) // timedelta(milliseconds=1)) << 22
