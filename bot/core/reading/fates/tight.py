"""Fates right behind a count: "leaving 30 still missing"."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.counted.neighbours import Count
from bot.core.reading.fates.harms import FATE_AFTER
from bot.core.reading.text.casing import small

#: A fate with what hedges it, for small letters.
_TIGHT = Pattern(
    r"\s(?:(?:still|also|now|more|feared|presumed|believed|reported|confirmed|listed as|\w+ly)\s)"
    r"{0,2}" + FATE_AFTER.pattern
)
#: It is no longer, in characters.
_REACH = 300


def is_tight(text: str, count: Count) -> bool:
    """Tell whether a fate stands right behind a count."""
    return tight_behind(text, count) is not None


def tight_behind(text: str, count: Count) -> re.Match[str] | None:
    """Find the fate right behind a count, in a match of what stands behind it."""
    return _TIGHT.match(small(text[count.end : min(count.last, count.end + _REACH)]))
