"""A question is free again an hour after the one that used the last place up."""

from datetime import timedelta

import pytest

from bot.core.conversing.limits import free_at
from tests.builders import NOW


def ago(minutes: float) -> timedelta:
    return timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("asked", "limit", "free"),
    [
        pytest.param([], 1, None, id="nothing asked"),
        pytest.param([1, 2, 3], 0, None, id="no limit"),
        pytest.param([5, 30], 3, None, id="below it"),
        pytest.param([5, 30, 50], 3, 10, id="when the oldest is an hour old"),
        pytest.param([50, 5, 30, 20], 3, 30, id="the last three count, in any order"),
        pytest.param([60, 61, 5], 2, None, id="what is an hour old does not"),
    ],
)
def test_the_next_question_is_free(asked: list[float], limit: int, free: float | None) -> None:
    expected = None if free is None else NOW + ago(free)

    assert free_at([NOW - ago(one) for one in asked], limit, NOW) == expected
