"""The status word: it moves only with a cited reason, by rules that are written down here.

ESCALATING: a count of harm or of forces rose, the dead or the missing are counted for the first
time, or a new happening is of the kind in `_WORSE`.
EASING: a count of people driven out, held or in arms fell, or a new happening is of the kind in
`_BETTER`; and nothing of the first.
MIXED: both; its reason are the two sentences.
STATIC: neither. A first brief and a brief on demand carry no word: there is nothing to move from.
What is only planned, feared or denied moves nothing.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.core.briefs import BriefFigure, BriefKind, Change, Statement, Trend
from bot.core.evidence import Figure
from bot.core.figures.series import LIVES, group, is_same_again
from bot.core.patterns import Pattern
from bot.core.reading.background import looks_back, otherness
from bot.core.sentences.topics import is_disputed, is_unknown
from bot.core.sentences.upcoming import tells_ahead

_RISING = (
    "killed",
    "injured",
    "missing",
    "displaced",
    "evacuated",
    "kidnapped",
    "troops",
    "detained",
)
#: A first count of these is a rise from nobody.
#: Fewer missing people may mean more dead.
_FALLING = ("displaced", "evacuated", "kidnapped", "troops", "detained")
_WORSE = Pattern(
    r"\b(?:attack(?:s|ed)|storm(?:s|ed)|shell(?:s|ed)|bomb(?:s|ed)|explod(?:es|ed)|"
    r"collaps(?:es|ed)|burst|breach(?:es|ed)|broke through|gave way|invad(?:es|ed)|"
    r"captur(?:es|ed)|seiz(?:es|ed)|erupt(?:s|ed)|order(?:s|ed) the evacuation|"
    r"declar(?:es|ed) (?:war|martial law|a state of emergency)|broke off (?:talks|negotiations))\b",
    re.IGNORECASE,
)
#: So much speaks for another time, as `otherness` gives it: a year's attacks, those of 1998.
_OF_ANOTHER_TIME = 3.0
_BETTER = Pattern(
    r"\b(?:(?:ceasefire|truce)\b.{0,60}\b(?:took effect|began|holds|held|was signed|agreed)|"
    r"agreed (?:to|on) a (?:ceasefire|truce)|lift(?:s|ed)? (?:the|its|an|all) .{0,30}"
    r"(?:order|curfew|siege|blockade|warning|ban)|(?:order|curfew|siege|blockade|warning) "
    r"(?:was|were|is|has been) lifted|receded|is (?:falling|receding)|under control|contained the|"
    r"were (?:freed|released)|was (?:freed|released)|began (?:to withdraw|withdrawing)|"
    r"withdrew (?:its|their) (?:troops|forces)|reopened)\b",
    re.IGNORECASE,
)


def trend(
    kind: BriefKind,
    new: Sequence[Statement],
    figures: Sequence[BriefFigure],
    known: Collection[Figure] = (),
) -> tuple[Trend, Statement | None]:
    """Return the status word and the statement that moved it; None where nothing did.

    Args:
        kind: Of the brief.
        new: What is new since the last brief, breaking updates included.
        figures: The brief's figures.
        known: Counts that the channel knew before: one of them told anew, in other words, is no
            rise; one of another place is.
    """
    if kind in (BriefKind.FIRST, BriefKind.ON_DEMAND, BriefKind.COVERAGE):
        return Trend.NONE, None
    again = {one.fact for one in figures if _is_known(one, known)}
    fresh = [
        said
        for said in new
        if said.change is Change.NEW and said.fact not in again and _has_happened(said.text)
    ]
    figures = [one for one in figures if not _is_known(one, known)]
    worse = _of_figures(new, figures, _RISING, has_risen=True) or _first(fresh, _WORSE)
    better = _of_figures(new, figures, _FALLING, has_risen=False) or _first(fresh, _BETTER)
    if worse is not None and better is not None and worse.text != better.text:
        return Trend.MIXED, _both(worse, better)
    if worse is not None:
        return Trend.ESCALATING, worse
    return (Trend.EASING, better) if better is not None else (Trend.STATIC, None)


def _both(worse: Statement, better: Statement) -> Statement:
    citations = dict.fromkeys((*worse.citations, *better.citations))
    return replace(worse, text=f"{worse.text} {better.text}", citations=tuple(citations))


def _is_known(told: BriefFigure, known: Collection[Figure]) -> bool:
    return told.change is Change.NEW and any(is_same_again(told.figure, one) for one in known)


def _has_happened(text: str) -> bool:
    if tells_ahead(text) or is_unknown(text) or is_disputed(text):
        return False
    return not looks_back(text) and otherness(text) < _OF_ANOTHER_TIME


def _first(fresh: Sequence[Statement], pattern: Pattern) -> Statement | None:
    return next((said for said in fresh if pattern.search(said.text)), None)


def _of_figures(
    new: Sequence[Statement],
    figures: Sequence[BriefFigure],
    kinds: Sequence[str],
    *,
    has_risen: bool,
) -> Statement | None:
    """Find the statement of a changed count, the gravest kind first."""
    moved = [
        told
        for told in figures
        if told.figure.kind in kinds
        and (before := _before(told)) not in (None, told.figure.value)
        and (told.figure.value > (before or 0.0)) is has_risen
    ]
    for told in sorted(moved, key=lambda told: kinds.index(told.figure.kind)):
        found = next((said for said in new if said.fact == told.fact), None)
        if found is not None:
            return found
    return None


def _before(told: BriefFigure) -> float | None:
    """Return what a count was before; None where it did not move or nobody can tell."""
    if told.change is Change.CHANGED:
        return told.previous_value
    is_first = told.change is Change.NEW and told.figure.kind in LIVES
    return 0.0 if is_first and group(told.figure) == "is" else None


def turned_by(word: Trend, reason: Statement | None, figures: Sequence[BriefFigure]) -> str:
    """Say what would move the status word; empty where there is none.

    Args:
        word: As it stands.
        reason: The statement that moved it.
        figures: The brief's figures.
    """
    match word:
        case Trend.NONE:
            return ""
        case Trend.STATIC:
            return (
                "to ESCALATING when a count of people killed, injured, missing or driven out rises "
                "or something worse happens; to EASING when fewer are displaced or held, or an "
                "order is lifted"
            )
        case Trend.MIXED:
            return (
                "to ESCALATING when nothing eases until the next brief; "
                "to EASING when nothing worsens until the next brief"
            )
        case Trend.ESCALATING | Trend.EASING:
            has_risen = word is Trend.ESCALATING
            kept = _kept_up(reason, figures, has_risen=has_risen)
            other, way = (
                (Trend.EASING, "an order is lifted, people return or a truce holds")
                if has_risen
                else (Trend.ESCALATING, "a count of harm rises or something worse happens")
            )
            return f"to STATIC when {kept}; to {other} when {way}"


def _kept_up(reason: Statement | None, figures: Sequence[BriefFigure], *, has_risen: bool) -> str:
    counted = next((one for one in figures if reason and one.fact == reason.fact), None)
    if counted is None:
        return f"nothing {'worsens' if has_risen else 'eases'} until the next brief"
    kind = counted.figure.kind
    who = "troops are counted" if kind == "troops" else f"people are counted {kind}"
    return f"no {'more' if has_risen else 'fewer'} {who}"
