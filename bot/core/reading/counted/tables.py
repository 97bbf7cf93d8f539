"""Counts whose label stands elsewhere: at the head of a row, column or list, or a line away.

"| Dead | 9 | 22 | 37 |" is three counts of the dead, and under "Deaths by district" stand deaths.
"""

import re
from typing import NamedTuple

from bot.core.patterns import Pattern
from bot.core.reading.counted.tabled import counts_something, kind_of_label
from bot.core.reading.text.lines import start_of_line
from bot.core.reading.text.ruledout import holds_any

_BORDER = Pattern(r"[ ]*\|[ ]*|[ ]*\t[ \t]*|[ \u00a0]{2,}")
_BORDERS = ("|", "\t", "  ", "\u00a0\u00a0")
#: A line of hyphens that parts a table's head from its body.
_RULE = Pattern(r"[|\s:+=-]*\Z")
_WORDS = Pattern(r"[^\W\d_]{2,}[^\d.;!?]{0,58}\Z")
#: What may stand beside the number in its own cell or line.
_LOOSE = Pattern(r"(?:[~≈<>*+%]|approx\.?|about|at least|over|more than|up to|nearly|\s)*", re.I)
#: "• Tuesday, 18:00: 214,000": an item of a list that a heading tells the count of.
_ITEM = Pattern(r"[ \t]*(?:[•·▪*–—-][ \t]*)?[^\W\d_][^\n]{0,50}:[ \t]*\S{1,14}[ \t]*\Z")
_HEADING = Pattern(r"[^\W\d_][^\n.;!?|\d]{2,70}?:?\s*\Z")
#: How many lines up a head is looked for, and how long such a line can be.
_MOST_LINES = 40
#: The longest panel of key figures, in lines.
_LONGEST_PANEL = 12
_LONGEST = 400


class _Line(NamedTuple):
    """One line of the text, by where it begins, and what it says."""

    start: int
    words: str


def label_elsewhere(text: str, start: int, end: int) -> str:
    """Return the label that stands away from the number at `text[start:end]`; empty for none."""
    line = _line_at(text, start)
    if len(line.words) > _LONGEST:
        return ""
    return (
        _of_cell(text, line, start, end)
        or _of_heading(text, line, end)
        or _of_neighbour(text, line, start, end)
    )


def _line_at(text: str, position: int) -> _Line:
    start = start_of_line(text, position)
    end = text.find("\n", start, start + _LONGEST + 1)
    return _Line(start, text[start : start + _LONGEST + 1 if end < 0 else end])


def _line_above(text: str, line: _Line) -> _Line | None:
    """The filled line before one; None where there is none near."""
    for _ in range(2):
        if not line.start:
            return None
        line = _line_at(text, line.start - 1)
        if line.words.strip():
            return line
    return None


def _cells(line: _Line) -> list[tuple[int, str]]:
    """The cells of a row, each with where it begins in the text."""
    words = line.words
    cells, at = [], len(words) - len(words.lstrip(" |"))
    for border in _BORDER.finditer(words, at):
        cells.append((line.start + at, words[at : border.start()]))
        at = border.end()
    if words[at:].strip(" |"):
        cells.append((line.start + at, words[at:]))
    return cells


def _of_cell(text: str, line: _Line, start: int, end: int) -> str:
    if not holds_any(line.words, _BORDERS):
        return ""
    row = _cells(line)
    place = max((n for n, (at, _) in enumerate(row) if at <= start), default=0)
    if len(row) < 2 or not place or not _is_alone(row[place], start, end):
        return ""
    own = row[0][1].strip()
    own = own if _WORDS.match(own) and counts_something(own) else ""
    if own and kind_of_label(own) != "other":
        return own
    head = _head(text, line, len(row), place)
    if own and head and kind_of_label(head) != "other":
        return f"{own} {head.lower()}"
    return own or head


def _is_alone(cell: tuple[int, str], start: int, end: int) -> bool:
    at, words = cell
    before, behind = words[: max(0, start - at)], words[end - at :]
    return bool(_LOOSE.fullmatch(before) and _LOOSE.fullmatch(behind))


def _head(text: str, line: _Line, columns: int, place: int) -> str:
    """The head of a column, told in the nearest row above that has words there."""
    above: _Line | None = line
    for _ in range(_MOST_LINES):
        above = _line_above(text, above) if above else None
        if above is None:
            return ""
        if _RULE.match(above.words):
            continue
        cells = _cells(above)
        if len(cells) < 2:
            return ""
        # The corner over the names of the rows is often left empty.
        shift = columns - len(cells) if not cells[0][1].strip() or len(cells) < columns else 0
        if not 0 <= place - shift < len(cells):
            continue
        head = cells[place - shift][1].strip()
        if _WORDS.match(head):
            return head if counts_something(head) else ""
    return ""


def _of_heading(text: str, line: _Line, end: int) -> str:
    is_last = not line.words[end - line.start :].strip()
    if not is_last or not _ITEM.match(line.words):
        return ""
    above: _Line | None = line
    for _ in range(_MOST_LINES):
        above = _line_above(text, above) if above else None
        if above is None:
            return ""
        words = above.words.strip()
        if _ITEM.match(words):
            continue
        is_heading = _HEADING.match(words) and kind_of_label(words) != "other"
        return words.rstrip(": ") if is_heading else ""
    return ""


def _of_neighbour(text: str, line: _Line, start: int, end: int) -> str:
    """The line above or below a number that has one to itself, as in a panel of key figures."""
    if not _is_alone((line.start, line.words), start, end):
        return ""
    above, below = _line_above(text, line), _line_at(text, line.start + len(line.words) + 1)
    labels = [_panel_label(one.words) if one else "" for one in (above, below)]
    if all(labels):
        return labels[_opens_with_number(text, line)]
    return labels[0] or labels[1]


def _opens_with_number(text: str, line: _Line) -> bool:
    """Tell whether the labels of a panel stand below their numbers."""
    is_number = True
    above: _Line | None = line
    for _ in range(_LONGEST_PANEL):
        above = _line_above(text, above) if above else None
        if above is None or is_number is not bool(_panel_label(above.words)):
            break
        is_number = not is_number
    return is_number


def _panel_label(words: str) -> str:
    words = words.strip()
    return words if _WORDS.match(words) and kind_of_label(words) != "other" else ""
