"""The fates of all counts of a text: each by its own words, or by those of counts beside it."""

import re
from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.core.reading.counted.breakdowns import parts_of
from bot.core.reading.counted.neighbours import (
    Count,
    is_among,
    is_included,
    is_joined,
    is_part_of_next,
    is_told_again,
)
from bot.core.reading.fates.befallen import fits, is_thing
from bot.core.reading.fates.behind import told_behind
from bot.core.reading.fates.harms import (
    is_harm,
    kind_of_match,
    kind_of_noun,
)
from bot.core.reading.fates.own import Fate, own_fate
from bot.core.reading.fates.tight import is_tight, tight_behind

#: Verbs that stand in no participle: what they tell is the part's ("9 of the 40 men drowned").
_FINITE = Pattern(
    r"\s(?:\w+\s)?(?:died|drowned|perished|succumbed|fled|survived|disappeared|vanished|collapsed"
    r"|fell|lost|suffered|sustained|received|crossed|was|were|has|have|had|is|are)\b",
    re.I,
)


_LONGEST_CALL = 40
_OF_SEVERAL = ("s", "dead", "deceased", "wounded", "injured", "missing")
#: Those whom "two of them" counts, right in front of it.
_OWN_WHOLE = Pattern(r"[a-z]{3,}(?:s|men|people|women|children),\s(?:and\s)?\Z")
#: What they are called, in front of a part of them: "the hostages, five of whom".
_CALLED = Pattern(r"\b(?P<who>[a-z]{3,}),\s(?:and\s)?(?:at least\s|some\s|about\s)?\Z", re.I)
_VICTIMS = frozenset({"victims", "dead", "deceased"})
_OF_WHOM = Pattern(r"\bof (?:whom|which|them)\b")


def find_fates(text: str, counts: Sequence[Count]) -> tuple[str, ...]:
    """Read the kind of each count, given in text order, from its own clause.

    Counts that are joined ("two men and three women were killed", "20 dead, including four
    children") share what is told once.
    """
    fates = [own_fate(text, counts, n) for n in range(len(counts))]
    for n in range(len(counts) - 1):
        if is_part_of_next(text, counts, n):
            fates[n], fates[n + 1] = _of_part_and_whole(text, counts, n, fates)
    _share_backwards(text, counts, fates)
    _share_forwards(text, counts, fates)
    _share_of_called(text, counts, fates)
    _share_with_parts(text, counts, fates)
    return tuple(
        fate.kind if fate.kind != "other" or fate.is_closed else kind_of_noun(count.counted.text)
        for fate, count in zip(fates, counts, strict=True)
    )


def _of_part_and_whole(
    text: str, counts: Sequence[Count], n: int, fates: Sequence[Fate]
) -> tuple[Fate, Fate]:
    """The fates of "two of the three men kidnapped were killed": what is told last is the part's.

    What stands right behind the whole ("kidnapped") is the whole's own.
    """
    part, whole = fates[n], fates[n + 1]
    if not _is_open(part):
        return part, whole if is_tight(text, counts[n + 1]) else Fate(kind="other", is_closed=True)
    tight = tight_behind(text, counts[n + 1])
    if counts[n + 1].counted.state:
        later = told_behind(text, counts[n + 1].end, counts[n + 1].last, counts[n])
        return (Fate(kind=later, is_behind=True) if later else whole), whole
    if tight is None:
        return whole, Fate(kind="other", is_closed=True)
    if _FINITE.match(tight[0]):
        return Fate(kind=kind_of_match(tight), is_behind=True), Fate(kind="other", is_closed=True)
    end = counts[n + 1].end + tight.end()
    last = told_behind(text, end, counts[n + 1].last, counts[n])
    return (Fate(kind=last, is_behind=True) if last else whole), whole


