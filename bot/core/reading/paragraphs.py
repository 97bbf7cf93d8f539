"""Paragraphs from text as people paste it: broken lines joined, page litter dropped."""

import re
from itertools import pairwise

from bot.core.patterns import Pattern
from bot.core.reading.text.flattened import parted
from bot.core.reading.text.litter import without_litter
from bot.core.reading.text.quotemarks import straight_marks
from bot.core.text.characters import clean_characters

_TERMINAL = tuple(".!?…:;。！？؟।")
_CLOSERS = "'\"”’»)]」』*"
_BLANK_RUN = Pattern(r"\n[ \t]*\n(?:[ \t]*\n)+")
_LIST_ITEM = Pattern(r"^(?:[-*•·▪–—]|\d{1,2}[.)])\s")
#: A title longer than this is a paragraph.
_LONGEST_TITLE = 200
#: A text is wrapped when at least this share of its line breaks fall inside sentences.
_WRAPPED_SHARE = 0.2
_WIDEST_WRAP = 120
_FEWEST_BREAKS = 2
#: So many lines of a spaced-out text go on in the next.
_SPACED_SHARE = 0.3
_LAST_PART = Pattern(r"([^\W\d_]+)-$")
_SPELT = Pattern(r"[^\W\d_]+")


def tidy(text: str) -> str:
    """Clean text whose paragraphs are known to be right: characters, and runs of empty lines."""
    cleaned = clean_characters(text)
    return _BLANK_RUN.sub("\n\n", cleaned).strip("\n")


def reflow(raw: str) -> tuple[str, str]:
    """Read text as people paste it into (title, text), paragraphs parted by one blank line.

    Whether lines are hard-wrapped is decided from the shape of the whole text. Text that is
    already clean comes out character for character, its title line included; from wrapped or
    littered text the title line is taken out. The title is empty when no line looks like one.
    """
    cleaned = clean_characters(raw).strip("\n")
    lines = cleaned.split("\n")
    if _is_spaced_out(lines):
        lines = _without_gaps(lines)
    kept = without_litter(lines)
    wrapped = _is_wrapped(kept)
    if not wrapped and len(kept) == len(lines):
        return _title_of([line.strip() for line in lines if line.strip()]), tidy(cleaned)
    paragraphs = _joined(kept) if wrapped else [line.strip() for line in kept if line.strip()]
    title = _title_of(paragraphs)
    if title:
        paragraphs = paragraphs[1:]
    return title, "\n\n".join(paragraphs)


def unwrapped(text: str) -> str:
    """Put a space for every line break inside a paragraph of hard-wrapped text.

    Where paragraphs of speech were run together, a line break comes between them. The result is
    as long as the text, so that spans of the one are spans of the other.
    """
    text = parted(text)
    lines = text.split("\n")
    if not _is_wrapped(lines):
        return _with_whole_quotes(lines)
    width = _width(lines)
    pieces = [lines[0]]
    for previous, line in pairwise(lines):
        is_inside = previous.strip() and line.strip() and _belongs_to(previous, line, width)
        pieces.append((" " if is_inside else "\n") + line)
    return "".join(pieces)


def _with_whole_quotes(lines: list[str]) -> str:
    """Join a line to the next where it breaks off inside quotation marks that the next one closes.

    Somebody's words may go on in a paragraph of their own; then the one before them has ended.
    """
    pieces = [lines[0]]
    for previous, line in pairwise(lines):
        pieces.append((" " if _breaks_quote(previous, line) else "\n") + line)
    return "".join(pieces)


def _breaks_quote(previous: str, line: str) -> bool:
    opened, closing = previous.rfind("“"), line.find("”")
    if opened >= 0 and closing >= 0:
        is_broken = "”" not in previous[opened:] and "“" not in line[:closing]
    else:
        is_odd = straight_marks(previous) % 2 == 1 and straight_marks(line) % 2 == 1
        is_broken = is_odd and not line.lstrip().startswith('"')
    return is_broken and bool(line.strip()) and not _is_ended(previous)


