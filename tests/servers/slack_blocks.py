"""What Slack checks of blocks before it takes a message."""

import json
from typing import Any

TEXTS = {"text", "link", "date", "emoji", "user", "usergroup", "broadcast", "channel", "color"}
RICH = {"rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"}
#: Measured at the real service: a payload of blocks above this is refused.
MAX_CHARS = 13_200


def refusal(blocks: Any) -> str:
    """Return the error code that Slack would give; empty when it takes the blocks."""
    if not isinstance(blocks, list) or len(blocks) > 50:
        return "invalid_blocks"
    if not all(isinstance(block, dict) and _is_sound(block) for block in blocks):
        return "invalid_blocks"
    if len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))) > MAX_CHARS:
        return "msg_blocks_too_long"
    return ""


def _is_sound(block: dict[str, Any]) -> bool:
    match block.get("type"):
        case "divider":
            return True
        case "header":
            return _is_text(block.get("text"), 150, {"plain_text"})
        case "section":
            return _is_text(block.get("text"), 3_000, {"plain_text", "mrkdwn"})
        case "context":
            elements = block.get("elements", [])
            return 1 <= len(elements) <= 10 and all(
                _is_text(element, 3_000, {"plain_text", "mrkdwn"}) for element in elements
            )
        case "rich_text":
            return bool(block.get("elements")) and all(_is_rich(one) for one in block["elements"])
    return False


def _is_text(text: Any, longest: int, types: set[str]) -> bool:
    return (
        isinstance(text, dict)
        and text.get("type") in types
        and isinstance(text.get("text"), str)
        and 1 <= len(text["text"]) <= longest
    )


def _is_rich(node: Any) -> bool:
    if not isinstance(node, dict) or node.get("type") not in RICH:
        return False
    if node["type"] == "rich_text_list":
        is_styled = node.get("style") in ("bullet", "ordered")
        return is_styled and all(
            one.get("type") == "rich_text_section" and _is_rich(one) for one in node["elements"]
        )
    return bool(node.get("elements")) and all(_is_element(one) for one in node["elements"])


def _is_element(element: Any) -> bool:
    match element:
        case {"type": "text", "text": str(text)}:
            return bool(text)
        case {"type": "link", "url": str(url)}:
            return url.startswith(("http://", "https://", "mailto:"))
        case {"type": "date", "timestamp": int(), "format": str(), "fallback": str()}:
            return True
        case {"type": str(kind)}:
            return kind in TEXTS - {"text", "link", "date"}
    return False