def _share_backwards(text: str, counts: Sequence[Count], fates: list[Fate]) -> None:
    """Give a fate told behind the last of a list to those before it."""
    for n in range(len(counts) - 2, -1, -1):
        if not _is_open(fates[n]) or not fates[n + 1].is_behind:
            continue
        if kind_of_noun(counts[n].counted.text) == "rescued":
            continue  # "17 survivors and 52 dead".
        # "Nine workers, including five women were killed": no comma closes what is put in.
        if not (is_joined(text, counts, n) or is_included(text, counts, n + 1)):
            continue
        if _OF_WHOM.search(text, counts[n].end, counts[n + 1].start):
            continue  # "96 cases, of which 57 were fatal".
        if text.endswith((" of whom", " of which"), counts[n + 1].start, counts[n + 1].end):
            continue  # "Forty rebels, 12 of whom died".
        # "Nine deaths, of which five in Arun, three missing": the five are of the nine.
        if n and is_included(text, counts, n) and not _is_open_of(counts[n - 1], fates[n - 1]):
            continue
        if fits(fates[n + 1].kind, counts[n].counted.text):
            fates[n] = Fate(kind=fates[n + 1].kind, is_behind=True)


def _share_forwards(text: str, counts: Sequence[Count], fates: list[Fate]) -> None:
    """Give a fate told of the first of a list, or of a whole, to those behind it."""
    for n in range(1, len(counts)):
        at = _before(counts, fates, n)
        kind = fates[at].kind
        if _is_open(fates[at]):
            kind = kind_of_noun(counts[at].counted.text)
        if not _is_open(fates[n]) or kind in {"other", "troops"}:
            continue
        if not fits(kind, counts[n].counted.text):
            continue
        part = (
            (counts[n].counted.is_part and not _has_own_whole(text, counts, n))
            or is_included(text, counts, n)
            or is_told_again(text, counts, n, at)
            or is_among(text, counts, n)
        )
        if part or (fates[n - 1].is_before and is_joined(text, counts, n - 1)):
            is_listed = fates[n - 1].is_before or is_included(text, counts, n)
            fates[n] = Fate(kind=kind, is_before=is_listed)


def _share_of_called(text: str, counts: Sequence[Count], fates: list[Fate]) -> None:
    """Give "the hostages, five of whom" and "the victims, nine of them" what those are called."""
    for n, count in enumerate(counts):
        if not (count.counted.is_part and _is_open(fates[n])):
            continue
        called = _CALLED.search(text, max(count.first, count.start - _LONGEST_CALL), count.start)
        if called is None:
            continue
        who = called["who"].lower()
        kind = kind_of_noun(who)
        if who in _VICTIMS and any(fate.kind == "killed" for fate in fates):
            kind = "killed"
        if is_harm(kind) and who.endswith(_OF_SEVERAL):
            fates[n] = Fate(kind=kind, is_before=True)


def _share_with_parts(text: str, counts: Sequence[Count], fates: list[Fate]) -> None:
    """Give what became of a whole to the parts that add up to it."""
    for n in range(len(counts) - 2):
        kind = kind_of_noun(counts[n].counted.text) if _is_open(fates[n]) else fates[n].kind
        if kind in {"other", "troops"}:
            continue
        parts = parts_of(text, counts, n)
        if not all(fits(kind, counts[part].counted.text) for part in parts):
            continue
        if all(_is_open(fates[part]) or fates[part].kind == kind for part in parts):
            for part in parts:
                fates[part] = Fate(kind=kind, is_before=True)


def _before(counts: Sequence[Count], fates: Sequence[Fate], n: int) -> int:
    """The count before the one at `n`; "in three states" in between counts nobody."""
    at = n - 1
    if at and _is_open(fates[at]) and is_thing(counts[at].counted.text):
        return at - 1 if counts[at - 1].last == counts[n].last else at
    return at


def _has_own_whole(text: str, counts: Sequence[Count], n: int) -> bool:
    """Tell "The geologists, two of them French": they are not those told of before."""
    this = counts[n]
    is_first = counts[n - 1].last != this.last
    return is_first and _OWN_WHOLE.search(text, this.first, this.start) is not None


def _is_open_of(count: Count, fate: Fate) -> bool:
    return _is_open(fate) and kind_of_noun(count.counted.text) == "other"


def _is_open(fate: Fate) -> bool:
    return fate.kind == "other" and not fate.is_closed
