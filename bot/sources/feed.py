"""Feeds: RSS 0.9x to 2.0, RDF, Atom and JSON Feed. No I/O."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import fastfeedparser
import feedparser

from bot.core.articles import Draft, Source, SourceHealth
from bot.errors import SourceMalformed
from bot.ports import HttpRequest, HttpResponse
from bot.sources import jsonfeed
from bot.sources.asking import conditional
from bot.sources.charset import decoded
from bot.sources.instants import instant_of
from bot.sources.validated import Item, drafts_of

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1"
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_PAGE = re.compile(r"\A\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.DOTALL)
_ROOT_END = re.compile(r"</(?:[\w.-]+:)?(?:rss|feed|RDF|channel)\s*>\s*(?:<!--.{0,500}?-->\s*)*\Z")
_ITEM_END = re.compile(r"</(?:[\w.-]+:)?(?:item|entry)\s*>")
_DATE = re.compile(
    r"(<(?:[\w.-]+:)?(?:pubDate|published|updated|date|issued|created|modified)(?:\s[^<>]*)?>)"
    r"([^<]{0,120}|\s{0,20}<!\[CDATA\[[^\]<]{0,120}\]\]>\s{0,20})(?=</)",
    re.IGNORECASE,
)
_BASE = re.compile(r"""<(?:[\w.-]+:)?(?:feed|rss|RDF)\b[^>]*?\bxml:base\s*=\s*["']([^"'<>]*)""")
_TAIL_CHARS = 2_000


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
    text = decoded(body, content_type).strip("\ufeff \r\n\t\0")
    if not text:
        raise SourceMalformed("the reply is empty")
    if text.startswith("{"):
        return jsonfeed.read(text, address)
    text = _DECLARATION.sub("", text)
    if _PAGE.match(text):
        raise SourceMalformed("this is a web page, not a feed")
    if _ENTITY.search(text):
        raise SourceMalformed("the feed declares entities, which no feed needs")
    document = _with_sound_dates(_whole_items(text)).encode()
    found = _BASE.search(text[:_TAIL_CHARS])
    base = found[1] if found and found[1].startswith(("http://", "https://")) else address
    items, language = _items_of(document)
    return drafts_of(items, base, language)


def _items_of(document: bytes) -> tuple[list[Item], str]:
    try:
        feed = fastfeedparser.parse(
            document, include_tags=False, include_media=False, include_enclosures=False
        )
    except (ValueError, TypeError, KeyError, AttributeError, IndexError):
        return _items_of_odd(document)
    items = [_item_of(entry, entry.get("content")) for entry in feed.entries]
    if not items or any(not item.title and not item.link for item in items):
        try:
            odd, language = _items_of_odd(document)
        except SourceMalformed:
            return items, _language(feed.feed)
        return max(odd, items, key=_soundness), language
    return items, _language(feed.feed)


def _items_of_odd(document: bytes) -> tuple[list[Item], str]:
    """Read what the fast parser could not, with the slow one that knows every old dialect."""
    feed = feedparser.parse(document, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries and not feed.get("version"):
        raise SourceMalformed("the reply is not a feed")
    return [_item_of(entry, entry.get("content")) for entry in feed.entries], _language(feed.feed)


def _item_of(entry: Mapping[str, Any], contents: Iterable[Any] | None) -> Item:
    texts = [content.get("value") for content in contents or () if isinstance(content, Mapping)]
    texts += [entry.get("description"), entry.get("summary")]
    return Item(
        title=_string(entry.get("title")),
        link=_string(entry.get("link")),
        guid=_string(entry.get("id")),
        texts=tuple(text for text in texts if isinstance(text, str) and text.strip()),
        published_at=instant_of(entry.get("published")) or instant_of(entry.get("updated")),
    )


def _soundness(items: Sequence[Item]) -> int:
    return sum(bool(item.title) and bool(item.link) for item in items)


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _language(feed: Mapping[str, Any]) -> str:
    said = _string(feed.get("language")).strip().lower()
    return said[:2] if re.match(r"[a-z]{2}(?:[-_]|\Z)", said) else ""


def _whole_items(text: str) -> str:
    """Cut a document that breaks off behind its last whole item."""
    if _ROOT_END.search(text[-_TAIL_CHARS:]):
        return text
    ends = [found.end() for found in _ITEM_END.finditer(text)]
    if not ends:
        raise SourceMalformed("the reply is not a whole feed")
    return text[: ends[-1]]


def _with_sound_dates(text: str) -> str:
    """Rewrite every date as UTC, and empty those without a zone we know.

    The parsers read an unknown zone as UTC, and "yesterday" by the clock; neither may happen.
    """
    return _DATE.sub(lambda found: found[1] + _sound_date(found[2]), text)


def _sound_date(written: str) -> str:
    at = instant_of(written.replace("<![CDATA[", "").replace("]]>", "").strip())
    return at.isoformat() if at is not None else ""
