"""Words that say little."""

import pytest

from bot.core.answering.fitting.covering import is_held
from bot.core.answering.question.light import LIGHT
from bot.core.text.words import stem


@pytest.mark.parametrize("word", ["use", "leave", "report", "city"])
def test_any_source_may_put_them_otherwise(word: str) -> None:
    assert stem(word) in LIGHT


@pytest.mark.parametrize("word", ["resign", "ransom", "design", "visit"])
def test_what_says_much_is_none_of_them(word: str) -> None:
    assert stem(word) not in LIGHT


def test_a_word_that_says_little_hardly_stands_for_one_that_says_much() -> None:
    assert is_held(stem("quit"), frozenset({stem("departure")})) == 0.8
    assert is_held(stem("visit"), frozenset({stem("go")})) < is_held(
        stem("visit"), frozenset({stem("tour")})
    )
