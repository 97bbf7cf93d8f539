"""The day's budget, and the breaker."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import BudgetSpent
from bot.llm.breaker import Breaker
from bot.llm.budget import Budget, Limits, Spent

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
TODAY = NOON.date()


def test_thresholds_are_passed_once() -> None:
    budget = Budget(Limits(tokens=100))

    passed = [budget.charge(NOON, tokens, None) for tokens in (49, 1, 20, 9, 1, 20, 5)]

    assert passed == [(), (50,), (), (), (80,), (100,), ()]


def test_one_call_may_pass_several() -> None:
    assert Budget(Limits(tokens=100)).charge(NOON, 100, None) == (50, 80, 100)


def test_what_is_left_and_too_little_is_told_as_spent_once_a_day() -> None:
    budget = Budget(Limits(tokens=100))
    budget.charge(NOON, 90, None)

    assert [budget.refused(NOON) for _ in range(2)] == [(100,), ()]
    assert budget.refused(NOON + timedelta(days=1)) == (100,)


def test_a_budget_that_was_used_to_the_last_is_not_told_of_again() -> None:
    budget = Budget(Limits(tokens=100))

    assert budget.charge(NOON, 100, None)[-1] == 100
    assert budget.refused(NOON) == ()


def test_the_nearer_limit_counts() -> None:
    budget = Budget(Limits(tokens=1_000, dollars=1.0))

    assert budget.charge(NOON, 10, 0.9) == (50, 80)
    assert budget.share(NOON) == pytest.approx(90)


def test_without_limits_nothing_is_ever_spent() -> None:
    budget = Budget(Limits())

    budget.hold(NOON, 10**9, 10**6)

    assert budget.charge(NOON, 10**9, 10**6) == ()
    assert budget.share(NOON) == 0


@pytest.mark.parametrize(
    ("limits", "tokens", "dollars"),
    [(Limits(tokens=100), 101, None), (Limits(dollars=1.0), 1, 1.01), (Limits(tokens=1), 2, 0.0)],
)
def test_a_call_that_could_overrun_is_not_made(
    limits: Limits, tokens: int, dollars: float | None
) -> None:
    with pytest.raises(BudgetSpent):
        Budget(limits).hold(NOON, tokens, dollars)


def test_what_is_held_is_not_there_for_others_until_released() -> None:
    budget = Budget(Limits(tokens=100))
    budget.hold(NOON, 60, None)

    with pytest.raises(BudgetSpent):
        budget.hold(NOON, 60, None)

    budget.release(60, None)
    budget.hold(NOON, 60, None)


def test_a_day_is_a_day_in_utc() -> None:
    budget = Budget(Limits(tokens=100))
    evening = datetime(2031, 5, 4, 23, 59, tzinfo=UTC)
    budget.charge(evening, 100, None)

    still_today = datetime(2031, 5, 5, 1, 30, tzinfo=timezone(timedelta(hours=2)))

    assert budget.spent(still_today).tokens == 100
    assert budget.spent(evening + timedelta(minutes=2)) == Spent(day=date(2031, 5, 5))


def test_a_clock_that_is_set_back_renews_nothing() -> None:
    budget = Budget(Limits(tokens=100))
    budget.charge(NOON, 100, None)

    assert budget.share(NOON - timedelta(days=3)) == 100


def test_what_was_kept_is_taken_up_again() -> None:
    kept = Budget(Limits(tokens=100))
    kept.charge(NOON, 90, 0.5)

    budget = Budget(Limits(tokens=100), kept.spent(NOON))

    assert budget.spent(NOON) == Spent(day=TODAY, tokens=90, dollars=0.5)
    with pytest.raises(BudgetSpent, match="90 of 100"):
        budget.hold(NOON, 11, None)


@given(st.lists(st.tuples(st.integers(0, 60), st.floats(0, 1)), max_size=20))
@settings(deadline=None, max_examples=60)
def test_holding_first_never_overruns(calls: list[tuple[int, float]]) -> None:
    limits = Limits(tokens=100, dollars=1.0)
    budget = Budget(limits)

    for tokens, dollars in calls:
        try:
            budget.hold(NOON, tokens, dollars)
        except BudgetSpent:
            continue
        budget.release(tokens, dollars)
        budget.charge(NOON, tokens, dollars)

    spent = budget.spent(NOON)
    assert spent.tokens <= limits.tokens
    assert spent.dollars <= limits.dollars + 1e-9


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def test_five_failures_within_a_minute_open_the_breaker() -> None:
    breaker = Breaker()
    for second in range(4):
        breaker.failed(at(second))
    assert not breaker.wait(at(4))

    breaker.failed(at(5))

    assert breaker.wait(at(10)) == timedelta(seconds=55)
    assert breaker.is_open(at(64))


def test_failures_far_apart_do_not() -> None:
    breaker = Breaker()

    for minute in range(20):
        breaker.failed(at(20 * minute))

    assert not breaker.wait(at(400))


def test_a_success_between_starts_the_count_anew() -> None:
    breaker = Breaker()
    for second in range(4):
        breaker.failed(at(second))

    breaker.succeeded()
    breaker.failed(at(5))

    assert not breaker.wait(at(6))


def test_after_the_pause_one_may_try_and_decides_for_all() -> None:
    breaker = Breaker()
    for second in range(5):
        breaker.failed(at(second))

    assert not breaker.wait(at(65))
    assert breaker.wait(at(65))

    breaker.failed(at(66))
    assert breaker.wait(at(120))

    assert not breaker.wait(at(127))
    breaker.succeeded()
    assert not breaker.wait(at(128))
