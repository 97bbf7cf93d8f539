"""Dates that a page's markup declares: structured data, meta elements, marked elements, scripts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from bot.pages.structured import elements_at

_META = re.compile(
    r"(?=.*(?:pub|post|issue|creat|articl|release|display|story|news|rnews|dc[.:]|dcterms|citation|"
    r"parsely|sailthru|cxense|original|\Adate\Z))(?=.*(?:date|time|issued|created|published))"
    r"(?!.*(?:modif|updat|revis|expir|event|valid|archiv|crawl|image|video|audio|copyright|build|"
    r"last|tempor|start|end_|format))",
    re.IGNORECASE,
)
_META_CHANGED = re.compile(r"modif|updated|revised|last-?mod", re.IGNORECASE)
_KEY = (
    r"(?:datePublished|date_published|publishedDate|publishDate|publish_date|pubDate|"
    r"publicationDate|publication_date|publishedAt|published_at|publishTime|publish_time|"
    r"firstPublished|firstPublishDate|dateCreated|displayDate|display_date)"
)
_SCRIPTED = re.compile(
    rf"""\\?["']{_KEY}\\?["']\s*:\s*(?:\\?["']([^"'\\]{{8,40}})\\?["']|(\d{{10}}(?:\d{{3}})?)(?!\d))"""
)
#: What is no article, though it may have a date.
_OTHER_TYPES = re.compile(r"Video|Audio|Image|Event|Product|Comment|Person|Organi|Offer|Review")
_MARKED = "//*[@itemprop or @property or @pubdate][not(self::meta[@property])]"
_MOST_SCRIPT_CHARS = 400_000


def declared_dates(
    tree: etree._Element,
    meta: Mapping[str, str],
    nodes: Sequence[Mapping[str, Any]],
    title: str,
) -> Iterator[str]:
    """Yield what a page declares as its publication, the surest first.

    Args:
        tree: The page, whole.
        meta: Its meta elements by name, lower case.
        nodes: Its structured data, that of the article first.
        title: The article's; scripts hold other articles too.
    """
    nodes = [node for node in nodes if not _OTHER_TYPES.search(str(node.get("@type", "")))]
    yield from _said(nodes, "datePublished")
    published = [name for name in meta if _META.match(name)]
    yield from (meta[name] for name in published if "pub" in name)
    created = [*_said(nodes, "dateCreated")]
    for name, value in _marked(tree):
        if name == "datecreated":
            created.append(value)
        else:
            yield value
    yield from (meta[name] for name in published if "pub" not in name)
    yield from _scripted(tree, title)
    yield from created


def declared_changes(meta: Mapping[str, str], nodes: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield when a page says that its article was changed."""
    yield from _said(nodes, "dateModified")
    yield from (meta[name] for name in meta if _META_CHANGED.search(name))


def _said(nodes: Sequence[Mapping[str, Any]], key: str) -> Iterator[str]:
    for node in nodes:
        value = node.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, Mapping):
            value = value.get("@value")
        if value:
            yield str(value)


def _marked(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the dates that elements of the page are marked as, with the name of the mark."""
    for element in elements_at(tree, _MARKED):
        said = (element.get("itemprop") or element.get("property") or "").lower()
        name = said.rpartition(":")[2]
        if name in ("datepublished", "published", "datecreated") or said == "dc:date":
            yield name, element.get("datetime") or element.get("content") or _text(element)
        elif element.get("pubdate") is not None:
            yield "pubdate", element.get("datetime") or _text(element)
    for element in tree.iter("input"):
        if "publish" in (element.get("class") or ""):
            yield "input", element.get("value") or ""


def _scripted(tree: etree._Element, title: str) -> Iterator[str]:
    """Yield the date in each script that stands nearest to the article's title."""
    for script in tree.iter("script"):
        text = (script.text or "")[:_MOST_SCRIPT_CHARS]
        found = list(_SCRIPTED.finditer(text))
        if not found:
            continue
        at = text.find(title) if title else -1
        best = min(found, key=lambda one: abs(one.start() - at)) if at >= 0 else found[0]
        yield best[1] or best[2]


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
