"""XML of strangers as a tree: no entities, no network, no endless nesting. No I/O."""

import zlib

from lxml import etree

from bot.errors import SourceMalformed
from bot.sources.documents import xml_text

#: What a compressed document may grow to.
_MOST_BYTES = 10 * 1024 * 1024


def xml_tree(body: bytes, content_type: str = "") -> etree._Element:
    """Parse a document, mended where it is not well-formed.

    Args:
        body: The document, undecoded; it may be gzip.
        content_type: What the reply's header said.

    Raises:
        SourceMalformed: It is empty, unpacks to too much, or is not XML.
    """
    text = xml_text(unpacked(body), content_type)
    if not text.strip():
        raise SourceMalformed("the reply is empty")
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceMalformed("the reply is not XML") from error
    if root is None:
        raise SourceMalformed("the reply is not XML")
    return root


def name_of(element: etree._Element) -> str:
    """Return an element's name in lower case, without its namespace."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def text_at(element: etree._Element, *path: str) -> str:
    """Return the text at a path of names, on one line; "" where there is none.

    Namespaces are not looked at: publishers misspell them.
    """
    for name in path:
        found = next((child for child in element if name_of(child) == name), None)
        if found is None:
            return ""
        element = found
    return " ".join("".join(str(part) for part in element.itertext()).split())


def unpacked(body: bytes) -> bytes:
    """Return a document that may be gzip as it is written.

    Raises:
        SourceMalformed: It is broken, or unpacks to too much.
    """
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacker = zlib.decompressobj(wbits=31)
    try:
        text = unpacker.decompress(body, _MOST_BYTES)
    except zlib.error as error:
        raise SourceMalformed("the reply is broken gzip") from error
    if unpacker.unconsumed_tail:
        raise SourceMalformed(f"the reply unpacks to more than {_MOST_BYTES:,} bytes")
    return text
