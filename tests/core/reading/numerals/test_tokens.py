"""What numbers are made of: which words are listed, and where."""

import pytest

from bot.core.reading.numerals.languages import numerals_of
from bot.core.reading.numerals.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The end of the pier and a light", [], id="small words alone"),
        pytest.param("no one of them", ["no", "one", "of"], id="small words beside one"),
        pytest.param("Two and a half million", ["two", "and", "a", "half", "million"], id="a run"),
        pytest.param("the 12 boats", ["12"], id="digits"),
        pytest.param("a dozen-odd, of the 40", ["a", "dozen", "40"], id="parted by a comma"),
        pytest.param("twosome, the sixth", ["the", "sixth"], id="whole words"),
    ],
)
def test_small_words_are_listed_only_beside_words_of_number(text: str, words: list[str]):
    tokens = tokens_of(text, numerals_of("en"))

    assert [token.word for token in tokens] == words
    assert all(text[each.start : each.end].lower() == each.word for each in tokens)
