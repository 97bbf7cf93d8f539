"""A message as lines of markdown, each of which fits into any payload and into plain content."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from bot.core.messages import (
    Block,
    Divider,
    Heading,
    Item,
    Message,
    Note,
    Paragraph,
    Picture,
    QuoteBlock,
    Style,
)
from bot.core.text.characters import clean_characters
from bot.platforms.discord.markup import BREAK, atoms, one_line, text_atoms, units

#: Units of one line; the longest atom, a link, is shorter.
LINE_UNITS = 1_800


class Kind(Enum):
    """What a line is; the value is the mark that makes it so."""

    HEADING = "### "
    PARAGRAPH = ""
    ITEM = "- "
    QUOTE = "> "
    NOTE = "-# "
    DIVIDER = "———"


@dataclass(frozen=True, slots=True)
class Line:
    """The smallest part that is moved to another payload as a whole."""

    kind: Kind
    #: With its mark.
    text: str
    #: Whether it begins its block; other lines of a block follow without a gap.
    is_first: bool = True

    def gap(self, before: "Line | None") -> str:
        """Return what stands between this line and the one before it."""
        if before is None:
            return ""
        is_listed = self.kind is before.kind and self.kind in (Kind.ITEM, Kind.NOTE)
        is_close = is_listed or before.kind is Kind.HEADING or self.kind is Kind.HEADING
        return "\n" if is_close or not self.is_first else "\n\n"

    def size(self, before: "Line | None") -> int:
        """Return how many units it adds after another line."""
        return len(self.gap(before)) + units(self.text)


def lines(message: Message) -> list[Line]:
    """Turn a message's blocks into lines, in reading order; what shows nothing is left out."""
    return [line for block in message.blocks for line in _of_block(block)]


def heading_lines(words: str) -> list[Line]:
    """Turn words into headings."""
    return _set(Kind.HEADING, text_atoms(one_line(words)))


def word_lines(words: str) -> list[Line]:
    """Turn words into a paragraph."""
    return _set(Kind.PARAGRAPH, text_atoms(words))


def joined(made: Sequence[Line]) -> str:
    """Set lines below each other."""
    pairs = zip([None, *made], made, strict=False)
    return "".join(line.gap(before) + line.text for before, line in pairs)


def _of_block(block: Block) -> Iterable[Line]:
    match block:
        case Heading():
            return heading_lines(block.text)
        case Paragraph():
            return _set(Kind.PARAGRAPH, atoms(block.inlines))
        case Item():
            label = text_atoms(one_line(block.label), Style.STRONG)
            gap = ["  "] if label and block.inlines else []
            return _set(Kind.ITEM, _unbroken([*label, *gap, *atoms(block.inlines)]))
        case QuoteBlock():
            return _set(Kind.QUOTE, _quote(block))
        case Note():
            return _set(Kind.NOTE, _unbroken(atoms(block.inlines)))
        case Picture():
            return []  # goes into an embed of its own
        case Divider():
            return [Line(Kind.DIVIDER, Kind.DIVIDER.value)]
        case _:
            assert_never(block)


def _quote(quote: QuoteBlock) -> list[str]:
    has_words = bool(clean_characters(quote.text).strip())
    words = text_atoms(f"“{quote.text}”") if has_words else []
    by = _unbroken(atoms(quote.by))
    dash = [BREAK, "— "] if words and by else []
    return [*words, *dash, *by]


def _unbroken(found: Iterable[str]) -> list[str]:
    return [" " if atom == BREAK else atom for atom in found]


def _set(kind: Kind, found: Iterable[str]) -> list[Line]:
    """Set atoms into lines, each as full as may be."""
    rows: list[str] = [""]
    for atom in found:
        is_full = units(rows[-1]) + units(atom) > LINE_UNITS
        if atom == BREAK or (rows[-1] and is_full):
            rows.append("")
        if atom != BREAK:
            rows[-1] += atom
    shown = [row.strip() for row in rows if row.strip()]
    return [
        Line(kind, f"{_mark(kind, number)}{row}", is_first=number == 0)
        for number, row in enumerate(shown)
    ]


def _mark(kind: Kind, number: int) -> str:
    """A long item goes on below itself; everything else bears its mark on each line."""
    return "  " if kind is Kind.ITEM and number else kind.value
