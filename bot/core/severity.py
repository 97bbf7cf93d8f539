"""Whether a change is worth breaking in for, and how sure it is. The rules are all here.

A change breaks in when it is
* a count of people killed, missing, injured or displaced that is new or grew by a quarter, or
* a happening of weight 0.75 or more, new or confirmed by a second origin, of a kind in `_BREAKING`.
Tier 1 needs two independent origins or an official source on record; one origin is tier 2.
Social accounts alone never break in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.articles import Tier
from bot.core.composing.material import Material, is_only_social
from bot.core.facts import Fact, FactKind, FactState, Topic
from bot.core.quiet import QuietHours
from bot.core.series import group
from bot.core.words import stems

HARM_KINDS = ("killed", "missing", "injured", "displaced")
#: How much of itself a count must grow by.
GROWTH = 0.25
HAPPENING_WEIGHT = 0.75

_BREAKING = frozenset(
    stems(
        "kill die attack strike bomb explode collapse burst breach erupt invade capture declare "
        "evacuate evacuation ceasefire resign flee"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Severity:
    """A ruling on one fact."""

    #: 1 or 2; 0 when it does not break in.
    tier: int
    origins: int
    #: The rule that decided, as a sentence for managers.
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """What an admin allows."""

    max_per_hour: int = 3
    #: Between two alerts of one crisis in one channel, tier 1 excepted.
    cooldown: timedelta = timedelta(minutes=20)
    #: What breaks then waits for the next brief; None: the bot never sleeps.
    quiet: QuietHours | None = None


def severity(fact: Fact, material: Material) -> Severity:
    """Rule on a fact that just changed."""
    reason = _reason(fact)
    if not reason or fact.topic is not Topic.NEWS:
        return Severity(tier=0, origins=len(fact.origins), reason="below every rule")
    if is_only_social(fact, material):
        return Severity(tier=0, origins=len(fact.origins), reason="social accounts only")
    is_official = any(
        found[0].tier is Tier.OFFICIAL
        for sighting in fact.sightings
        if (found := material.library(sighting.span)) is not None
    )
    tier = 1 if len(fact.origins) > 1 or is_official else 2
    return Severity(tier=tier, origins=len(fact.origins), reason=reason)


def is_capped(tier: int, sent_at: Sequence[datetime], now: datetime, caps: Caps) -> bool:
    """Tell whether an alert waits for the next brief: too many, or too soon after the last."""
    recent = [at for at in sent_at if now - at < timedelta(hours=1)]
    if len(recent) >= caps.max_per_hour:
        return True
    return tier > 1 and any(now - at < caps.cooldown for at in sent_at)


def _reason(fact: Fact) -> str:
    figure = fact.figure
    if fact.kind is FactKind.FIGURE and figure is not None:
        if figure.kind not in HARM_KINDS or group(figure) != "is" or figure.value < 1:
            return ""
        if fact.state is FactState.NEW:
            return f"a first count of people {figure.kind}"
        if fact.state is FactState.CHANGED and fact.history:
            before = fact.history[-1].figure.value
            if before > 0 and figure.value >= before * (1 + GROWTH):
                return f"the count of people {figure.kind} grew by a quarter or more"
        return ""
    if fact.kind is FactKind.HAPPENING and fact.weight >= HAPPENING_WEIGHT:
        is_fresh = fact.state in (FactState.NEW, FactState.CONFIRMED)
        if is_fresh and set(stems(fact.text)) & _BREAKING:
            return "a grave happening, in an article's leading words"
    return ""
