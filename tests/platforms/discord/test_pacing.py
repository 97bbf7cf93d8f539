"""However a gateway flaps, we identify seldom enough for Discord."""

import pytest

from bot.platforms.discord.pacing import before_connecting, before_identifying


def test_the_first_connection_and_the_first_after_a_break_are_at_once() -> None:
    assert before_connecting(0) == 0
    assert before_identifying([], 1_000.0) == 0


@pytest.mark.parametrize(("broken", "seconds"), [(1, 1), (2, 2), (3, 5), (6, 60), (600, 60)])
def test_connections_that_break_early_are_made_ever_slower(broken: int, seconds: float) -> None:
    assert before_connecting(broken) == seconds


@pytest.mark.parametrize(
    ("identified", "seconds"),
    [([999], 4), ([900], 0), ([900, 990], 50), ([100, 200, 900], 500), ([1, 2, 3, 900], 2_601)],
)
def test_identifying_waits_longer_each_time_within_an_hour(
    identified: list[float], seconds: float
) -> None:
    assert before_identifying(identified, 1_000.0) == seconds


def test_a_day_of_flapping_identifies_fewer_than_a_hundred_times() -> None:
    now, identified = 0.0, list[float]()
    while now < 86_400:
        now += before_identifying(identified, now)
        identified.append(now)

    in_a_day = [at for at in identified if at < 86_400]
    assert 90 < len(in_a_day) < 100
    for start in identified:
        assert sum(start <= at < start + 3_600 for at in identified) <= 5
