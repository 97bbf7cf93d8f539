"""What is allowed follows the configuration while the bot runs."""

from dataclasses import replace
from pathlib import Path

from bot.app.configuration.allowances import Allowances, caps_of
from bot.config import Config
from bot.config.settings import BreakingSettings, EmbeddingsSettings, LimitsSettings, LlmSettings
from bot.core.models.budgets import DayLimits, Spent
from bot.llm.budget import Budget
from bot.store.memory.purses import MemoryPurses
from tests.app.config import configured
from tests.builders import NOW, FixedClock

CONFIG = Config(
    breaking=BreakingSettings(max_per_hour=2),
    limits=LimitsSettings(person=3),
    llm=LlmSettings(daily_tokens=10_000),
    embeddings=EmbeddingsSettings(daily_tokens=500),
)


def budget() -> Budget:
    return Budget(DayLimits(), MemoryPurses(), "model", FixedClock())


async def test_all_that_is_allowed_is_taken_over_and_named_once() -> None:
    allowances = Allowances(model=budget(), embeddings=budget())

    assert allowances.take(CONFIG) == ["breaking", "limits", "llm", "embeddings"]
    assert (allowances.caps.max_per_hour, allowances.limits.per_person) == (2, 3)
    assert await allowances.model_day() == (Spent(day=NOW.date()), DayLimits(
        tokens=10_000, dollars=CONFIG.llm.daily_dollars,
    ))  # fmt: skip
    assert allowances.take(CONFIG) == []
    assert allowances.take(replace(CONFIG, limits=LimitsSettings(person=4))) == ["limits"]


async def test_without_a_model_there_is_no_day_of_one() -> None:
    allowances = Allowances()

    assert "llm" not in allowances.take(CONFIG)
    assert await allowances.model_day() is None


def test_breaking_updates_are_capped_as_configured(tmp_path: Path) -> None:
    more = "\n[breaking]\nmax_per_hour = 3\ncooldown_minutes = 7\n"

    found = caps_of(configured(tmp_path, more=more))

    assert (found.max_per_hour, found.cooldown.total_seconds()) == (3, 420)
