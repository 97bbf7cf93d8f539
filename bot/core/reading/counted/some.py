"""Counts of people who are some of those known: who is told of by what they did since.

"Nine were killed, bringing the dead to twelve" adds nine to three; "three of the missing have been
found" leaves three fewer missing; "two survivors said" counts who spoke. None of them is a toll.
"""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from bot.core.evidence import Figure
from bot.core.patterns import Pattern
from bot.core.reading.counted.totalwords import LONGER, PERIOD

#: Between a count and the total that it is added to: ", bringing the number of dead to".
_RAISES = Pattern(
    r"[^.;]{0,120}?\b(?:bring|brought|tak(?:e|es|ing)|took|rais|push|lift|driv(?:e|es|ing)|drove)"
    r"\w*\s(?:[^.;]{0,70}\s)?to\s"
    r"(?:at least\s|more than\s|some\s|about\s|around\s|over\s|nearly\s|almost\s|a total of\s)?\Z",
    re.I,
)
#: A total of more than what the article is about: of a year, of all such attacks.
_WIDER = Pattern(
    r"\b(?:this (?:year|month|week|season|summer|winter)|(?:in|over|during) the "
    r"(?:past|last)|so far this|(?:such|similar|other|previous) [a-z]+s)\b",
    re.I,
)
#: "Two survivors told reporters": who says it, and not how many there are.
_TELLS = Pattern(
    r"(?:,?\s(?:who|from|of|in|at|on)\s[^,.;]{2,50},?)?\s(?:also\s|later\s|have\s|had\s)?"
    r"(?:said|says?|told|tells?|recall(?:ed|s)?|describ(?:ed|es?)|testif(?:ied|ies|y)"
    r"|remember(?:ed|s)?|accus(?:ed|es?)|alleg(?:ed|es?)|claim(?:ed|s)?)\b(?!\sto\b)",
    re.I,
)
#: "Three of the missing have been found": no longer missing, whatever else they are.
_FOUND = Pattern(
    r"(?:\sof\s[^,.;:]{2,50}?)?(?:,?\s(?:who|that)\s[^,.;:]{2,80}?,?)?"
    r"(?:\s(?!(?:and|but|or|after|as|when|while|with|until|before|because)\b)[\w’'-]+){0,4}?"
    r"\s(?:(?:has|have|had|was|were|is|are)\s(?:(?:now|since|later|all|both|also)\s)?(?:been\s)?"
    r"(?:found|located|rescued|traced|recovered|accounted for|reunited|identified|picked up|pulled"
    r"|brought|freed)|turned up|showed up|came (?:home|back)|returned|reappeared)\b",
    re.I,
)
#: "One of the 12 miners is": of the twelve it is told only that one of them is.
_ONE_OF = Pattern(
    r"\b(?:one|none|neither|either|some|most|many|half|few|several|two|three|four|five|six|seven"
    r"|eight|nine|ten|\d[\d,.]*) of (?:the|its|their|his|her|those|these|our)\s"
    r"(?:(?:original|other|remaining|first|at least|about|some|more than)\s)*\Z",
    re.I,
)
#: Between a whole and the list of its parts: "22 people were hurt: 17 inmates and five guards".
_LISTS = Pattern(r"[^.;:(–—]{0,80}(?:[:(–—]|\s--?)\s?(?:\w+\s){0,2}\Z")
_MOST_PARTS = 8
_CUES = (" of the ", " of its ", " of their ", " of those ")


class Around(NamedTuple):
    """A figure in its article."""

    text: str
    #: Where its sentence starts and ends.
    low: int
    last: int
    figures: Sequence[Figure]
    #: Index of the figure.
    n: int


def are_some(around: Around) -> bool:
    """Tell whether a count is of some of those who met a fate, by what else is told of them."""
    text, figure = around.text, around.figures[around.n]
    if _TELLS.match(text, figure.end, around.last):
        return True
    if figure.kind == "missing" and _FOUND.match(text, figure.end, around.last):
        return True
    before = text[max(around.low, figure.start - 60) : figure.start]
    is_of_them = any(cue.strip() in before for cue in _CUES) and _ONE_OF.search(before) is not None
    return is_of_them or _is_added(around) or _is_listed(around)


def _is_added(around: Around) -> bool:
    """Tell whether the sentence goes on to the total that the count is added to."""
    text, figure = around.text, around.figures[around.n]
    return any(
        total.kind == figure.kind
        and total.value > figure.value
        and not (total.unit or total.is_background)
        and total.end <= around.last
        and _RAISES.fullmatch(text, figure.end, total.start) is not None
        and not _is_wider(text[figure.end : around.last])
        for total in around.figures[around.n + 1 : around.n + 4]
    )


def _is_listed(around: Around) -> bool:
    """Tell whether the count is one of a list that adds up to the whole in front of it."""
    here = [one for one in around.figures if around.low <= one.start < around.last]
    at = here.index(around.figures[around.n])
    for place, whole in enumerate(here[:at]):
        parts = here[place + 1 : place + 1 + _MOST_PARTS]
        if whole.kind != here[at].kind or whole.unit or not parts:
            continue
        if _LISTS.fullmatch(around.text, whole.end, parts[0].start) is None:
            continue
        sums = list(accumulate(one.value for one in parts))
        if whole.value in sums[at - place - 1 :] and whole.value > here[at].value:
            return True
    return False


def _is_wider(behind: str) -> bool:
    """Tell whether what stands behind a count goes on to one of more than this."""
    return any(one.search(behind) is not None for one in (PERIOD, LONGER, _WIDER))
