"""What of a page no reader sees: by its elements' own attributes, and by its style sheets."""

import re
from collections.abc import Iterator

from lxml import etree

from bot.core.patterns import Pattern
from bot.sources.fragments import is_hiding_style

_CONCEALS = Pattern(r"display\s*:\s*none", re.IGNORECASE)
#: Holds for some screens only.
_MEDIA_RULE = Pattern(r"@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
_PLAIN_SELECTOR = Pattern(r"\s*([.#])([\w-]{1,60})\s*")
_MOST_STYLE_CHARS = 200_000


def is_hidden_by(attribute: str, value: str) -> bool:
    """Tell whether one attribute of an element hides it."""
    return attribute == "hidden" or (attribute == "style" and is_hiding_style(value))


def selectors_of(element: etree._Element) -> list[str]:
    """Return the plain selectors that a style sheet may call an element by."""
    names = ["." + name for name in (element.get("class") or "").split()]
    return [*names, "#" + element.get("id", "")]


def concealed_selectors(tree: etree._Element) -> frozenset[str]:
    """Return the classes and ids that the page's own style sheets do not show."""
    return frozenset(_concealed(tree))


def _concealed(tree: etree._Element) -> Iterator[str]:
    for style in tree.iter("style"):
        text = (style.text or "")[:_MOST_STYLE_CHARS]
        if "print" in (style.get("media") or "") or not _CONCEALS.search(text):
            continue
        for rule in _MEDIA_RULE.sub("", text).split("}"):
            selectors, _, body = rule.rpartition("{")
            if not _CONCEALS.search(body):
                continue
            for selector in selectors.split(","):
                if plain := _PLAIN_SELECTOR.fullmatch(selector):
                    yield plain[1] + plain[2]
