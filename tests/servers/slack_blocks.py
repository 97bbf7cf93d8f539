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


def view_refusal(view: Any) -> str:
    """Return the error code that Slack would give for a modal or a home; empty when it takes it."""
    blocks = view.get("blocks")
    if not isinstance(blocks, list) or not 1 <= len(blocks) <= 100:
        return "invalid_arguments"
    if not all(isinstance(block, dict) and _is_sound(block) for block in blocks):
        return "invalid_arguments"
    if view["type"] == "home":
        return ""
    has_input = any(block["type"] == "input" for block in blocks)
    titles = [view.get("title"), view.get("close"), *([view.get("submit")] if has_input else [])]
    is_sound = all(_is_text(one, 24, {"plain_text"}) for one in titles)
    is_sound = is_sound and len(view.get("private_metadata", "")) <= 3_000
    return "" if is_sound and 1 <= len(view["callback_id"]) <= 255 else "invalid_arguments"


def _is_sound(block: dict[str, Any]) -> bool:
    match block.get("type"):
        case "divider":
            return True
        case "image":
            file = block.get("slack_file") or {}
            return bool(file.get("id")) and 1 <= len(block.get("alt_text", "")) <= 2_000
        case "header":
            return _is_text(block.get("text"), 150, {"plain_text"})
        case "section":
            return _is_text(block.get("text"), 3_000, {"plain_text", "mrkdwn"})
        case "actions":
            elements = block.get("elements", [])
            ids = [one.get("action_id") for one in elements]
            return 1 <= len(elements) <= 25 and len(set(ids)) == len(ids) and all(
                one.get("type") == "button" and _is_text(one.get("text"), 75, {"plain_text"})
                and 1 <= len(one["action_id"]) <= 255
                for one in elements
            )  # fmt: skip
        case "input":
            element = block.get("element") or {}
            options = element.get("options")
            return _is_text(block.get("label"), 2_000, {"plain_text"}) and (
                0 < len(options) <= 100 if options is not None
                else 0 < element.get("max_length", 1) <= 3_000
            )  # fmt: skip
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
