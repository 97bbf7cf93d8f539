"""What a reader sees of Slack payloads."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.core.text.characters import clean_characters
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


#: What Slack makes something of in parsed text: mentions, broadcasts, dates and labelled links.
_LIVE = re.compile(r"<[@#!][^>]*>|<https?://[^>]*>")


def live(message: Mapping[str, Any]) -> list[str]:
    """What Slack would make a mention or a link of, in a message as it stands."""
    found = _LIVE.findall(message.get("text", ""))
    for node in nodes(message.get("blocks", [])):
        if node["type"] == "mrkdwn":
            found += _LIVE.findall(node["text"])
        elif node["type"] not in INERT - {"link"}:
            found.append(str(node))
    return found
