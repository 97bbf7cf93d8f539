"""Bytes to text, by what the reply says of itself. No I/O."""

import codecs
import re

from bot.core.patterns import Pattern
from bot.sources.guessing import guessed

_DECLARED = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_IN_HEADER = Pattern(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: How a document of wide characters begins that has no mark: with a bracket and its zero bytes.
_WIDE = (
    (re.compile(rb"<\0\0\0"), "utf-32-le"),
    (re.compile(rb"\0\0\0<"), "utf-32-be"),
    (re.compile(rb"<\0[^\0]"), "utf-16-le"),
    (re.compile(rb"\0<\0"), "utf-16-be"),
)
#: What people mean when they say it.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252",
          "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
          "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "iso-8859-9": "cp1254"}  # fmt: skip
_HEAD_BYTES = 4_096


_SEVEN_BIT = frozenset({"utf-7", "hz", "hz-gb-2312"})
#: Fewer bytes than this that happen to be valid UTF-8 may be another encoding's.
_TELLING_BYTES = 12
_ASCII = bytes(range(0x80))


def decoded(body: bytes, content_type: str = "") -> str:
    """Decode a document: byte order mark, then valid UTF-8, then what it says, then a guess.

    Text that is valid UTF-8 is UTF-8 whatever it claims: other encodings hardly ever look so.
    """
    marked = by_mark(body)
    if marked is not None:
        return marked
    if is_plainly_utf8(body, content_type):
        return body.decode("utf-8")
    for name in _said(body, content_type):
        try:
            if name not in ("utf-8", "utf8"):
                return without_c1(body.decode(codecs.lookup(name).name))
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return without_c1(guessed(body))


def by_mark(body: bytes) -> str | None:
    """Decode by a byte order mark, or by the zero bytes of wide characters, if there are any."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    return next((body.decode(name, "replace") for one, name in _WIDE if one.match(body)), None)


def is_plainly_utf8(body: bytes, content_type: str = "") -> bool:
    """Tell whether a document is UTF-8: it is valid, and nothing it says makes better sense."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    said = _said(body, content_type)
    if body.isascii():
        return not any(name in _SEVEN_BIT or name.startswith("iso-2022") for name in said)
    if len(body.translate(None, _ASCII)) >= _TELLING_BYTES:
        return True
    return not any(_is_wide(name) and _fits(body, name) for name in said)


def without_c1(text: str) -> str:
    """Read the control characters U+0080 to U+009F as what Windows-1252 has in their place."""
    return text.translate(_C1)


_C1 = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def _said(body: bytes, content_type: str) -> list[str]:
    """Return what the header and then the document call the encoding."""
    said = [found[1] for found in [_IN_HEADER.search(content_type)] if found]
    head = body[:_HEAD_BYTES]
    said += [found[1].decode("ascii") for found in [_DECLARED.search(head)] if found]
    return [_MEANT.get(name.lower(), name.lower()) for name in said]


def _is_wide(name: str) -> bool:
    return name.startswith(("gb", "big5", "cp932", "cp949", "euc", "johab"))


def _fits(body: bytes, name: str) -> bool:
    try:
        body.decode(name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return False
    return True
