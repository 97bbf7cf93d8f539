"""Whether Discord would take a message's body; the stricter reading where two are known."""

from typing import Any

Json = dict[str, Any]

INVALID, EMPTY = 50035, 50006
#: What Discord's published OpenAPI description knows of a message's body, a file of it, a button.
_BODY_KEYS = {
    "content", "embeds", "allowed_mentions", "sticker_ids", "components", "flags", "attachments",
    "poll", "message_reference", "nonce", "enforce_nonce", "tts",
}  # fmt: skip
_FILE_KEYS = {
    "id", "filename", "description", "duration_secs", "waveform", "title", "is_remix",
}  # fmt: skip
_BUTTON_KEYS = {"type", "id", "custom_id", "style", "label", "disabled", "url", "sku_id", "emoji"}
_MENTION_KEYS = {"parse", "users", "roles", "replied_user"}
_EMBED_KEYS = {
    "title", "type", "description", "url", "timestamp", "color", "footer", "image", "thumbnail",
    "video", "provider", "author", "fields",
}  # fmt: skip


def units(text: str) -> int:
    """UTF-16 code units, of which there are never fewer than characters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def refusal(body: Json) -> int:
    """Return the error code that Discord would give; 0 when it takes the body."""
    if not _is_known(body):
        return INVALID
    content, embeds = body.get("content") or "", body.get("embeds") or []
    if not content.strip() and not embeds:
        return EMPTY
    if units(content) > 2_000 or len(embeds) > 10:
        return INVALID
    if not all(_is_sound(embed) for embed in embeds):
        return INVALID
    if sum(map(_units_of, embeds)) > 6_000:
        return INVALID
    named = {one["filename"] for one in body.get("attachments") or []}
    shown = [embed["image"]["url"] for embed in embeds if "image" in embed]
    if not all(url.removeprefix("attachment://") in named for url in shown):
        return INVALID
    if not all(len(one.get("description", "")) <= 1_024 for one in body.get("attachments") or []):
        return INVALID
    if not 0 <= len(str(body.get("nonce") or "")) <= 25:
        return INVALID
    if not all(_is_row(row) for row in body.get("components") or []):
        return INVALID
    return 0


def _is_known(body: Json) -> bool:
    files, rows = body.get("attachments") or [], body.get("components") or []
    return (
        body.keys() <= _BODY_KEYS
        and (body.get("allowed_mentions") or {}).keys() <= _MENTION_KEYS
        and all(one.keys() <= _FILE_KEYS for one in files)
        and all(row.keys() <= {"type", "id", "components"} for row in rows)
        and all(one.keys() <= _BUTTON_KEYS for row in rows for one in row["components"])
    )


def answer_refusal(body: Json) -> int:
    """Return the error code that Discord would give for an answer to an interaction."""
    data = body.get("data") or {}
    match body.get("type"):
        case 4:
            return refusal(data)
        case 8:
            choices = data["choices"]
            is_sound = len(choices) <= 25 and all(1 <= units(one["name"]) <= 100 for one in choices)
            return 0 if is_sound else INVALID
        case 9:
            is_titled = 1 <= units(data["title"]) <= 45 and 1 <= len(data["custom_id"]) <= 100
            rows = data["components"]
            is_sound = is_titled and 1 <= len(rows) <= 5 and all(map(_is_labelled, rows))
            return 0 if is_sound else INVALID
    return 0


def _is_labelled(row: Json) -> bool:
    part = row["component"]
    is_sound = row["type"] == 18 and 1 <= units(row["label"]) <= 45
    is_sound &= 1 <= units(row.get("description", "-")) <= 100
    if part["type"] == 3:
        return is_sound and 1 <= len(part["options"]) <= 25
    if part["type"] == 6:
        return is_sound and all(one["type"] == "role" for one in part["default_values"])
    return is_sound and part["type"] == 4 and 1 <= part["max_length"] <= 4_000


def _is_row(row: Json) -> bool:
    buttons = row.get("components") or []
    ids = [one.get("custom_id", "") for one in buttons]
    return (
        row.get("type") == 1
        and 1 <= len(buttons) <= 5
        and len(set(ids)) == len(ids)
        and all(1 <= len(id) <= 100 for id in ids)
        and all(one["type"] == 2 and 1 <= units(one["label"]) <= 80 for one in buttons)
    )


def _is_sound(embed: Json) -> bool:
    if set(embed) - _EMBED_KEYS:
        return False
    fields = embed.get("fields") or []
    texts = [
        (embed.get("title"), 256),
        (embed.get("description"), 4_096),
        ((embed.get("footer") or {}).get("text"), 2_048),
        ((embed.get("author") or {}).get("name"), 256),
        *((field.get("name"), 256) for field in fields),
        *((field.get("value"), 1_024) for field in fields),
    ]
    given = [(text, most) for text, most in texts if text is not None]
    is_there = any(text.strip() for text, _ in given[:2]) or bool(
        embed.keys() & {"author", "image"} or fields
    )
    return is_there and len(fields) <= 25 and all(units(text) <= most for text, most in given)


def _units_of(embed: Json) -> int:
    fields = embed.get("fields") or []
    return sum(
        units(text or "")
        for text in (
            embed.get("title"),
            embed.get("description"),
            (embed.get("footer") or {}).get("text"),
            (embed.get("author") or {}).get("name"),
            *(field["name"] for field in fields),
            *(field["value"] for field in fields),
        )
    )
