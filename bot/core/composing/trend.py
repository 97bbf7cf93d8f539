"""The status word: it moves only with a cited reason, by rules that are written down here.

ESCALATING: a count of harm, of the ill or of forces rose since the last brief, the dead or the
missing are counted for the first time, or a new happening is of the kind in `_WORSE`.
EASING: a count of people driven out, held or in arms fell, or a new happening is of the kind in
`_BETTER`; and nothing of the first.
MIXED: both; two sentences are its reason.
STATIC: neither. A first brief and a brief on demand carry no word: there is nothing to move from.
What is only planned, feared or denied moves nothing.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bot.core.briefs import BriefFigure, BriefKind, Change, Statement, Trend
from bot.core.composing.again import is_one_count
from bot.core.composing.material import Material, Told
from bot.core.composing.tolls import counts_anybody, is_one_toll
from bot.core.evidence import Figure
from bot.core.figures.series import LIVES, counts_the_ill, group, is_same_series
from bot.core.patterns import Pattern
from bot.core.reading.background import looks_back, otherness
from bot.core.sentences.topics import is_disputed, is_unknown
from bot.core.sentences.upcoming import tells_ahead

#: What a sentence counts: kind and value.
Count = tuple[str, float]
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
#: Fewer missing people may mean more dead, and fewer arrests are those of another day.
_FALLING = ("displaced", "evacuated", "kidnapped", "troops")
#: A toll that is so many times larger is that of a whole war, to which today's dead are added.
_WHOLE_WAR = 50
#: How what moved the word is counted, where it is no people of a kind.
_COUNTED = {"troops": "troops are counted", "other": "cases are counted"}
_FIRED = r"(?:missiles?|shells?|rockets?|drones?|bombs?|air ?strikes?|artillery|warplanes?|jets?)"
_WORSE = Pattern(
    r"\b(?:attack(?:s|ed)|storm(?:s|ed)|shell(?:s|ed)|bomb(?:s|ed)|explod(?:es|ed)|"
    r"(?<!\bwho )collaps(?:es|ed)|burst|breach(?:es|ed)|broke through|gave way|invad(?:es|ed)|"
    r"captur(?:es|ed)|seiz(?:es|ed)(?! from\b)|erupt(?:s|ed)|opened fire|derail(?:s|ed)|"
    r"caught fire|capsiz(?:es|ed)|(?:makes|made) landfall|(?:takes|took|(?:have|had) taken) power|"
    r"order(?:s|ed) the evacuation|"
    r"(?:clos|shut)(?:s|es|ed)? (?:(?:the|its|their|all|a|main) ){0,2}(?:[\w-]+ ){0,2}"
    r"(?:borders?|crossings?|airspace|banks)\b|"
    r"rais(?:es|ed) (?:the|its) (?:[\w-]+ ){0,4}(?:alert|threat level|warning level)|"
    r"(?:alert|threat|warning) level (?:was |has been )?raised|"
    r"puts? [\w ,]{3,40} under (?:a )?(?:curfew|lockdown|siege)|"
    r"(?:was|were|have been|has been) evacuated|"
    r"(?:was|were|been) found dead|"
    r"took [\w ]{2,40} hostage|impos(?:es|ed) an? (?:[\w-]+ ){0,2}curfew|"
    r"declar(?:es|ed) (?:war|martial law|an? (?:state of )?emergency|a famine)|"
    r"(?:fire|fighting|cholera|measles|disease|clashes|riots|violence) (?:has |have )?"
    r"br(?:oke|oken) out|(?:cholera|measles|virus|disease|outbreak|fire|fighting|violence|unrest) "
    r"(?:has |have )?spreads? to|broke off (?:talks|negotiations)|"
    r"(?:talks|negotiations)\b[^,;.]{0,60} (?:broke (?:off|down)|collapsed)|"
    rf"(?:{_FIRED}|army|troops|forces|gunners)\b[^,;.]{{0,40}} "
    r"hit(?! (?:by|the (?:charts|headlines|road))\b)|"
    rf"(?:was|were) hit by (?:an? )?(?:[\w-]+ ){{0,2}}{_FIRED})\b",
    re.IGNORECASE,
)
#: What happened before: "since gunmen seized it", "a day after a blast killed a worker".
_SINCE = Pattern(
    r"\b(?:since (?:(?:the|an?) )?[a-z]+\s|because\b|(?:(?:days?|weeks?|hours?|months?|the day)"
    r" (?:after|before))\b|(?<=[a-z] )(?:who|which|whose)\b)[^,;]*",
    re.IGNORECASE,
)
#: So much speaks for another time, as `otherness` gives it: a year's attacks, those of 1998.
_OF_ANOTHER_TIME = 3.0
_BETTER = Pattern(
    r"\b(?:(?:ceasefire|truce)\b.{0,60}\b(?:took effect|began|holds|held|holding|was signed"
    r"|agreed)|(?:agreed (?:to |on )?|signed )an? (?:[\w-]+ ){0,2}(?:ceasefire|truce)|"
    r"guns (?:fell|have fallen) silent|lift(?:s|ed)? (?:the|its|an|all) .{0,30}"
    r"(?:order|curfew|siege|blockade|warning|ban)|"
    r"(?:order|curfew|siege|blockade|warning|ban|limit) (?:[\w ]{1,30} )?(?:was|were|is|has been) "
    r"lifted|receded|is (?:falling|receding)|"
    r"(?:is|are|was|were|now|brought|fully|largely) under control|contained the|"
    r"(?<!names )(?<!pictures )were (?:freed|released)|"
    r"(?<!name )(?<!report )was (?:freed|released)|"
    r"began (?:to withdraw|withdrawing)|"
    r"withdrew (?:its|their) (?:troops|forces)|reopened|"
    r"open(?:s|ed) (?:(?:the|its|their|all|a|main) ){0,2}(?:[\w-]+ ){0,2}"
    r"(?:borders?|crossings?|airspace)\b|lift(?:s|ed) (?:all )?restrictions|"
    r"lower(?:s|ed) (?:the|its) (?:[\w-]+ ){0,4}(?:alert|threat level|warning level)|"
    r"(?:alert|threat|warning) level (?:was |has been )?lowered|"
    r"(?:call(?:s|ed) off|end(?:s|ed)|suspend(?:s|ed)) (?:an?|the|their) (?:[\w-]+ ){0,2}"
    r"(?:strike|blockade|offensive)\b|"
    r"agreed [\w ]{0,30}to (?:cease fire|stop firing|stop fighting)|"
    r"(?:may|can|could) (?:now )?(?:go home|return)(?! only\b))\b",
    re.IGNORECASE,
)


def trend(
    kind: BriefKind,
    new: Sequence[Statement],
    figures: Sequence[BriefFigure],
    known: Collection[Figure] = (),
    counts: Mapping[str, Collection[Count]] = MappingProxyType({}),
) -> tuple[Trend, Statement | None]:
    """Return the status word and the statement that moved it; None where nothing did.

    Args:
        kind: Of the brief.
        new: What is new since the last brief, breaking updates included.
        figures: The brief's figures.
        known: Counts that the channel knew before: one of them told anew, in other words, is no
            rise, nor is one that somebody puts lower; one of another place is.
        counts: What lines count, by the keys of their facts: one that has a count in another
            article's words is as good a reason as its own.
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
    worse = _of_figures(new, figures, _RISING, counts, has_risen=True) or _first(fresh, _WORSE)
    better = _of_figures(new, figures, _FALLING, counts, has_risen=False) or _first(fresh, _BETTER)
    if worse is not None and better is not None and worse.text != better.text:
        return Trend.MIXED, _both(worse, better)
    if worse is not None:
        return Trend.ESCALATING, worse
    return (Trend.EASING, better) if better is not None else (Trend.STATIC, None)


