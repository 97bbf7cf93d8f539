"""What a sentence tells against what a question takes for granted."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.opposed import opposed
from tests.core.answering.asking import found


def measured(question: str, text: str) -> dict[str, float]:
    (candidate, *_) = found(question, text)
    return dict(opposed(understand(question), candidate))


@pytest.mark.parametrize(
    ("question", "text", "worth"),
    [
        ("Who was the first to swim to Velk?", "Brel was the first to swim to Velk.", 0.0),
        ("Who was the first to swim to Velk?", "Brel was the last to swim to Velk.", 1.0),
        ("Who was the first to swim to Velk?", "Brel swam to Velk.", 0.5),
        ("How old is Brel of Velk?", "Brel of Velk, 41, swam.", 0.0),
        ("How old is Brel of Velk?", "Brel of Velk is new.", 0.0),
        ("How long did the swim to Velk last?", "The swim to Velk took hours.", 0.0),
        ("What came after the swim to Velk?", "The swim to Velk was followed by rain.", 0.0),
        ("What came after the swim to Velk?", "Rain fell before the swim to Velk.", 1.0),
        ("Which man swam to Velk?", "Brel swam to Velk.", 0.0),
        ("How many were killed in Velk?", "Four died in Velk.", 0.0),
        ("How many were wounded in Velk?", "Four were injured in Velk.", 0.0),
        ("How many were killed in Velk?", "Four were injured in Velk.", 1.0),
        ("Who swam to Velk?", "Brel was the last to swim to Velk.", 0.0),
        ("What is the maximum term in Velk?", "In Velk he faces a term of up to ten years.", 0.0),
        ("How long is it in Velk at most?", "In Velk it is no longer than a day.", 0.0),
        ("What is the maximum term in Velk?", "In Velk he faces a term of ten years.", 0.5),
    ],
)
def test_the_opposite_tells_against_it(question: str, text: str, worth: float) -> None:
    assert measured(question, text)["opposite"] == worth


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("The 12-inch lamp of Velk costs $40.", 0.0),
        ("The 16-inch lamp of Velk costs $40.", 1.0),
        ("The lamp of Velk costs $40.", 0.4),
        ("The lamp of Velk costs $40. It is of 12 inches.", 0.2),
    ],
)
def test_another_number_tells_against_it_most(text: str, worth: float) -> None:
    assert measured("What does the 12-inch lamp of Velk cost?", text)["other_number"] == worth


def test_another_year_tells_against_it() -> None:
    text = "The lamp of Velk was made in 1990."

    assert measured("Who made the lamp of Velk in 1980?", text)["other_number"] == 1.0


@pytest.mark.parametrize(
    ("question", "text", "is_negated"),
    [
        ("Which group did not agree to the truce?", "One group agreed to the truce.", True),
        ("Which group didn't agree to the truce?", "One group agreed to the truce.", True),
        ("Which group did not agree to the truce?", "One group refused the truce.", False),
        ("Which group agreed to the truce?", "One group refused the truce.", False),
        ("Who rejected the truce?", "One group turned the truce down.", True),
        ("Why did the bell not ring?", "The bell was silent, since it had frozen.", False),
    ],
)
def test_what_is_not_so_is_not_told_by_what_is(question: str, text: str, is_negated: bool) -> None:
    assert bool(measured(question, text)["negated"]) is is_negated
