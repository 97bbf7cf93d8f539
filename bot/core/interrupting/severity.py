"""Whether a change is worth a breaking update, and how sure it is. All rules are here.

A change breaks in when it is
* a first count of people killed, missing, injured or displaced, or one that grew by a quarter over
  the highest that anybody gives; a first count of injured or displaced people waits for the brief
  where the dead are counted already or another count stands, and so does part of a whole, or what
  a bystander counts beside others;
* a happening of weight 0.75 or more, new or confirmed by a second origin, of a kind in
  `_BREAKING`, unless it is the end of one ("lifted the evacuation order").
Tier 1 needs two independent origins in two publishers, or an official source on record; one
origin is tier 2.
Social accounts alone never break in.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.anybody import is_anybody
from bot.core.articles import Span, Tier
from bot.core.composing.material import Material, is_only_social
from bot.core.composing.tolls import is_one_toll
from bot.core.evidence import Figure
from bot.core.facts import Fact, FactKind, FactState, Topic
from bot.core.figures.series import group, is_partial, is_same_series
from bot.core.interrupting.quiet import QuietHours
from bot.core.patterns import Pattern
from bot.core.text.words import stems

HARM_KINDS = ("killed", "missing", "injured", "displaced", "evacuated")
#: Of these the highest of all claimants' counts is what a new one is measured by.
_LIVES = ("killed", "missing")
#: How much of itself a count must grow by.
GROWTH = 0.25
HAPPENING_WEIGHT = 0.75

_BREAKING = frozenset(
    stems(
        "kill die attack strike bomb explode collapse burst breach erupt invade capture declare "
        "evacuate evacuation ceasefire resign flee"
    )
)
#: What is news beside however old a toll: "resigned over the deaths of 25 fans".
_ACTS = frozenset(stems("resign declare ceasefire invade capture"))
#: What takes two words: "seized power", "removed the president", "took 12 people hostage".
_BREAKS = Pattern(
    r"(?<!who )(?<!that )(?<!who have )(?<!who had )\b(?:seiz(?:e|ed|es)|took|taken|tak(?:es|ing))"
    r" (?:power|control of (?:the )?(?:capital|government|country))\b"
    r"|(?<!['’]s )(?<!the )(?<!an )(?<!its )\b(?:removed|deposed|ousted|overthrew"
    r"|overthrown|toppled) (?:the )?(?:president|prime minister|king|government)\b"
    r"|\b(?:took|taken|tak(?:es|ing)|seized|holds?|held|holding) (?:[\w-]+ ){0,4}hostages?\b"
    r"|\b(?:derailed|capsized|sank|assassinated)\b|\bleft the rails\b|\bmartial law\b",
    re.IGNORECASE,
)
#: "The bullet that killed him came through a window": of what the sentence tells it only describes.
_RELATIVE = Pattern(r"\b(?:that|which|who) (?:ha[sd] |have |was |were )?(?:[a-z]+ly )?[a-z]+")
_OVER = Pattern(
    r"\b(?:lift(?:s|ed)?|end(?:s|ed)?|eas(?:es|ed)|cancel(?:s|led)?|call(?:s|ed)? off|den(?:y|ies|"
    r"ied)|rul(?:es|ed) out|anniversary|averted|foiled)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """How much it takes; what a back-test tries out."""

    #: How much of itself a count must grow by.
    growth: float = GROWTH
    #: 0 to 1: how near to an article's leading words a happening must be told.
    weight: float = HAPPENING_WEIGHT


USUAL = Thresholds()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRuling:
    """A ruling on one fact."""

    #: 1 or 2; 0 when it does not break in.
    tier: int
    origins: int
    #: The rule that decided, as a sentence for managers.
    reason: str
    #: What would have moved it to another tier, or to no alert at all.
    turn: str = ""
    #: An official source says it itself.
    is_official: bool = False


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule that holds, and what would make it not hold."""

    reason: str
    turn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """What an admin allows."""

    max_per_hour: int = 3
    #: Between two alerts of one crisis in one channel, tier 1 excepted.
    cooldown: timedelta = timedelta(minutes=20)
    #: What breaks then waits for the next brief; None: the bot never sleeps.
    quiet: QuietHours | None = None
    thresholds: Thresholds = USUAL


def severity(fact: Fact, material: Material, thresholds: Thresholds = USUAL) -> AlertRuling:
    """Rule on a fact that just changed."""
    rule = _rule(fact, material, thresholds)
    if rule is None or fact.topic is not Topic.NEWS:
        return AlertRuling(tier=0, origins=len(fact.origins), reason="below every rule")
    if is_only_social(fact, material):
        return AlertRuling(tier=0, origins=len(fact.origins), reason="social accounts only")
    is_official = any(
        found[0].tier is Tier.OFFICIAL
        for sighting in fact.sightings
        if (found := material.library(sighting.span)) is not None
    )
    # One publisher does not confirm itself, whomever it quotes.
    origins = min(len(fact.origins), len(fact.publishers))
    tier = 1 if origins > 1 or is_official else 2
    return AlertRuling(
        tier=tier,
        origins=origins,
        reason=rule.reason,
        turn=f"{_other_tier(origins, is_official=is_official)}; {rule.turn}",
        is_official=is_official,
    )


def _other_tier(origins: int, *, is_official: bool) -> str:
    if origins > 1 and is_official:
        return "from one origin that is not official it would be tier 2"
    if origins > 1:
        return "with one origin it would be tier 2"
    if is_official:
        return "from a source that is not official it would be tier 2"
    return "a second independent origin, or an official source, would make it tier 1"


