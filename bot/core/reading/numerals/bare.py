"""Numbers that count without naming what: "tents for 3,000", "23 of them", "140 an hour"."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import Number

#: From this on a number in prose counts something, whatever it is, unless it is a year or a name.
_LARGE = 1_000
_IS_WRITTEN_LARGE = Pattern(
    r"\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+|\d{5,}|.*(?:thousand|million|billion|trillion|\dk|\dm)\b",
    re.I,
)
#: "Boats for 1,500 are standing by": those for whom there is room.
_ROOM_BEFORE = Pattern(
    r"\b(?:room|rooms|beds?|boats?|tents?|kits?|sites?|camps?|places?|seats?|food|water|meals|"
    r"space|capacity|shelters?|blankets|rations|berths|buses|lifeboats|designed|built|meant|made)\s"
    r"for\s(?:about\s|some\s|up to\s|at least\s|only\s|just\s|another\s)?\Z",
    re.I,
)
#: "A family of five was rescued."
_GROUP_BEFORE = Pattern(r"\b(?:family|families|crew|group|party|team)\sof\s(?:about\s)?\Z")
#: "Twenty-two houses of twenty-five fell": the whole that a part is told of.
_WHOLE_OF = Pattern(
    r"\b(?:\d[\d,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen"
    r"|[a-z]{3,5}ty)(?:-[a-z]+)?)\s[a-z]+s\s(?:out\s)?of\s\Z",
    re.I,
)
_CLAUSE_ENDS = Pattern(r"[”\"’')\]]?(?:[.,;:!?)]|\s?[–—]|\s(?:are|is|were|was|and|but|on|in)\b|\Z)")
_RATE = Pattern(
    r"\s(?:an? (?:second|minute|hour|day|night|week|month|year|head)"
    r"|per (?:second|minute|hour|day|night|week|month|year|head|person))\b"
)


def is_bare_count(text: str, number: Number, *, start: int, is_part: bool) -> bool:
    """Tell whether a number with no noun of its own still says how many.

    Args:
        text: The article's.
        number: The number in it.
        start: Where it begins, its qualifier included.
        is_part: It counts some of those told before ("23 of them").
    """
    if number.is_vague or number.is_fraction:
        return False
    if is_part and number.value > 1:
        return True
    written = text[number.start : number.end]
    if number.value >= _LARGE and _IS_WRITTEN_LARGE.fullmatch(written):
        return True
    if _RATE.match(text, number.end) or _WHOLE_OF.search(text, max(0, start - 40), start):
        return number.value > 1
    if _GROUP_BEFORE.search(text, max(0, start - 24), start):
        return number.value > 1
    has_room = _ROOM_BEFORE.search(text[max(0, start - 40) : start]) is not None
    return has_room and _CLAUSE_ENDS.match(text, number.end) is not None
