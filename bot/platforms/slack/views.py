"""Forms, and what comes of them, as Slack's views."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.channels import Channel
from bot.core.conversing.requests import Field, Form
from bot.core.messages import Message
from bot.core.speaking import marked, say
from bot.core.text.characters import clean_characters
from bot.platforms.slack.attaching import without_pictures
from bot.platforms.slack.fallback import word_blocks
from bot.platforms.slack.paging import paged
from bot.platforms.slack.places import bare
from bot.platforms.slack.render import render

#: Slack's own limits.
TITLE_CHARS, LABEL_CHARS = 24, 2_000
_ON, _NOTHING = "Watchfloor", marked("There is nothing to show.")

View = dict[str, Any]


def form_view(form: Form, place: Mapping[str, str]) -> View:
    """Write a form as a modal.

    Args:
        form: Which.
        place: Channel and thread that it belongs to; they come back with it.
    """
    return {
        "type": "modal",
        "callback_id": form.id,
        "private_metadata": json.dumps(place),
        "title": _plain(form.title, TITLE_CHARS),
        "submit": _plain(form.button, TITLE_CHARS),
        "close": _plain(say("Cancel"), TITLE_CHARS),
        "blocks": [_input(field) for field in form.fields],
    }


def message_view(
    messages: Sequence[Message],
    place: Mapping[str, str],
    page: int = 0,
    *,
    in_words: bool = False,
) -> View:
    """Write messages as what a modal shows after its form was sent off, a page of them.

    Args:
        messages: In reading order.
        place: As `form_view` has it.
        page: Counted from 0.
        in_words: Their words and links alone, where Slack does not take more.
    """
    return {
        "type": "modal",
        "callback_id": "v1/shown",
        "private_metadata": json.dumps(place),
        "title": _plain(_ON, TITLE_CHARS),
        "close": _plain(say("Close"), TITLE_CHARS),
        "blocks": paged(blocks_of(messages, in_words=in_words), page),
    }


def home_view(
    messages: Sequence[Message],
    place: Mapping[str, str] | None = None,
    page: int = 0,
    *,
    in_words: bool = False,
) -> View:
    """Write messages as the app's home, a page of them; the rest is as in `message_view`."""
    return {
        "type": "home",
        "private_metadata": json.dumps(place or {}),
        "blocks": paged(blocks_of(messages, in_words=in_words), page),
    }


def is_home(view: Mapping[str, Any] | None) -> bool:
    """Tell whether a view is the app's home."""
    return view is not None and view.get("type") == "home"


def blocks_of(messages: Sequence[Message], *, in_words: bool = False) -> list[dict[str, Any]]:
    """Return the blocks of messages; words where there are no blocks, or where they are wanted."""
    blocks: list[dict[str, Any]] = []
    for message in messages:
        for payload in map(without_pictures, render(message)):
            words = {"type": "section", "text": _plain(payload["text"], 3_000)}
            rich = word_blocks(payload) if in_words and payload["blocks"] else payload["blocks"]
            blocks += rich or [words]
    return blocks or [{"type": "section", "text": _plain(say(_NOTHING), 3_000)}]


def filled_in(view: Mapping[str, Any]) -> dict[str, str]:
    """Return what somebody filled in, by the fields' names."""
    given: dict[str, str] = {}
    values: Mapping[str, Mapping[str, Any]] = (view.get("state") or {}).get("values") or {}
    for name, block in values.items():
        for state in block.values():
            chosen = state.get("selected_option") or {}
            given[name] = str(chosen.get("value") or state.get("value") or "")
    return given


def place_of(view: Mapping[str, Any]) -> dict[str, str]:
    """Return channel and thread that a view belongs to."""
    try:
        place = json.loads(view.get("private_metadata") or "{}")
    except ValueError:
        return {}
    return place if isinstance(place, dict) else {}


def place(channel: Channel, thread: str) -> dict[str, str]:
    """Return what `place_of` gives back."""
    return {"channel": bare(channel), "thread": thread}


def option(value: str, name: str) -> dict[str, Any]:
    """Write one choice of a menu."""
    return {"text": _plain(name, 75), "value": value[:150]}


def _input(field: Field) -> dict[str, Any]:
    element: dict[str, Any]
    if field.choices:
        options = [option(one, name) for one, name in field.named]
        element = {"type": "static_select", "action_id": field.name, "options": options}
        if field.value in field.choices:
            element["initial_option"] = options[field.choices.index(field.value)]
    elif field.is_zone:
        element = {"type": "external_select", "action_id": field.name, "min_query_length": 0,
                   "placeholder": _plain(say("A city or a country"), 150)}  # fmt: skip
        if field.value:
            element["initial_option"] = option(field.value, field.value)
    else:
        element = {
            "type": "plain_text_input",
            "action_id": field.name,
            "multiline": field.is_long,
            "max_length": min(field.max_chars, 3_000),
        }
        if field.value:
            element["initial_value"] = field.value[: min(field.max_chars, 3_000)]
    return {
        "type": "input",
        "block_id": field.name,
        "label": _plain(field.label, LABEL_CHARS),
        "element": element,
        "optional": not field.is_required,
    }


def _plain(text: str, most: int) -> dict[str, Any]:
    return {"type": "plain_text", "text": clean_characters(text)[:most] or "—", "emoji": False}
