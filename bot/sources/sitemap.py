"""Sitemaps, those for news among them, and indexes of sitemaps. No I/O.

Source:
    sitemaps.org, protocol 0.9, its text form too; the news extension, schemas/sitemap-news/0.9.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from lxml import etree

from bot.core.articles import Source, SourceHealth
from bot.core.patterns import Pattern
from bot.errors import SourceMalformed
from bot.ports import Found, HttpRequest, HttpResponse
from bot.sources.asking import conditional
from bot.sources.charset import decoded
from bot.sources.instants import instant_of
from bot.sources.links import is_near
from bot.sources.trees import name_of, text_at, unpacked, xml_tree
from bot.sources.validated import MOST_ITEMS, FeedItem, drafts_of, web_link

#: Sitemaps of one index that are asked for in one turn.
MOST_SITEMAPS = 4
#: A sitemap that changed so much before the newest one is history.
_FRESH = timedelta(days=3)
_ACCEPT = "application/xml, text/xml, text/plain;q=0.9, application/gzip;q=0.9, */*;q=0.1"
_NEWS = Pattern(r"news|latest|recent|today|current", re.IGNORECASE)
_DAY = Pattern(r"\d{4}-\d\d-\d\d")
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


def request(source: Source, health: SourceHealth) -> HttpRequest:
    """Ask for the whole sitemap, unless it is the one we have."""
    return HttpRequest(url=source.url, headers={"Accept": _ACCEPT, **conditional(health)})


def parse(source: Source, response: HttpResponse) -> Sequence[Found]:
    """Read the pages of a sitemap, or ask for the newest sitemaps of an index."""
    try:
        body = unpacked(response.body)
        if lines := _lines(body):
            return drafts_of([FeedItem(link=line) for line in lines[-MOST_ITEMS:]], response.url)
        root = xml_tree(body, response.headers.get("content-type", ""))
        if name_of(root) == "sitemapindex":
            return _sitemaps(root, response.url)
        if name_of(root) != "urlset":
            raise SourceMalformed("this is not a sitemap")
    except SourceMalformed as error:
        raise SourceMalformed(f"{source.id}: {response.url}: {error}") from error
    return drafts_of(_newest(root), response.url)


def _lines(body: bytes) -> list[str]:
    """Return the addresses of a sitemap that is a list of lines; none when it is something else.

    New ones stand at the end; a line that is no address makes it something else.
    """
    text = decoded(body).lstrip("\ufeff")
    if text.lstrip()[:4].lower() != "http":
        return []
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return list(dict.fromkeys(lines)) if all(web_link(line, "") for line in lines) else []


def _sitemaps(root: etree._Element, here: str) -> list[HttpRequest]:
    """Return requests for the sitemaps that may hold news: named so, or changed last."""
    rows = [
        (link, _changed(row))
        for row in root
        if name_of(row) == "sitemap"
        and (link := web_link(text_at(row, "loc"), here))
        and is_near(link, here)
        and link != here
    ]
    latest = max((at for _, at in rows), default=_NEVER)
    if latest == _NEVER:
        # None says when it changed: numbered ones grow at the end.
        named = [link for link, _ in rows if _NEWS.search(urlsplit(link).path)]
        chosen = named or [link for link, _ in rows[-1:] + rows[:1]]
    else:
        fresh = [row for row in rows if row[1] >= latest - _FRESH]
        fresh.sort(key=lambda row: (bool(_NEWS.search(urlsplit(row[0]).path)), row[1]))
        chosen = [link for link, _ in reversed(fresh)]
    unique = list(dict.fromkeys(chosen))[:MOST_SITEMAPS]
    return [HttpRequest(url=link, headers={"Accept": _ACCEPT}) for link in unique]


def _newest(root: etree._Element) -> list[FeedItem]:
    """Return the newest pages, the newest last; without any date, in the document's order."""
    rows = [row for row in root if name_of(row) == "url"]
    dated = sorted(
        ((_told(row) or _changed(row), n) for n, row in enumerate(rows)),
        key=lambda pair: (pair[0], pair[1]),
    )
    return [_item_of(rows[n]) for _, n in dated[-MOST_ITEMS:]]


def _item_of(row: etree._Element) -> FeedItem:
    told = _told(row)
    return FeedItem(
        title=text_at(row, "news", "title"),
        link=text_at(row, "loc"),
        # When a page changed is not when it was published; its own page says that, and better than
        # a map of all pages when it changed, too.
        published_at=told,
        modified_at=instant_of(text_at(row, "lastmod")) if told else None,
        publisher=text_at(row, "news", "publication", "name"),
        language=_language(text_at(row, "news", "publication", "language")),
    )


def _told(row: etree._Element) -> datetime | None:
    return instant_of(text_at(row, "news", "publication_date"))


def _changed(row: etree._Element) -> datetime:
    """Return when a page or sitemap changed; a day is its midnight, good enough to compare."""
    written = text_at(row, "lastmod")
    if at := instant_of(written):
        return at
    try:
        return (
            datetime.fromisoformat(written[:10]).replace(tzinfo=UTC)
            if _DAY.match(written)
            else _NEVER
        )
    except ValueError:
        return _NEVER


def _language(said: str) -> str:
    code = said.lower().partition("-")[0]
    return code if len(code) == 2 and code.isalpha() else ""
