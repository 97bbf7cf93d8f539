"""The day's budget, as all who use a model share it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.models.budgets import (
    DayLimits,
    Hold,
    Purse,
    Spent,
    hold,
    release,
    settle,
    share,
    today,
)

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
SOON = NOON + timedelta(minutes=3)


def wanted(tokens: int = 0, dollars: float = 0.0, id: str = "h", until: datetime = SOON) -> Hold:
    return Hold(id=id, tokens=tokens, dollars=dollars, until=until)


def used(limits: DayLimits, *calls: tuple[int, float]) -> tuple[Purse, list[tuple[int, ...]]]:
    """Use a model so often, and return what was told each time."""
    purse, told = Purse(), []
    for tokens, dollars in calls:
        purse = replace(purse, holds=(wanted(tokens, dollars),))
        answer = settle(purse, "h", tokens, dollars, limits, NOON)
        purse = answer.purse
        told.append(answer.passed)
    return purse, told


def test_thresholds_are_passed_once() -> None:
    _, told = used(DayLimits(tokens=100), *((tokens, 0.0) for tokens in (49, 1, 20, 9, 1, 20, 5)))

    assert told == [(), (50,), (), (), (80,), (100,), ()]


def test_one_call_may_pass_several_and_the_nearer_limit_counts() -> None:
    limits = DayLimits(tokens=1_000, dollars=1.0)

    purse, told = used(limits, (10, 0.9))

    assert told == [(50, 80)]
    assert share(purse.spent, limits) == pytest.approx(90)


def test_without_limits_nothing_is_ever_spent() -> None:
    purse, told = used(DayLimits(), (10**9, 10.0**6))

    assert told == [()]
    assert share(purse.spent, DayLimits()) == 0
    assert not hold(purse, wanted(10**9, 10.0**6), DayLimits(), NOON).refusal


@pytest.mark.parametrize(
    ("limits", "tokens", "dollars"),
    [
        (DayLimits(tokens=100), 101, 0.0),
        (DayLimits(dollars=1.0), 1, 1.01),
        (DayLimits(tokens=1), 2, 0.0),
    ],
)
def test_a_call_that_could_overrun_is_not_made(
    limits: DayLimits, tokens: int, dollars: float
) -> None:
    answer = hold(Purse(), wanted(tokens, dollars), limits, NOON)

    assert "a call may" in answer.refusal
    assert answer.purse.holds == ()


def test_what_is_left_and_too_little_is_told_as_spent_once_a_day() -> None:
    limits = DayLimits(tokens=100)
    purse, _ = used(limits, (90, 0.0))

    first = hold(purse, wanted(20), limits, NOON)
    again = hold(first.purse, wanted(20), limits, NOON)
    next_day = hold(used(limits, (90, 0.0))[0], wanted(101), limits, NOON + timedelta(days=1))

    assert (first.passed, again.passed) == ((100,), ())
    assert next_day.passed == (100,)


def test_while_others_call_it_is_not_told_as_spent() -> None:
    limits = DayLimits(tokens=100)
    busy = hold(Purse(), wanted(90, id="a"), limits, NOON).purse

    answer = hold(busy, wanted(20, id="b"), limits, NOON)

    assert answer.refusal
    assert answer.passed == ()
    assert not hold(release(busy, "a", NOON).purse, wanted(20), limits, NOON).refusal


def test_a_budget_that_was_used_to_the_last_is_not_told_of_again() -> None:
    limits = DayLimits(tokens=100)
    purse, told = used(limits, (100, 0.0))

    assert told == [(50, 80, 100)]
    assert hold(purse, wanted(1), limits, NOON).passed == ()


def test_what_nobody_gave_back_in_time_counts_as_used_whole_and_once() -> None:
    limits = DayLimits(tokens=100)
    purse = hold(Purse(), wanted(60, 0.5), limits, NOON).purse

    late = settle(purse, "h", 10, 0.1, limits, SOON)

    assert late.purse.spent == Spent(day=NOON.date(), tokens=60, dollars=0.5)
    assert hold(purse, wanted(50), limits, SOON).refusal
    assert today(late.purse, SOON + timedelta(hours=1)) == late.purse


def test_what_was_held_until_yesterday_is_nothing_to_today() -> None:
    purse = hold(Purse(), wanted(60), DayLimits(), NOON).purse

    assert today(purse, NOON + timedelta(days=1)) == Purse(spent=Spent(day=date(2031, 5, 5)))


def test_a_call_over_midnight_counts_on_the_day_that_it_ends() -> None:
    late = datetime(2031, 5, 4, 23, 59, tzinfo=UTC)
    purse = hold(Purse(), wanted(60, until=late + timedelta(minutes=5)), DayLimits(), late).purse

    answer = settle(purse, "h", 40, 0.0, DayLimits(), late + timedelta(minutes=2))

    assert answer.purse == Purse(spent=Spent(day=date(2031, 5, 5), tokens=40))


def test_a_day_is_a_day_in_utc() -> None:
    purse, _ = used(DayLimits(), (100, 0.0))
    still_today = datetime(2031, 5, 5, 1, 30, tzinfo=timezone(timedelta(hours=2)))

    assert today(purse, still_today).spent.tokens == 100
    assert today(purse, NOON + timedelta(days=1)).spent == Spent(day=date(2031, 5, 5))


def test_a_clock_that_is_set_back_renews_nothing() -> None:
    purse, _ = used(DayLimits(), (100, 0.0))

    assert today(purse, NOON - timedelta(days=3)).spent.tokens == 100


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.floats(0, 1), st.booleans(), st.integers(0, 400)),
        max_size=20,
    )
)
@settings(deadline=None, max_examples=60)
def test_holding_first_never_overruns(calls: list[tuple[int, float, bool, int]]) -> None:
    limits, purse, now = DayLimits(tokens=100, dollars=1.0), Purse(), NOON

    for number, (tokens, dollars, is_killed, seconds) in enumerate(calls):
        one = wanted(tokens, dollars, str(number), now + timedelta(seconds=60))
        answer = hold(purse, one, limits, now)
        purse = answer.purse
        now += timedelta(seconds=seconds)
        if not answer.refusal and not is_killed:
            purse = settle(purse, one.id, tokens, dollars, limits, now).purse
        spent = today(purse, now).spent
        assert spent.tokens <= limits.tokens
        assert spent.dollars <= limits.dollars + 1e-9
