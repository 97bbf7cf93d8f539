"""How a question's words stand to each other in a sentence."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.standing import (
    NEITHER,
    closeness,
    is_aside,
    is_stage,
    leads,
    sides,
    stretch,
)


@pytest.mark.parametrize(
    ("question", "text", "share"),
    [
        ("Who shot the sergeant?", "Ana Brel shot the sergeant.", 1.0),
        ("Who shot the sergeant?", "The sergeant shot Ana Brel.", 0.0),
        ("Who shot the sergeant?", "The sergeant was shot by Ana Brel.", 1.0),
        ("Who was shot by the sergeant?", "The sergeant shot Ana Brel.", 1.0),
        ("What did the guard steal?", "The guard stole a bell.", 1.0),
        ("What did the guard steal?", "A boy stole the bell of the guard.", 0.0),
        ("Who bought the old mill?", "Ana Brel bought the mill.", 0.5),
        ("Who bought the mill?", "Ana Brel sold the mill.", 0.0),
        ("When was the dam built?", "They crossed a bridge built by the dam's guards.", 0.0),
        ("When was the dam built?", "The dam, built in 1961, is old.", 1.0),
        ("Who is Ana Brel?", "Ana Brel is the mayor.", NEITHER),
        ("Who resigned?", "Ana Brel resigned.", NEITHER),
    ],
)
def test_words_stand_on_their_side_of_the_verb(question: str, text: str, share: float) -> None:
    assert sides(understand(question), text) == pytest.approx(share)


def test_words_that_stand_together_fill_a_stretch() -> None:
    asked = understand("When did the red boat sink?")
    filling = "and nobody knew anything because rain, snow, hail, fog, wind, dust, smoke, ash fell "

    assert stretch(asked, "The red boat sank.") == 1.0
    assert stretch(asked, f"The red boat {filling} until it sank.") == pytest.approx(2 / 3)
    assert stretch(asked, "It rained.") == 0.0
    assert stretch(understand("Why?"), "It rained.") == NEITHER


def test_a_place_is_close_to_the_words_beside_it() -> None:
    asked = understand("When did the red boat sink?")
    text = (
        "On Monday the red boat sank, and it rained on the old mill of Velk until noon on Friday."
    )

    monday, friday = text.index("Monday"), text.index("Friday")

    assert closeness(asked, text, monday, monday + 6) == 1.0
    assert closeness(asked, text, friday, friday + 6) < 1.0
    assert closeness(understand("Why?"), text, monday, monday + 6) == NEITHER


def test_a_phrase_beside_a_place_is_close_as_the_word_it_stands_for() -> None:
    text = "Reception centres in Velk are full."
    at = text.index("Velk")

    assert closeness(understand("Where are the shelters?"), text, at, at + 4) == 1.0


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("The dam, completed in 1961, is old.", 1.0),
        ("A large part of the dam broke.", 1.0),
        ("Guards crossed a bridge below the dam.", 0.0),
        ("", 0.0),
    ],
)
def test_a_sentence_leads_with_what_it_is_asked_about(text: str, share: float) -> None:
    assert leads(understand("When was the dam built?"), text) == share


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("“They were told,” Brel said outside the mill in Velk.", True),
        ('"They were told," Ana Brel told reporters in front of the mill.', True),
        ("“The mill was told,” Brel said outside the mill in Velk.", False),
        ("“They were told,” the miller said of the mill.", False),
        ("The mill in Velk is shut.", False),
    ],
)
def test_where_somebody_speaks_tells_nothing_of_the_place(text: str, is_so: bool) -> None:
    assert is_stage(understand("Where is the mill?"), text) is is_so


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Boys crossed a bridge five days after the mill burnt.", True),
        ("When the mill burnt, Brel slept.", True),
        ("The mill burnt after a storm.", False),
        ("Brel left after the mill burnt for lack of rain.", False),
        ("The mill burnt, and Brel left before the mill burnt again.", False),
        ("Brel slept.", False),
        ("", False),
    ],
)
def test_a_deed_may_only_say_when_something_else_was(text: str, is_so: bool) -> None:
    assert is_aside(understand("Why did the mill burn?"), text) is is_so
    assert not is_aside(understand("Why?"), text)
