"""Inverted: verbs of saying whose subject follows, as in '"…," said the mayor'."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.speech.subjects import (
    ADVERB,
    REACH,
    has_verb,
    is_apposition,
    is_makers_work,
    subject_of,
)
from bot.core.reading.text.masking import ASIDE, MASK

#: What can stand between a closing mark and what goes on after it.
BETWEEN = " \t,*_–—-"
#: What can follow an inverted verb: anything but a preposition, a conjunction or an adverb.
_SUBJECT_START = Pattern(
    r"\s+(?!(?:that|in|on|at|to|by|for|from|with|of|as|about|during|after|before|when|while|if|because"
    r"|what|how|whether|why|and|but|or|so|late|early|through|via|outside|inside"
    rf"|{ADVERB}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight)\b|it\s)[^\W\d]"
    rf"|\s+(?:\d+/\d+|\d\d-year)|\s{ASIDE}"
)
_PARTED_START = Pattern(
    r"\s+(?:(?:the|a|an|one|another|his|her|its|their|two|three|some|many|several|senior|former"
    r"|officials?|police|authorities|spokes\w+|witnesses|residents|\d+/\d+)\b"
    r"|(?:he|she|they|it|we|I)(?=[\s]*[,.;\n])"
    r"|(?:[a-z][\w-]+\s){1,3}[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ]"
    r"|[^\W\d_a-z])"
)
#: "The firm could use a lift, noted Mira Orlan": they have no person for their object.
_INVERTED = frozenset(
    """said says say wrote added adds explained explains noted notes argued argues warned conceded
    insisted claimed observed admitted complained declared maintained predicted concluded suggested
    acknowledged""".split()
)
#: Somebody hears it who stands behind them.
_HEARD = frozenset("told tells telling informed informs assured assures reminded reminds".split())
#: What a subject that follows its verb does not do.
_DOES = Pattern(r"\s[a-z]{3,}ed\s(?:the|an?|his|her|its|their|him|them|it|\d)\b")
#: A quote belongs to a verb that stands no farther from it.
_WINDOW = 60


def is_inverted(plain: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether the subject follows: '"…," said the mayor', '… , said the mayor'."""
    before = plain[max(start, match.start() - REACH) : match.start()].rstrip()
    if before.rstrip(BETWEEN).endswith(MASK):
        # "Holt, author of “T”, told reporters": who is told is not who tells.
        if match.group().casefold() in _HEARD or is_makers_work(before):
            return False
        return _SUBJECT_START.match(plain, match.end()) is not None
    if not before.endswith((",", "—", "–")) or not _PARTED_START.match(plain, match.end()):
        return False
    is_telling = match.group() in _INVERTED
    if not is_telling or MASK in before[-_WINDOW:] or is_apposition(before):
        return False
    first, stop = subject_of(plain, match.end(), min(len(plain), match.end() + REACH))
    if _DOES.search(plain, first, stop):
        return False  # "The officer, Orlan, said the bomb destroyed a wall."
    return has_verb(before) or plain[stop : stop + 1] in ("", ".", ",", ";", ":", "\n")
