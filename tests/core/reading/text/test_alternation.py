import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading.text.alternation import any_of


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        pytest.param(["say", "says", "said"], "says", "says", id="the longest"),
        pytest.param(["say", "said"], "says", "say", id="as far as it goes"),
        pytest.param(["a.m", "a+b"], "a+b", "a+b", id="marks are literal"),
        pytest.param(["put it", "put"], "put it", "put it", id="phrases"),
    ],
)
def test_words_are_matched_literally(words: list[str], text: str, expected: str) -> None:
    found = re.match(any_of(words), text)

    assert found is not None
    assert found.group() == expected


@given(st.lists(st.text(min_size=1, max_size=6), min_size=1), st.text(max_size=8))
def test_a_pattern_matches_its_words_and_nothing_else(words: list[str], other: str) -> None:
    pattern = re.compile(any_of(words))

    assert all(pattern.fullmatch(word) for word in words)
    assert bool(pattern.fullmatch(other)) == (other in words)
