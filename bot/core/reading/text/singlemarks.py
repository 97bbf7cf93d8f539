"""Single quotation marks, in pairs; an apostrophe is none."""

from collections.abc import Iterator, Sequence

from bot.core.patterns import Pattern
from bot.core.reading.text.quotemarks import BEFORE_OPENING, FINAL, Mark

_NEXT_SINGLE = Pattern(r"\s*‘")
_SINGLE_MARKS = frozenset("‘’'‚‹›\"”")
#: A single mark that closes nothing within so many marks closes nothing at all.
_FEW = 40
#: No mark nested at the beginning of a line is looked for farther away than this.
_NEAR = 8


def single_pairs(
    text: str, marks: Sequence[int], first: int, last: int
) -> Iterator[tuple[Mark, Mark, bool]]:
    """Yield the pairs of single marks in a line, each with whether it is left open.

    Args:
        text: The article.
        marks: Where single marks stand that are inside no double ones, in order.
        first: Where the line begins.
        last: Where it ends.
    """
    index = 0
    while index < len(marks):
        start = marks[index]
        closing = None
        if _opens_single(text, start, first, last):
            closing = _closing_single(text, marks, index, last)
        opened = Mark(start, start + 1, text[start], opens=True, closes=False)
        if closing is not None:
            end = marks[closing]
            closed = Mark(end, end + 1, text[end], opens=False, closes=True)
            yield opened, closed, False
            index = closing
        elif text[start] == "‘" and _NEXT_SINGLE.match(text, last) and _begins(text, start, first):
            closed = Mark(last, last, "’", opens=False, closes=True)
            yield opened, closed, True
            return
        index += 1


def _begins(text: str, start: int, first: int) -> bool:
    """Tell whether a mark stands where a sentence begins."""
    return not text[first:start].strip() if start - first < _NEAR else text[start - 2] in FINAL


def _opens_single(text: str, start: int, first: int, last: int) -> bool:
    before = text[start - 1] if start > first else " "
    after = text[start + 1] if start + 1 < last else " "
    if text[start] in "›’":
        return False
    return (before in BEFORE_OPENING or before in '"“') and not (
        after.isspace() or after.isdigit() or after in _SINGLE_MARKS
    )


def _closing_single(text: str, marks: Sequence[int], opening: int, last: int) -> int | None:
    weak = None
    for index in range(opening + 1, min(len(marks), opening + _FEW)):
        position = marks[index]
        if text[position] in "‘‹‚" and _opens_single(text, position, marks[opening], last):
            break
        before = text[position - 1]
        after = text[position + 1] if position + 1 < last else " "
        if before.isspace() or after.isalnum():
            continue
        if before in FINAL or text[position] == "›":
            return index
        is_possessive = before == "s" and after == " "
        if weak is None and not is_possessive:
            weak = index
    return weak
