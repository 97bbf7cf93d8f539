"""The article in a web page, as a reader sees it.

The page is parsed and laid out once. Slow, and fed by strangers: run it in a worker.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from lxml import etree

from bot.core.articles import Draft
from bot.core.patterns import Pattern
from bot.core.reading.text.litter import is_litter
from bot.core.text.characters import clean_characters
from bot.languages import confirmed_language
from bot.pages.choosing import article_node
from bot.pages.concealing import concealed_selectors
from bot.pages.credits import authors_in, credit_in
from bot.pages.dates import modified_at, published_at
from bot.pages.keeping import kept_blocks
from bot.pages.metadata import metadata_of
from bot.pages.outline import Block, outline_of
from bot.pages.promos import is_promo, without_shortcodes
from bot.pages.shown import lines_around, shown_changes, shown_dates
from bot.pages.signing import without_signatures
from bot.pages.weighing import letters_in, weighed
from bot.sources.charset import decoded

#: A page that is larger is an application, not an article.
MAX_PAGE_CHARS = 10_000_000
#: Fewer letters of text than this are a caption or an error message.
_FEWEST_LETTERS = 80
#: Among these the page's title may stand once more.
_TITLE_LINES = 4
_MOST_LINKED_TITLE = 0.5
#: Elements marked as the author that are looked at.
_MOST_MARKED = 4
_SIGNS = Pattern(r"[\W_]+")
#: Characters by which a line is known again.
_KEY_CHARS = 40


def extract_page(html: bytes, url: str, content_type: str = "") -> Draft | None:
    """Return a page's article as plain text, or None when it has none.

    Hidden nodes, comments and structured data give no text; title, publisher, author and instant
    are what the page says of itself; the language is that of the text where it can be told.

    Args:
        html: The page; its encoding is found out.
        url: Where it was found; empty for the address that it calls its own.
        content_type: What the reply's header said.
    """
    text = decoded(html, content_type).replace("\x00", "")
    if not text.strip() or len(text) > MAX_PAGE_CHARS:
        return None
    tree = _tree_of(text)
    if tree is None:
        return None
    about = metadata_of(tree, url)
    body = tree.find("body")
    outline = outline_of(tree if body is None else body, concealed_selectors(tree))
    if not outline.blocks:
        return None
    key = _key_of(about.title)
    title_at = _title_at(outline.blocks, key)
    page = weighed(outline, title_at)
    article = article_node(page, title_at)
    blocks = kept_blocks(page, article, title_at)
    lines, named = lines_around(page, article, title_at)
    marked = ["".join(map(str, one.itertext())) for mark, one in outline.marks if "author" in mark]
    named = [*marked[:_MOST_MARKED], *named]
    author = about.author or ", ".join(authors_in(lines, named, about.publisher))
    whole = "\n".join(block.text for block in blocks)
    told = clean_characters("\n\n".join(without_signatures(list(_lines(blocks, key)), author)))
    if letters_in(told) < _FEWEST_LETTERS:
        return None
    at = published_at(about.declared, outline.marks, shown_dates(page, article, title_at))
    changes = shown_changes(page, article, title_at)
    changed = modified_at(about.declared, outline.marks, changes, at)
    return Draft(
        title=about.title,
        text=told,
        url=about.url,
        published_at=at.astimezone(UTC) if at else None,
        published_offset=_minutes_ahead(at) if at else None,
        modified_at=changed.astimezone(UTC) if changed else None,
        language=confirmed_language(told, about.language),
        publisher=about.publisher,
        author=author,
        credit=about.credit or credit_in(lines, whole, about.publisher),
        is_from_page=True,
    )


def _minutes_ahead(at: datetime) -> int:
    return (at.utcoffset() or timedelta()) // timedelta(minutes=1)


def _tree_of(text: str) -> etree._Element | None:
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _title_at(blocks: Sequence[Block], key: str) -> int:
    """Return which block is the title, or else the first heading of a page; -1 where none is."""
    heads = [n for n, block in enumerate(blocks) if block.tag in ("h1", "h2")]
    if named := [n for n in heads if key and _key_of(blocks[n].text) == key]:
        return named[0]
    first = next((n for n in heads if blocks[n].tag == "h1"), -1)
    if first >= 0 or not key:
        return first
    plain = (n for n, block in enumerate(blocks) if block.linked < _MOST_LINKED_TITLE)
    return next((n for n in plain if _key_of(blocks[n].text) == key), -1)


def _lines(blocks: Sequence[Block], title: str) -> Iterator[str]:
    """Yield what the article says, without the title and without calls on the reader."""
    count = 0
    for block in blocks:
        for raw in block.text.split("\n"):
            line = without_shortcodes(raw)
            if not line or is_promo(line) or is_litter(line):
                continue
            if count < _TITLE_LINES and title and _key_of(line) == title:
                continue
            count += 1
            yield line


def _key_of(text: str) -> str:
    """Return the beginning of a text, without spaces, signs and case."""
    return _SIGNS.sub("", text[: 3 * _KEY_CHARS]).casefold()[:_KEY_CHARS]
