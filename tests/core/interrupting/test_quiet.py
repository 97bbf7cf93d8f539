from datetime import UTC, datetime, time

import pytest

from bot.core.interrupting.quiet import QuietHours

NIGHT = QuietHours(start=time(22), end=time(6))
NOON = QuietHours(start=time(12), end=time(13, 30))


@pytest.mark.parametrize(
    ("hours", "at", "holds"),
    [
        pytest.param(NIGHT, time(21, 59), False, id="just before the night"),
        pytest.param(NIGHT, time(22), True, id="the start is within"),
        pytest.param(NIGHT, time(0), True, id="midnight"),
        pytest.param(NIGHT, time(5, 59), True, id="early morning"),
        pytest.param(NIGHT, time(6), False, id="the end is not"),
        pytest.param(NOON, time(12, 15), True, id="within a day"),
        pytest.param(NOON, time(23), False, id="outside, within a day"),
    ],
)
def test_quiet_hours_hold_from_their_start_to_before_their_end(
    hours: QuietHours, at: time, holds: bool
) -> None:
    assert hours.holds(at) is holds


def test_quiet_hours_go_by_the_clocks_of_the_channel() -> None:
    midnight_in_kyiv = datetime(2026, 3, 1, 22, 30, tzinfo=UTC)

    assert NIGHT.holds_at(midnight_in_kyiv, "Europe/Kyiv")
    assert not NIGHT.holds_at(midnight_in_kyiv, "America/New_York")
