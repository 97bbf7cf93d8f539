"""What stands between quotation marks: which mark of a line closes which."""

from collections.abc import Iterator
from enum import Enum

from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.text.lines import filled_lines
from bot.core.reading.text.quotemarks import MARK, ONE_MARK, Mark, is_inches, read_mark
from bot.core.reading.text.singlemarks import single_pairs

_SINGLE = Pattern(r"[‘’'‚‹›`]")
_ANY = Pattern(rf"[{ONE_MARK}'`&‘’‚‹›]")
_ENDS_SPEECH = Pattern(r"[.,!?…—–。！？،-]['’\")\]]*$")
_SPEECH_ENDS = (",", ".", "!", "?", "…", "—")
_SAID = r"(?:said|says|asked|asks|added|adds|told|wrote|writes|replied|shouted|warned|recalled)\b"
_SOMEBODY = r"(?:[Hh]e|[Ss]he|[Tt]hey|(?:[A-Z][\w.'’-]*\s){0,3}[A-Z][\w.'’-]*)"
_ATTRIBUTION = Pattern(rf",?\s?(?:{_SAID}|{_SOMEBODY}\s{_SAID})")
#: Where an attribution begins inside speech whose closing mark was lost.
LOST_CLOSING = Pattern(rf"[,!?]\s(?:{_SAID}\s(?=[A-Z])|{_SOMEBODY}\s{_SAID})")
_NEXT_OPENS = Pattern(r"\s*[\"“„«‘]")
#: A lost closing mark is looked for no farther than this.
_LONGEST_LOST = 600
#: Nobody's words go on over more lines than this without a mark.
_MOST_LINES = 8


@frozen
class Stretch:
    """What stands between two marks, or between a mark and the end of its paragraph."""

    #: Without the marks and without white space inside them.
    start: int
    end: int
    #: With the marks.
    outer_start: int
    outer_end: int
    #: The paragraph ends without a closing mark.
    is_open: bool = False
    is_single: bool = False
    #: No marks at all: a line of dialogue after a dash, a block quote.
    is_bare: bool = False

    def is_closed_speech(self, text: str) -> bool:
        """Tell whether the words end as speech does, with a comma, a full stop or a dash."""
        return _ENDS_SPEECH.search(text, max(self.start, self.end - 4), self.end) is not None


def find_stretches(text: str) -> tuple[Stretch, ...]:
    """Find everything that stands between quotation marks, outermost marks only, in text order.

    Each line is a paragraph of its own; a mark never reaches over its end. One pass per kind of
    marks, so that hostile runs of marks stay linear.
    """
    found: list[Stretch] = []
    #: Lines without a mark since one was left open, right below each other.
    pending: list[tuple[int, int]] | None = None
    past = 0
    for first, last in filled_lines(text):
        if first > past + 1:
            pending = None  # An empty line parts them.
        past = last
        if _ANY.search(text, first, last) is None:
            if pending is not None:
                pending.append((first, last))
            continue  # As in most lines.
        doubles = list(_doubles(text, first, last, goes_on=pending is not None))
        if pending and doubles and doubles[0].outer_start == first and text[first] not in ONE_MARK:
            found.extend(_whole_line(text, *each) for each in pending[-_MOST_LINES:])
        pending = [] if doubles and doubles[-1].is_open else None
        found.extend(doubles)
        found.extend(_singles(text, first, last, doubles))
    filled = (stretch for stretch in found if stretch.start < stretch.end)
    return tuple(sorted(filled, key=lambda stretch: stretch.start))


def _whole_line(text: str, first: int, last: int) -> Stretch:
    """Make a stretch of a whole line: speech began above it and ends below."""
    opened = Mark(first, first, '"', opens=True, closes=False)
    return _stretch(text, opened, Mark(last, last, '"', False, True), is_open=True)


class _Inside(Enum):
    """What an opening mark does inside speech that another mark has opened."""

    NESTS = "opens a quote inside the quote"
    OPENS = "opens the quote that counts: the mark before it never closed"
    CLOSES = "closes the quote, though it looks otherwise"
    NOTHING = "nothing"


def _doubles(text: str, first: int, last: int, *, goes_on: bool = False) -> Iterator[Stretch]:
    """Pair the double marks of one line.

    Args:
        text: The article.
        first: Where the line begins.
        last: Where it ends.
        goes_on: The line above left speech open.
    """
    marks = [
        read_mark(text, match, first, last)
        for match in MARK.finditer(text, first, last)
        if not is_inches(text, match.start(), first)
    ]
    if not marks:
        return
    closings = sum(mark.closes for mark in marks)
    # What is still to be opened and closed; the last mark may leave speech open.
    openings = sum(mark.opens and not mark.closes for mark in marks[:-1])
    opened: Mark | None = None
    depth = 0
    for number, mark in enumerate(marks):
        closings -= mark.closes
        openings -= mark.opens and not mark.closes
        if opened is None:
            if number == 0 and _closes_unopened(text, first, mark, last, goes_on=goes_on):
                yield _stretch(text, Mark(first, first, mark.kind, True, False), mark)
            elif _may_open(mark):
                opened, depth = mark, 0
            continue
        does = _Inside.CLOSES
        if mark.opens and not mark.closes:
            does = _inside(text, opened, mark, last, depth=depth, left=(openings, closings))
        elif depth:
            depth, does = depth - 1, _Inside.NOTHING
        if does is _Inside.NESTS:
            depth += 1
        elif does is _Inside.OPENS:
            opened = mark
        elif does is _Inside.CLOSES:
            yield _stretch(text, opened, mark)
            opened = None
    if opened is not None:
        yield _unclosed(text, opened, last)