def _is_ended(line: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return line.rstrip().rstrip(_CLOSERS).endswith(_TERMINAL)


def _is_spaced_out(lines: list[str]) -> bool:
    """Tell whether an empty line follows every line, so that it parts no paragraphs."""
    filled = [line for line in lines if line.strip()]
    inside = sum(_continues(*pair) for pair in pairwise(filled))
    adjoin = sum(bool(one.strip() and other.strip()) for one, other in pairwise(lines))
    return not adjoin and inside >= _FEWEST_BREAKS and inside >= _SPACED_SHARE * len(filled)


def _without_gaps(lines: list[str]) -> list[str]:
    """Drop the single empty lines; where several stand, a paragraph ended."""
    return [
        line
        for index, line in enumerate(lines)
        if line.strip() or (index and not lines[index - 1].strip())
    ]


def _title_of(paragraphs: list[str]) -> str:
    if len(paragraphs) < 2:
        return ""
    first = paragraphs[0]
    is_short = len(first) <= _LONGEST_TITLE
    ends_openly = not re.search(r"[.:;,]['\"”’»)\]]*$", first)
    return first if is_short and ends_openly and not _LIST_ITEM.match(first) else ""


def _continues(line: str, following: str) -> bool:
    """Tell whether the break between two lines falls inside a sentence."""
    shown, begun = line.rstrip(), following.strip()
    if not shown or not begun:
        return False
    is_open = begun[0].islower() or shown.endswith((",", "-", "–"))
    return is_open and not _LIST_ITEM.match(begun) and not _is_ended(shown)


def _is_wrapped(lines: list[str]) -> bool:
    breaks = [pair for pair in pairwise(lines) if pair[0].strip() and pair[1].strip()]
    if not breaks:
        return False
    inside = sum(_continues(line, following) for line, following in breaks)
    return inside >= 2 and inside >= _WRAPPED_SHARE * len(breaks)


def _width(lines: list[str]) -> int:
    """Estimate the column at which lines were broken, from breaks inside sentences."""
    widths = sorted(
        len(line.rstrip())
        for line, following in pairwise(lines)
        if _continues(line, following) and len(line) <= _WIDEST_WRAP
    )
    return widths[-max(1, len(widths) // 20)] if widths else _WIDEST_WRAP


def _keeps_spaces(lines: list[str]) -> bool:
    """Tell whether lines were broken at a space that is still there, on one side or the other."""
    inside = [pair for pair in pairwise(lines) if _continues(*pair)]
    kept = sum(line[-1].isspace() or following[0].isspace() for line, following in inside)
    return kept >= 0.9 * len(inside)


def _joined(lines: list[str]) -> list[str]:
    width = _width(lines)
    keeps_spaces = _keeps_spaces(lines)
    spelt = {word.casefold() for line in lines for word in _SPELT.findall(line)}
    paragraphs: list[str] = []
    previous = ""
    for line in lines:
        words = line.strip()
        is_meant = keeps_spaces and not (previous[-1:].isspace() or line[:1].isspace())
        if words and previous.strip() and not is_meant and _belongs_to(previous, line, width):
            paragraphs[-1] = _glued(paragraphs[-1], words, spelt)
        elif words:
            paragraphs.append(words)
        previous = line
    return paragraphs


def _glued(paragraph: str, words: str, spelt: set[str]) -> str:
    """Put a line behind another; a hyphen goes only where the text spells the word without."""
    if not paragraph.endswith("-") or not words[0].islower():
        return f"{paragraph} {words}"
    head, tail = _LAST_PART.search(paragraph), _SPELT.match(words)
    is_split = head and tail and (head[1] + tail[0]).casefold() in spelt
    return (paragraph[:-1] if is_split else paragraph) + words


def _belongs_to(previous: str, line: str, width: int) -> bool:
    """Tell whether a line goes on with the paragraph of the line before.

    A line broken to fit is one whose next word would not have fitted; any other break was
    meant, unless it falls inside a sentence.
    """
    words = line.strip()
    if _LIST_ITEM.match(words):
        return False
    if _continues(previous, line):
        return True
    is_open = not _is_ended(previous)
    if is_open and line[0] in " \t" and not previous[0].isspace():
        return True
    first_word = words.split(maxsplit=1)[0]
    fitted = len(previous.rstrip()) + 1 + len(first_word) <= width
    return not fitted and len(previous.rstrip()) <= width + len(first_word)
