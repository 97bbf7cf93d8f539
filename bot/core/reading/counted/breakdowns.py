"""A whole told by its parts: "26 dead: 19 rebels, five soldiers and two civilians"."""

from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.counted.neighbours import Count

#: What opens the list of parts behind the whole.
_OPENS = Pattern(
    r"[^.;:(–—]{0,60}?(?:[:(–—,]|\s--?\s)|[^.;:]{0,80}[.:]\s(?:(?:They|Those|These|The)\b|\Z)"
)
#: What may stand between two parts.
_GOES_ON = Pattern(r"[^.;:]{0,70}")
_FEWEST = 2
_MOST = 8


def parts_of(text: str, counts: Sequence[Count], n: int) -> range:
    """Which of the counts behind the one at `n` add up to it, told as a list of its parts.

    Two at least; an empty range where there are none. The sum itself vouches for the list, so that
    it may stand in a sentence of its own ("20 died. They were 12 women and eight children").
    """
    whole = counts[n]
    if whole.value <= _FEWEST or len(counts) <= n + _FEWEST:
        return range(0)
    if _OPENS.match(text, whole.end, counts[n + 1].start) is None:
        return range(0)
    left = whole.value
    for at in range(n + 1, min(len(counts), n + 1 + _MOST)):
        part = counts[at]
        is_next = at == n + 1 or _GOES_ON.fullmatch(text, counts[at - 1].end, part.start)
        if not is_next or part.value <= 0 or part.value > left:
            return range(0)
        left -= part.value
        if not left:
            return range(n + 1, at + 1) if at > n + 1 else range(0)
    return range(0)
