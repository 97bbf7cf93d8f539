"""Counts that only their order tells apart."""

import pytest

from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Dead and injured numbered 14 and 62, respectively.",
            [("killed", 14), ("injured", 62)],
            id="nouns",
        ),
        pytest.param(
            "Deaths, injuries and arrests rose to 7, 40 and 212 respectively.",
            [("killed", 7), ("injured", 40), ("detained", 212)],
            id="three",
        ),
        pytest.param(
            "The waves killed 12 and 31 people, respectively.",
            [("killed", 12), ("killed", 31)],
            id="one kind",
        ),
        pytest.param(
            "Orsa and Marn are 14 km and 62 km away, respectively, and 9 people died.",
            [("other", 14), ("other", 62), ("killed", 9)],
            id="measures",
        ),
        pytest.param(
            "Nine people died, respectively, of cold.", [("killed", 9)], id="a single one"
        ),
    ],
)
def test_respectively_parts_the_kinds(text: str, told: list[tuple[str, float]]) -> None:
    assert [(one.kind, one.value) for one in read(text).figures] == told


def test_respectively_parts_former_values_too() -> None:
    text = "The storm killed 51 and injured 230, compared to 410 and 300, respectively, in 2019."

    assert [(one.value, one.change_from) for one in read(text).figures] == [(51, 410), (230, 300)]


def test_what_is_not_compared_has_no_former_value() -> None:
    text = "It killed 51 and injured 230; in Orsa and Marn 5 and 9, respectively."

    assert {one.change_from for one in read(text).figures} == {None}
