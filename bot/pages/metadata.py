"""What a page says of itself in its head and its structured data: never part of its text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from bot.pages.credits import authors_of, credit_of
from bot.pages.declared import Declared
from bot.pages.sites import is_site, other_site, publisher_of, without_site
from bot.pages.structured import is_article, linked_data, of_this_article
from bot.sources.fragments import one_line
from bot.sources.validated import web_link

#: Top-level domains where English is written with the day first.
_DAY_FIRST = tuple(".uk .ie .au .nz .in .za .ng .ke .pk .lk .bd .sg .my".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Empty where the page does not say."""

    title: str
    publisher: str
    language: str
    url: str
    #: Who wrote it, parted by commas.
    author: str
    #: Who had the text first: an agency, or another paper.
    credit: str
    declared: Declared


def metadata_of(tree: etree._Element, url: str) -> Metadata:
    """Read a page's own account of itself.

    Args:
        tree: The page, whole.
        url: Where it was found; empty when unknown.
    """
    meta = _meta(tree)
    canonical = _canonical(tree)
    address = url or web_link(canonical or meta.get("og:url", ""), "")
    headings = [one_line("".join(map(str, h1.itertext()))) for h1 in tree.iter("h1")]
    titles = [*headings, meta.get("og:title", ""), meta.get("twitter:title", "")]
    nodes = of_this_article(linked_data(tree), address, titles)
    articles = [node for node in nodes if is_article(node)]
    heads = [one_line(element.text or "") for element in tree.iter("title")]
    publisher = publisher_of(meta, articles, nodes, next(iter(heads), ""), address)
    said = tree.get("lang") or meta.get("og:locale", "") or meta.get("content-language", "")
    said_titles = [one_line(str(node.get("headline") or "")) for node in articles]
    said_titles += [one_line(meta.get(name, "")) for name in ("og:title", "twitter:title", "title")]
    title = _title([*said_titles, *heads], publisher, address, headings)
    return Metadata(
        title=title,
        publisher=publisher,
        language=said[:2].lower() if re.match(r"[A-Za-z]{2}(?:[-_]|\Z)", said) else "",
        url=address,
        author=", ".join(authors_of(meta, articles[:1], nodes, publisher)),
        credit=credit_of(meta, articles[:1], nodes, publisher) or other_site(canonical, url),
        declared=Declared(
            tree=tree,
            meta=meta,
            nodes=nodes,
            url=address,
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


def _title(said: Sequence[str], publisher: str, address: str, headings: Sequence[str]) -> str:
    """Return the heading that the head of a page repeats, not the site's name above it."""
    named = [one for one in headings if one and any(one in title for title in said)]
    own = [one for one in named if one != publisher and not is_site(one, address)]
    if own:
        return max(own, key=len)
    for title in said:
        if title:
            return without_site(title, publisher, address)
    headings = [heading for heading in headings if heading]
    return headings[0] if len(headings) == 1 else ""


def _meta(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = _first(element, "property", "name", "http-equiv", "itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(element: etree._Element, *names: str) -> str:
    return next((value for name in names if (value := element.get(name))), "")


def _canonical(tree: etree._Element) -> str:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            return element.get("href") or ""
    return ""
