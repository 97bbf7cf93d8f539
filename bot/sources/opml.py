"""Lists of feeds as other readers keep them. No I/O.

Source:
    opml.org/spec2.opml
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from bot.core.articles import Source
from bot.core.text.characters import clean_characters
from bot.errors import SourceMalformed
from bot.sources.trees import name_of, xml_tree
from bot.sources.validated import web_link

#: Feeds of one file that are read.
MOST_FEEDS = 5_000
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFeed:
    """One feed of a list."""

    title: str
    url: str
    #: One of `bot.sources.KINDS`, or whatever else the list calls it.
    kind: str = "feed"


def read_opml(data: bytes) -> list[ListedFeed]:
    """Return the feeds of a list, in its folders or out of them, each address once.

    Raises:
        SourceMalformed: It is no list of feeds.
    """
    root = xml_tree(data)
    if name_of(root) != "opml":
        raise SourceMalformed("this is not an OPML file")
    found: dict[str, ListedFeed] = {}
    for element in root.iter():
        if name_of(element) != "outline" or len(found) >= MOST_FEEDS:
            continue
        values = {str(name).lower(): str(value) for name, value in element.attrib.items()}
        url = web_link(values.get("xmlurl", ""), "")
        if url and url not in found:
            title = _plain(values.get("title") or values.get("text") or "")
            said = values.get("type", "").lower()
            kind = "feed" if said in ("", "rss", "atom") else said
            found[url] = ListedFeed(title=title, url=url, kind=kind)
    return list(found.values())


def write_opml(sources: Sequence[Source]) -> str:
    """Return a list of the sources that have a web address."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = "Watchfloor sources"
    body = etree.SubElement(root, "body")
    for source in sources:
        if source.url.startswith(("http://", "https://")):
            # Other readers pass over types that they do not know.
            kind = "rss" if source.kind == "feed" else source.kind
            names = {"type": kind, "text": source.publisher, "xmlUrl": source.url}
            etree.SubElement(body, "outline", names)
    text = etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8")
    return text.decode()


def _plain(title: str) -> str:
    """Return a title on one line; it is text already, and no markup."""
    return " ".join(clean_characters(title).split())[:_LONGEST_TITLE]
