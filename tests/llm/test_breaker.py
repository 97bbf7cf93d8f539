"""Who fails too often is left alone for a while."""

from datetime import UTC, datetime, timedelta

from bot.llm.breaker import Breaker

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)


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
