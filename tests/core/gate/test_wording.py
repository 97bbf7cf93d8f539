"""How a text is taken apart."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.gate.wording import Kind, dated, plain, words_of
from bot.core.reading import read


def parts(text: str, names: frozenset[str] = frozenset()) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (word.kind.value, word.key)
        for word in words_of(text, read(text), names)
        if word.kind not in (Kind.SMALL, Kind.BREAK)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The army left Port Sable on Monday.",
            [
                ("actor", ("armi",)),
                ("plain", ("leav",)),
                ("name", ("port", "sable")),
                ("day", ("monday",)),
            ],
            id="names and days",
        ),
        pytest.param(
            "About twelve of 1,200 boats",
            [("number", ("12",)), ("number", ("1200",)), ("plain", ("boat",))],
            id="numbers in words and digits",
        ),
        pytest.param(
            "From 10 to 12 boats", [("number", ("10", "12")), ("plain", ("boat",))], id="a range"
        ),
        pytest.param(
            "Tarn's Ana Brel", [("name", ("tarn",)), ("name", ("ana", "brel"))], id="a possessive"
        ),
        pytest.param("The U.S. envoy", [("name", ("us",)), ("actor", ("envoi",))], id="full stops"),
        pytest.param("It is -5 there.", [("number", ("-5",))], id="a sign"),
    ],
)  # fmt: skip
def test_words_are_told_apart(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert parts(text, frozenset({"tarn"})) == found


def test_a_name_may_begin_a_sentence_where_the_article_knows_it() -> None:
    assert parts("Velk fell.", frozenset({"velk"}))[0] == ("name", ("velk",))
    assert parts("Boats sank.", frozenset({"velk"}))[0] == ("plain", ("boat",))


@pytest.mark.parametrize(
    ("written", "folded"), [("Tarn's", "tarn"), ("Boris'", "boris"), ("U.N.", "un"), ("Él", "él")]
)
def test_a_word_is_compared_without_its_ending(written: str, folded: str) -> None:
    assert plain(written) == folded


def test_dates_are_compared_in_digits() -> None:
    assert dated("twenty years ago") == dated("20 years ago") == "20 years ago"
    assert dated("between 10 and 12 March") == "between 10 12 march"


@given(st.text(max_size=80))
@settings(deadline=None, max_examples=150)
def test_every_word_is_cut_from_its_text_in_order(text: str) -> None:
    found = words_of(text, read(text), frozenset())

    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
