"""Forms as Discord's modals, and what comes back of them."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.core.conversing.requests import MAX_CHOICES, MAX_FIELDS, Field, Form
from bot.core.text.characters import clean_characters

#: Discord's own limits.
TITLE_CHARS, LABEL_CHARS, DESCRIPTION_CHARS = 45, 45, 100
CHOICE_CHARS, TEXT_CHARS = 100, 4_000
_LABEL, _TEXT, _SELECT, _ROLES = 18, 4, 3, 6
_SHORT, _LONG = 1, 2


def modal(form: Form) -> dict[str, Any]:
    """Write a form as a modal."""
    return {
        "custom_id": form.id,
        "title": _cut(form.title, TITLE_CHARS),
        "components": [_labelled(field) for field in form.fields[:MAX_FIELDS]],
    }


def filled_in(data: Mapping[str, Any]) -> dict[str, str]:
    """Return what somebody filled in, by the fields' names."""
    given: dict[str, str] = {}
    for one in _fields(data.get("components") or ()):
        values = one.get("values")
        said = values[0] if values else one.get("value")
        given[str(one.get("custom_id", ""))] = str(said or "")
    return given


def _fields(components: Iterable[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    """Yield the fields out of their labels, or out of the rows that older clients send."""
    for one in components:
        inner = [one["component"]] if one.get("component") else one.get("components")
        if inner is None:
            yield one
        else:
            yield from _fields(inner)


def _labelled(field: Field) -> dict[str, Any]:
    component: dict[str, Any]
    if field.choices:
        component = {
            "type": _SELECT,
            "custom_id": field.name,
            "required": field.is_required,
            "options": [
                {
                    "label": _cut(name, CHOICE_CHARS),
                    "value": one[:CHOICE_CHARS],
                    "default": one == field.value,
                }
                for one, name in field.named[:MAX_CHOICES]
            ],
        }
    elif field.is_role:
        roles = [{"id": field.value, "type": "role"}] if field.value.isdigit() else []
        component = {
            "type": _ROLES,
            "custom_id": field.name,
            "required": field.is_required,
            "min_values": int(field.is_required),
            "max_values": 1,
            "default_values": roles,
        }
    else:
        most = min(field.max_chars, TEXT_CHARS)
        component = {
            "type": _TEXT,
            "custom_id": field.name,
            "style": _LONG if field.is_long else _SHORT,
            "required": field.is_required,
            "max_length": most,
        }
        if field.value:
            component["value"] = field.value[:most]
    return {"type": _LABEL, **_label(field.label), "component": component}


def _label(words: str) -> dict[str, str]:
    """Write a label; what it has no room for is its description, in smaller print."""
    if len(words) <= LABEL_CHARS:
        return {"label": _cut(words, LABEL_CHARS)}
    head, colon, rest = (part.strip() for part in words.partition(":"))
    if colon and len(head) <= LABEL_CHARS:
        said = f"{rest[:1].upper()}{rest[1:]}"
        return {"label": _cut(head, LABEL_CHARS), "description": _cut(said, DESCRIPTION_CHARS)}
    short = words[: LABEL_CHARS - 1]
    short = short.rpartition(" ")[0] or short
    return {"label": _cut(f"{short}…", LABEL_CHARS), "description": _cut(words, DESCRIPTION_CHARS)}


def _cut(text: str, most: int) -> str:
    return clean_characters(text)[:most] or "—"
