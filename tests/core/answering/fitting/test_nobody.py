"""That something befell nobody is a count of whom it befell."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.nobody import befell_nobody
from tests.core.answering.test_answer import answered


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many were injured in Tarn?", "The hall burned down, but no one was injured."),
        ("How many sailors died?", "None was killed."),
        ("How many sailors died?", "No sailors have been killed so far."),
        ("How many were killed?", "No deaths were reported in the attack."),
        ("How many were killed?", "There were no casualties."),
        ("How many were killed?", "Nobody died."),
        ("How many were hurt?", "The bridge fell without any injuries."),
        ("How many were hurt?", "All 25 passengers escaped unhurt."),
        ("How many soldiers died?", "None of the military personnel were killed."),
        ("How many are missing?", "No one is reported missing."),
        ("How many arrests were made?", "No arrests have been made."),
    ],
)
def test_that_it_befell_nobody_is_read(question: str, text: str) -> None:
    assert list(befell_nobody(understand(question), text))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many were killed?", "No one knows how many were killed."),
        ("How many were killed?", "No fewer than 12 people were killed."),
        ("How many were killed?", "No one else was killed."),
        ("How many people were killed?", "No soldiers were killed."),
        ("How many were killed?", "No one was hurt."),
        ("How many were hurt?", "Brel escaped unhurt; four others were not so lucky."),
        ("Who was killed?", "No one was killed."),
        ("How many boats sank?", "No boats sank."),
    ],
)
def test_what_tells_something_else_is_no_count_of_nobody(question: str, text: str) -> None:
    assert not list(befell_nobody(understand(question), text))


def test_nobody_is_told_where_it_is_asked_how_many() -> None:
    text = "Rebels attacked the Velk depot on Monday. No deaths were reported in the Velk attack."

    assert answered("How many people were killed in the Velk attack?", text) == [
        "No deaths were reported in the Velk attack."
    ]
