"""Small letters that keep every offset."""

import pytest

from bot.core.reading.text.casing import small


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("TWELVE Dead", "twelve dead", id="both cases"),
        pytest.param("ΠΈΝΤΕ ДВА", "πέντε два", id="other alphabets"),
        pytest.param("İZMİR 12 DEAD", "İzmİr 12 dead", id="a letter that becomes two"),
    ],
)
def test_small_letters_stand_where_the_others_stood(text: str, expected: str):
    assert small(text) == expected
    assert len(small(text)) == len(text)
