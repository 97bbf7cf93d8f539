"""Does a sentence answer?"""

import pytest

from bot.core.answering import understand
from bot.core.answering.judging import judged, most_telling
from tests.core.answering.asking import found

FARM = "The army captured Jan Orlo on a farm in Velk. The farm belonged to his brother."
BANK = "Ana Brel grilled bank chief Tor Lind on Tuesday over hidden accounts."


def best(question: str, *texts: str) -> tuple[float, str]:
    worth, one = judged(understand(question), found(question, *texts))[0]
    return worth, one.text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Where was Jan Orlo caught?", FARM),
        ("Who is the boss of the bank?", BANK),
        ("When did the spillway break?", "The spillway of Kolm gave way at 04:10 on Monday."),
        ("Who broke the gate of the mill?", "Soldiers broke the gate of the mill at noon."),
        ("Who is responsible for the fire?", "Police blamed rebels from Orlan for the fire."),
    ],
)
def test_a_sentence_in_other_words_answers(question: str, text: str) -> None:
    assert best(question, text)[0] >= 0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much cocaine was found with Jan Orlo?", FARM),
        ("Which minister owns the mine at Velk?", FARM),
        ("How many officers resigned at the bank?", BANK),
        ("When was the bridge sold?", "The bridge of Kolm is red."),
    ],
)
def test_a_sentence_on_another_matter_does_not(question: str, text: str) -> None:
    assert best(question, text)[0] < 0


def test_the_sentence_that_shows_what_is_asked_for_goes_first() -> None:
    told = "The boat of Velk sank. The boat of Velk sank on Monday off Orlan."

    assert best("When did the boat of Velk sink?", told)[1].endswith("off Orlan.")


def test_nothing_found_is_nothing_judged() -> None:
    assert judged(understand("Who?"), []) == []


def test_the_article_whose_sentence_answers_is_the_first_source() -> None:
    asked = understand("When did the boat of Velk sink?")
    often = "The boat of Velk. The boat of Velk is red. Velk loves the boat that did not sink."
    told = "The boat of Velk sank on Monday off Orlan. It rained."

    ranked = most_telling(asked, found(asked, often, told))

    assert [one.article.id for one in ranked] == ["a2", "a1"]
