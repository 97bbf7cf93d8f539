"""Counts that are told apart by their order alone: "killed 51 and injured 230, against 410 and 300,
respectively"."""

from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.counted.drafts import FigureDraft
from bot.core.reading.fates.harms import FATE_AFTER, is_harm, kind_of_match, kind_of_noun
from bot.core.reading.text.casing import small

_RESPECTIVELY = Pattern(r"(?:\s\w+)?,?\srespectively\b")
_JOINED = Pattern(r"(?:\s[a-z]+)?,?\s(?:and|or)\s(?:[a-z]+\s){0,2}|,\s")
_WORD = Pattern(r"[^\W\d_]{3,}")
_COMPARED = Pattern(r"\b(?:compared (?:to|with)|(?:up|down) from|against|versus|from)\s")
_MOST = 4


def kinds_respective(text: str, drafts: Sequence[FigureDraft], kinds: Sequence[str]) -> list[str]:
    """Give counts that stand before "respectively" the kinds told in that order before them.

    Those are the kinds of the counts of the same sentence, or of its nouns and verbs where it has
    no others.
    """
    told = list(kinds)
    if "respectively" not in text:
        return told
    for last, draft in enumerate(drafts):
        if not _RESPECTIVELY.match(text, draft.end, draft.sentence.end):
            continue
        first = _first_of(text, drafts, last)
        size = last - first + 1
        if size < 2 or any(drafts[n].measure is not None for n in range(first, last + 1)):
            continue
        before = _kinds_before(text, drafts, told, first)
        if len(before) >= size:
            told[first : last + 1] = before[-size:]
    return told


def former_respective(text: str, drafts: Sequence[FigureDraft]) -> dict[int, int]:
    """Tell which draft's former value each of such a list is: "51 and 230, against 410 and 300".

    Places in `drafts`, the new one's first.
    """
    former: dict[int, int] = {}
    if "respectively" not in text:
        return former
    for last, draft in enumerate(drafts):
        if not _RESPECTIVELY.match(text, draft.end, draft.sentence.end):
            continue
        first = _first_of(text, drafts, last)
        size = last - first + 1
        new = first - size
        if size < 2 or new < 0 or drafts[new].sentence is not draft.sentence:
            continue
        if _COMPARED.search(text, drafts[first - 1].end, drafts[first].start):
            former.update({new + n: first + n for n in range(size)})
    return former


def _first_of(text: str, drafts: Sequence[FigureDraft], last: int) -> int:
    """Where the list of counts begins that ends with the one at `last`."""
    first = last
    while (
        first
        and last - first < _MOST
        and drafts[first - 1].sentence is drafts[last].sentence
        and _JOINED.fullmatch(text, drafts[first - 1].end, drafts[first].start)
    ):
        first -= 1
    return first


def _kinds_before(
    text: str, drafts: Sequence[FigureDraft], kinds: Sequence[str], first: int
) -> list[str]:
    sentence = drafts[first].sentence
    counted = [
        kind
        for draft, kind in zip(drafts[:first], kinds[:first], strict=True)
        if draft.sentence is sentence and is_harm(kind)
    ]
    if counted:
        return counted
    lead = small(text[sentence.start : drafts[first].start])
    words = ((m.start(), kind_of_noun(m[0])) for m in _WORD.finditer(lead))
    verbs = ((m.start(), kind_of_match(m)) for m in FATE_AFTER.finditer(lead))
    named = dict(sorted(one for one in (*words, *verbs) if is_harm(one[1])))
    return list(dict.fromkeys(named[at] for at in sorted(named)))
