"""What a reader sees of Slack payloads."""

from collections.abc import Iterator
from typing import Any

from bot.core.characters import clean_characters
from bot.ports.chat import Payload

#: Block and element types that show literal text, our links and times, and nothing else.
KINDS = {"header", "rich_text", "context", "divider"}
RICH = {"rich_text_section", "rich_text_list", "rich_text_quote"}
LEAVES = {"text", "link", "date", "plain_text"}
INERT = KINDS | RICH | LEAVES


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every typed node under a payload's blocks, outermost first, in reading order."""
    if isinstance(value, dict):
        if "type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from nodes(inner)


def visible(payloads: tuple[Payload, ...]) -> str:
    """What a reader sees, in order."""
    return "".join(
        node.get("fallback") or node.get("text", "")
        for payload in payloads
        for node in nodes(payload["blocks"])
        if node["type"] in LEAVES
    )


def squeezed(text: str) -> str:
    return "".join(clean_characters(text).split())
