"""How much a model may be used on one day, in tokens and in money. Pure: every call takes `now`."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.errors import BudgetSpent

#: Shares of the budget, in percent, at which somebody is told.
THRESHOLDS = (50, 80, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Per UTC day; 0: no limit."""

    tokens: int = 0
    #: US dollars. Calls whose price is not known count in tokens only.
    dollars: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What was used on one day: all that must be kept across a restart."""

    #: UTC.
    day: date
    tokens: int = 0
    dollars: float = 0.0


class Budget:
    """Counts calls against the limits.

    What a call may cost at most is held before it is sent, so that calls at the same time
    cannot overrun the limits together.
    """

    def __init__(self, limits: Limits, spent: Spent | None = None) -> None:
        self._limits = limits
        self._spent = spent or Spent(day=date.min)
        self._held_tokens = 0
        self._held_dollars = 0.0
        self._told_spent_on = date.min

    def spent(self, now: datetime) -> Spent:
        """Return what was used on the UTC day of `now`."""
        today = now.astimezone(UTC).date()
        # A clock that was set back does not renew a budget.
        return self._spent if self._spent.day >= today else Spent(day=today)

    def share(self, now: datetime) -> float:
        """Return the used share of the limit that is nearest, in percent; 0 without limits."""
        spent = self.spent(now)
        shares = [
            100 * used / limit
            for used, limit in (
                (spent.tokens, self._limits.tokens),
                (spent.dollars, self._limits.dollars),
            )
            if limit
        ]
        return max(shares, default=0.0)

    def hold(self, now: datetime, tokens: int, dollars: float | None) -> None:
        """Set aside what a call may use at most; `charge` or `release` it afterwards.

        Raises:
            BudgetSpent: The rest of the day's budget is smaller than that.
        """
        spent, limits = self.spent(now), self._limits
        if limits.tokens and spent.tokens + self._held_tokens + tokens > limits.tokens:
            raise BudgetSpent(
                f"{spent.tokens} of {limits.tokens} tokens are used today; a call may take {tokens}"
            )
        cost = dollars or 0.0
        if limits.dollars and spent.dollars + self._held_dollars + cost > limits.dollars:
            raise BudgetSpent(
                f"${spent.dollars:.2f} of ${limits.dollars:.2f} are used today; "
                f"a call may cost ${cost:.4f}"
            )
        self._held_tokens += tokens
        self._held_dollars += cost

    def release(self, tokens: int, dollars: float | None) -> None:
        """Give back what `hold` set aside."""
        self._held_tokens -= tokens
        self._held_dollars -= dollars or 0.0

    def charge(self, now: datetime, tokens: int, dollars: float | None) -> tuple[int, ...]:
        """Count what a call used; return the thresholds that were passed by it, in percent."""
        before = self.share(now)
        spent = self.spent(now)
        self._spent = replace(
            spent, tokens=spent.tokens + tokens, dollars=spent.dollars + (dollars or 0.0)
        )
        after = self.share(now)
        passed = tuple(threshold for threshold in THRESHOLDS if before < threshold <= after)
        if 100 in passed:
            self._told_spent_on = self._spent.day
        return passed

    def refused(self, now: datetime) -> tuple[int, ...]:
        """Return (100,) when a call was refused for the first time today; nothing later.

        What is left is too little for a call: the budget is spent, though not to its last token.
        """
        today = self.spent(now).day
        if today <= self._told_spent_on or self.share(now) >= 100:
            return ()
        self._told_spent_on = today
        return (100,)
