"""Bytes to text, by what the reply says of itself. No I/O."""

import codecs
import re

_DECLARED = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_IN_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What people mean when they say it.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252",
          "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932",
          "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "iso-8859-9": "cp1254"}  # fmt: skip
_HEAD_BYTES = 4_096


def decoded(body: bytes, content_type: str = "") -> str:
    """Decode a document: byte order mark, then valid UTF-8, then what it says, then Windows-1252.

    Text that is valid UTF-8 is UTF-8 whatever it claims: other encodings hardly ever look so.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    head = body[:_HEAD_BYTES]
    said = [found[1] for found in [_IN_HEADER.search(content_type)] if found]
    said += [found[1].decode("ascii") for found in [_DECLARED.search(head)] if found]
    for name in said:
        name = _MEANT.get(name.lower(), name)
        try:
            if name.lower() not in ("utf-8", "utf8"):
                return body.decode(codecs.lookup(name).name)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    cut = body.decode("utf-8", "ignore")
    is_torn = len(cut.encode()) >= len(body) * 0.98 and not cut.isascii()
    return body.decode("utf-8", "replace") if is_torn else body.decode("cp1252", "replace")
