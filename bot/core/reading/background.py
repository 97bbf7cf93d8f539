"""Counts of another happening: the flood of 1998, last week's raid, the crash a month before.

News tells them for comparison. They are true, but they are not the toll of what it reports.
"""

import re
from datetime import date, timedelta

from bot.core.evidence import Figure

_BACKGROUND = re.compile(
    r"\b(?:(?:in|since|during|of|from|between)\s(?:the\s)?(?:19|20)\d\d\b(?!\s(?:people|homes))"
    r"|last (?:year|decade|century|summer|winter|spring|autumn|month)|(?:a|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|\d+) (?:years?|decades|months) (?:ago|earlier|before)"
    r"|(?:days|weeks|months|years) after (?:an?|another|the \w+ of)\b(?! \w+ (?:search|delay))"
    r"|(?:deadliest|worst|deadlier) (?:\w+ )*(?:since|in)|history|historic|decades?|every year"
    r"|each year|annually|a similar|on average|previous (?:\w+ )?(?:disaster|flood|quake|eruption"
    r"|storm|attack|outbreak|wave|round|season|epidemic|war)s?)\b",
    re.I,
)
#: Days that are often the happening's own, and often those of one before it.
_RECENT = re.compile(
    r"\b(?:last week|(?:last|in|since) (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)(?: (?:19|20)\d\d)?(?! \d)|earlier this (?:month|year"
    r"|week)|(?:days?|weeks?) (?:ago|earlier|before))\b",
    re.I,
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: A happening's own counts seldom lie farther apart.
_LONG_AGO = timedelta(days=8)


def otherness(clause: str) -> float:
    """Return how much the words around a count speak for another happening, from 0 to 4."""
    if _BACKGROUND.search(clause):
        return 4.0
    return 1.5 if _RECENT.search(clause) else 0.0


def day_of(figure: Figure) -> str:
    """The day that a count holds for, as ISO; empty when it is not known to the day."""
    return figure.as_of if _DAY.fullmatch(figure.as_of) else ""


def age(day: str, newest: str) -> float:
    """What a count loses for its day: yesterday's is an early one, last month's another's."""
    if not "" < day < newest:
        return 0.0
    is_long_ago = date.fromisoformat(newest) - date.fromisoformat(day) > _LONG_AGO
    return 3.0 if is_long_ago else 1.0
