"""Counts that an article itself takes back: "earlier they had said that 27 were killed".

Such a number was so until now. Where the article counts the same anew, only that is so; where it
does not, the old number is still the last that is known.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.evidence import Figure, Sentence
from bot.core.patterns import Pattern
from bot.core.reading.text.ruledout import holds_any

_KINDS = frozenset(
    "killed injured missing displaced evacuated affected kidnapped detained rescued".split()
)
_SAID = (
    r"(?:said|put|reported|given|gave|announced|counted|estimated|stated|spoken of|spoke of|thought"
    r"|believed|feared|claimed|listed|told\s[\w’' ]{2,20}|confirmed|declared)"
)
_BEFORE_NOW = r"(?:earlier|initially|originally|previously|at first|first|until now)"
#: In the clause before a count that was said and is no more.
_LEADS = Pattern(
    r"\b(?:up|down)\sfrom\s(?:(?:at least|some|about|more than)\s)?\Z"
    rf"|\b(?:had\s{_BEFORE_NOW}\s(?:been\s)?{_SAID}|had\s(?:been\s)?{_SAID}\s{_BEFORE_NOW}"
    rf"|(?:was|were|been)\s{_BEFORE_NOW}\s{_SAID}|{_BEFORE_NOW}\s{_SAID}"
    r"|(?:earlier|initial|first|previous|original)\s(?:\w+\s)?(?:reports?|counts?|figures?|tolls?"
    r"|estimates?|statements?|bulletins?|lists?)(?:\s(?:of|had|that|said|gave|put|spoke)\b)?)"
    r"[^;:]{0,80}\Z",
    re.I,
)
#: "Had said" alone: who gives the new count has to be who gave the old one, or be nobody else.
_HAD_SAID = Pattern(rf"\bhad\s(?:been\s)?{_SAID}\b[^;:]{{0,80}}\Z", re.I)
#: A sentence that opens with "Earlier" and goes on in the past.
_OPENS = Pattern(
    r"(?:Earlier|Initially|Originally|Previously|At first)\b[^;:]{0,60}\b"
    rf"{_SAID}[^;:]{{0,80}}\Z"
)
#: Behind it: "27, as first reported", "the 60 tonnes first estimated".
_BEHIND = Pattern(
    rf"(?:\s[\w’'-]+){{0,2}}?,?\s(?:as\s)?(?:it\s|they\s|was\s|were\s|had\s(?:been\s)?)?"
    rf"{_BEFORE_NOW}\s{_SAID}\b",
    re.I,
)
#: "Two people were killed, not three", "nine, and not the 27 first reported".
_NOT = Pattern(
    r"(?:,|\sand)\snot,?\s(?:(?:the|as)\s)?(?:[^,.;]{3,40},\s)?"
    r"(?:at least\s|some\s|about\s|more than\s)?\Z"
)
_WHOLE = Pattern(
    r"(?:\s(?:people|persons|dead|killed|injured|missing|victims|deaths))?"
    r"(?=[,.;]|\s(?:as|first|initially|originally|previously|earlier|authorities|officials|police"
    r"|the)\b)"
)
#: Without one of these nothing is taken back.
_CUES = (
    *("earlier", "initial", "original", "previous", "first", "until now"),
    *("had ", "not ", "not,", " from "),
)  # fmt: skip
_REACH = 140


def without_former(
    text: str, sentences: Sequence[Sentence], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    """Return figures, of which those that an article takes back are of another time.

    What is so now has the former value as what it replaces. Arguments as of `former_counts`.
    """
    replaced = former_counts(text, sentences, figures)
    if not replaced:
        return tuple(figures)
    old = {one.start: one for one in replaced.values()}

    def told(one: Figure) -> Figure:
        if one in replaced:
            return replace(one, change_from=replaced[one].value)
        if one.start not in old:
            return one
        # "Not three" is said not to be so; "earlier three" was so, as far as was known.
        is_denied = old[one.start].is_negated
        return replace(one, is_negated=True) if is_denied else replace(one, is_background=True)

    return tuple(map(told, figures))


def former_counts(
    text: str, sentences: Sequence[Sentence], figures: Sequence[Figure]
) -> dict[Figure, Figure]:
    """Return each count that is so now and takes the place of one that is no more, with that one.

    One that the article says was never so comes back negated.

    Args:
        text: The article's.
        sentences: Its sentences, in text order.
        figures: Its figures, in text order.
    """
    former: list[Figure] = []
    retold: list[Figure] = []
    denied: dict[Figure, Figure] = {}
    at = 0
    for n, figure in enumerate(figures):
        while at < len(sentences) - 1 and sentences[at].end <= figure.start:
            at += 1
        if figure.unit or not sentences or not _holds_cue(text, sentences[at]):
            continue
        low, last = sentences[at].start, sentences[at].end
        if n and _is_denied(text, figures[n - 1], figure):
            denied[figures[n - 1]] = replace(figure, is_negated=True)
        elif figure.kind in _KINDS and _is_former(text, low, last, figure):
            former.append(figure)
        elif figure.kind in _KINDS and _HAD_SAID.search(
            text[max(low, figure.start - _REACH) : figure.start]
        ):
            retold.append(figure)
    now = {
        kind: [one for one in figures if _may_be_now(one, kind, former)]
        for kind in {one.kind for one in former}
    }
    replaced = {
        current: old
        for old in former
        if (current := _nearest(now[old.kind], old)) is not None and current.value != old.value
    }
    for old in retold:
        mine = [one for one in figures if _may_be_now(one, old.kind, (*former, *retold))]
        current = _nearest([one for one in mine if _is_theirs(one, old)], old)
        if current is not None and current.value != old.value:
            replaced[current] = old
    return {**replaced, **denied}


def _holds_cue(text: str, sentence: Sentence) -> bool:
    return holds_any(text[sentence.start : sentence.end].casefold(), _CUES)


def _is_former(text: str, low: int, last: int, figure: Figure) -> bool:
    before = text[max(low, figure.start - _REACH) : figure.start]
    return (
        _LEADS.search(before) is not None
        or _OPENS.search(text[low : figure.start]) is not None
        or _BEHIND.match(text, figure.end, last) is not None
    )


def _is_denied(text: str, this: Figure, other: Figure) -> bool:
    """Tell whether a count is put right by the one before it: "two were killed, not three"."""
    gap = text[this.end : other.start]
    return (
        this.kind in _KINDS
        and this.value != other.value
        and not this.is_part
        and other.qualifier.casefold() not in ("only", "just")
        and ". " not in gap
        and _NOT.search(gap) is not None
        and _WHOLE.match(text, other.end) is not None
    )


def _may_be_now(figure: Figure, kind: str, former: Sequence[Figure]) -> bool:
    return (
        figure.kind == kind
        and not figure.unit
        and not (figure.is_part or figure.is_background or figure.is_negated)
        and all(figure is not one for one in former)
    )


def _is_theirs(figure: Figure, old: Figure) -> bool:
    mine, theirs = figure.claimant.casefold(), old.claimant.casefold()
    return not mine or not theirs or mine in theirs or theirs in mine


def _nearest(figures: Sequence[Figure], old: Figure) -> Figure | None:
    return min(figures, key=lambda one: abs(one.start - old.start), default=None)
