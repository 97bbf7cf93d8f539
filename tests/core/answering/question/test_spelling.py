"""Words of asking, typed in a hurry."""

import pytest

from bot.core.answering import understand
from bot.core.answering.question.spelling import spelt
from bot.core.answering.question.wants import Want


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("waht is the latest", "what is the latest"),
        ("Hwo many peple were kiled?", "How many people were killed?"),
        ("how many ppl are mising", "how many people are missing"),
        ("whos the mayor", "who is the mayor"),
        ("What hapenned in Velk?", "What hapenned in Velk?"),
        ("what hapened in Velk", "what happened in Velk"),
        ("wher did teh dam break", "where did the dam break"),
        ("why didnt the dam break", "why didn't the dam break"),
        ("who was assasinated", "who was assassinated"),
        ("how many hosatges", "how many hostages"),
    ],
)
def test_words_of_asking_are_put_right(typed: str, meant: str) -> None:
    assert spelt(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "Who was the bride?",
        "What did Mayro Kiled say?",
        "¿Y cuántos muertos hay?",
        "Qui est le ministre?",
        "Wen traf der Minister?",
        "did the u.s. pay",
        "what injures the official layer of the refuge",
        "",
    ],
)
def test_names_and_words_of_their_own_stay(question: str) -> None:
    assert spelt(question) == question


def test_a_mistyped_question_is_understood() -> None:
    assert understand("hwo many ppl were kiled").want is Want.FIGURE
    assert understand("hw mny missing").stems == ("miss",)
    assert understand("wher did the dam break").want is Want.PLACE
