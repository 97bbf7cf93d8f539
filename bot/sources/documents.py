"""The text of a feed, made safe to parse: decoded, without dangerous declarations, not cut short.

No I/O.
"""

import re
from html.entities import html5
from typing import Any

from feedparser.encodings import convert_to_utf8

from bot.core.patterns import Pattern
from bot.errors import SourceMalformed
from bot.sources.charset import by_mark, decoded, is_plainly_utf8, without_c1

_DOCTYPE = Pattern(r"<!DOCTYPE\s[^\[>]{0,1000}(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_ENTITY = Pattern(
    r"""<!ENTITY\s+(\w{1,40})\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b[^>]{0,400})\s*>"""
)
#: An entity that stands for a few plain characters does no harm; any other is left out.
_SAFE_VALUE = Pattern(r"(?:&#\w{1,8};|[^&%<]){0,64}")
_NAMED = Pattern(r"&([A-Za-z][A-Za-z0-9]{0,31});")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
#: XML has no way to say these, not even as a number.
_FORBIDDEN = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CHAR_REF = Pattern(r"&#(?:[xX]([0-9a-fA-F]{1,40})|(\d{1,40}));?")
#: What may stand before the root: comments and instructions.
_PROLOG = Pattern(r"\A(?:\s+|<!--.*?-->|<\?.*?\?>)+", re.DOTALL)
_JUNK = Pattern(
    r"\A.{0,4000}?(?=<(?:[A-Za-z]\w{0,11}:)?(?:rss|feed|rdf|channel)[\s>])", re.I | re.DOTALL
)
_ROOT_END = Pattern(r"</(?:[\w.-]{1,20}:)?(?:rss|feed|rdf|channel|xml)\s*>", re.IGNORECASE)
_ITEM = Pattern(r"<(/?)(?:[\w.-]{1,20}:)?(?:item|entry)(?=[\s>/])[^<>]*>", re.IGNORECASE)
#: How far entity declarations are looked for.
_MOST_DECLARED = 100_000


def xml_text(body: bytes, content_type: str = "") -> str:
    """Return a feed's document as text that starts at its root, with nothing XML forbids.

    Args:
        body: The document, undecoded.
        content_type: What the reply's header said; empty when there was none.
    """
    text = _decoded(body, content_type)
    text = _FORBIDDEN.sub("", text)
    text = _CHAR_REF.sub(_sound_reference, text)
    text, entities = _without_doctype(text)
    text = _NAMED.sub(lambda found: _named(found, entities), text)
    text = _PROLOG.sub("", text.lstrip("\ufeff"))
    junk = _JUNK.match(text)
    return text[junk.end() :] if junk else text


def whole_part(text: str) -> str:
    """Cut a document that breaks off, so that no half sentence is taken for a whole one.

    Of an item that breaks off, the elements that are whole are kept.

    Raises:
        SourceMalformed: It breaks off before its first item.
    """
    items = list(_ITEM.finditer(text))
    ended = _ROOT_END.search(text, items[-1].end() if items else 0)
    if ended:
        return text
    if not items:
        raise SourceMalformed("the feed breaks off before its first item")
    if items[-1][1] or items[-1][0].endswith("/>"):
        return text[: items[-1].end()]
    rest = text[items[-1].end() :]
    if rest.count("<![CDATA[") > rest.count("]]>"):
        rest = rest[: rest.rindex("<![CDATA[")]
    closed = [found.end() for found in re.finditer(r"</[\w:.-]{1,60}\s*>", rest)]
    kept = text[: items[-1].end()] + rest[: closed[-1]] if closed else text[: items[-1].start()]
    if not closed and len(items) == 1:
        raise SourceMalformed("the feed breaks off before its first item")
    return kept


def _decoded(body: bytes, content_type: str) -> str:
    if by_mark(body) is not None or body.isascii() or is_plainly_utf8(body, content_type):
        return decoded(body, content_type)
    headers = {"content-type": content_type} if content_type else {}
    found: dict[str, Any] = {}
    text = convert_to_utf8(headers, body, found).decode("utf-8", "replace")
    # The parser's own guess is one of three Latin encodings.
    return decoded(body, content_type) if found.get("bozo") else without_c1(text)


def _without_doctype(text: str) -> tuple[str, dict[str, str]]:
    """Take out the document type; return the entities that it declared, the dangerous as ""."""
    entities = {
        name: value if _SAFE_VALUE.fullmatch(value) else ""
        for name, double, single in _ENTITY.findall(text[:_MOST_DECLARED])
        for value in [double or single]
    }
    return _DOCTYPE.sub("", text, count=1), entities


def _named(found: re.Match[str], entities: dict[str, str]) -> str:
    """Spell out an entity that XML does not know."""
    name = found[1]
    if name in _XML_NAMES:
        return found[0]
    if name in entities:
        return entities[name]
    return html5.get(name + ";", found[0])


def _sound_reference(found: re.Match[str]) -> str:
    """Drop references to what is no character, and read those of Windows-1252 as meant."""
    number = int(found[1], 16) if found[1] else int(found[2])
    if 0x80 <= number <= 0x9F:
        return without_c1(chr(number))
    reference = found[0] if found[0][-1] == ";" and "X" not in found[0] else f"&#{number};"
    is_character = number in (9, 10, 13) or 0x20 <= number <= 0xD7FF or 0xE000 <= number <= 0xFFFD
    return reference if is_character or 0x10000 <= number <= 0x10FFFF else ""
