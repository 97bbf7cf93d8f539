"""Is a question answered at all?"""

import pytest

from bot.core.answering import understand
from bot.core.answering.deciding.whether import signs_of, verdict
from bot.core.answering.deciding.which import judged
from tests.core.answering.asking import found

FARM = "The army captured Jan Orlo on a farm in Velk. The farm belonged to his brother."
BANK = "Ana Brel grilled bank chief Tor Lind on Tuesday over hidden accounts."


def decided(question: str, *texts: str) -> float:
    asked = understand(question)
    return verdict(asked, judged(asked, found(question, *texts)))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Where was Jan Orlo caught?", FARM),
        ("Who is the boss of the bank?", BANK),
        (
            "When did the spillway of Kolm break?",
            "The spillway of Kolm gave way at 04:10 on Monday.",
        ),
        ("Who broke the gate of the mill?", "Soldiers broke the gate of the mill at noon."),
        ("Who is responsible for the fire?", "Police blamed rebels from Orlan for the fire."),
    ],
)
def test_what_is_told_in_other_words_is_answered(question: str, text: str) -> None:
    assert decided(question, text) >= 0


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How much cocaine was found with Jan Orlo?", FARM),
        ("Which minister owns the mine at Velk?", FARM),
        ("How many officers resigned at the bank?", BANK),
        ("When was the bridge sold?", "The bridge of Kolm is red."),
        ("Who resigned over the mine?", "The league left the fund of the mine untouched."),
    ],
)
def test_what_is_told_of_another_matter_is_no_answer(question: str, text: str) -> None:
    assert decided(question, text) < 0


def test_one_article_that_tells_it_weighs_more_than_several_that_tell_parts() -> None:
    question = "When did the red boat of Orlan sink?"
    told = "The red boat of Orlan sank on Monday."

    together = decided(question, f"{told} The boat was red. The boat was of Orlan.")
    apart = decided(question, told, "The boat was red in Orlan.", "A boat of Orlan sank.")

    assert together > apart


def test_the_copy_of_a_sentence_does_not_scatter_what_tells_it() -> None:
    told = "The gate of Kolm gave way on Monday."
    other = "The gate of Kolm gave way on Monday at noon."

    assert spread(told, told) == spread(told) < spread(told, other)


def spread(*texts: str) -> float:
    asked = understand("When did the gate of Kolm break?")
    return signs_of(asked, judged(asked, found(asked, *texts)))["spread"]