def _may_open(mark: Mark) -> bool:
    return mark.opens or mark.kind == "“"


def _closes_unopened(text: str, first: int, mark: Mark, last: int, *, goes_on: bool) -> bool:
    """Tell that a line begins with speech: an earlier line opened it, or the mark was lost."""
    return _closes_line(text, first, mark, last, goes_on=goes_on) or (
        not _may_open(mark) and _ATTRIBUTION.match(text, mark.end, last) is not None
    )


def _inside(
    text: str, opened: Mark, mark: Mark, last: int, *, depth: int, left: tuple[int, int]
) -> _Inside:
    """Tell what an opening mark does inside speech that `opened` began.

    A nested quote needs a closing mark for itself and one for the outer one; when only one is left,
    a mark of another kind is nested all the same.

    Args:
        text: The article.
        opened: The mark that began the speech.
        mark: The one in question.
        last: Where the line ends.
        depth: How many quotes are open inside the speech.
        left: How many marks behind this one open, and how many close.
    """
    openings, closings = left
    is_short = mark.kind == "“" and closings < depth + 2 + max(0, openings)
    if closings > depth + 1 and not is_short:
        return _Inside.NESTS
    if closings > depth:
        return _Inside.NESTS if _differ(opened, mark) else _Inside.OPENS
    is_closing = not closings and _is_displaced(text, opened, mark, last)
    return _Inside.CLOSES if is_closing else _Inside.NOTHING


def _is_displaced(text: str, opened: Mark, mark: Mark, last: int) -> bool:
    """See in '"I dialled, "Orlan said.' that the second mark closes, though it looks otherwise."""
    is_end = text[opened.end : mark.start].rstrip().endswith(_SPEECH_ENDS)
    return is_end and _ATTRIBUTION.match(text, mark.end, last) is not None


def _closes_line(text: str, first: int, mark: Mark, last: int, *, goes_on: bool) -> bool:
    """Tell that a mark between two spaces closes speech: "… I dialled, " said Orlan."""
    if not mark.closes or not (mark.opens or goes_on):
        return False
    is_end = text[first : mark.start].rstrip().endswith(_SPEECH_ENDS)
    return is_end and (goes_on or _ATTRIBUTION.match(text, mark.end, last) is not None)


def _unclosed(text: str, opened: Mark, last: int) -> Stretch:
    """End where the attribution begins, or leave the speech open for the next paragraph."""
    lost = None
    if not _NEXT_OPENS.match(text, last):
        lost = LOST_CLOSING.search(text, opened.end, min(last, opened.end + _LONGEST_LOST))
    if lost is not None:
        end = lost.start() + 1
        return _stretch(text, opened, Mark(end, end, opened.kind, False, True))
    return _stretch(text, opened, Mark(last, last, opened.kind, False, True), is_open=True)


def _differ(outer: Mark, inner: Mark) -> bool:
    return (outer.kind == '"') != (inner.kind == '"')


def _stretch(
    text: str, opened: Mark, closed: Mark, *, is_open: bool = False, is_single: bool = False
) -> Stretch:
    start, end = opened.end, closed.start
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Stretch(
        start=start,
        end=end,
        outer_start=opened.start,
        outer_end=closed.end,
        is_open=is_open,
        is_single=is_single,
    )


def _singles(text: str, first: int, last: int, doubles: list[Stretch]) -> Iterator[Stretch]:
    """Find what stands between single marks, outside double ones."""
    marks = [
        match.start()
        for match in _SINGLE.finditer(text, first, last)
        if _is_free(match.start(), doubles)
    ]
    for opened, closed, is_open in single_pairs(text, marks, first, last):
        yield _stretch(text, opened, closed, is_open=is_open, is_single=True)


def _is_free(position: int, doubles: list[Stretch]) -> bool:
    # Paragraphs hold few stretches; hostile ones are cut off by the caller's line.
    low, high = 0, len(doubles)
    while low < high:
        middle = (low + high) // 2
        if doubles[middle].outer_end <= position:
            low = middle + 1
        else:
            high = middle
    return low == len(doubles) or not (
        doubles[low].outer_start <= position < doubles[low].outer_end
    )
