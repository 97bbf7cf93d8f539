"""Lines no wider than a terminal, also where characters take two columns."""

import unicodedata
from collections.abc import Iterator

from bot.core.patterns import Pattern

#: Citation marks and middle dots stay with the word before them.
_TIED = Pattern(r"\S+(?: (?:\[\d+\][),.;:]?|·))*")


def columns(text: str) -> int:
    """Return how many terminal columns a text takes: two for wide characters, none for marks."""
    return sum(_columns_of(character) for character in text)


def wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> str:
    """Break a text between words into lines of at most `width` columns.

    Line breaks within the text stay. A word that is wider than a line is broken, unless it is an
    address, which would no longer open.

    Args:
        text: One or more lines.
        width: Columns of a line, its indent included; at least one column is used for text.
        first: What the first line starts with.
        rest: What every other line starts with.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _lines(part, width, rest if lines else first, rest)
    return "\n".join(lines)


def _lines(text: str, width: int, first: str, rest: str) -> Iterator[str]:
    line, room, has_words = first, width - columns(first), False
    for word in _TIED.findall(" ".join(text.split())):
        for piece in _pieces(word, max(1, width - columns(rest))):
            needed = columns(piece) + has_words
            if has_words and needed > room:
                yield line.rstrip()
                line, room, has_words = rest, width - columns(rest), False
                needed = columns(piece)
            line += f" {piece}" if has_words else piece
            room -= needed
            has_words = True
    yield line.rstrip()


def _pieces(word: str, width: int) -> Iterator[str]:
    if columns(word) <= width or "://" in word:
        yield word
        return
    if " " in word:
        for part in word.split():
            yield from _pieces(part, width)
        return
    piece, taken = "", 0
    for character in word:
        wide = _columns_of(character)
        if piece and taken + wide > width:
            yield piece
            piece, taken = "", 0
        piece += character
        taken += wide
    yield piece


def _columns_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
