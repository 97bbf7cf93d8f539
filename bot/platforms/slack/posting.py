"""The body of the call that posts to Slack: what a preview shows is what is sent."""

import json
from collections.abc import Mapping
from typing import Any

from bot.core.channels import Channel
from bot.platforms.slack.places import bare
from bot.platforms.slack.registration import METADATA_EVENT
from bot.platforms.slack.render import MAX_BLOCKS, MAX_CHARS
from bot.ports.chat import Payload


def metadata(key: str) -> dict[str, Any]:
    """Return what marks a message as the one for a key."""
    return {"event_type": METADATA_EVENT, "event_payload": {"key": key}}


def carries(message: Mapping[str, Any], key: str) -> bool:
    """Tell whether a message as Slack gives it was posted for this key.

    Marks may be another app's, and of any shape: they must not keep us from looking on.
    """
    match message.get("metadata"):
        case {"event_type": kind, "event_payload": {"key": found}}:
            return bool(kind == METADATA_EVENT and found == key)
        case _:
            return False


def body_of(channel: Channel, payload: Payload, *, key: str, thread: str = "") -> Mapping[str, Any]:
    """Write the body of `chat.postMessage`.

    Args:
        channel: Where.
        payload: One of `render`'s; its pictures have the names of files, if they are uploaded.
        key: What it is posted for.
        thread: Reference of the message whose thread it goes into; empty: the channel itself.
    """
    body: dict[str, Any] = {
        "channel": bare(channel),
        "text": payload["text"],
        "unfurl_links": False,
        "unfurl_media": False,
        "metadata": metadata(key),
    }
    if payload["blocks"]:
        body["blocks"] = payload["blocks"]
    if thread:
        body["thread_ts"] = thread
    return body


def fullness(payload: Payload) -> Mapping[str, tuple[int, int]]:
    """Return how much a payload holds of what it may hold at most."""
    blocks = payload["blocks"]
    chars = len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))
    return {"blocks": (len(blocks), MAX_BLOCKS), "characters": (chars, MAX_CHARS)}
