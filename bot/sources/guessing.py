"""The encoding of a document that does not say, or says what cannot be. No I/O.

Broken UTF-8 is looked for first, then the scripts whose letters stand side by side as bytes above
127. What is left is taken for Windows-1252: there, accents stand one by one among plain letters.
"""

import codecs
import re

#: Encodings of scripts that are not Latin; those of Latin ones are too much alike to tell apart.
_SCRIPTS = (
    "big5 gb18030 cp949 euc_jp cp932 koi8_r cp1251 iso8859_5 cp1253 cp1255 cp1256 tis_620".split()
)
#: As many characters have to bear out that a document with a broken byte is UTF-8.
_PER_BROKEN = 2
#: What three letters of four are in Thai; what is read as Thai by mistake has any.
_THAI = frozenset("านรอกเงมยลวดทสตปค่ั้ิี")
_MOSTLY = 0.6
_HIGH = re.compile(rb"[\x80-\xff]+")
_FEWEST_HIGH = 6
#: Bytes that are looked at; no script hides behind so many.
_LOOKED_AT = 100_000


def guessed(body: bytes) -> str:
    """Decode a document as what it most likely is."""
    whole = body.decode("utf-8", "ignore")
    broken = len(body) - len(whole.encode())
    if sum(not letter.isascii() for letter in whole) >= _PER_BROKEN * broken:
        return body.decode("utf-8", _BROKEN)
    return body.decode(_script_of(body) or "cp1252", "replace")


def _script_of(body: bytes) -> str:
    """Return the encoding of a script other than Latin; "" when it seems to be Latin."""
    head = body[:_LOOKED_AT]
    runs = [len(run) for run in _HIGH.findall(head)]
    side_by_side = sum(run for run in runs if run > 1)
    if sum(runs) < _FEWEST_HIGH or side_by_side * 2 < sum(runs):
        return ""
    from charset_normalizer import from_bytes  # heavy, for the rare document that needs it

    for names in (_SCRIPTS, _SCRIPTS[:-1]):
        best = from_bytes(head, cp_isolation=list(names)).best()
        if best is None or best.encoding not in names:
            return ""
        if best.encoding != "tis_620" or _is_thai(head.decode("tis_620", "replace")):
            return best.encoding
    return ""


def _is_thai(text: str) -> bool:
    letters = [letter for letter in text if not letter.isascii()]
    return sum(letter in _THAI for letter in letters) >= _MOSTLY * len(letters)


def _mend(error: UnicodeError) -> tuple[str, int]:
    """Read a stray byte among plain letters as Windows-1252, where those write their accents."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    before = error.object[error.start - 1 : error.start]
    behind = error.object[error.end : error.end + 1]
    is_last = not behind
    if is_last:
        return "", error.end  # cut off in a letter
    if before.isascii() and behind.isascii():
        return error.object[error.start : error.end].decode("cp1252", "replace"), error.end
    return "\N{REPLACEMENT CHARACTER}", error.end


_BROKEN = "watchfloor-broken-utf-8"
codecs.register_error(_BROKEN, _mend)
