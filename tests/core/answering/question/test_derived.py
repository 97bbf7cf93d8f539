"""Nouns made of verbs."""

import pytest

from bot.core.answering.question.derived import derived
from bot.core.text.words import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("refuse", "refusal"),
        ("treat", "treatment"),
        ("suspend", "suspension"),
        ("invest", "investor"),
        ("high", "height"),
        ("seize", "seizure"),
    ],
)
def test_a_verb_and_its_noun_find_each_other(one: str, other: str) -> None:
    assert stem(other) in set(derived(stem(one)))
    assert stem(one) in set(derived(stem(other)))


@pytest.mark.parametrize(
    ("one", "other"), [("state", "station"), ("miss", "mission"), ("12", "12er"), ("pa", "pament")]
)
def test_what_only_looks_like_it_is_not_made_of_it(one: str, other: str) -> None:
    assert stem(other) not in set(derived(stem(one)))
