"""How much of a question a sentence covers."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.covering import around, cover, is_held, other_words
from bot.core.answering.question.phrases import stems_in
from bot.core.articles import Span
from tests.builders import article, reading_of

TEXT = "The dam at Velk broke.\n\nSoldiers closed the road.\n\nFarmers fled to Orlan."
ONE = article(TEXT, title="Flood in Velk")
RARITY = {"dam": 1.0, "velk": 1.0, "soldier": 1.0, "orlan": 1.0, "palac": 1.0}


def covered(words: str):  # type: ignore[no-untyped-def]
    start = TEXT.index(words)
    span = Span(article=ONE.id, revision=ONE.revision, start=start, end=start + len(words))
    return cover(RARITY, {"velk"}, around(RARITY, ONE), ONE, reading_of(ONE), span)


@pytest.mark.parametrize(
    ("stem", "worth"), [("dam", 1.0), ("collaps", 0.8), ("brokerag", 0.0), ("palac", 0.0)]
)
def test_a_word_is_held_as_itself_or_as_what_stands_for_it(stem: str, worth: float) -> None:
    assert is_held(stem, frozenset({"dam", "break"})) == worth


def test_another_form_counts_for_less() -> None:
    assert 0 < is_held("negotiator", frozenset({"negotiat"})) < 1


def test_what_stands_beside_the_sentence_is_near_and_the_rest_far_or_missing() -> None:
    found = covered("Soldiers closed the road.")

    assert found.held["soldier"] == 1.0
    assert found.missing == {"palac"}
    assert found.far == set()
    assert covered("The dam at Velk broke.").far == {"orlan"}
    assert covered("The dam at Velk broke.").own == pytest.approx(0.4)


def test_surroundings_count_for_less_than_the_sentence_itself() -> None:
    found = covered("Soldiers closed the road.")

    assert found.own < found.whole < 1


def test_other_words_are_those_that_stand_for_the_questions_own() -> None:
    words = other_words(understand("Where are the shelters of Velk?"))

    assert {"camp", "centr"} <= set(words)
    assert not {"shelter", "velk"} & set(words)


@pytest.mark.parametrize("times", [1, 60], ids=["short", "long"])
@pytest.mark.parametrize(
    "stem", ["collaps", "cave", "break", "bridg"], ids=["its word", "a part", "a like word", "none"]
)
def test_a_phrase_counts_wherever_it_stands_in_an_article(times: int, stem: str) -> None:
    text = "The road is open. " * times + "The dam gave way."
    whole = is_held(stem, stems_in(text))

    assert around({stem: 1.0}, article(text, title="")) == {stem: pytest.approx(0.3 * whole)}
