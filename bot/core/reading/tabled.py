"""Counts in lists and tables, told by a label in front: "Deaths: 31", "Houses destroyed | 120"."""

import re

from bot.core.reading.harms import FATE_AFTER, fits, kind_of_match, kind_of_noun
from bot.core.reading.nouns import is_plural

#: A label stands at the head of its line, sentence or list item; what is in brackets defines it.
_LABEL = re.compile(
    r"(?:\A|[\n•·▪*|;,.(–—-]\s{0,3})"
    r"(?P<label>[^\W\d_]{2,20}(?:[ /-][^\W\d_]{1,20}){0,4})"
    r"(?:\s?\([^()\n]{1,40}\))?\s?(?::|=|\||\t|[–—])\s{0,3}\Z"
)
_WORD = re.compile(r"[^\W\d_]+")
#: The longest label with what is in brackets, in characters.
_REACH = 140


def find_label(text: str, start: int, floor: int) -> str:
    """Return the label of the number at `start`; empty when there is none that counts anything.

    `floor` is where its sentence begins.
    """
    if start == floor or text[start - 1] not in " :=|\t–—":
        return ""
    found = _LABEL.search(text[max(floor, start - _REACH) : start])
    if found is None:
        return ""
    label = found["label"]
    is_count = kind_of_label(label) != "other" or any(is_plural(w.lower()) for w in label.split())
    return label if is_count else ""


def kind_of_label(label: str) -> str:
    """Return what became of those counted under a label: "Affected population" is "affected"."""
    told = [(m.start(), kind_of_noun(m[0])) for m in _WORD.finditer(label)]
    told += [(m.start(), kind_of_match(m)) for m in FATE_AFTER.finditer(label)]
    for start, kind in told:
        if kind not in {"other", "troops"} and fits(kind, label[:start].strip()):
            return kind
    return "other"
