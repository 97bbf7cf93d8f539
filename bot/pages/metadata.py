"""What a page says of itself in its head and its structured data: never part of its text."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from bot.pages.dates import published_at
from bot.sources.fragments import one_line
from bot.sources.validated import web_link

_ARTICLE_TYPE = re.compile(r"Article|Posting|Report|Press|Liveblog|Advisory|Alert", re.IGNORECASE)
#: Top-level domains where English is written with the day first.
_DAY_FIRST = (
    ".uk",
    ".ie",
    ".au",
    ".nz",
    ".in",
    ".za",
    ".ng",
    ".ke",
    ".pk",
    ".lk",
    ".bd",
    ".sg",
    ".my",
)
_SUFFIX = re.compile(r"\s+[|\-–—·»:]\s+")
_MOST_BLOCKS = 30
_MOST_NODES = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Empty where the page does not say."""

    title: str
    publisher: str
    language: str
    url: str
    published_at: datetime | None


def metadata_of(tree: etree._Element, url: str) -> Metadata:
    """Read a page's own account of itself.

    Args:
        tree: The page, whole.
        url: Where it was found; empty when unknown.
    """
    meta = _meta(tree)
    data = list(_linked_data(tree))
    nodes = [node for node in data if _ARTICLE_TYPE.search(_type(node))]
    publisher = one_line(
        meta.get("og:site_name", "") or next((_name(n.get("publisher")) for n in nodes), "")
    )
    address = url or web_link(_canonical(tree) or meta.get("og:url", ""), "")
    said = tree.get("lang") or meta.get("og:locale", "") or meta.get("content-language", "")
    title = _title(tree, meta, nodes, publisher)
    return Metadata(
        title=title,
        publisher=publisher,
        language=said[:2].lower() if re.match(r"[A-Za-z]{2}(?:[-_]|\Z)", said) else "",
        url=address,
        published_at=published_at(
            tree,
            meta,
            nodes + [node for node in data if node not in nodes],
            address,
            title=title,
            is_month_first=_is_american(said, address),
        ),
    )


def _is_american(said: str, address: str) -> bool:
    """Tell whether dates in figures have the month first: English, and from no other country."""
    language, _, region = said.lower().replace("_", "-").partition("-")
    host = urlsplit(address).hostname or ""
    if language not in ("en", "") or host.endswith(_DAY_FIRST):
        return False
    return region in ("", "us")


def _title(
    tree: etree._Element, meta: Mapping[str, str], nodes: list[Mapping[str, Any]], publisher: str
) -> str:
    headings = [one_line("".join(map(str, h1.itertext()))) for h1 in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    said = [one_line(str(node.get("headline") or "")) for node in nodes]
    said += [one_line(meta.get(name, "")) for name in ("og:title", "twitter:title", "title")]
    said += [one_line(element.text or "") for element in tree.iter("title")]
    for heading in headings:
        if any(heading in one for one in said):
            return heading
    for title in said:
        if title:
            return _without_site(title, publisher)
    return headings[0] if len(headings) == 1 else ""


def _without_site(title: str, publisher: str) -> str:
    parts = _SUFFIX.split(title)
    if len(parts) > 1 and publisher and parts[-1].casefold() == publisher.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |-–—·»:")
    return title


def _meta(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv") or ""
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _canonical(tree: etree._Element) -> str:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            return element.get("href") or ""
    return ""


def _linked_data(tree: etree._Element) -> Iterator[Mapping[str, Any]]:
    blocks = [one for one in tree.iter("script") if one.get("type") == "application/ld+json"]
    for script in blocks[:_MOST_BLOCKS]:
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _nodes(value)


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
            graph, main = one.get("@graph"), one.get("mainEntity")
            waiting += [part for part in (graph, main) if isinstance(part, list | Mapping)]


def _type(node: Mapping[str, Any]) -> str:
    said = node.get("@type", "")
    kinds: Iterable[Any] = said if isinstance(said, list) else [said]
    return " ".join(kind for kind in kinds if isinstance(kind, str))


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, Mapping):
        value = value.get("name", "")
    return value if isinstance(value, str) else ""
