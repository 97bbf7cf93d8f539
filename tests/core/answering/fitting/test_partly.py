"""Counts that are only partly of whom a question names."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.partly import is_only_partly_of
from tests.core.answering.asking import found


@pytest.mark.parametrize(
    ("question", "text", "is_partly"),
    [
        ("How many live in Tarn?", "Some 6,200 people live there, most of them in Tarn.", True),
        ("How many live in Velk?", "About 600 live there, many of whom in Tarn and Velk.", True),
        ("How many died in Tarn?", "Two died, and six, including Brel, fled in Tarn.", False),
        ("How many from Tarn fled?", "Some 900 people fled, mostly from Tarn.", True),
        ("How many from Tarn fled?", "From Tarn 900 people fled, mostly by boat.", False),
        ("How many from Tarn fled?", "Some 900 people fled, all of them from Tarn.", False),
        ("How many from Tarn fled?", "Some 900 people fled from Tarn.", False),
        ("How many fled?", "Some 900 people fled, most of them from Tarn.", False),
        ("Who fled from Tarn?", "Some 900 people fled, most of them from Tarn.", False),
        ("How many fled, most of them from Tarn?", "Some 900 fled, most of them to Tarn.", False),
        ("How many died in Tarn?", "Twelve people died, including a nurse in Tarn.", True),
        ("How many died in Tarn?", "Twelve people died in Tarn, including a nurse.", False),
        ("How many died in Tarn?", "Twelve people died, including two in Tarn.", False),
        (
            "How much was paid for Orlo?",
            "It spent 9m, including 4m for Brel and 3m for Orlo.",
            False,
        ),
    ],
)
def test_some_of_them_are_not_all(question: str, text: str, *, is_partly: bool) -> None:
    asked = understand(question)

    assert is_only_partly_of(asked, found(asked, text)[0]) is is_partly


def test_no_length_of_a_sentence_takes_long() -> None:
    asked = understand("How many live in Tarn?")

    assert not is_only_partly_of(asked, found(asked, "Most live in Tarn, " * 90 + "and 3 do.")[0])
