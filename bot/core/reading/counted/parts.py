"""Counts of some of those whom a report counts as a whole: "five children were among the dead".

Such a number neither continues nor contradicts the whole, though its own words do not say so.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.core.evidence import Figure, Sentence
from bot.core.patterns import Pattern
from bot.core.reading.counted.some import Around, are_some
from bot.core.reading.fates.listed import is_listed_again
from bot.core.reading.text.ruledout import holds_any

#: What those are called who met the fate of a kind.
_FATES = {
    "killed": "dead|killed|deceased|deaths|fatalities|victims|casualties",
    "injured": "injured|wounded|hurt|casualties|victims|hospitali[sz]ed",
    "missing": "missing",
    "displaced": "displaced|refugees|homeless",
    "evacuated": "evacuees|evacuated",
    "affected": "affected",
    "kidnapped": "hostages|captives|kidnapped|abducted",
    "detained": "detainees|detained|arrested|suspects",
    "rescued": "rescued|survivors|freed|released",
}
_PRONOUN = "them|these|whom"
_ROUGHLY = r"(?:(?:at least|some|about|around|nearly|almost|more than|over|up to|only|just)\s)?"
#: "Twelve were killed, including three children": of the kind that stands before.
_INCLUDING = Pattern(rf"\bincluding\s(?:[^.;]{{0,60}}\sand\s)?{_ROUGHLY}\Z", re.I)


class _Parts(NamedTuple):
    """Words that make a count of one kind a part."""

    #: "Among the dead on the deck were", "the dead include at least".
    before: Pattern
    #: "Of those killed, 16 were women and six were children": all of the sentence tells of parts.
    opening: Pattern
    #: "… were among those killed", "… of the dead".
    behind: Pattern


def _parts_of(fates: str) -> _Parts:
    where = r"(?:\s(?:who|on|in|at|aboard|from)\s[^,;.]{3,40})?"
    them = (
        rf"(?:(?:the|its|their)\s(?:[a-z]+\s|[\d.,]+\s)?(?:{fates})\b{where}"
        rf"|those\s(?:who\s)?(?:{fates}|died)\b{where}|{_PRONOUN})"
    )
    return _Parts(
        before=Pattern(
            rf"\b(?:(?:among|amongst|of)\s{them},?(?:\s(?:were|are|was|is|have|had))?"
            rf"|{them}\sinclud(?:e|es|ed)"
            rf"|\bthe\s(?:{fates})\s(?:were|are)(?:\s[\w-]+\s[\w-]+\sand)?)"
            rf"\s(?:also\s)?{_ROUGHLY}\Z",
            re.I,
        ),
        opening=Pattern(rf"\W*(?:of|among)\s{them}(?:,\s|\s(?:were|are|was|is)\s)", re.I),
        behind=Pattern(rf"(?:\s[\w’'-]+){{0,3}}?\s(?:among|amongst)\s{them}|\sof\s{them}", re.I),
    )


_PARTS = {kind: _parts_of(fates) for kind, fates in _FATES.items()}
#: Without one of these nothing is a part.
_CUES = (
    "(", "lost ", "among", "of ", "includ", "still ", "remain", "intensive", "critical",
    "the dead ",
    " were ", " are ",
)  # fmt: skip
#: "Another 20 are still being treated", "41 remain in hospital": of those who were hurt.
_STILL = Pattern(
    r"(?:\s[\w’'-]+){0,4}?\s(?:(?:are|were|is|was)\sstill|(?:still\s)?remain(?:s|ed|ing)?)\s"
    r"[^.;,]{0,24}?(?:hospital\w*|treat\w*|(?:intensive|critical|medical)\s\w+|care)\b"
    r"|(?:\s[\w’'-]+){0,3}?\s(?:still\s)?in\s(?:intensive care|(?:a\s)?critical\scondition)\b",
    re.I,
)
#: "24 (15 male, 9 female)", "nine people (six men": behind a whole, with nothing but its parts.
_IN_BRACKETS = Pattern(
    r"\d[^().]{0,40}\((?:\d[\d.,]* [^().\d]{2,30}){0,4}\Z|[a-z] \((?:\w+ \w+ and )?\Z"
)
#: "He said he had lost six men": of all the dead, where somebody counts more.
_OWN_LOSS = Pattern(
    r"\b(?:he|she|it|they|we)(?:\s(?:had|has|have)|['’](?:d|ve|s))?\s(?:\w+\s)?lost\s"
    r"(?:(?:at least|some|about|around|nearly|almost|more than|only|just)\s)?\Z",
    re.I,
)
#: Without one of these no list says who the dead are.
_LIST = Pattern(r"\b(?:were|are|include[sd]?|as|of)\b|:", re.I)
_STILL_LABEL = Pattern(
    r"(?:\A|[.;•*|\n-]\s*)(?:(?:still|remain\w*)\s[^.:;\n]{0,30}|(?:of (?:whom|these),?\s)?in\s"
    r"(?:intensive care|critical condition)[^.:;\n]{0,20}):\s?\Z",
    re.I,
)
#: "Eleven injured people were brought in. Two are children."
_ARE_THEY = Pattern(
    r"\s(?:are|were)\s(?:[a-z-]+\s){0,2}?(?:children|women|men|babies|[a-z]{3,}s)(?=[.,;])"
)
#: So far from a sentence's beginning a count still opens it, in characters.
_HEAD = 10
_REACH = 110


def parted(
    text: str, sentences: Sequence[Sentence], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    """Return figures with those called so that count part of a whole.

    Args:
        text: The article's.
        sentences: Its sentences, in text order.
        figures: Its figures, in text order.
    """
    found, at = list(figures), 0
    for n, figure in enumerate(figures):
        while at < len(sentences) - 1 and sentences[at].end <= figure.start:
            at += 1
        if figure.kind not in _PARTS or figure.unit or not sentences:
            continue
        low, last = sentences[at].start, sentences[at].end
        if not low <= figure.start < last:
            continue
        if _is_part(text, (low, last), figures, n) or are_some(Around(text, low, last, figures, n)):
            found[n] = replace(figure, is_part=True)
    return tuple(found)


def _is_part(text: str, within: tuple[int, int], figures: Sequence[Figure], n: int) -> bool:
    (low, last), figure = within, figures[n]
    is_first = figure.start - low <= _HEAD
    if is_first and _ARE_THEY.match(text, figure.end, last) and _goes_on(figures, n):
        return True
    if not holds_any(text[low:last].casefold(), _CUES):
        return False
    words = _PARTS[figure.kind]
    opening = words.opening.match(text, low, last)
    before = text[max(low, figure.start - _REACH) : figure.start]
    is_still = figure.kind == "injured" and (
        _STILL.match(text, figure.end, last) or _STILL_LABEL.search(before)
    )
    is_own = figure.kind == "killed" and _OWN_LOSS.search(before) and _is_outnumbered(figures, n)
    is_broken_down = _IN_BRACKETS.search(before) is not None and _has_whole(low, figures, n)
    return (
        bool(is_still or is_own or is_broken_down)
        or (opening is not None and figure.start >= opening.end())
        or words.before.search(before) is not None
        or words.behind.match(text, figure.end, last) is not None
        or (_INCLUDING.search(before) is not None and _has_whole(low, figures, n))
        or (_LIST.search(before) is not None and is_listed_again(text, low, figure.start))
    )


def _has_whole(low: int, figures: Sequence[Figure], n: int) -> bool:
    """Tell whether the sentence counts more of the same before: six of 160 cases are no part."""
    mine = figures[n]
    return any(
        one.kind == mine.kind and one.value > mine.value and not one.unit
        for one in figures[max(0, n - 4) : n]
        if one.start >= low
    )


def _goes_on(figures: Sequence[Figure], n: int) -> bool:
    """Tell whether the count right before, of the sentence before, is of more of the same."""
    mine, before = figures[n], figures[n - 1] if n else None
    return before is not None and before.kind == mine.kind and before.value > mine.value


def _is_outnumbered(figures: Sequence[Figure], n: int) -> bool:
    """Tell whether anybody counts more dead in the article."""
    return any(
        one.kind == "killed" and one.value > figures[n].value and not one.is_background
        for one in figures
    )
