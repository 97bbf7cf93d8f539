"""Ways of the news to say one thing."""

import pytest

from bot.core.text.synonyms import same_as, widened
from bot.core.text.words import stem


@pytest.mark.parametrize(
    ("one", "other"), [("killed", "death"), ("fled", "evacuated"), ("quake", "earthquake")]
)
def test_words_of_one_row_stand_for_each_other(one: str, other: str) -> None:
    assert stem(other) in same_as(stem(one))
    assert stem(one) in widened({stem(other)})


def test_other_words_stand_for_themselves() -> None:
    assert same_as("gate") == frozenset()
    assert widened({"gate"}) == {"gate"}
