"""What a site's address leads to: the feed behind it, a sitemap, a list of articles. No I/O."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml import html as lxml_html

from bot.core.patterns import Pattern
from bot.ports import HttpResponse
from bot.sources.charset import decoded
from bot.sources.links import article_links
from bot.sources.shape import is_feed
from bot.sources.validated import web_link

#: Links to as many articles make a page a list of articles.
FEWEST_LINKS = 5

_INTERFACES = (
    ("reliefweb", Pattern(r"\Ahttps?://api\.reliefweb\.int/")),
    ("gdacs", Pattern(r"\Ahttps?://(?:www\.)?gdacs\.org/.*\.xml\Z")),
    ("usgs", Pattern(r"\Ahttps?://earthquake\.usgs\.gov/.*geojson")),
    ("gdelt", Pattern(r"\Ahttps?://api\.gdeltproject\.org/api/v2/doc/")),
)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_PATHS = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml")
_SITEMAPS = ("/news-sitemap.xml", "/sitemap-news.xml")
_OF_COMMENTS = Pattern(r"comment|kommentar|comentario", re.IGNORECASE)
_SITEMAP_ROOT = re.compile(rb"<(?:\w{1,12}:)?(?:urlset|sitemapindex)[\s>]")
_SITEMAP_LINE = Pattern(r"(?im)^\s*sitemap\s*:\s*(\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A source that may be behind an address."""

    kind: str
    url: str


def interface_of(url: str) -> str:
    """Return the kind of an interface that is known by its address, or ""."""
    return next((kind for kind, pattern in _INTERFACES if pattern.match(url)), "")


def kind_of(response: HttpResponse) -> str:
    """Return the kind that a reply is: "feed", "sitemap", "section", "page", or "" for neither."""
    head = response.body[:4_096]
    if is_feed(response.body):
        return "feed"
    if _SITEMAP_ROOT.search(head) or head.startswith(b"\x1f\x8b"):
        return "sitemap"
    content_type = response.headers.get("content-type", "")
    is_markup = "html" in content_type.lower() or "xml" in content_type.lower()
    if not is_markup and not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return ""
    links = article_links(decoded(response.body, content_type), response.url)
    return "section" if len(links) >= FEWEST_LINKS else "page"


def named_feeds(response: HttpResponse) -> list[Candidate]:
    """Return the feeds that a page names in its head, those of comments last."""
    html = decoded(response.body, response.headers.get("content-type", ""))
    parser = lxml_html.HTMLParser(remove_comments=True, encoding="utf-8")
    try:
        tree = lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return []
    found: list[tuple[bool, str]] = []
    for link in tree.iter("link"):
        is_alternate = "alternate" in (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        url = web_link(link.get("href") or "", response.url)
        if is_alternate and kind in _FEED_TYPES and url:
            said = f"{link.get('title') or ''} {url}"
            found.append((bool(_OF_COMMENTS.search(said)), url))
    # A part of a site may name the feed of the whole beside its own.
    found.sort(key=lambda pair: (pair[0], not pair[1].startswith(response.url.rstrip("/"))))
    return [Candidate(kind="feed", url=url) for url in dict.fromkeys(url for _, url in found)]


def places_below(url: str) -> list[Candidate]:
    """Return where the feed of a part of a site mostly is; nothing for a site's own address."""
    parts = urlsplit(url)
    below = parts.path.rstrip("/")
    here = f"{parts.scheme}://{parts.netloc}{below}"
    return [Candidate(kind="feed", url=here + path) for path in _PATHS[:2]] if below else []


def usual_places(url: str) -> list[Candidate]:
    """Return where sites keep their feeds and news sitemaps, the likeliest first."""
    parts = urlsplit(url)
    root = f"{parts.scheme}://{parts.netloc}"
    return [
        *(Candidate(kind="feed", url=root + path) for path in _PATHS),
        *(Candidate(kind="sitemap", url=root + path) for path in _SITEMAPS),
    ]


def sitemaps_in(robots: str, url: str) -> list[Candidate]:
    """Return the sitemaps for news that a robots.txt names."""
    links = (web_link(link, urljoin(url, "/")) for link in _SITEMAP_LINE.findall(robots[:500_000]))
    return [
        Candidate(kind="sitemap", url=link)
        for link in dict.fromkeys(links)
        if link and "news" in urlsplit(link).path.lower()
    ]
