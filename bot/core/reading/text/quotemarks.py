"""One quotation mark: whether it opens or closes, by its shape and what stands beside it."""

import re
from dataclasses import dataclass

from bot.core.patterns import Pattern

_OPENING = frozenset("“„‟«「『〝")
_ENTITIES = {
    "&quot;": '"', "&#34;": '"', "&#39;&#39;": '"', "&ldquo;": "“", "&#8220;": "“", "&rdquo;": "”",
    "&#8221;": "”", "&bdquo;": "„", "&laquo;": "«", "&raquo;": "»", "‘‘": "“", "’’": "”",
}  # fmt: skip
#: Marks of one character.
ONE_MARK = '"“”„‟«»「」『』〝〞〟″＂'
#: Begins with a set of characters, so that the search can leap from one to the next.
MARK = Pattern(
    rf"[{ONE_MARK}'`&‘’](?:(?<=[{ONE_MARK}])|(?<=')'|(?<=`)`"
    rf"|{'|'.join(f'(?<={entity[0]}){entity[1:]}' for entity in _ENTITIES)})"
)
#: Marks that do the same in every language that has them.
_ALWAYS_OPENING = ("``", *"„‟「『〝")
_ALWAYS_CLOSING = tuple("」』〞〟")
_FIRST_GUILLEMET = Pattern(r"[«»]")
#: What may stand before a mark that opens, and after one that closes.
BEFORE_OPENING = frozenset(" \t\n([{—–-/|>:*_¿¡‘'\u3000،,：，。、；！？")
_AFTER_CLOSING = frozenset(" \t\n)]}—–-/|<,.;:!?…*_’'”\"»、。，！？")
_INCHES = Pattern(r"\d['’]\s?\d{0,2}$")
_STRAIGHT = Pattern('"')
#: Punctuation that ends a clause.
FINAL = frozenset(",.!?…—–-;:")
#: The foot of a measure in feet and inches is looked for no farther away than this.
_NEAR = 8


def straight_marks(text: str) -> int:
    """Count the straight double marks that quote, and not those of inches: 6'3"."""
    return text.count('"') - sum(is_inches(text, at.start()) for at in _STRAIGHT.finditer(text))


def is_inches(text: str, at: int, first: int = 0) -> bool:
    """Tell whether a mark is that of inches, in a line that begins at `first`."""
    return _INCHES.search(text, max(first, at - _NEAR), at) is not None


@dataclass(slots=True)
class Mark:
    """One mark; `opens` and `closes` are both true if it may do either."""

    start: int
    end: int
    kind: str
    opens: bool
    closes: bool


def read_mark(text: str, match: re.Match[str], first: int, last: int) -> Mark:
    """Tell whether a mark opens or closes, by its shape and what stands beside it in its line."""
    start, end = match.span()
    kind = _ENTITIES.get(match.group(), match.group())
    before = text[start - 1] if start > first else "\n"
    after = text[end] if end < last else "\n"
    if kind in _ALWAYS_OPENING:
        return Mark(start, end, kind, opens=True, closes=False)
    if kind in _ALWAYS_CLOSING:
        return Mark(start, end, kind, opens=False, closes=True)
    if kind in "«»":
        # «French» and »German« differ in which comes first in the paragraph.
        is_opening = kind == (_FIRST_GUILLEMET.search(text, first, end) or match).group()
        return Mark(start, end, kind, opens=is_opening, closes=not is_opening)
    opens = before in BEFORE_OPENING or before in _OPENING
    closes = not before.isspace() and start > first and (after in _AFTER_CLOSING or not opens)
    if kind == "“":
        # German and Polish close with the mark that English opens with, and so do slips.
        opens = opens and not (before in FINAL and after.isspace())
        return Mark(start, end, kind, opens=not closes or opens, closes=closes and not opens)
    if kind == "”":
        # Swedish opens with it, and so do typists at the beginning of a line.
        opens = opens and not after.isspace() and (start == first or before.isspace())
        return Mark(start, end, kind, opens=opens, closes=not opens)
    if before.isspace() and after.isspace() and kind == '"':
        return Mark(start, end, kind, opens=True, closes=True)
    opens = opens and not after.isspace()
    if opens and closes:
        # What stands on both sides fits either: punctuation before it tells a closing mark.
        opens = not (before in FINAL and after in _AFTER_CLOSING)
    return Mark(start, end, kind, opens=opens, closes=not opens)
