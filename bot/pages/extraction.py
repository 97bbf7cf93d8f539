"""The article in a web page, as a reader sees it.

Slow, and fed by strangers: run it in a worker.
"""

import logging
from collections.abc import Iterator

import trafilatura
from lxml import etree
from lxml import html as lxml_html
from trafilatura.settings import Document

from bot.core.articles import Draft
from bot.core.characters import clean_characters
from bot.pages.metadata import metadata_of
from bot.sources.charset import decoded
from bot.sources.fragments import is_hidden

#: A page that is larger is an application, not an article.
MAX_PAGE_CHARS = 10_000_000
#: Fewer characters of text than this are a caption or an error message.
_FEWEST_CHARS = 80
_NEVER_SEEN = ("script", "style", "template", "noscript", "iframe", "object", "embed")

# It reports every page it passes over; we say so ourselves, once.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def extract_page(html: bytes, url: str) -> Draft | None:
    """Return a page's article as plain text, or None when it has none.

    Hidden nodes, comments and structured data give no text; title, publisher, language and
    instant are what the page says of itself.

    Args:
        html: The page; its encoding is found out.
        url: Where it was found; empty for the address that it calls its own.
    """
    text = decoded(html).replace("\x00", "")
    if not text.strip() or len(text) > MAX_PAGE_CHARS:
        return None
    tree = _tree_of(text)
    if tree is None:
        return None
    about = metadata_of(tree, url)
    _remove_unseen(tree)
    body = _article_text(tree, about.url)
    if len(body) < _FEWEST_CHARS:
        return None
    return Draft(
        title=about.title,
        text=body,
        url=about.url,
        published_at=about.published_at,
        language=about.language,
        publisher=about.publisher,
    )


def _tree_of(text: str) -> etree._Element | None:
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _remove_unseen(tree: etree._Element) -> None:
    for element in list(tree.iter(*_NEVER_SEEN)):
        _drop(element)
    for element in list(_hidden(tree)):
        _drop(element)


def _hidden(tree: etree._Element) -> Iterator[etree._Element]:
    for element in tree.iter(etree.Element):
        if element.tag not in ("html", "body", "head", "meta") and is_hidden(element):
            yield element


def _drop(element: etree._Element) -> None:
    """Remove an element, and leave the text behind it where it is."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _article_text(tree: etree._Element, url: str) -> str:
    document = trafilatura.bare_extraction(
        tree, url=url or None, include_comments=False, include_tables=True, with_metadata=False
    )
    if not isinstance(document, Document) or not document.text:
        return ""
    lines = clean_characters(document.text).split("\n")
    return "\n\n".join(line for raw in lines if (line := " ".join(raw.split())))
