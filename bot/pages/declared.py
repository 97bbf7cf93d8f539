"""Dates that a page's markup declares: structured data, meta elements, marked elements, scripts."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from bot.core.patterns import Pattern
from bot.pages.structured import is_article

_META = Pattern(
    r"(?=.*(?:pub|post|issue|creat|articl|release|display|story|news|rnews|dc[.:]|dcterms|citation|"
    r"parsely|sailthru|cxense|original|\Adate\Z))(?=.*(?:date|time|issued|created|published))"
    r"(?!.*(?:modif|updat|revis|expir|event|valid|archiv|crawl|image|video|audio|copyright|build|"
    r"last|tempor|start|end_|format))",
    re.IGNORECASE,
)
_META_CHANGED = Pattern(r"modif|updated|revised|last-?mod", re.IGNORECASE)
_KEY = (
    r"(?:datePublished|date_published|publishedDate|publishDate|publish_date|pubDate|"
    r"publicationDate|publication_date|publishedAt|published_at|publishTime|publish_time|"
    r"firstPublished|firstPublishDate|dateCreated|displayDate|display_date)"
)
_SCRIPTED = Pattern(
    rf"""\\?["']{_KEY}\\?["']\s*:\s*(?:\\?["']([^"'\\]{{8,40}})\\?["']|(\d{{10}}(?:\d{{3}})?)(?!\d))"""
)
#: What is no article, though it may have a date.
_OTHER_TYPES = Pattern(r"Video|Audio|Image|Event|Product|Comment|Person|Organi|Offer|Review")
#: What elements are marked as.
_PUBLISHED, _CREATED = ("datepublished", "published", "pubdate", "dc:date"), ("datecreated",)
_MODIFIED = ("datemodified",)
_MOST_SCRIPT_CHARS = 400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What a page's markup says of its article."""

    tree: etree._Element
    #: The page's meta elements by name, lower case.
    meta: Mapping[str, str]
    #: Its structured data, that of the article first.
    nodes: Sequence[Mapping[str, Any]]
    #: Where it was found; "" when unknown.
    url: str
    #: The article's; scripts hold other articles too.
    title: str
    #: 3/4/2026 is a day in March.
    is_month_first: bool = False


def declared_dates(about: Declared, marks: Sequence[tuple[str, etree._Element]]) -> Iterator[str]:
    """Yield what a page declares as its publication, the surest first.

    Args:
        about: Its head.
        marks: Elements of its body that are marked as something, each with its mark.
    """
    nodes = [node for node in about.nodes if not _is_other(node)]
    yield from _said(nodes, "datePublished")
    published = [name for name in about.meta if _META.match(name)]
    yield from (about.meta[name] for name in published if "pub" in name)
    yield from _marked(marks, _PUBLISHED)
    for element in about.tree.iter("input"):
        if "publish" in (element.get("class") or ""):
            yield element.get("value") or ""
    yield from (about.meta[name] for name in published if "pub" not in name)
    yield from _scripted(about.tree, about.title)
    yield from _said(nodes, "dateCreated")
    yield from _marked(marks, _CREATED)


def declared_changes(
    about: Declared, marks: Sequence[tuple[str, etree._Element]] = ()
) -> Iterator[str]:
    """Yield when a page says that its article was changed, the surest first.

    Args:
        about: Its head.
        marks: Elements of its body that are marked as something, each with its mark.
    """
    articles = [node for node in about.nodes if is_article(node)]
    yield from _said(articles[:1], "dateModified")
    changed = [name for name in about.meta if _META_CHANGED.search(name)]
    yield from (about.meta[name] for name in changed if name.startswith("article:"))
    yield from _marked(marks, _MODIFIED)
    others = [node for node in about.nodes if not is_article(node)]
    yield from _said((node for node in others if not _is_other(node)), "dateModified")
    yield from (about.meta[name] for name in changed if not name.startswith("article:"))


def _is_other(node: Mapping[str, Any]) -> bool:
    return bool(_OTHER_TYPES.search(str(node.get("@type", ""))))


def _said(nodes: Iterable[Mapping[str, Any]], key: str) -> Iterator[str]:
    for node in nodes:
        value = node.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, Mapping):
            value = value.get("@value")
        if value:
            yield str(value)


def _marked(marks: Sequence[tuple[str, etree._Element]], names: Collection[str]) -> Iterator[str]:
    for mark, element in marks:
        if mark in names or mark.rpartition(":")[2] in names:
            yield element.get("datetime") or element.get("content") or _text(element)


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
