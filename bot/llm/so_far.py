"""Reads what is complete of a JSON object that is still being written."""

import json

from bot.core.patterns import Pattern
from bot.llm.json_reply import LONGEST, without_thoughts

_SPACE = Pattern(r"\s*")
#: What may end a number or a word, so that more of it is not still to come.
_ENDS = ",}]"


def so_far(text: str) -> dict[str, object] | None:
    """Return the finished members of an object; a list that is still open has those it has by now.

    None before anything is finished, and for what cannot be read: the whole reply, which is read
    otherwise, decides what is wrong with it.
    """
    start = _start(text)
    if start < 0:
        return None
    found: dict[str, object] = {}
    at = _skip(text, start + 1)
    while text[at : at + 1] == '"':
        name, at = _finished(text, at)
        if not isinstance(name, str) or name in found or text[at : at + 1] != ":":
            break
        at = _skip(text, at + 1)
        value, at = _items(text, at) if text[at : at + 1] == "[" else _finished(text, at)
        if value is None and at < 0:
            break
        found[name] = value
        if at < 0 or text[at : at + 1] != ",":
            break
        at = _skip(text, at + 1)
    return found or None


def _start(text: str) -> int:
    """Return where the object begins, behind what the model thought aloud."""
    if len(text) > LONGEST:
        return -1
    spoken = without_thoughts(text)
    at = spoken.find("{")
    return -1 if at < 0 else len(text) - len(spoken) + at


def _finished(text: str, at: int) -> tuple[object, int]:
    """Return a value and where what follows it stands; None and -1 when it is not finished."""
    try:
        value, end = json.JSONDecoder().raw_decode(text, at)
    except (ValueError, RecursionError):
        return None, -1
    end = _skip(text, end)
    is_open = not isinstance(value, str | dict | list) and text[end : end + 1] not in tuple(_ENDS)
    return (None, -1) if is_open else (value, end)


def _items(text: str, at: int) -> tuple[list[object], int]:
    """Return the finished items of a list, and where what follows it stands; -1 while it is open.

    Only lists that stand right in the object are read so: what they hold is finished or not there.
    """
    items: list[object] = []
    at = _skip(text, at + 1)
    while text[at : at + 1] not in ("]", ""):
        item, at = _finished(text, at)
        if at < 0:
            return items, -1
        items.append(item)
        if text[at : at + 1] == "]":
            break
        if text[at : at + 1] != ",":
            return items, -1
        at = _skip(text, at + 1)
    return (items, _skip(text, at + 1)) if text[at : at + 1] else (items, -1)


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
