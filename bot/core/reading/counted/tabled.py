"""Counts in lists and tables, told by a label in front: "Deaths: 31", "Houses destroyed | 120"."""

import re
from operator import itemgetter

from bot.core.patterns import Pattern
from bot.core.reading.counted.nouns import is_plural
from bot.core.reading.fates.befallen import fits
from bot.core.reading.fates.harms import FATE_AFTER, kind_of_match, kind_of_noun
from bot.core.reading.text.casing import small
from bot.core.reading.text.lines import start_of_line

#: A label stands at the head of its line, sentence or list item; what is in brackets defines it.
_LABEL = Pattern(
    r"(?:\A|(?:[\n•·▪*|:;,.(–—]|(?<![^\W_])-)\s{0,3})"
    r"(?P<label>[^\W\d_]{2,20}(?:[ /-][^\W\d_]{1,20}){0,4})"
    r"(?:\s?\([^()\n]{1,40}\))?\s?(?::|=|\||\t|[–—]|(?:\.\s?){3,}|…+|_{3,})\s{0,3}\Z"
)
#: A label with a whole line to itself and its count may be long, and hold a number or a date.
_LINE_LABEL = Pattern(
    r"\A[ \t]*(?:[•·▪*–—-][ \t]*)?"
    r"(?P<label>[^\W\d_][^\n:;!?|=]{1,70}?)\s?(?::|=|(?:\.\s?){4,}|…+|_{4,})[ \t]{0,3}\Z"
)
_LINE_ENDS = Pattern(r"[^\n.,;]{0,24}(?:\n|\Z)|\s?[(,;/]")
#: "Still held: 31", "Persons registered: 1,200".
_DONE = Pattern(r"(?:[^\W\d_]{2,}ed|held|taken|found|open|left|lost|shut)\Z", re.I)
#: Without one of these so close no label stands in front: most numbers have none.
_SEPARATORS = frozenset(":=|–—\t.…_")
_LONGEST_GAP = 5
#: One of these, or a space, stands right in front.
_CLOSE_BY = frozenset(" :=|\t–—.…_")
_WORD = Pattern(r"[^\W\d_]+")
#: The longest label with what is in brackets, in characters.
_REACH = 140


def find_label(text: str, start: int, end: int, floor: int) -> str:
    """Return the label of the number at `text[start:end]`; empty when none counts anything.

    `floor` is where its sentence begins.
    """
    if text[max(0, start - 1) : start] not in _CLOSE_BY:
        return ""
    if _SEPARATORS.isdisjoint(text[max(0, start - _LONGEST_GAP) : start]):
        return ""
    found = _LABEL.search(text[max(floor, start - _REACH) : start])
    if found is None and _LINE_ENDS.match(text, end):
        # Dots that lead to the number may have ended its sentence.
        low = max(start - _REACH, start_of_line(text, start))
        found = _LINE_LABEL.search(text[low:start])
    if found is None:
        return ""
    label = found["label"]
    return label if counts_something(label) or _DONE.search(label) else ""


def counts_something(label: str) -> bool:
    """Tell whether a label says what is counted: a fate, or things in the plural."""
    return kind_of_label(label) != "other" or any(is_plural(w.lower()) for w in label.split())


def kind_of_label(label: str) -> str:
    """Return what became of those counted under a label: "Affected population" is "affected"."""
    if not label:
        return "other"
    told = [(m.start(), kind_of_noun(m[0])) for m in _WORD.finditer(label)]
    told += [(m.start(), kind_of_match(m)) for m in FATE_AFTER.finditer(small(label))]
    for start, kind in sorted(told, key=itemgetter(0)):
        if kind not in {"other", "troops"} and fits(kind, label[:start].strip()):
            return kind
    return "other"
