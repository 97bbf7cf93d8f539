"""Which pronouns a reader of one sentence alone cannot place, and what becomes of them."""

import pytest

from bot.core.sentences.antecedents import is_timed_pronoun, place_of, unplaced
from bot.core.sentences.stating import state
from tests.builders import article, reading_of, span

MAYOR = "Mayor Edda Fross went to the bridge on Monday."


def said(text: str) -> str | None:
    it = article(f"{MAYOR} {text}")
    reading = reading_of(it)
    last = reading.sentences[-1]
    made = state(it, reading, last.start, last.end)
    return made.text if made else None


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday, she and two sons of hers took the boat to Orlo.",
        "A lot will be asked of him on Saturday.",
        "According to her account, after the break she ran to the mill.",
        "Just as intriguing was the second gate.",
        "The 61-year-old was taken to a cell in Orlo.",
        "In a town where few have much, those boats are a treasure.",
        "On Friday, it opened two of the gates.",
        "All towns need a wall, and Orlo has built one.",
    ],
)
def test_what_points_at_nobody_in_the_sentence_is_refused(text: str) -> None:
    assert said(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "While he praised the wall, Joren Halvik also spoke of cracks.",
        "Joren Halvik said that he had seen cracks.",
        "A driver was held after she had fled in her van.",
        "In his report, the engineer wrote of cracks.",
        "The gates held, and “he was right” stood on the wall.",
        "The 61-year-old engineer was taken to Orlo.",
        "In its report, the agency wrote of cracks.",
    ],
)
def test_what_names_whom_it_means_stands_word_for_word(text: str) -> None:
    assert said(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The wall would hold the water, she said.",
            "The wall would hold the water, [Edda Fross] said.",
        ),
        (
            "The key was in the driver's van, she said.",
            "The key was in the driver's van, [Edda Fross] said.",
        ),
        (
            "Fross would see to the wall herself, she said.",
            "Fross would see to the wall herself, she said.",
        ),
        (
            "Even on Friday, she claimed that Joren Halvik began it.",
            "Even on Friday, [Edda Fross] claimed that Joren Halvik began it.",
        ),
    ],
)
def test_whoever_says_something_gets_a_name(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text", ["The wall was hers alone to mend.", "The stones fell on him in Orlo."]
)
def test_only_a_subject_gives_way_to_a_name(text: str) -> None:
    it = article(f"{MAYOR} {text}")
    found = unplaced(text, reading_of(it))

    assert found is not None
    assert place_of(found, it, span(it, text)) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Last week they opened the gates.", True),
        ("On Friday it is cold.", False),
        ("In Orlo it opened the gates.", False),
    ],
)
def test_the_word_it_behind_a_mere_time_stands_for_nothing(text: str, *, is_one: bool) -> None:
    assert is_timed_pronoun(text) is is_one
