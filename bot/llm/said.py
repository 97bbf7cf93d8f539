"""What an endpoint replied, taken from the body of a chat completion."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from bot.errors import ModelUnavailable

#: Bodies beyond this are not read as a reply.
LARGEST_BODY = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What came back."""

    text: str
    #: Why the model would not; empty when it did.
    refusal: str
    #: "stop", "length", "content_filter", …; empty when the endpoint does not say.
    finish: str
    #: None when the endpoint does not say.
    tokens_in: int | None
    tokens_out: int | None


def object_in(body: bytes) -> Mapping[str, Any]:
    """Return the object that a body holds; empty for any other JSON.

    Raises:
        ModelUnavailable: It is too long, or no JSON.
    """
    if len(body) > LARGEST_BODY:
        raise ModelUnavailable(f"the model's endpoint sent {len(body)} bytes")
    try:
        read = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ModelUnavailable("the model's endpoint sent something that is not JSON") from error
    return read if isinstance(read, dict) else {}


def read_completion(body: bytes) -> Said:
    """Take a chat completion apart; what is odd about it is left out.

    Raises:
        ModelUnavailable: It is no chat completion at all.
    """
    whole = object_in(body)
    choices = whole.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    if not isinstance(first, dict) or not isinstance(message, dict):
        raise ModelUnavailable("the model's endpoint sent something that is no chat completion")
    usage = whole.get("usage")
    counts = usage if isinstance(usage, dict) else {}
    return Said(
        text=text_in(message.get("content")),
        refusal=text_in(message.get("refusal")),
        finish=text_in(first.get("finish_reason")),
        tokens_in=count_in(counts.get("prompt_tokens")),
        tokens_out=count_in(counts.get("completion_tokens")),
    )


def text_in(value: object) -> str:
    """Return a text; empty for anything else."""
    if isinstance(value, list):
        # Some servers send content in parts.
        return "".join(text_in(part.get("text")) for part in value if isinstance(part, dict))
    return value if isinstance(value, str) else ""


def count_in(value: object) -> int | None:
    """Return a count; None for anything else."""
    is_count = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9
    return cast(int, value) if is_count else None
