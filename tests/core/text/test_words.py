"""Words and stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text.words import STOP_WORDS, located, stem, stem_set, stems, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The U.S. sent 1,200 boats.", ("the", "usa", "sent", "1200", "boats")),
        ("US and us", ("usa", "and", "us")),
        ("Tarn’s mayor", ("tarn", "mayor")),
        ("don't", ("don't",)),
        ("洪水警報", ("洪水", "水警", "警報")),
        ("水", ("水",)),
        ("H1N1 at the Q10 well", ("h1n1", "at", "the", "q10", "well")),
        ("A320neo, 40km and 1,200m", ("a320neo", "40", "km", "and", "1200", "m")),
        ("", ()),
    ],
)
def test_words_are_folded_in_order(text: str, found: tuple[str, ...]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "forms",
    [
        "kill killed kills killing",
        "die died dies dead death deaths",
        "agree agreed agrees",
        "pay paid pays",
        "decide decision decided",
        "flood floods flooded flooding",
        "city cities",
        "bus buses",
        "stop stopped stopping",
        "burn burnt burned",
        "swear swore sworn",
        "overtake overtook overtaken",
        "sue sued suing",
        "evacuation evacuated evacuees",
        "église églises",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("rise", "rose bush"), ("war", "warn"), ("dam", "damage")]
)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_stop_words_have_no_stems() -> None:
    assert stems("The dam of the river is not old") == ("dam", "river", "old")
    assert stems("el la und по") == ()


@given(st.text(max_size=60))
def test_any_text_has_stems_that_are_no_stop_words(text: str) -> None:
    assert all(word not in STOP_WORDS or stem(word) for word in words(text))
    assert len(stems(text)) <= len(words(text))


@given(st.text())
def test_every_stem_has_its_place(text: str) -> None:
    found = list(located(text))

    assert tuple(one for one, _, _ in found) == (stems(text) or words(text))
    assert all(text[start:end] for _, start, end in found)


@pytest.mark.parametrize("times", [1, 200], ids=["a sentence", "an article"])
def test_stems_are_the_same_however_long_the_text(times: int) -> None:
    text = "The flood at Tarn broke. " * times

    assert stems(text) == ("flood", "tarn", "break") * times
    assert stem_set(text) == {"flood", "tarn", "break"}
