"""Counts that an article itself takes back: "earlier they had said that 27 were killed".

Such a number was so until now. Where the article counts the same anew, the new count supersedes the
old one; where it does not, the old number is still the last that is known.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

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


@dataclass(frozen=True, slots=True)
class _TakenBack:
    """The counts of an article that may be no more."""

    #: "Earlier 27", "up from 27": no longer so.
    former: list[Figure] = field(default_factory=list)
    #: "Had said that 27": no longer so if whoever said it, or nobody, gives another count.
    had_said: list[Figure] = field(default_factory=list)
    #: "Two were killed, not three": what is denied, negated, by what is so.
    denied: dict[Figure, Figure] = field(default_factory=dict)


def supersede(
    text: str, sentences: Sequence[Sentence], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    """Return an article's figures, those that it takes back marked, and those that replace them.

    What is so now has the old value in `change_from`; what was so is background, and what was never
    so is negated.

    Args:
        text: The article's.
        sentences: Its sentences, in text order.
        figures: Its figures, in text order.
    """
    old_of = _superseded(figures, _taken_back(text, sentences, figures))
    if not old_of:
        return tuple(figures)
    old_at = {old.start: old for old in old_of.values()}

    def marked(one: Figure) -> Figure:
        if one in old_of:
            return replace(one, change_from=old_of[one].value)
        if one.start not in old_at:
            return one
        is_denied = old_at[one.start].is_negated
        return replace(one, is_negated=True) if is_denied else replace(one, is_background=True)

    return tuple(map(marked, figures))


def _taken_back(text: str, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> _TakenBack:
    """Find the counts that may be no more."""
    found = _TakenBack()
    if not sentences:
        return found
    at = 0
    for n, figure in enumerate(figures):
        while at < len(sentences) - 1 and sentences[at].end <= figure.start:
            at += 1
        low, last = sentences[at].start, sentences[at].end
        if figure.unit or not holds_any(text[low:last].casefold(), _CUES):
            continue
        if n and _is_denied(text, figures[n - 1], figure):
            found.denied[figures[n - 1]] = replace(figure, is_negated=True)
        elif figure.kind in _KINDS and _is_former(text, low, last, figure):
            found.former.append(figure)
        elif figure.kind in _KINDS and _HAD_SAID.search(_before(text, low, figure)):
            found.had_said.append(figure)
    return found


def _superseded(figures: Sequence[Figure], found: _TakenBack) -> dict[Figure, Figure]:
    """Return each count that takes the place of one that is no more, with that one."""
    replaced: dict[Figure, Figure] = {}
    for old in found.former:
        now = [one for one in figures if _may_be_now(one, old.kind, found.former)]
        _put_in_place(_nearest(now, old), old, replaced)
    gone = [*found.former, *found.had_said]
    for old in found.had_said:
        now = [one for one in figures if _may_be_now(one, old.kind, gone) and _is_theirs(one, old)]
        _put_in_place(_nearest(now, old), old, replaced)
    return {**replaced, **found.denied}


def _put_in_place(now: Figure | None, old: Figure, replaced: dict[Figure, Figure]) -> None:
    if now is not None and now.value != old.value:
        replaced[now] = old


def _before(text: str, low: int, figure: Figure) -> str:
    """Return what stands before a count in its sentence, as far back as it matters."""
    return text[max(low, figure.start - _REACH) : figure.start]


def _is_former(text: str, low: int, last: int, figure: Figure) -> bool:
    return (
        _LEADS.search(_before(text, low, figure)) is not None
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
