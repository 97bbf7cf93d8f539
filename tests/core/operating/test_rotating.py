from datetime import UTC, datetime, timedelta

import pytest

from bot.core.operating.rotating import outlived

#: A Friday.
NOW = datetime(2026, 3, 6, 3, tzinfo=UTC)


def days_ago(*days: float) -> set[datetime]:
    return {NOW - timedelta(days=day) for day in days}


@pytest.mark.parametrize(
    ("made", "go"),
    [
        pytest.param((), (), id="none"),
        pytest.param((0,), (), id="the only one"),
        pytest.param((400,), (), id="the only one, however old"),
        pytest.param(range(7), (), id="a week of days"),
        pytest.param((0, 0.04, 0.08), (0.04, 0.08), id="of one day the newest"),
        pytest.param(
            range(30),
            # Sundays are 5, 12, 19 and 26 days ago.
            {*range(7, 30)} - {12, 19},
            id="a month: seven days, and Sundays of the weeks before",
        ),
        pytest.param(range(0, 70, 7), range(49, 70, 7), id="once a week: seven of them"),
        pytest.param(
            range(100, 109), (108, 107), id="while nothing is made, nothing goes for its age"
        ),
    ],
)
def test_of_seven_days_and_four_weeks_the_newest_stays(made: list[float], go: list[float]) -> None:
    assert outlived(days_ago(*made)) == days_ago(*go)
