"""Makes fewer posts of many, where Slack takes only so many."""

from collections.abc import Sequence
from typing import Any

from bot.platforms.slack.posting import fullness
from bot.ports.chat import Payload


def merged(payloads: Sequence[Payload], most: int) -> list[Payload]:
    """Return the payloads as they are, or as few as they fit into where they are more than `most`.

    Nothing is left out: those that still are too many follow at the end.
    """
    if len(payloads) <= most:
        return list(payloads)
    made: list[Payload] = []
    for payload in payloads:
        joined = _joined(made[-1], payload) if made else None
        if joined is None:
            made.append(payload)
        else:
            made[-1] = joined
    return made


def _joined(first: Payload, second: Payload) -> Payload | None:
    """Return two payloads as one; None where that is more than Slack takes."""
    if not (first["blocks"] and second["blocks"]):
        return None
    blocks = [*first["blocks"], {"type": "divider"}, *second["blocks"]]
    joined: dict[str, Any] = {"text": first["text"], "blocks": blocks}
    if pictures := [*first.get("pictures", ()), *second.get("pictures", ())]:
        joined["pictures"] = pictures
    is_full = any(held > most for held, most in fullness(joined).values())
    return None if is_full else joined
