"""Whether a weekday lies ahead: the tense of the words around it."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.text.gaps import GAP

#: How far the cue may stand from the weekday, in characters.
_REACH = 160
#: Begins with a set of characters, so that the search can leap from one to the next.
_CLAUSE_END = Pattern(
    r"[.!?;:\s](?:(?<=[.!?])[\"'”’)]?\s|(?<=\n)\s*\n|(?<=[;:])\s|(?<=\s)(?:--?|[–—])\s)"
)
_AHEAD = (
    r"will|won't|shall|(?:would|should|must)(?! not\b|n['’]t)|plan(?:s|ned|ning)?"
    r"|ahead of|scheduled|due|upcoming|coming|expected|set (?:to|for)|(?:is|are|was|were) to"
    r"|intends?|until|till|next|tomorrow|before|deadline|expires?"
    # What somebody agreed or threatened to do is still to be done.
    r"|(?:agree[ds]?|vow(?:s|ed)?|promis(?:es|ed)|pledge[sd]?|threaten(?:s|ed)?|decide[ds]?"
    r"|offer(?:s|ed)?|order(?:s|ed)?|want(?:s|ed)?|hop(?:es|ed)) to"
)
_BEHIND = r"said|told|after|following|since|was|were|had|did|came|began|earlier|amid"
#: For text behind a space.
_CUES = Pattern(rf"{GAP}(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))\b", re.I)
_CUE_AHEAD = Pattern(rf"\b(?:{_AHEAD})\b", re.I)
#: "said Monday", "announced on Tuesday": the day belongs to the verb before it.
_TOLD_THAT_DAY = Pattern(
    r"\b(?:said|told|(?!planned|scheduled|expected)[a-z]{3,12}ed)(?:\s(?:on|late"
    r"|early|[a-z]+ers)){0,2}"
    r"\s{1,2}\Z",
    re.I,
)
#: "Agreed to a pause from Saturday": what somebody arranges begins later.
_FROM = Pattern(
    r"\b(?:agreed?|announced?|declared?|ordered|impos(?:es|ed)|call(?:s|ed) for|proposed)\b"
    r"[^.;:,]{0,90}\s(?:from|starting|beginning|as of)(?:\son)?\s\Z",
    re.I,
)
#: "A strike for Friday"; but "blamed for Friday night's attack".
_FOR = Pattern(r"\bfor\s(?:early\s|late\s)?\Z", re.I)
_OWNS = Pattern(r"(?:\s(?:night|morning|evening|afternoon))?['’]s\b")


def is_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether the weekday at `text[start:end]` is the coming one rather than the last one.

    The nearest cue before it in its sentence decides, and only without one the cues behind it.
    News tells the past unless it says otherwise.
    """
    before = text[max(0, start - _REACH) : start]
    breaks = list(_CLAUSE_END.finditer(before))
    if breaks:
        before = before[breaks[-1].end() :]
    if _TOLD_THAT_DAY.search(before):
        return False
    if _FROM.search(before) is not None:
        return True
    if _FOR.search(before) is not None and _OWNS.match(text, end) is None:
        return True
    cues = list(_CUES.finditer(f" {before}"))
    if cues:
        return cues[-1]["ahead"] is not None
    after = text[end : end + _REACH]
    stop = _CLAUSE_END.search(after)
    return _CUE_AHEAD.search(after[: stop.start()] if stop else after) is not None
