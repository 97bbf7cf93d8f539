"""What a site calls itself: who stands behind a page, and what is behind a title."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from bot.core.patterns import Pattern
from bot.pages.structured import names_of
from bot.sources.fragments import one_line

_SUFFIX = Pattern(r"\s+[|\-–—·»:]\s+")
_ADDRESS = Pattern(r"\A(?:https?:)?//(?:www\.)?|/.*\Z", re.IGNORECASE)
#: A site's name has no more words, and no fewer letters in common with its address.
_MOST_WORDS, _FEWEST_LETTERS = 6, 3
#: Parts of an address that name nobody.
_NOBODY = frozenset("www com co org net gov edu info news m amp mobile edition".split())


def publisher_of(
    meta: Mapping[str, str],
    articles: Sequence[Mapping[str, Any]],
    nodes: Sequence[Mapping[str, Any]],
    title: str,
    address: str,
) -> str:
    """Return the name of a site; an address where it gives no other name.

    Args:
        meta: The page's meta elements by name.
        articles: Its structured data on articles.
        nodes: All of its structured data.
        title: What its title element says; the name may stand at the end.
        address: Where the page was found.
    """
    said = [meta.get("og:site_name", "")]
    said += [name for node in articles for name in names_of(node.get("publisher"), nodes)]
    said += [
        name
        for node in nodes
        if node.get("@type") in ("WebSite", "NewsMediaOrganization")
        for name in names_of(node)
    ]
    said += [meta.get(name, "") for name in ("application-name", "dc.publisher", "publisher")]
    last = _SUFFIX.split(title)[-1]
    said += [last] if is_site(last, address) and last != title else []
    named = [_first_name(one_line(name), address) for name in said if name]
    plain = next((name for name in named if not _ADDRESS.search(name)), "")
    return plain or next((_ADDRESS.sub("", name) for name in named), "")


def without_site(title: str, publisher: str, address: str) -> str:
    """Leave out the site's name behind a title, by what it calls itself or by its address."""
    last = _SUFFIX.split(title)[-1]
    if last == title or (last.casefold() != publisher.casefold() and not is_site(last, address)):
        return title
    return title[: title.rindex(last)].rstrip(" |-–—·»:")


def other_site(canonical: str, address: str) -> str:
    """Return the host of the page that one calls its original, where another site has it."""
    host = (urlsplit(canonical).hostname or "").removeprefix("www.")
    here = urlsplit(address).hostname or ""
    labels = [label for label in host.split(".") if label not in _NOBODY]
    name = max(labels, key=len, default="")
    return host if here and name and name not in here else ""


def is_site(name: str, address: str) -> bool:
    """Tell whether a few words are the name that an address stands for."""
    plain = "".join(filter(str.isalnum, name.casefold()))
    if not plain or len(name.split()) > _MOST_WORDS:
        return False
    labels = (urlsplit(address).hostname or "").replace("-", "").split(".")
    known = [one for one in labels if len(one) >= _FEWEST_LETTERS and one not in _NOBODY]
    return any(label in plain or plain in label for label in known)


def _first_name(name: str, address: str) -> str:
    """Leave out what a site says of itself behind its name: "Herald - News from the valley"."""
    first = _SUFFIX.split(name)[0]
    return first if is_site(first, address) else name
