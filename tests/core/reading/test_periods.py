"""The count of all weeks of an outbreak leads; that of a year beside one accident does not."""

import pytest

from bot.core.reading import read
from bot.core.reading.totals import totals


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        pytest.param(
            "In the week to 6 May, 12 people died of cholera, bringing the total since "
            "January to 412.",
            412,
            id="a week of an outbreak",
        ),
        pytest.param(
            "Twelve people died of cholera last week, the ministry said. Since January, 412 "
            "have died.",
            412,
            id="the longer time behind",
        ),
        pytest.param(
            "Between 1 and 7 May, 14 deaths were recorded. A cumulative 380 deaths were reported.",
            380,
            id="a reporting period",
        ),
        pytest.param(
            "A ferry sank, killing 12 people. Since January, 412 people have died on the lake.",
            12,
            id="one happening of many",
        ),
        pytest.param(
            "Gunmen killed 14 people this week. More than 3,000 have died since the war began.",
            14,
            id="an attack of this week",
        ),
    ],
)
def test_a_part_of_the_time_gives_way_to_all_of_it(text: str, killed: float) -> None:
    reading = read(text)

    (total,) = totals(text, reading.sentences, reading.figures)

    assert total.value == killed