def _both(worse: Statement, better: Statement) -> Statement:
    citations = dict.fromkeys((*worse.citations, *better.citations))
    return replace(worse, text=f"{worse.text} {better.text}", citations=tuple(citations))


def _is_known(told: BriefFigure, known: Collection[Figure]) -> bool:
    """Tell whether a count was known, or is of some of those whom a known toll counts."""
    if told.change is Change.CHANGED and told.figure.kind in LIVES:
        return any(
            counts_anybody(one) and is_one_toll(told.figure, one) and told.figure.value < one.value
            for one in known
        )
    return told.change is Change.NEW and any(
        is_one_count(told.figure, one)
        or (
            is_same_series(told.figure, one)
            and told.figure.value <= one.value <= _WHOLE_WAR * told.figure.value
        )
        for one in known
    )


def _has_happened(text: str) -> bool:
    if tells_ahead(text) or is_unknown(text) or is_disputed(text):
        return False
    return not looks_back(text) and otherness(text) < _OF_ANOTHER_TIME


def may_move(text: str) -> bool:
    """Tell whether a sentence, where it is new, is of the kind that moves the word."""
    text_now = _SINCE.sub("", text)
    return _has_happened(text) and bool(_WORSE.search(text_now) or _BETTER.search(text_now))


def _first(fresh: Sequence[Statement], pattern: Pattern) -> Statement | None:
    return next((said for said in fresh if pattern.search(_SINCE.sub("", said.text))), None)


def since_last(
    material: Material, figures: Sequence[BriefFigure], counted: Sequence[Told]
) -> list[BriefFigure]:
    """Return figures as they moved since the last brief, for the status word.

    What rose in a breaking update and was confirmed afterwards still counts as risen.
    """
    last = material.last
    if last is None:
        return list(figures)
    values = {one.fact: one.figure.value for one in last.figures}
    fresh = {told.fact.key for told in counted if told.fact.first_seen_at > last.as_of}
    moved = []
    for one in figures:
        if one.change is Change.CONFIRMED and values.get(one.fact, one.figure.value) != (
            one.figure.value
        ):
            one = replace(one, change=Change.CHANGED, previous_value=values[one.fact])
        elif one.change is Change.CONFIRMED and one.fact in fresh and one.fact not in values:
            one = replace(one, change=Change.NEW)
        moved.append(one)
    return moved


def _of_figures(
    new: Sequence[Statement],
    figures: Sequence[BriefFigure],
    kinds: Sequence[str],
    counts: Mapping[str, Collection[Count]],
    *,
    has_risen: bool,
) -> Statement | None:
    """Find the statement of a changed count, the gravest kind first."""
    moved = [
        told
        for told in figures
        if (told.figure.kind in kinds or (has_risen and counts_the_ill(told.figure)))
        and (before := _before(told)) not in (None, told.figure.value)
        and (told.figure.value > (before or 0.0)) is has_risen
    ]
    gravest = {kind: place for place, kind in enumerate(kinds)}
    for told in sorted(moved, key=lambda told: gravest.get(told.figure.kind, len(kinds))):
        own = next((one for one in new if one.fact == told.fact), None)
        if own is not None:
            count = told.figure.kind, told.figure.value
            found = next((one for one in new if count in counts.get(one.fact, ())), own)
            return replace(found, fact=told.fact)
    return None


def _before(told: BriefFigure) -> float | None:
    """Return what a count was before; None where it did not move or that is not known."""
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
    who = _COUNTED.get(kind, f"people are counted {kind}")
    return f"no {'more' if has_risen else 'fewer'} {who}"
