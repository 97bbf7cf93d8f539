"""The number beside a dot says no more than the article does."""

import pytest

from bot.core.evidence import Figure
from bot.core.picturing.signs import number_label
from bot.core.speaking import speaking


def figure(**changes: object) -> Figure:
    given: dict[str, object] = {"text": "12 people", "start": 0, "end": 9, "value": 12.0}
    return Figure(**{**given, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"value": 12.0, "qualifier": ""}, "12"),
        ({"value": 12.0, "qualifier": "At least"}, "≥ 12"),
        ({"value": 12.0, "qualifier": "more than"}, "> 12"),
        ({"value": 12.0, "qualifier": "up to"}, "≤ 12"),
        ({"value": 12.0, "qualifier": "fewer than"}, "< 12"),
        ({"value": 12.0, "qualifier": "exactly"}, "12"),
        ({"value": 5000.0, "qualifier": "nearly"}, "≈ 5,000"),
        ({"value": 5000.0, "qualifier": "mindestens"}, "≥ 5,000"),
        ({"value": 40.0, "value_high": 50.0, "qualifier": ""}, "40–50"),
        ({"value": 6.4, "unit": "magnitude", "qualifier": ""}, "6.4 magnitude"),
        ({"value": 1234567.0, "qualifier": ""}, "1,234,567"),
    ],
    ids=lambda value: str(value),
)
def test_a_number_keeps_its_qualifier(changes: dict[str, object], label: str) -> None:
    assert number_label(figure(**changes)) == label


def test_numbers_are_written_as_the_language_does() -> None:
    with speaking("de"):
        assert number_label(figure(value=5000.0, qualifier="")) == "5.000"
