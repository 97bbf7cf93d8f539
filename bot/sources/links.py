"""Which links of a page lead to articles, by their words, addresses and places. No I/O.

No selector is written for any site: what counts is that headlines have many words, that addresses
of articles carry dates, numbers or the words of the headline, and that articles of one site have
addresses of one shape.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from bot.core.patterns import Pattern
from bot.sources.fragments import is_hidden, one_line
from bot.sources.validated import web_link

#: What a link has to score to be an article's.
ENOUGH = 4
#: As many links of one shape, with headlines, make the shape one of articles.
_ALIKE = 4
_MOST_LINKS = 5_000

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5"))
_ASIDE = frozenset(("nav", "footer", "aside", "header", "form", "menu"))
_DATE = Pattern(r"/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/-]|\d\d|\Z)")
_NUMBER = Pattern(r"\d{5,}")
_FILE = Pattern(r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp3|mp4|zip|xml|rss|json|css|js)\Z", re.I)
_NO_ARTICLES = frozenset(
    "about account advertise advertising archive archives author authors careers categories "
    "category contact cookies donate events faq feed help jobs legal login newsletter newsletters "
    "page people privacy profile register rss search section shop signin signup sitemap staff "
    "subscribe tag tags terms topic topics user users".split()
)
_EAST_ASIAN = Pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link that a page shows: where to, and what it says there."""

    url: str
    title: str
    #: It is, or stands in, a heading.
    is_heading: bool = False
    #: It stands in a menu, a footer or the like.
    is_aside: bool = False


def article_links(html: str, address: str) -> list[PageLink]:
    """Return the links to articles of the same site, each once, in the order of the page.

    Args:
        html: The page.
        address: Where it was found; empty: nothing relative can be followed.
    """
    links = _merged(_links(html, address))
    shapes = Counter(_shape(link.url) for link in links if _wordiness(link.title) == 2)
    return [link for link in links if _score(link, shapes) >= ENOUGH]


def is_near(url: str, address: str) -> bool:
    """Tell whether an address is on the same site: the same host, or one below the other."""
    one, other = (
        (urlsplit(link).hostname or "").lower().removeprefix("www.") for link in (url, address)
    )
    return bool(one) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))


def _links(html: str, address: str) -> list[PageLink]:
    """Return every link within the site that can be seen, in order."""
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return []
    start = _base(tree, address)
    here = urlsplit(address).path.rstrip("/")
    found: list[PageLink] = []
    for element in tree.iter("a"):
        if len(found) >= _MOST_LINKS:
            break
        url = web_link((element.get("href") or "").partition("#")[0], start)
        path = urlsplit(url).path
        if not url or not is_near(url, address) or path.rstrip("/") in ("", here):
            continue
        if _FILE.search(path) or _NO_ARTICLES & set(path.lower().split("/")):
            continue
        link = _link_of(element, url)
        if link is not None:
            found.append(link)
    return found


def _base(tree: etree._Element, address: str) -> str:
    base = next((one.get("href") for one in tree.iter("base") if one.get("href")), "")
    return web_link(base or "", address) or address


def _link_of(element: etree._Element, url: str) -> PageLink | None:
    above = [element, *element.iterancestors()][:40]
    if any(is_hidden(one) for one in above):
        return None
    inside = next((one for one in element.iter(*_HEADINGS)), None)
    title = one_line("".join(map(str, (element if inside is None else inside).itertext())))
    tags = {one.tag for one in above[:5]}
    return PageLink(
        url=url,
        title=title,
        is_heading=inside is not None or bool(tags & _HEADINGS),
        is_aside=any(one.tag in _ASIDE or one.get("role") == "navigation" for one in above),
    )


def _merged(links: Sequence[PageLink]) -> list[PageLink]:
    """Put links to one address together: a headline, its picture and its "more" are one."""
    merged: dict[str, PageLink] = {}
    for link in links:
        known = merged.get(link.url)
        if known is None or _rank(link) > _rank(known):
            merged[link.url] = link
    return list(merged.values())


def _rank(link: PageLink) -> tuple[bool, bool, int]:
    return (not link.is_aside, link.is_heading, len(link.title))


def _score(link: PageLink, shapes: Counter[str]) -> int:
    words = _wordiness(link.title)
    if not words:
        return 0
    path = urlsplit(link.url).path.lower()
    slug = len([part for part in re.split(r"[-_]", path.rpartition("/")[2]) if part.isalpha()])
    # Some end in a slash, and some put the number behind the headline.
    slug = max(slug, *(segment.count("-") for segment in path.split("/")))
    score = words + min(2, max(0, slug - 1)) + 3 * bool(_DATE.search(path))
    score += bool(_NUMBER.search(link.url)) + 2 * link.is_heading - 5 * link.is_aside
    return score + 2 * (shapes[_shape(link.url)] >= _ALIKE)


def _wordiness(title: str) -> int:
    """Return 2 for a headline, 1 for what may be one, 0 for a label."""
    count = len(title.split())
    if len(_EAST_ASIAN.findall(title)) > len(title) / 2:
        count = len(title) // 2
    return 2 if count >= 5 else int(count >= 3)


def _shape(url: str) -> str:
    """Return an address with its words and numbers left out."""
    path = urlsplit(url).path.lower().strip("/")
    parts = []
    for segment in path.split("/"):
        is_long = segment.count("-") >= 2 or len(segment) > 24
        parts.append("#" if re.search(r"\d", segment) else "*" if is_long else segment)
    return "/".join(parts)
