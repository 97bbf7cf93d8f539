"""Bare numbers that tell another count of the same: "the opposition put it at 40"."""

import re
from collections.abc import Sequence

from bot.core.reading.drafts import Draft
from bot.core.reading.harms import is_harm

#: Words of telling right before a number that has no noun of its own.
_TOLD = re.compile(
    r"(?:\b(?:spoke|speaks|talked|talks)\sof|\b(?:said|says|saying|claim(?:s|ed|ing)|report(?:s"
    r"|ed|ing)|count(?:s|ed)|listed|list|recorded|say|cited|citing|confirmed|gave|gives)|\b(?:put"
    r"|puts|putting|gave|gives|giving)\s(?:it|them|the\s\w+|its\s\w+|their\s\w+)\s(?:at|as)"
    r"|\b(?:total|toll|tally|number|count|figure|sum)s?(?:\s(?:there|so far|nationwide|to date"
    r"|in the \w+|in [A-Z]\w+))?\s(?:to|at|of|is|was|stands at|stood at|reached|now|now at)"
    r"|\b(?:it|that)\s(?:was|is|stood at|stands at|reached)|\b(?:rais|lower|correct|revis|cut"
    r"|push|br(?:ing|ought)|put)\w*\s(?:it|that|this|the \w+)(?:\s\w+)?,?\s(?:to|at)|\b(?:rose"
    r"|risen|climbed|grew|jumped|(?:was|were|been) (?:raised|revised|lowered|corrected"
    r"|cut))\s(?:\w+\s)?to|\b(?:number|figure|toll|total|count)\s(?:(?:is|was)\s(?:closer"
    r"|nearer)(?:\sto)?|(?:to|will|would|could|may|might)\s(?:pass|exceed|reach|top|surpass|hit))"
    r"|\b(?:most|many|some|half) of (?:them|these|those),|\b(?:that|it|this|which)\s(?:(?:has|had"
    r"|have)\s)?(?:risen|rose|climbed|grown|grew|jumped|increased|gone up|fallen"
    r"|dropped)\sto)\s\Z"
)
#: Where such a number's clause ends.
_ENDS = re.compile(
    r"[”\"’]?(?:[.,;:)]|\s(?:had|were|have|while|and|but|on|in|at|as|by|so far|last|to date"
    r"|nationwide)\b|\s?--|\s?[–—]|\Z)"
)
_OF_THESE = re.compile(r"\b(?:Of|Among) (?:these|them|those|whom|this number),?\s\Z", re.I)
_LISTED = re.compile(r"(?:\s(?:were|was|are)(?:\s[a-z]+){1,2})?,?\s(?:and\s)?(?:the\s)?")
_FOUND = re.compile(
    r"\s(?:more\s|others\s)?(?:were|was|have been|had been)\s(?:found|recovered|discovered"
    r"|retrieved|pulled|unearthed|buried|washed|recorded|registered|reported)\b|\soccurred\b"
)
#: How far behind the count it repeats such a number may stand, in characters.
_REACH = 260


def kinds_retold(text: str, drafts: Sequence[Draft], kinds: Sequence[str]) -> list[str]:
    """Give each bare number that somebody tells the kind of the count before it.

    The count stands in the same sentence or in the one before.
    """
    told = list(kinds)
    parts: set[int] = set()
    for n in range(1, len(drafts)):
        former, this = drafts[n - 1], drafts[n]
        if told[n] != "other" or this.measure is not None or this.number.is_fraction:
            continue
        if not is_harm(told[n - 1]) or this.start - former.end > _REACH:
            continue
        is_bare = this.end == this.number.end and not this.counted.label
        may_be_found = is_bare or this.counted.text.endswith("victims")
        is_found = may_be_found and _is_found(text, told[n - 1], this)
        if is_found or (is_bare and _is_told(text, former, this)):
            told[n] = told[n - 1]
        elif _is_part(text, this) or (n - 1 in parts and _is_next(text, former, this)):
            told[n] = told[n - 1]
            parts.add(n)
    return told


def _is_part(text: str, this: Draft) -> bool:
    """Tell "Of these, 127 were peasants": parts of the count before."""
    return _OF_THESE.search(text, max(0, this.start - 30), this.start) is not None


def _is_next(text: str, former: Draft, this: Draft) -> bool:
    """Tell whether a part is followed by this one: "127 were peasants, 58 policemen"."""
    gap = text[former.end : this.start]
    return former.sentence is this.sentence and _LISTED.fullmatch(gap) is not None


def _is_found(text: str, kind: str, this: Draft) -> bool:
    """Tell "Nineteen were found in Orsa" where bodies were counted before."""
    return kind == "killed" and _FOUND.match(text, this.end) is not None


def _is_told(text: str, former: Draft, this: Draft) -> bool:
    low = max(former.end, this.start - 60)
    if _TOLD.search(text, low, this.start) is None or _ENDS.match(text, this.end) is None:
        return False
    # Another sentence in between tells of something else.
    return text.count(". ", former.end, this.start) <= 1
