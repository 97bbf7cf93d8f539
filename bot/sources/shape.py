"""What a document is, by its first words: what it calls itself is often wrong. No I/O."""

import re

#: How far into a document its root may stand: behind comments, style sheets and stray warnings.
_HEAD_BYTES = 4_096
_FEED = re.compile(rb"<(?:\w{1,12}:)?(?:rss|feed|rdf|channel)(?:\s|>)", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
#: Some feeds begin as a page does, and go on as a feed.
_MISNAMED = re.compile(
    rb"<!doctype\s+html[^>]{0,300}>(?=(?:\s|<!--.*?-->|<\?.*?\?>)*"
    rb"<(?:\w{1,12}:)?(?:rss|feed|rdf)[\s>:])",
    re.IGNORECASE | re.DOTALL,
)
_JSON_FEED = re.compile(
    rb"""\A\s*\{.*?"version"\s*:\s*"https?://(?:www\.)?jsonfeed\.org/""", re.DOTALL
)


def is_feed(body: bytes) -> bool:
    """Tell whether a document is a feed, broken as it may be."""
    head = _plain(body)
    found, page = _FEED.search(head), _PAGE.search(head)
    if found:
        return page is None or found.start() < page.start()
    return bool(_JSON_FEED.match(head))


def is_page(body: bytes) -> bool:
    """Tell whether a document is a web page."""
    return bool(_PAGE.search(_plain(body))) and not is_feed(body)


def _plain(body: bytes) -> bytes:
    """Return the beginning without the zero bytes of wide encodings."""
    return _MISNAMED.sub(b"", body[:_HEAD_BYTES].replace(b"\0", b""))
