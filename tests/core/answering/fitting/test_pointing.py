"""Whom a sentence is about that names nobody."""

import pytest

from bot.core.answering.fitting.pointing import pointed_at
from tests.builders import article, reading_of


def _pointed(before: str, text: str) -> frozenset[str]:
    one = article(f"{before} {text}", title="")
    return pointed_at(reading_of(one), len(before) + 1, text)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Ana Brel, the mayor, left Velk.", "She is held in Tarn."),
        ("The mayor Ana Brel left Velk.", "But she is held in Tarn."),
        ("The mayor Ana Brel left Velk.", "The 48-year-old is held in Tarn."),
        ("The mayor Ana Brel left Velk. It was dark.", "She is held in Tarn."),
    ],
)
def test_a_pronoun_points_at_whom_the_sentence_before_names(before: str, text: str) -> None:
    assert "brel" in _pointed(before, text)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        pytest.param("The mayor Ana Brel left Velk.", "The mill is old.", id="no pronoun"),
        pytest.param("The gates were shut.", "She is held in Tarn.", id="nobody named"),
        pytest.param(
            "The mayor Ana Brel left Velk. Mr Sten Marr stayed.",
            "He is held in Tarn.",
            id="somebody named since",
        ),
        pytest.param(
            f"The mayor Ana Brel left Velk. {'The gates were shut. ' * 40}",
            "She is held in Tarn.",
            id="too far back",
        ),
    ],
)
def test_what_points_at_nobody_or_at_somebody_else_is_told_apart(before: str, text: str) -> None:
    assert "brel" not in _pointed(before, text)
