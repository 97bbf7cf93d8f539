"""How much a model may be used in one day, in tokens and in money.

What a call may cost at most is held before it is sent, so that calls at the same time, of however
many processes, cannot overrun the limits together. What nobody gives back in time counts as used:
whoever held it was killed, and the call was under way.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

#: Shares of the budget, in percent, at which somebody is told.
THRESHOLDS = (50, 80, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLimits:
    """Per UTC day; 0: no limit."""

    tokens: int = 0
    #: US dollars. Calls whose price is not known count in tokens only.
    dollars: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What was used on one day."""

    #: UTC.
    day: date
    tokens: int = 0
    dollars: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """What one call may use at most."""

    id: str
    tokens: int
    dollars: float
    #: When the call has ended, however it did.
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Purse:
    """One model's day, as all who use it share it."""

    spent: Spent = Spent(day=date.min)
    holds: tuple[Hold, ...] = ()
    #: The highest threshold that was told of on that day.
    told: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PurseChange:
    """What became of a purse."""

    purse: Purse
    #: Thresholds that have to be told of, in percent.
    passed: tuple[int, ...] = ()
    #: Why a call may not be made; empty: it may.
    refusal: str = ""


def today(purse: Purse, now: datetime) -> Purse:
    """Return a purse as it stands on the UTC day of `now`."""
    day = now.astimezone(UTC).date()
    # A clock that was set back does not renew a budget.
    current = purse if purse.spent.day >= day else Purse(spent=Spent(day=day), holds=purse.holds)
    late = [one for one in current.holds if one.until <= now]
    for one in late:
        current = _without(current, one.id)
        if one.until.astimezone(UTC).date() >= current.spent.day:
            current = replace(current, spent=_more(current.spent, one.tokens, one.dollars))
    return current


def share(spent: Spent, limits: DayLimits) -> float:
    """Return the used share of the limit that is nearest, in percent; 0 without limits."""
    used = ((spent.tokens, limits.tokens), (spent.dollars, limits.dollars))
    return max((100 * count / limit for count, limit in used if limit), default=0.0)


def hold(purse: Purse, wanted: Hold, limits: DayLimits, now: datetime) -> PurseChange:
    """Set aside what a call may use at most, where the rest of the day's budget allows it."""
    purse = today(purse, now)
    refusal = _refusal(purse, wanted, limits)
    if not refusal:
        return PurseChange(purse=replace(purse, holds=(*purse.holds, wanted)))
    # What is left is too little for a call: the budget is spent, though not to its last token.
    is_news = purse.told < THRESHOLDS[-1] and not purse.holds
    passed = THRESHOLDS[-1:] if is_news else ()
    told = replace(purse, told=THRESHOLDS[-1]) if is_news else purse
    return PurseChange(purse=told, passed=passed, refusal=refusal)


def release(purse: Purse, id: str, now: datetime) -> PurseChange:
    """Give back what was set aside for a call that used nothing."""
    return PurseChange(purse=_without(today(purse, now), id))


def settle(
    purse: Purse, id: str, tokens: int, dollars: float, limits: DayLimits, now: datetime
) -> PurseChange:
    """Count what a call used in the place of what was set aside; after its time it counts whole."""
    purse = today(purse, now)
    if any(one.id == id for one in purse.holds):
        purse = replace(_without(purse, id), spent=_more(purse.spent, tokens, dollars))
    after = share(purse.spent, limits)
    passed = tuple(one for one in THRESHOLDS if purse.told < one <= after)
    return PurseChange(purse=replace(purse, told=max(passed, default=purse.told)), passed=passed)


def _refusal(purse: Purse, wanted: Hold, limits: DayLimits) -> str:
    spent, held = purse.spent, _sum(purse.holds)
    if limits.tokens and spent.tokens + held[0] + wanted.tokens > limits.tokens:
        return (
            f"{spent.tokens} of {limits.tokens} tokens are used today; "
            f"a call may take {wanted.tokens}"
        )
    if limits.dollars and spent.dollars + held[1] + wanted.dollars > limits.dollars:
        return (
            f"${spent.dollars:.2f} of ${limits.dollars:.2f} are used today; "
            f"a call may cost ${wanted.dollars:.4f}"
        )
    return ""


def _sum(holds: Collection[Hold]) -> tuple[int, float]:
    return sum(one.tokens for one in holds), sum(one.dollars for one in holds)


def _more(spent: Spent, tokens: int, dollars: float) -> Spent:
    return replace(spent, tokens=spent.tokens + tokens, dollars=spent.dollars + dollars)


def _without(purse: Purse, id: str) -> Purse:
    return replace(purse, holds=tuple(one for one in purse.holds if one.id != id))
