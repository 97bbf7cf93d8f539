import pytest

from bot.core.reading import read
from bot.core.reading.sentences import split_sentences
from bot.core.reading.text.parted import end_of_parted, is_parted, unparted


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Thieves took $2. 6 million in jewels.", 2.6e6, "USD"),
        ("Prices rose 3. 5 percent in May.", 3.5, "%"),
        ("He fell about 2, 000 feet.", 2000, "ft"),
        ("Bail was set at $200, 000 on Monday.", 200_000, "USD"),
        ("The crew was paid £1, 250, 000 in all.", 1_250_000, "GBP"),
    ],
)
def test_a_blank_inside_a_number_parts_nothing(text: str, value: float, unit: str) -> None:
    (figure,) = read(text).figures

    assert (figure.value, figure.unit) == (value, unit)
    assert len(split_sentences(text)) == 1


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("They found 12. 40 people had fled.", [12.0, 40.0], id="two sentences"),
        pytest.param("It was 4 May. 6 million people voted.", [6e6], id="a date"),
        pytest.param("1. 71 percent of homes were lost.", [71.0], id="a list"),
        pytest.param("He saw 2, 300 people fled.", [2.0, 300.0], id="no zeros"),
        pytest.param("It has 2. 6 men left.", [2.0, 6.0], id="no scale"),
    ],
)
def test_other_blanks_part_two_numbers(text: str, values: list[float]) -> None:
    figures = [one.value for one in read(text).figures]

    assert figures == [value for value in values if value in figures]
    assert all(value not in figures for value in (12.4, 4.6, 1.71, 2300.0))


def test_only_a_stop_behind_a_digit_parts_a_number() -> None:
    assert not is_parted("The end. 6 million", 7)
    assert end_of_parted("$12345. 6 million", 1, 6) == 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They took £35, 000 and fell 2, 000 feet.", "They took £35,000 and fell 2,000 feet."),
        ("It got $9. 3m of $2. 6 billion.", "It got $9.3m of $2.6 billion."),
        ("On May 3, 200 men met. 40 came.", "On May 3, 200 men met. 40 came."),
        ("3. 71% of families", "3. 71% of families"),
    ],
)
def test_a_number_is_shown_without_its_blanks(text: str, expected: str) -> None:
    assert unparted(text) == expected
