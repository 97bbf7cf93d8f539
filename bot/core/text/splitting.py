"""Splitting text that is too long, without losing or breaking a character."""

import unicodedata

from bot.core.patterns import Pattern

_SENTENCE_END = Pattern(r"[.!?…؟।][\"'”’»)\]]*\s+|[。！？]+[”’」』]*\s*|\n+")
_SPACE = Pattern(r"\s+")
_JOINER = "\u200d"
#: How far back a cut may move to keep a character and its marks together.
_REACH = 32


def split(text: str, limit: int) -> list[str]:
    """Cut text into parts of at most `limit` code points; joined they are the text again.

    A cut is made after a sentence where there is one, else after a word, else anywhere but
    inside what a reader sees as one character.
    """
    parts = []
    while len(text) > limit:
        cut = _cut(text, limit)
        parts.append(text[:cut])
        text = text[cut:]
    parts.append(text)
    return parts


def _cut(text: str, limit: int) -> int:
    for boundary in (_SENTENCE_END, _SPACE):
        ends = [match.end() for match in boundary.finditer(text, 0, limit)]
        if ends:
            return ends[-1]
    cut = limit
    while cut > max(1, limit - _REACH) and _is_inside(text, cut):
        cut -= 1
    return cut if not _is_inside(text, cut) else limit


def _is_inside(text: str, cut: int) -> bool:
    before, after = text[cut - 1], text[cut]
    if before == _JOINER or after == _JOINER or unicodedata.category(after) in ("Mn", "Me", "Mc"):
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff":  # a skin tone belongs to the emoji before it
        return True
    if _is_flag_half(before) and _is_flag_half(after):
        start = cut
        while start and _is_flag_half(text[start - 1]):
            start -= 1
        return (cut - start) % 2 == 1
    return False


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
