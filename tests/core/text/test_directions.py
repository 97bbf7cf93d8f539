"""Foreign words are set apart from ours, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.speaking import speaking
from bot.core.text.characters import clean_characters
from bot.core.text.directions import CLOSE, GROWTH, OPEN, arrow, holds_leftward, isolated
from bot.locale import LANGUAGES


def shown(text: str) -> str:
    return text.replace(OPEN, "<").replace(CLOSE, ">")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("ar", "ORLO · الموجز 2", "<ORLO> · الموجز 2", id="a name first"),
        pytest.param("ar", "يقول Orlo Post الآن:", "يقول <Orlo Post> الآن:", id="a name within"),
        pytest.param("ar", "وفق: 12 boats", "وفق: <12 boats>", id="a number before its word"),
        pytest.param("ar", "Boats left Orlo.", "<Boats left Orlo.>", id="a sentence, whole"),
        pytest.param("ar", "Boats.\nAll.", "<Boats.>\n<All.>", id="two lines"),
        pytest.param("ar", " · 12 [1]", " · 12 [1]", id="neither"),
        pytest.param("en", "They said “مرحبا” there.", "They said <“مرحبا”> there.", id="Arabic"),
        pytest.param("en", "Boats left Orlo.", "Boats left Orlo.", id="ours"),
        pytest.param("uk", "Човни · Orlo Post", "Човни · Orlo Post", id="both from the left"),
    ],
)
def test_each_foreign_run_is_set_apart(language: str, text: str, expected: str) -> None:
    with speaking(language):
        assert shown(isolated(text)) == expected


@pytest.mark.parametrize(
    ("language", "before", "after", "expected"),
    [
        pytest.param("en", "ten killed", "12 killed", "→", id="ours"),
        pytest.param("ar", "10 قتلى", "12 قتيلا", "←", id="Arabic words"),
        pytest.param("en", "10 قتلى", "12 قتيلا", "←", id="Arabic words in an English channel"),
        pytest.param("ar", "ten killed", "12 killed", "→", id="English words in an Arabic channel"),
        pytest.param("ar", "10", "12 قتيلا", "←", id="a number first"),
        pytest.param("ar", "10", "12", "←", id="numbers alone, read as Arabic is"),
        pytest.param("uk", "10", "12", "→", id="numbers alone, read as Ukrainian is"),
    ],
)
def test_an_arrow_points_to_what_is_read_last(
    language: str, before: str, after: str, expected: str
) -> None:
    with speaking(language):
        assert arrow(before, after) == expected


def test_a_text_stays_as_it_is_where_marks_would_make_it_too_long() -> None:
    with speaking("ar"):
        assert isolated("Orlo", most_chars=5) == "Orlo"


@given(
    st.sampled_from(list(LANGUAGES)),
    st.text(st.one_of(st.characters(), st.sampled_from("ab م لا.(«\n1"))),
)
def test_marks_come_in_pairs_that_go_again_with_all_that_is_invisible(
    language: str, text: str
) -> None:
    clean = clean_characters(text)
    with speaking(language):
        marked = isolated(clean)

    assert marked.replace(OPEN, "").replace(CLOSE, "") == clean
    assert len(marked) <= len(clean) + GROWTH
    for line in marked.split("\n"):
        assert line.count(OPEN) == line.count(CLOSE)


@pytest.mark.parametrize(
    ("text", "holds"), [("6 مارس 2026", True), ("שלום", True), ("6 March 2026", False), ("", False)]
)
def test_letters_from_right_to_left_are_known(text: str, holds: bool) -> None:
    assert holds_leftward(text) is holds


@pytest.mark.parametrize("words", ["1" * 4_000, "1 " * 2_000, "1," * 2_000, "(" * 4_000])
def test_a_number_without_end_is_gone_through_once(words: str) -> None:
    text = f"{words} they said مرحبا"

    assert shown(isolated(text)) == f"{words} they said <مرحبا>"
