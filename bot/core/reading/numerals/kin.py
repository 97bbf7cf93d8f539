"""Numbers that only say how large a family somebody has: "a mother of two"."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.numerals.numbers import Number

_PARENT = Pattern(
    r"\b(?:dad|father|mom|mother|mum|parents?|grandfather|grandmother|grandparents?|widow|widower)"
    r" of (?:at least )?\Z",
    re.IGNORECASE,
)
#: What a parent's pattern ends with: a look at the end is cheap.
_OF_SO_MANY = (" of ", " of at least ")
_LONGEST_OF = len(" of at least ")
#: Not "the parents of two boys", whom more may have befallen.
_NAMED = Pattern(
    r"\s(?:boys|brothers|girls|men|of|patients|pupils|sisters|students|victims|women)\b"
)
_BEREAVED = Pattern(
    r"\b(?:survived by|leaves|leaving|(?:leaves|leaving|left) behind)\s[^.;:!?]{0,70}\Z",
    re.IGNORECASE,
)
_CHILDREN = Pattern(
    r"\s(?:[a-z]+\s)?(?:brothers|children|daughters|grandchildren|kids|siblings|sisters|sons)\b"
)
_LARGEST = 30
_REACH = 90


def is_kin(text: str, number: Number) -> bool:
    """Tell whether a number counts somebody's children or those they leave behind."""
    if number.value > _LARGEST:
        return False
    before = text[max(0, number.start - _REACH) : number.start]
    if before[-_LONGEST_OF:].lower().endswith(_OF_SO_MANY) and _PARENT.search(before):
        return _NAMED.match(text, number.end) is None
    return _CHILDREN.match(text, number.end) is not None and _BEREAVED.search(before) is not None
