"""Numbers with a blank inside, as some texts are spaced: "$2. 6 million", "about 2, 000 feet"."""

import re

from bot.core.patterns import Pattern

_MONEY = "$€£¥₽₴₹₺₪₩₦₱"
#: Without money in front, only a scale or a unit shows that the two digits are decimals.
_DECIMALS = Pattern(
    r"\. (\d{1,2})(?=\s?(?:[mb]n?\b|million|billion|trillion|per\s?cent|%|magnitude|degrees)|(\W))"
)
#: No number begins with three zeros.
_THOUSANDS = Pattern(r"(?:, 000)+(?!\d)")
_GROUPS = Pattern(r"(?:, \d{3})+(?!\d)")
_LONGEST = 3
_DIGITS = Pattern(r"\d+")
#: Behind these a number ends its sentence, whatever the next one begins with.
_MONTH_BEFORE = Pattern(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\Z", re.I
)


def end_of_parted(text: str, start: int, end: int) -> int:
    """Where the number ends that begins with the digits `text[start:end]`; `end` when they are all.

    Only up to three digits can go on behind a blank.
    """
    if text[end + 1 : end + 2] != " " or end - start > _LONGEST or text[end] not in ".,":
        return end
    if start == 0 or text[start - 1] == "\n":
        return end  # "3. 71% of families": the third of a list.
    is_money = text[max(0, start - 1) : start] in {*_MONEY}
    if text[end] == ",":
        found = (_GROUPS if is_money else _THOUSANDS).match(text, end)
        return found.end() if found else end
    found = _DECIMALS.match(text, end)
    if found is None or (found[2] and not is_money):
        return end
    is_date = _MONTH_BEFORE.search(text, max(0, start - 12), start) is not None
    return end if is_date else found.end(1)


def unparted(text: str) -> str:
    """Leave out the blanks inside numbers, as a reader expects them: "$35, 000" is "$35,000"."""
    pieces, at = [], 0
    while found := _DIGITS.search(text, at):
        end = end_of_parted(text, found.start(), found.end())
        pieces += [text[at : found.start()], text[found.start() : end].replace(" ", "")]
        at = end
    return "".join([*pieces, text[at:]])


def is_parted(text: str, stop: int) -> bool:
    """Tell whether the full stop at `stop` only parts a number from its decimals."""
    start = stop
    while start > max(0, stop - _LONGEST - 1) and text[start - 1].isdigit():
        start -= 1
    return start < stop and end_of_parted(text, start, stop) != stop
