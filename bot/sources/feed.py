"""Feeds: RSS 0.9x to 2.0, RDF, Atom and JSON Feed. No I/O."""

import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import feedparser

from bot.core.articles import Draft, Source, SourceHealth
from bot.core.patterns import Pattern
from bot.errors import SourceMalformed
from bot.ports import HttpRequest, HttpResponse
from bot.sources import jsonfeed
from bot.sources.asking import conditional
from bot.sources.bases import Base
from bot.sources.bylines import names_in
from bot.sources.charset import decoded
from bot.sources.documents import whole_part, xml_text
from bot.sources.instants import dated
from bot.sources.mending import mended
from bot.sources.shape import is_page
from bot.sources.validated import FeedItem, drafts_of

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1"
)
_DATES = ("published", "issued", "created", "dc_created", "updated", "date", "modified")
_CHANGES = ("updated", "modified")
#: Dialects whose items are named by their own addresses.
_NAMED_BY_ADDRESS = frozenset({"rss10", "rss090"})
#: Where services that pass feeds on put the publisher's own address.
_ORIGINAL_LINKS = ("feedburner_origlink", "pheedo_origlink")
_RELATIONS = "http://www.iana.org/assignments/relation/"
_LANGUAGE = Pattern(r"[a-z]{2}(?:[-_]|\Z)")
#: What the parser raises on input that it was not made for.
_BROKEN = (
    ValueError, TypeError, LookupError, AttributeError, RecursionError, OverflowError,
    AssertionError,
)  # fmt: skip
_ITEM = Pattern(r"<(?:[\w.-]{1,20}:)?(?:item|entry)[\s>]", re.IGNORECASE)


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for the whole feed, unless it is the one we have."""
    return HttpRequest(url=source.url, headers={"Accept": _ACCEPT, **conditional(health)})


def parse(source: Source, response: HttpResponse) -> Sequence[Draft]:
    """Read the items of a feed, at most the 200 newest.

    A feed that breaks off gives the items that are whole.
    """
    content_type = response.headers.get("content-type", "")
    try:
        return read_feed(response.body, address=response.url, content_type=content_type)
    except SourceMalformed as error:
        raise SourceMalformed(f"{source.id}: {response.url}: {error}") from error


def read_feed(body: bytes, *, address: str, content_type: str = "") -> Sequence[Draft]:
    """Read a feed of any dialect.

    Args:
        body: The document, undecoded.
        address: Where it was found; relative links start there. Empty for a file.
        content_type: What the reply's header said.

    Raises:
        SourceMalformed: It is no feed; the text says what it is instead, and not where.
    """
    if not body.strip():
        raise SourceMalformed("the reply is empty")
    if body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return jsonfeed.read(decoded(body, content_type).lstrip("\ufeff"), address)
    if is_page(body):
        raise SourceMalformed("this is a web page, not a feed")
    text = whole_part(xml_text(body, content_type))
    base = Base(address)
    feed, items = _best(text, base)
    if feed is None or not (feed.entries or feed.get("version")):
        raise SourceMalformed("this is not a feed")
    return drafts_of(items, address, _language(feed.feed))


def _best(text: str, base: Base) -> tuple[Any, Sequence[FeedItem]]:
    """Parse a document as it is, or mended when that says more than the wreck."""
    feed = _parsed(text, base)
    items = _items_of(feed, base)
    if feed is not None and not feed.bozo and (items or not _ITEM.search(text)):
        return feed, items
    tried: list[tuple[Any, Sequence[FeedItem]]] = [(feed, items)]
    for is_bare in (False, True):
        again = _parsed(mended(text, is_bare=is_bare), base)
        tried.append((again, _items_of(again, base)))
        if tried[-1][1]:
            break
    # Where both say as much, the mended one has lost less of its markup.
    best: tuple[Any, Sequence[FeedItem]] = max(reversed(tried), key=_soundness)
    return best


def _parsed(text: str, base: Base) -> Any:
    """Parse a document; None where the parser itself breaks down."""
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": base.stand_in}
    try:
        return feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except _BROKEN:
        return None


def _items_of(feed: Any, base: Base) -> list[FeedItem]:
    if feed is None:
        return []
    is_named = feed.get("version") in _NAMED_BY_ADDRESS
    return [_item_of(entry, base, is_named=is_named) for entry in feed.entries]


def _item_of(entry: dict[str, Any], base: Base, *, is_named: bool) -> FeedItem:
    contents = entry.get("content")
    texts = [one.get("value") for one in contents or () if isinstance(one, Mapping)]
    texts += [entry.get("summary"), entry.get("description")]
    link, guid = _link(entry), _string(entry.get("id"))
    if base.is_relative(guid):
        guid = base.as_written(guid)
        # An id that is no address is taken for a link where there is none.
        link = link if entry.get("links") else ""
    return FeedItem(
        title=_string(entry.get("title")),
        link=base.link(link) or (guid if is_named else ""),
        guid=guid,
        texts=tuple(dict.fromkeys(one for one in texts if isinstance(one, str) and one.strip())),
        published_at=_instant(entry),
        modified_at=_instant(entry, _CHANGES),
        author=names_in(_authors(entry)),
        credit=_first_source(entry, base),
    )


def _link(entry: Mapping[str, Any]) -> str:
    """Return where the publisher has the article: never its sound, its comments or itself."""
    for name in _ORIGINAL_LINKS:
        if link := _string(entry.get(name)):
            return link
    if link := _string(entry.get("link")):
        return link
    for one in entry.get("links") or ():
        if _string(one.get("rel")).lower().removeprefix(_RELATIONS) == "alternate":
            return _string(one.get("href"))
    return ""


def _instant(entry: dict[str, Any], names: Sequence[str] = _DATES) -> datetime | None:
    """The first of an entry's dates that can be read: published before changed."""
    # Not entry.get: that one puts other dates in the place of those that are missing.
    return next((at for name in names if (at := dated(dict.get(entry, name)))), None)


def _authors(entry: dict[str, Any]) -> list[str]:
    """Return what the author elements say; the parser cuts addresses in them in two."""
    said = _string(dict.get(entry, "author"))
    if "@" in said:
        return [said]
    authors = dict.get(entry, "authors") or ()
    return [_string(one.get("name")) for one in authors if isinstance(one, Mapping)] or [said]


def _first_source(entry: dict[str, Any], base: Base) -> str:
    """Return the name of the feed that an item was taken over from, where it is another site's."""
    source = dict.get(entry, "source")
    if not isinstance(source, Mapping):
        return ""
    links = [base.link(_string(source.get(name))) for name in ("href", "link", "id")]
    hosts = {urlsplit(link).netloc for link in links} - {""}
    return _string(source.get("title")) if hosts and base.host not in hosts else ""


def _soundness(read: tuple[Any, Sequence[FeedItem]]) -> int:
    """Count what was made out: titles, links, texts and dates."""
    return sum(
        bool(item.title) + bool(item.link) + bool(item.texts) + bool(item.published_at)
        for item in read[1]
    )


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _language(feed: Mapping[str, Any]) -> str:
    said = _string(feed.get("language")).strip().lower()
    return said[:2] if _LANGUAGE.match(said) else ""
