"""Numbers told in reply to a question that says what is counted: "How many died?" "Twelve." """

import re

from bot.core.patterns import Pattern
from bot.core.reading.counted.tabled import kind_of_label

_ASKED = Pattern(r"\bhow\smany\b(?P<what>[^?.!;\"“”]{3,90})", re.I)
#: What may stand between a question and the number: marks, "he said", a speaker's label.
_REPLIED = Pattern(
    r"[?,.]?[”\"’']?(?:[^?!.:]{0,60}(?:said|replied|answered|asked|told)[^?!.:]{0,60}[:,.]"
    r"|\s?\[?(?-i:[A-Z])[\w.’' -]{0,30}[\]:]:?)?[\s“\"‘'—–-]{0,4}"
    r"(?:(?:at least|about|around|so far|only|just|some|nearly|we have|there are"
    r"|there were),?\s)?\Z",
    re.I,
)
_ENDS = Pattern(r"[.,;!”\"’']|\s(?:so far|at least|that we know|as of|now|people|of them)\b|\Z")
#: How far a question may stand before its reply, in characters.
_REACH = 200


def kind_replied(text: str, start: int, end: int) -> str:
    """Return what the number at `text[start:end]` counts by the question it replies to; or ""."""
    low = max(0, start - _REACH)
    if "ow many" not in text[low:start] or not _ENDS.match(text, end):
        return ""
    asked = list(_ASKED.finditer(text, low, start))
    if not asked or not _REPLIED.match(text, asked[-1].end(), start):
        return ""
    kind = kind_of_label(asked[-1]["what"])
    return "" if kind == "other" else kind
