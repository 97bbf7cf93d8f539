"""A page's structured data (JSON-LD): what it says of its article, and of others."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from bot.core.patterns import Pattern

_ARTICLE_TYPE = Pattern(r"Article|Posting|Report|Press|Liveblog|Advisory|Alert", re.IGNORECASE)
#: What some wrap their data into, and a comma too many.
_WRAPPING = Pattern(r"\A\s*+(?:<!--|(?:(?:/\*|//)\s*+)?<!\[CDATA\[\s*+(?:\*/)?)|"
                       r"(?:-->|(?:(?:/\*|//)\s*+)?\]\]>\s*+(?:\*/)?)\s*+;?\s*+\Z")  # fmt: skip
_LAST_COMMA = Pattern(r",(\s*[}\]])")
_MOST_BLOCKS = 30
_MOST_NODES = 2_000


def linked_data(tree: etree._Element) -> list[Mapping[str, Any]]:
    """Return a page's structured data, article by article, in its order."""
    blocks = [
        one
        for one in tree.iter("script")
        if (one.get("type") or "").lower().startswith("application/ld+json")
    ]
    found: list[Mapping[str, Any]] = []
    for script in blocks[:_MOST_BLOCKS]:
        found += _nodes(_value(script.text or ""))
    return found


def of_this_article(
    nodes: Sequence[Mapping[str, Any]], url: str, titles: Sequence[str]
) -> list[Mapping[str, Any]]:
    """Return the nodes with those of this page's article first, then other articles, then the rest.

    Args:
        nodes: A page's structured data.
        url: Its address; "" when unknown.
        titles: What it calls itself.
    """
    told = {_folded(title) for title in titles if title}

    def rank(node: Mapping[str, Any]) -> int:
        if not is_article(node):
            return 2
        headline = _folded(str(node.get("headline") or node.get("name") or ""))
        is_named = bool(headline) and headline in told
        return 0 if is_named or (url and url in _addresses(node)) else 1

    return sorted(nodes, key=rank)


def is_article(node: Mapping[str, Any]) -> bool:
    """Tell whether a node is about an article."""
    said = node.get("@type", "")
    kinds = said if isinstance(said, list) else [said]
    return any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in kinds)


def names_of(value: Any, nodes: Sequence[Mapping[str, Any]] = ()) -> list[str]:
    """Return the names of people or bodies, as structured data gives them: one, or a list."""
    if isinstance(value, list):
        return [name for one in value[:10] for name in names_of(one, nodes)]
    if isinstance(value, Mapping):
        name = value.get("name")
        if name is None and "@id" in value:
            named = (node for node in nodes if node.get("@id") == value["@id"])
            name = next((node["name"] for node in named if "name" in node), "")
        return names_of(name, nodes) if not isinstance(name, Mapping) else []
    return [value.strip()] if isinstance(value, str) and value.strip() else []


def _value(text: str) -> Any:
    text = _WRAPPING.sub("", text)
    for written in (text, _LAST_COMMA.sub(r"\1", text)):
        try:
            return json.loads(written, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every object at the top, in lists and in graphs; not those that articles refer to."""
    waiting: list[Any] = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one[:_MOST_NODES]
        elif isinstance(one, Mapping):
            yield one
            inner = (one.get(name) for name in ("@graph", "mainEntity", "mainEntityOfPage"))
            waiting += [part for part in inner if isinstance(part, list | Mapping)]


def _addresses(node: Mapping[str, Any]) -> set[str]:
    main = node.get("mainEntityOfPage")
    said = [node.get("url"), node.get("@id"), main]
    said += [main.get("@id"), main.get("url")] if isinstance(main, Mapping) else []
    return {one for one in said if isinstance(one, str)}


def _folded(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())
