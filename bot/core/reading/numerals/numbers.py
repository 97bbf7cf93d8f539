"""Numbers in prose, as digits or as words: what they are worth and where they stand.

Everything with a value is found, figures or not; `figures.py` decides what is a figure.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.core.frozen import frozen
from bot.core.patterns import Pattern
from bot.core.reading.numerals.digits import Role
from bot.core.reading.numerals.languages import Numerals, numerals_of
from bot.core.reading.numerals.scanned import Found, scan


@frozen
class Number:
    """A number in its span, without unit or qualifier."""

    start: int
    end: int
    #: In ones: "1.2 million" is 1200000, "two thirds" is 0.667, "12%" is 12.
    value: float
    #: The upper end of a range; None for a single value.
    value_high: float | None = None
    #: Only the order of magnitude is told ("tens of thousands"); `value` is the least it can mean.
    is_vague: bool = False
    #: A part of one whole ("two thirds", "half").
    is_fraction: bool = False


#: Numbers that are found in one text: a longer row of them is a table or a trap, and no prose.
MOST_NUMBERS = 5_000


def find_numbers(text: str, *, language: str = "") -> tuple[Number, ...]:
    """Find the cardinal numbers, ranges joined, in text order, at most `MOST_NUMBERS`.

    Ordinals, clock times, slashed dates, and digits inside names ("F-16") are left out; years,
    ages and the like are in, being numbers.
    """
    numerals = numerals_of(language)
    cardinals = (f for f in scan(text, numerals) if f.role is Role.CARDINAL)
    found = list(islice(cardinals, MOST_NUMBERS))
    return tuple(_joined(text, found, numerals))


def numbers_in(text: str) -> frozenset[float]:
    """Every value a text tells, for comparing texts: ordinals, years and clock times included.

    A clock time is hours and minutes as a fraction (14:30 is 0.143), so that it equals no count.
    """
    numerals = numerals_of("")
    found = list(scan(text, numerals))
    values = {f.value for f in found if f.role in {Role.ORDINAL, Role.PIECE}}
    for number in _joined(text, [f for f in found if f.role is Role.CARDINAL], numerals):
        values.add(number.value)
        if number.value_high is not None:
            values.add(number.value_high)
    return frozenset(values)


#: What a scale has to be more than what goes on behind it: "4 lakh 24 thousand".
_SCALES = {"lakh": 1e5, "lac": 1e5, "crore": 1e7, "million": 1e6, "billion": 1e9}
_SCALED = Pattern(r"\s(lakh|lac|crore|million|billion)s?\Z", re.I)
_FEWEST_BEHIND = 1000
_DASH = Pattern(r"\s?[-–‑−]\s?[$€£¥]?\Z")
_MONEY = frozenset("$€£¥")
_SPACES = " \t\n\u00a0\u202f-"


def _joined(text: str, found: list[Found], numerals: Numerals) -> Iterator[Number]:
    """Join the two ends of each range; the low end takes the scale of the high one."""
    index = 0
    while index < len(found):
        low = found[index]
        high = found[index + 1] if index + 1 < len(found) else None
        if high is not None and _is_repeated(text, low, high):
            yield Number(start=low.start, end=high.end + 1, value=low.value)
            index += 2
            continue
        if high is not None and low.has_scale and _goes_on(text, low, high):
            whole = replace(low, end=high.end, value=low.value + high.value)
            found[index : index + 2] = [whole]
            continue
        value = None if high is None else _low_end(text, low, high, numerals)
        if high is None or value is None:
            yield Number(start=low.start, end=low.end, value=low.value, is_vague=low.is_vague,
                         is_fraction=low.is_fraction)  # fmt: skip
            index += 1
        else:
            yield Number(start=low.start, end=high.end, value=value, value_high=abs(high.value))
            index += 2


def _goes_on(text: str, low: Found, high: Found) -> bool:
    """Tell "4 lakh 24 thousand": one number, told by two scales."""
    if text[low.end : high.start] != " " or high.is_vague or high.is_fraction:
        return False
    scale = _SCALED.search(text, low.start, low.end)
    return (
        scale is not None
        and (high.has_scale or high.value >= _FEWEST_BEHIND)
        and high.value < _SCALES[scale[1].lower()]
    )


def _is_repeated(text: str, low: Found, high: Found) -> bool:
    """Tell "fifteen (15)": one number, written twice."""
    return (
        low.value == high.value
        and text[low.end : high.start] == " ("
        and text[high.end : high.end + 1] == ")"
    )


def _low_end(text: str, low: Found, high: Found, numerals: Numerals) -> float | None:
    """What the low end of a range is worth; None when the two are no range."""
    if low.is_vague or high.is_vague or low.is_fraction or high.is_fraction:
        return None
    gap = text[low.end : high.start]
    is_dash = high.value < 0 and not gap.strip()
    if len(gap) > 12 or not (is_dash or _links(text, low, high, numerals)):
        return None
    top = abs(high.value)
    value = low.value
    if high.has_scale and not low.has_scale:
        scale = _scale_of(top)
        if value * scale < top:
            value *= scale
    return value if value < top else None


def _links(text: str, low: Found, high: Found, numerals: Numerals) -> bool:
    gap = text[low.end : high.start]
    if _DASH.match(gap) or (gap.startswith("%") and _DASH.match(gap[1:])):
        return True
    if not _is_alike(text, low, gap, high):
        return False
    words = gap.strip(_SPACES + "%$€£¥").lower()
    if words == "to" and text[max(0, low.start - 4) : low.start].strip(_SPACES + "$€£").endswith(
        "by"
    ):
        return False  # "rose by 12 to 57"
    if words in numerals.through:
        return True
    before = text[max(0, low.start - 12) : low.start].rstrip(" $€£¥\n").lower()
    opening = before.split()[-1] if before.split() else ""
    return numerals.between.get(opening) == words and bool(words)


def _is_alike(text: str, low: Found, gap: str, high: Found) -> bool:
    """Tell "3% to 5%" and "$3 to $5" from "3.5% to $45"."""
    if "%" in gap and text[high.end : high.end + 1] != "%":
        return False
    return gap[-1:] not in _MONEY or text[low.start - 1 : low.start] in _MONEY


def _scale_of(value: float) -> float:
    """The scale word behind a value: 10 million has a million."""
    for scale in (1e12, 1e9, 1e6, 1e3, 1e2):
        if value >= scale:
            return scale
    return 1.0
