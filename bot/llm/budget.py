"""Reserves what a call may use before it is made, and counts what it used afterwards."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from bot.core.models.budgets import (
    DayLimits,
    Hold,
    Purse,
    PurseChange,
    Spent,
    hold,
    release,
    settle,
)
from bot.errors import BudgetSpent
from bot.ports.outside import Clock
from bot.ports.purses import Purses

#: Beyond its deadline, a call and what is written of it may take so much longer.
_LONGER = timedelta(minutes=2)

#: Called when anything was used or refused: what is used today, and which thresholds (percent)
#: were just passed.
OnCharge = Callable[[Spent, tuple[int, ...]], None]


@dataclass(slots=True)
class Use:
    """What one call used."""

    #: None: nothing, or nobody knows.
    tokens: int | None = None
    dollars: float | None = None


class Budget:
    """One model's day, shared with whoever else uses the same purse."""

    def __init__(
        self,
        limits: DayLimits,
        purses: Purses,
        name: str,
        clock: Clock,
        on_charge: OnCharge = lambda _spent, _passed: None,
    ) -> None:
        """Share a purse.

        Args:
            limits: Of a day.
            purses: Where it is kept.
            name: Its name.
            clock: For the day.
            on_charge: Told what was used, so that it can be noticed.
        """
        #: Of a day; another one counts with the next call.
        self.limits = limits
        self._purses = purses
        self._name = name
        self._clock = clock
        self._on_charge = on_charge

    async def spent(self) -> Spent:
        """Return what was used today."""
        purse, today = await self._purses.look(self._name), self._clock.now().date()
        return purse.spent if purse.spent.day == today else Spent(day=today)

    @asynccontextmanager
    async def held(
        self, tokens: int, dollars: float | None, lasts: timedelta
    ) -> AsyncIterator[Use]:
        """Have what a call may use at most set aside while it lasts.

        Args:
            tokens: At most.
            dollars: At most; None: its price is not known.
            lasts: How long the call may take.

        Yields:
            To be told what the call used, once that is known.

        Raises:
            BudgetSpent: The rest of the day's budget is smaller than that; nothing may be sent.
        """
        now = self._clock.now()
        wanted = Hold(
            id=uuid4().hex, tokens=tokens, dollars=dollars or 0.0, until=now + lasts + _LONGER
        )
        answer = await self._purses.change(
            self._name, lambda purse: hold(purse, wanted, self.limits, now)
        )
        if answer.refusal:
            if answer.passed:
                self._on_charge(answer.purse.spent, answer.passed)
            raise BudgetSpent(answer.refusal)
        use = Use()
        try:
            yield use
        finally:
            # Also when the caller is being cancelled: what it held must not count as used.
            await asyncio.shield(self._settled(wanted.id, use))

    async def _settled(self, id: str, use: Use) -> None:
        now = self._clock.now()

        def settled(purse: Purse) -> PurseChange:
            if use.tokens is None:
                return release(purse, id, now)
            return settle(purse, id, use.tokens, use.dollars or 0.0, self.limits, now)

        answer = await self._purses.change(self._name, settled)
        if use.tokens is not None:
            self._on_charge(answer.purse.spent, answer.passed)
