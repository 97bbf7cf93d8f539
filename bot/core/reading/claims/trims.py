"""A claimant's words without what is no part of who it is: datelines, remarks, "'s version"."""

import re

from bot.core.patterns import Pattern

#: "According to Orla's version": it is Orla's.
_VERSION = Pattern(r"\s(?:own\s)?(?:version|accounts?|claims?|calculations?)\b")
_OWNER = Pattern(r"['’]s?\Z")
_LOOSE_END = Pattern(
    r"['’]s?\s(?:own\s)?(?:version|accounts?|claims?)\Z"
    r"|\s(?:released|published|issued|conducted|compiled|obtained|seen|cited|filed)\Z"
)
#: "(Radio Sol)-- [Text] A bulletin": what is not the subject.
_REMARK = Pattern(r"[^\n]*(?:\)\s?-+|\]|--)\s*|\d{1,2}\.\s(?:an?\s|the\s)?", re.I)
_ITS_NUMBERS = Pattern(r"\s(?:[a-z]+\s)?(?:figures|numbers|data|count|statistics|tally)\b")
#: "Said the Port Union on Tuesday": when, and not who.
_DAY = Pattern(r",?\s(?:(?:late|early)\s)?(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")
_DATELINE = Pattern(r",\s\d{1,2}\s[A-Za-z]{3,9}\.?\s\d{2,4}\b[^\n]{0,60}?(?:--|–|—)\s")


def whole(who: str) -> str:
    """Drop a participle that "on Monday" hung on: "a survey released", and whose version it is."""
    return _LOOSE_END.sub("", who.rstrip(".,"))


def owner(text: str, who: str, start: int) -> str:
    """Return whose version or account it is that `who`, at `start`, begins: "Orla's"."""
    return _OWNER.sub("", who) if _VERSION.match(text, start + len(who)) else who


def behind_remark(name: str) -> str:
    """Leave out a dateline, a desk's remark or a list number that stands in front."""
    ahead = _REMARK.match(name)
    return name if ahead is None else name[ahead.end() :] or name


def called(name: str, text: str, end: int) -> str:
    """Leave out what stands before whoever tells; "the ministry's figures" are the ministry's.

    `end` is where the name ends in `text`.
    """
    name = behind_remark(name)
    name = _DAY.sub("", name)
    is_possessive = name.endswith(("'s", "’s")) and _ITS_NUMBERS.match(text, end)
    return name[:-2] if is_possessive else name


def is_dateline(text: str, end: int) -> bool:
    """Tell "ORSA, 8 Jan 90 --", where a report was written, from whoever tells something."""
    return _DATELINE.match(text, end) is not None
