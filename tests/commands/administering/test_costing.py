"""What a preview says it took of the model."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands.administering.costing import cost_words
from bot.core.models.budgets import DayLimits, Spent
from tests.asking import Room
from tests.builders import NOW

TODAY = NOW.date()


@pytest.mark.parametrize(
    ("then", "now", "limits", "said"),
    [
        pytest.param(
            Spent(day=TODAY, tokens=1_000), Spent(day=TODAY, tokens=3_500),
            DayLimits(tokens=10_000),
            "It took 2,500 tokens of the model. Of today’s 10,000, 35% are used.", id="of a budget",
        ),
        pytest.param(
            Spent(day=TODAY), Spent(day=TODAY, tokens=1), DayLimits(),
            "It took 1 token of the model.", id="without end",
        ),
        pytest.param(
            Spent(day=TODAY - timedelta(days=1), tokens=9_000), Spent(day=TODAY, tokens=200),
            DayLimits(), "It took 200 tokens of the model.", id="over midnight",
        ),
    ],
)  # fmt: skip
async def test_a_preview_says_what_it_took(
    then: Spent, now: Spent, limits: DayLimits, said: str
) -> None:
    async def model_day() -> tuple[Spent, DayLimits]:
        return now, limits

    desk = replace(Room().desk, model_day=model_day)

    assert await cost_words((then, limits), desk) == said


async def test_without_a_model_it_costs_nothing() -> None:
    desk = Room().desk

    assert "costs nothing" in await cost_words(await desk.model_day(), desk)
