import pytest

from bot.core.reading.propernames.smallwords import SmallWords

LONG = " x." * 20_000


@pytest.mark.parametrize("padding", ["", LONG], ids=["searched", "listed"])
@pytest.mark.parametrize(
    ("text", "word", "is_small"),
    [
        pytest.param("Fire! The fire spread.", "fire", True, id="small elsewhere"),
        pytest.param("Fire! A campfire, firemen.", "fire", False, id="part of a word"),
        pytest.param("A cease-fire held.", "fire", False, id="behind a hyphen"),
        pytest.param("A fire-eater.", "fire", True, id="in front of a hyphen"),
        pytest.param("Fire! FIRE!", "fire", False, id="never small"),
        pytest.param("Well, o'dell.", "o'dell", False, id="no word of letters alone"),
        pytest.param("fire", "fire", True, id="the whole text"),
    ],
)
def test_a_word_is_small_where_it_stands_alone(
    text: str, word: str, padding: str, *, is_small: bool
) -> None:
    words = SmallWords(text + padding)

    assert (word in words) is is_small
    assert (word in words) is is_small
