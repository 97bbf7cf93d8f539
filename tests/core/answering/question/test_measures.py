"""What a question asks to be measured."""

import pytest

from bot.core.answering.question.measures import measured


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How old is Ana Brel?", "Ana Brel, 41, of Velk", ", 41"),
        ("How long did it burn?", "It burnt for nine days.", "nine days"),
        ("How heavy is the bell?", "The bell weighs 400 kg.", "400 kg"),
        ("What was the magnitude?", "A quake of 6.4 shook Velk.", "6.4"),
        ("On what date did it sink?", "It sank on 9 March, a Monday.", "9 March"),
        ("In what year did it sink?", "It sank in March 1987.", "1987"),
        ("In which month did it sink?", "It sank on Monday 9 March.", "March"),
        ("How was the mayor killed?", "The mayor was stabbed at noon.", "stabbed"),
        ("How did they reach Velk?", "They reached Velk by ferry.", "ferry"),
        ("What was Jan Orlo charged with?", "Jan Orlo was charged with arson.", "arson"),
        ("How much was paid for the mill?", "He paid an undisclosed sum.", "undisclosed sum"),
        ("What percentage voted?", "Turnout was 61 per cent.", "61 per cent"),
        ("By what vote was it passed?", "It was passed 61-38 on Monday.", "61-38"),
        ("By what vote was it passed?", "A two-to-one vote passed it.", "two-to-one"),
        ("By what vote was it passed?", "It was passed unanimously.", "unanimously"),
        ("How did the high court vote?", "The court ruled, 5 to 4, for Velk.", "5 to 4"),
        ("What was the final score?", "Velk beat Tarn 3–0.", "3–0"),
    ],
)
def test_a_measure_is_found_by_its_look(question: str, text: str, told: str) -> None:
    found = measured(question, text)

    assert found is not None
    assert told in [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("question", "text", "is_told"),
    [
        ("How far is Velk?", "The 40-mile-wide lake lies north of Velk.", False),
        ("How far is Velk?", "Velk is 40 miles away.", True),
        ("By what vote was it passed?", "There was a vote on 2015-16 budgets.", False),
        ("How far is Velk?", "It is 40 miles to Velk.", True),
        ("How wide is the lake?", "The lake is 40 miles wide.", True),
        ("How wide is the lake?", "The lake is 40 miles in diameter.", True),
        ("How tall is the dam?", "The dam is 40 metres in length.", False),
        ("How deep is the lake?", "The lake is 40 miles long.", False),
    ],
)
def test_a_length_is_of_the_way_that_is_asked(question: str, text: str, is_told: bool) -> None:
    assert bool(measured(question, text)) is is_told


def test_a_measure_that_is_not_there_is_none() -> None:
    assert measured("How old is Ana Brel?", "Ana Brel lives in Velk.") == []


def test_a_question_for_no_measure_has_none() -> None:
    assert measured("Who is Ana Brel?", "Ana Brel, 41") is None
