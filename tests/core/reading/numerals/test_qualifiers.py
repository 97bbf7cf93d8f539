import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.numerals.qualifiers import find_qualifier, qualifier_behind
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    "words",
    [
        "at least", "at most", "up to", "as many as", "as few as", "more than", "fewer than",
        "less than", "no fewer than", "no more than", "not less than", "nearly", "almost", "about",
        "around", "roughly", "approximately", "some", "over", "under", "just over", "just under",
        "well over", "close to", "an estimated", "upwards of", "in excess of", "a total of",
        "another", "a further", "an additional", "only", "exactly", "a record",
        "slightly more than",        "at about", "just short of",
    ],
)  # fmt: skip
def test_a_qualifier_belongs_to_its_number(words: str) -> None:
    text = f"They saw {words} 120 boats."

    (figure,) = find_figures(text, split_sentences(text))

    assert (figure.qualifier, figure.text) == (words, f"{words} 120 boats")


def test_a_number_that_went_up_to_another_is_no_bound() -> None:
    text = "The number of deaths went up to 120."

    (figure,) = find_figures(text, split_sentences(text))

    assert figure.qualifier == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("12 or more", "or more", id="or more"),
        pytest.param("12 or so", "or so", id="or so"),
        pytest.param("12-plus", "plus", id="plus"),
        pytest.param("12+", "+", id="a sign"),
        pytest.param("12-odd", "odd", id="odd"),
        pytest.param("12 boats", "", id="none"),
    ],
)
def test_a_qualifier_may_stand_behind(text: str, words: str) -> None:
    assert qualifier_behind(text, 2)[1] == words


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They turned over 120 boats.", id="turned over"),
        pytest.param("They fight over 120 boats.", id="fight over"),
        pytest.param("They sank 120 boats.", id="nothing"),
    ],
)
def test_the_end_of_a_verb_qualifies_nothing(text: str) -> None:
    at = text.index("120")

    assert find_qualifier(text, at, 0) == (at, "")
