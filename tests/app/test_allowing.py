"""What is allowed follows the configuration while the bot runs."""

from dataclasses import replace

from bot.app.allowing import Allowing
from bot.config import Config
from bot.config.settings import BreakingSettings, EmbeddingsSettings, LimitsSettings, LlmSettings
from bot.core.budgets import Limits, Spent
from bot.llm.budget import Budget
from bot.store.memory.purses import MemoryPurses
from tests.builders import NOW, FixedClock

CONFIG = Config(
    breaking=BreakingSettings(max_per_hour=2),
    limits=LimitsSettings(person=3),
    llm=LlmSettings(daily_tokens=10_000),
    embeddings=EmbeddingsSettings(daily_tokens=500),
)


def budget() -> Budget:
    return Budget(Limits(), MemoryPurses(), "model", FixedClock())


async def test_all_that_is_allowed_is_taken_over_and_named_once() -> None:
    allowing = Allowing(model=budget(), embeddings=budget())

    assert allowing.take(CONFIG) == ["breaking", "limits", "llm", "embeddings"]
    assert (allowing.caps.max_per_hour, allowing.limits.per_person) == (2, 3)
    assert await allowing.model_day() == (Spent(day=NOW.date()), Limits(
        tokens=10_000, dollars=CONFIG.llm.daily_dollars,
    ))  # fmt: skip
    assert allowing.take(CONFIG) == []
    assert allowing.take(replace(CONFIG, limits=LimitsSettings(person=4))) == ["limits"]


async def test_without_a_model_there_is_no_day_of_one() -> None:
    allowing = Allowing()

    assert "llm" not in allowing.take(CONFIG)
    assert await allowing.model_day() is None
