"""How a question's words stand to each other in a sentence."""

import pytest

from bot.core.answering import understand
from bot.core.answering.standing import NEITHER, closeness, sides, stretch


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
