import pytest

from bot.core.reading.people.narrowing import narrowed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("At the gate a painted sign", "painted sign", id="behind a place"),
        pytest.param("A move one dealer", "one dealer", id="what somebody described"),
        pytest.param("The statement on Monday that", "The statement", id="a relative's tail"),
        pytest.param("A letter from the mayor", "A letter from the mayor", id="tied by of"),
        pytest.param("The woman who lost her son", "The woman who lost her son", id="a clause"),
        pytest.param("In a note to staff Mira Orlan", "In a note to staff Mira Orlan",
                     id="a name tells"),
        pytest.param("The piece used one of her lines", "The piece", id="a verb with its object"),
        pytest.param("The message they have for Sarn", "The message they have for Sarn",
                     id="a name behind the verb"),
        pytest.param("The baker", "The baker", id="nothing to cut"),
    ],
)  # fmt: skip
def test_a_subject_is_cut_to_the_phrase_that_speaks(words: str, expected: str) -> None:
    start, end = narrowed(words, 0, len(words))
    assert words[start:end].removeprefix("a ") == expected
