"""Tolls told over other numbers: "the toll of the collision of two trains rose to 14"."""

import re

from bot.core.patterns import Pattern

_TOLL = Pattern(
    r"\b(?:death\s)?tolls?\b(?P<of>[^.;]{0,120}?)\s"
    r"(?:(?:has|have|had|is|was|now|officially|already|since)\s){0,3}"
    r"(?:(?:r(?:ose|isen|ises)|climb(?:ed|s)|jump(?:ed|s)|gr(?:ew|own)|went up|fell|was raised|"
    r"was revised|was lowered|raised|revised|lowered|soared)\s(?:[\w']+\s){0,3}?to|"
    r"st(?:ands|ood)\s(?:on\s\w+\s)?at|reach(?:ed|es)|pass(?:ed|es)|(?:was\s)?put\sat"
    r"|(?:(?:was|is|been)\s)?(?:reported|recorded|given|confirmed|announced|listed)\s(?:as|at))"
    r"\s(?:(?:some|about|almost|nearly|more than|over|at least)\s)*\Z"
    # "The toll has climbed steadily as roads were opened: 28".
    r"|\b(?:death\s)?tolls?\s(?:has|have|had|rose|climbed|grew|kept|keeps|is|was)\b[^.;:]{3,150}:\s\Z"
    # "Reported the toll from the quake as 14".
    r"|\b(?:report|put|g[ai]v|list|announc)\w*\s(?:the|its|a)\s(?:[a-z]+\s)?(?:death\s)?tolls?\b"
    r"[^.;]{0,80}?\s(?:as|at)\s\Z",
    re.I,
)
#: The longest way from "toll" to its number, in characters.
_REACH = 180


def toll_before(text: str, start: int, floor: int) -> int | None:
    """Return where the toll that the number at `start` is told of begins; None when of none.

    What is counted between the two ("two trains") says what the toll is of, and is no toll.

    Args:
        text: The article's.
        start: Where the number begins, its qualifier included.
        floor: Where its sentence begins.
    """
    low = max(floor, start - _REACH)
    if "toll" not in text[low:start].lower():
        return None
    found = _TOLL.search(text, low, start)
    return found.start() if found else None
