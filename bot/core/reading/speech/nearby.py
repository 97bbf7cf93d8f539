"""Nearby: verbs of many meanings ("read", "put it"), which say something by a quote alone."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.text.masking import MASK

#: 'Compared it to "a bad dream"': the words are whose comparison it is.
_LIKENS_TO = Pattern(
    rf"(?:compare|liken)[ds]\s(?:[^{MASK}.;:]{{1,60}}\s)?(?:to|with)\s{MASK}"
    rf"|call\s(?:[^{MASK}.;:]{{1,60}}\s){MASK}"
)
_THAT = Pattern(r"\s+that\b")
#: Between a verb and its quote: "read in part:", "ran, in full,".
_QUOTES = Pattern(
    r"[\s,:]{0,3}(?:(?:in\s(?:part|full|(?:[a-z]+\s){1,2}(?:letters|capitals|paint|chalk|ink|type))"
    rf"|as\sfollows|simply|only|merely|thus)[\s,:]{{1,3}})?{MASK}"
)
#: "As Orlan put it in July, …".
_AS = Pattern(r"\b[Aa]s\b")
#: A quote belongs to a verb that stands no farther from it.
WINDOW = 60
_AFTER_THAT = 160


def is_by_quote(plain: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Tell whether such a verb, which `match` found in `plain[start:end]`, is beside a quote."""
    if _QUOTES.match(plain, match.end(), end):
        return True
    if (
        _THAT.match(plain, match.end())
        and plain.find(MASK, match.end(), match.end() + _AFTER_THAT) > 0
    ):
        return True
    if _LIKENS_TO.match(plain, match.start(), end):
        return True
    reach = _AFTER_THAT if match.group().endswith(" written") else WINDOW
    before = plain[max(start, match.start() - reach) : match.start()]
    return MASK in before or _AS.search(before) is not None
