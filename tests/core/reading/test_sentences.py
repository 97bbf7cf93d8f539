from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading.sentences import split_sentences


def pieces(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split_sentences(text)]


CASES = {
    "plain": ["It rained.", "It poured!", "Did it?"],
    "titles": ["Gen. Kray met Dr. Orlan on St. Mark Street.", "He left."],
    "initials": ["J. R. Holm and Mira K. Brandt agreed.", "They signed."],
    "dotted names": ["The U.S. Army and the U.N. sent tents.", "The U.S. The end came."][:1],
    "times and months": ["It struck at 6 a.m. local time on Jan. 5.", "It was dark."],
    "abbreviation at the end": ["He works for Velda Inc.", "The firm is old."],
    "numbers": ["It cost 3.5 million, as in No. 7 of the list.", "It fell by 2.1%."],
    "ellipsis inside": ["They waited ... and waited.", "Nothing came…", "Then it did."],
    "attribution stays": ['"Is it safe?" she said.', "He nodded."],
    "attribution by name stays": ['"Is it safe?" Mira Holm asked.', "He nodded."],
    "attribution with apposition": ['"Stop!" Orlan, a pilot from Velda, shouted.', "It did."],
    "ends inside quotes": ['"It is over.', 'We go home."', "They went."],
    "spanish": ["¿Qué pasó?", "¡Nada!", "Llueve."],
    "bracketed end": ["It fell (all of it.)", "They left."],
    "lower case goes on": ["It is made by acme.inc. and sold in e.g. Velda."],
}


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES.keys())
def test_sentences_are_split_where_they_end(expected: list[str]) -> None:
    assert pieces(" ".join(expected)) == expected


def test_scripts_without_spaces_are_split() -> None:
    assert pieces("今天下雨。明天呢？「好。」他说。") == [
        "今天下雨。",
        "明天呢？",
        "「好。」",
        "他说。",
    ]
    assert pieces("वह गया। वह आया।") == ["वह गया।", "वह आया।"]
    assert pieces("هل وصل؟ نعم وصل.") == ["هل وصل؟", "نعم وصل."]


def test_a_missing_space_after_a_full_stop_is_forgiven() -> None:
    assert pieces("The dam held.The town slept.") == ["The dam held.", "The town slept."]
    assert pieces("See velda.example.com for more.") == ["See velda.example.com for more."]


def test_line_breaks_end_sentences_and_number_paragraphs() -> None:
    sentences = split_sentences("It rained.\n\nA long night\n\nIt poured. It stopped.")

    assert [sentence.paragraph for sentence in sentences] == [0, 1, 2, 2]
    assert [sentence.is_heading for sentence in sentences] == [False, True, False, False]


def test_a_first_line_that_repeats_the_title_is_a_heading() -> None:
    text = "Dam holds.\nIt held."

    sentences = split_sentences(text, title="Dam holds")

    assert [sentence.is_heading for sentence in sentences] == [True, False]


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="aA. !?\n\"'“”…。1，", max_size=120) | st.text(max_size=120))
def test_sentences_cover_all_words_in_order(text: str) -> None:
    sentences = split_sentences(text)

    assert "".join("".join(pieces(text)).split()) == "".join(text.split())
    assert all(0 <= s.start < s.end <= len(text) for s in sentences)
    assert all(a.end <= b.start for a, b in pairwise(sentences))


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", ["a", "a ", ".", '"', "A.", ". ", '?" a', "...a "])
def test_a_megabyte_without_mercy_is_read(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))

    assert split_sentences(text)[-1].end >= len(text) - 1
