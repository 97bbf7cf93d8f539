"""The limits on breaking updates, questions and models, as the configuration has them now."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

from bot.config import Config
from bot.core.conversing.limits import NO_LIMITS, AskingLimits
from bot.core.interrupting.severity import Caps
from bot.core.models.budgets import DayLimits, Spent


class Day(Protocol):
    """A model's budget for the day."""

    limits: DayLimits

    async def spent(self) -> Spent:
        """Return what was used today."""


@dataclass(slots=True, kw_only=True)
class Allowances:
    """The limits that hold now; `take` replaces them while the bot runs."""

    caps: Caps = field(default_factory=Caps)
    limits: AskingLimits = NO_LIMITS
    #: None: there is no such model.
    model: Day | None = None
    embeddings: Day | None = None

    def take(self, config: Config) -> Sequence[str]:
        """Hold to a configuration's limits from now on; return the sections that differ.

        A model that was not configured at the start stays absent.
        """
        changed: list[str] = []
        if self.caps != (caps := caps_of(config)):
            self.caps = caps
            changed.append("breaking")
        if self.limits != (limits := limits_of(config)):
            self.limits = limits
            changed.append("limits")
        days = (
            ("llm", self.model, model_day(config)),
            ("embeddings", self.embeddings, embeddings_day(config)),
        )
        for name, day, wanted in days:
            if day is not None and day.limits != wanted:
                day.limits = wanted
                changed.append(name)
        return changed

    async def model_day(self) -> tuple[Spent, DayLimits] | None:
        """Return what the model used today and its limits; None if there is no model."""
        return None if self.model is None else (await self.model.spent(), self.model.limits)


def caps_of(config: Config) -> Caps:
    """Return how many breaking updates a channel may get, and when."""
    return Caps(
        max_per_hour=config.breaking.max_per_hour,
        cooldown=timedelta(minutes=config.breaking.cooldown_minutes),
        quiet=config.breaking.quiet_hours,
    )


def limits_of(config: Config) -> AskingLimits:
    """Return how many questions may be asked in an hour."""
    return AskingLimits(
        per_person=config.limits.person,
        per_channel=config.limits.channel,
        spares_managers=config.limits.spare_managers,
    )


def model_day(config: Config) -> DayLimits:
    """Return what the model may use in a day."""
    return DayLimits(tokens=config.llm.daily_tokens, dollars=config.llm.daily_dollars)


def embeddings_day(config: Config) -> DayLimits:
    """Return what embeddings may use in a day."""
    return DayLimits(tokens=config.embeddings.daily_tokens)