def may_break_in(fact: Fact, thresholds: Thresholds = USUAL) -> bool:
    """Tell whether a fact could break in at all, whatever else is known and whoever says it."""
    if fact.topic is not Topic.NEWS:
        return False
    return _is_harm(fact.figure) if fact.figure else _is_grave(fact, thresholds)


def ruled_by(touched: Sequence[Fact], known: Sequence[Fact]) -> list[Fact]:
    """Return what a ruling on some facts looks at: they themselves, the counts in their
    sentences, and all values of the same series.
    """
    keys = {fact.key for fact in touched}
    inside = [one for one in known if any(_is_inside(one, fact) for fact in touched)]
    figures = [fact.figure for fact in (*touched, *inside) if fact.figure is not None]
    return [
        one
        for one in known
        if one.key in keys
        or (one.figure and any(_count_the_same(one.figure, figure) for figure in figures))
    ]


def is_capped(tier: int, sent_at: Sequence[datetime], now: datetime, caps: Caps) -> bool:
    """Tell whether an alert waits for the next brief: too many, or too soon after the last."""
    recent = [at for at in sent_at if now - at < timedelta(hours=1)]
    if len(recent) >= caps.max_per_hour:
        return True
    return tier > 1 and any(now - at < caps.cooldown for at in sent_at)


def _rule(fact: Fact, material: Material, thresholds: Thresholds) -> _Rule | None:
    figure = fact.figure
    if fact.kind is FactKind.FIGURE and figure is not None:
        return _of_count(fact, figure, material, thresholds.growth, is_one=_count_the_same)
    if _is_grave(fact, thresholds) and not _is_old_count(fact, material, thresholds):
        return _Rule(
            "a grave event, told at the start of an article",
            f"below weight {thresholds.weight:g} (it has {fact.weight:.2f}) it would have waited",
        )
    return None


def _is_grave(fact: Fact, thresholds: Thresholds) -> bool:
    if fact.kind is not FactKind.HAPPENING or fact.weight < thresholds.weight:
        return False
    if fact.state not in (FactState.NEW, FactState.CONFIRMED):
        return False
    told = _RELATIVE.sub(" ", fact.text)
    is_grave = not _BREAKING.isdisjoint(stems(told)) or _BREAKS.search(told) is not None
    return is_grave and not _OVER.search(fact.text)


def _is_harm(figure: Figure) -> bool:
    is_count = group(figure) == "is" and figure.value >= 1
    return figure.kind in HARM_KINDS and is_count and not is_partial(figure)


def _of_count(
    fact: Fact,
    figure: Figure,
    material: Material,
    growth: float,
    *,
    is_one: Callable[[Figure, Figure], bool],
) -> _Rule | None:
    if not _is_harm(figure) or fact.state not in (FactState.NEW, FactState.CHANGED):
        return None
    others = _other_counts(fact, figure, material, is_one)
    if others and is_anybody(figure.claimant):
        return None
    known = [other.value for other in others] if figure.kind in _LIVES else []
    if fact.state is FactState.CHANGED:
        known += [point.figure.value for point in fact.history[-1:]]
    elif not known and (others or (figure.kind not in _LIVES and _are_dead_counted(material))):
        return None
    if not known:
        if fact.state is not FactState.NEW:
            return None
        turn = "beside another count of them it would have waited"
        return _Rule(f"a first count of people {figure.kind}", turn)
    needed = max(known) * (1 + growth)
    if figure.value < needed:
        return None
    return _Rule(
        f"the count of people {figure.kind} grew by {_share(growth)} or more",
        f"below {needed:,.0f} it would have waited",
    )


def _share(growth: float) -> str:
    return "a quarter" if growth == GROWTH else f"{growth:.0%}"


def _are_dead_counted(material: Material) -> bool:
    return any(
        other.figure is not None
        and other.figure.kind == "killed"
        and group(other.figure) == "is"
        and other.key in material.told
        for other in material.facts
    )


def _is_old_count(fact: Fact, material: Material, thresholds: Thresholds) -> bool:
    """Tell whether all that is grave in a sentence are counts that do not break in themselves."""
    if not _ACTS.isdisjoint(stems(_RELATIVE.sub(" ", fact.text))):
        return False
    inside = [other for other in material.facts if _is_inside(other, fact)]
    # Of whom the sentence tells may be news where how many they are is not: "released a guard who
    # killed four farmhands".
    return bool(inside) and not any(
        _of_count(other, other.figure, material, thresholds.growth, is_one=is_same_series)
        for other in inside
        if other.figure is not None
    )


def _is_inside(other: Fact, fact: Fact) -> bool:
    """Tell whether a fact is a count of people that stands in another's sentence."""
    return (
        other.figure is not None
        and other.figure.kind in HARM_KINDS
        and any(_is_in(s.span, fact.sentence) for s in other.sightings)
    )


def _is_in(inner: Span, outer: Span) -> bool:
    return (
        inner.article == outer.article
        and inner.revision == outer.revision
        and outer.start <= inner.start < outer.end
    )


def _other_counts(
    fact: Fact, figure: Figure, material: Material, is_one: Callable[[Figure, Figure], bool]
) -> list[Figure]:
    """Counts of the same thing that stand, given by others than social accounts and bystanders."""
    return [
        other.figure
        for other in material.facts
        if other.figure is not None
        and other.key != fact.key
        and other.state is not FactState.WITHDRAWN
        and is_one(other.figure, figure)
        and (is_anybody(figure.claimant) or not is_anybody(other.figure.claimant))
        and not is_only_social(other, material)
    ]


def _count_the_same(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of one series, or of one toll in two nouns."""
    return is_same_series(one, other) or is_one_toll(one, other)
