"""The article in a web page, as a reader sees it.

Slow, and fed by strangers: run it in a worker.
"""

import logging

import trafilatura
from lxml import etree
from lxml import html as lxml_html
from trafilatura.settings import Document

from bot.core.articles import Draft
from bot.core.characters import clean_characters
from bot.pages.blocks import blocks_of, completed, densest, is_borne_out, key_of
from bot.pages.metadata import Metadata, metadata_of
from bot.pages.promos import is_promo, without_shortcodes
from bot.pages.pruning import prune
from bot.sources.charset import decoded

#: A page that is larger is an application, not an article.
MAX_PAGE_CHARS = 10_000_000
#: Fewer characters of text than this are a caption or an error message.
_FEWEST_CHARS = 80
#: Among these the page's title may stand once more.
_TITLE_LINES = 4

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
    prune(tree)
    body = _article_text(tree, about)
    if len(body) < _FEWEST_CHARS:
        return None
    return Draft(
        title=about.title,
        text=body,
        url=about.url,
        published_at=about.published_at,
        language=about.language,
        publisher=about.publisher,
        is_from_page=True,
    )


def _tree_of(text: str) -> etree._Element | None:
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None


def _article_text(tree: etree._Element, about: Metadata) -> str:
    blocks = blocks_of(tree)
    document = trafilatura.bare_extraction(
        tree,
        url=about.url or None,
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        with_metadata=False,
    )
    found = document.text if isinstance(document, Document) else ""
    lines = [line for raw in (found or "").split("\n") if (line := _tidy(raw))]
    lines = completed(lines, blocks) if is_borne_out(lines, blocks) else densest(blocks)
    title = key_of(about.title)
    kept = [
        line
        for number, line in enumerate(lines)
        if not is_promo(line) and not (number < _TITLE_LINES and title and key_of(line) == title)
    ]
    return clean_characters("\n\n".join(kept))


def _tidy(line: str) -> str:
    """Leave out what the layout put around a line: bars of tables, marks never turned to markup."""
    return " ".join(without_shortcodes(line).strip(" |").split())
