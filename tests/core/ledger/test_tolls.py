"""How a toll goes on by what sentences say of it: its parts, its last one, bodies, withdrawals."""

import pytest

from bot.core.facts import FactState
from tests.core.ledger.desk import Desk

NEW, CHANGED, CONFIRMED = FactState.NEW, FactState.CHANGED, FactState.CONFIRMED


@pytest.mark.parametrize(
    ("steps", "figures"),
    [
        pytest.param(
            [
                ("Two people were killed in the fire, police said.", "Herald"),
                ("A third person has died after the fire, the hospital said.", "Courier"),
                ("Three people have died, the brigade said.", "Gazette"),
                ("Ann Orlo was the third victim of the fire, police said.", "Post"),
            ],
            [("3", CONFIRMED, 3)],
            id="a third person who died makes two three",
        ),
        pytest.param(
            [
                ("Two people were killed in the fire, police said.", "Herald"),
                ("A third person has died in Orsa, the hospital said.", "Courier"),
                ("Three people were killed at the mill in Vinna, police said.", "Herald"),
            ],
            [("3", CONFIRMED, 3)],
            id="and where the third one died is no place of all three",
        ),
        pytest.param(
            [
                ("Four people were killed in the fire, police said.", "Herald"),
                ("Divers have recovered nine bodies, the coastguard said.", "Courier"),
            ],
            [("9", CHANGED, 2)],
            id="more bodies than dead are all the dead",
        ),
        pytest.param(
            [
                ("Four people were killed in the fire, police said.", "Herald"),
                ("Divers have recovered two bodies, the coastguard said.", "Courier"),
            ],
            [("2", NEW, 1), ("4", NEW, 1)],
            id="fewer bodies are some of them",
        ),
        pytest.param(
            [
                ("Nine people were killed in the fire, police said.", "Herald"),
                ("A third person has died after the fire, the hospital said.", "Courier"),
            ],
            [("9", NEW, 1)],
            id="a third one is no count where more are known",
        ),
        pytest.param(
            [
                ("The fire killed one worker in Tarn, police said.", "Herald"),
                ("A man died on Friday, the firm said, the second death from the fire.", "Post"),
            ],
            [("2", CHANGED, 2)],
            id="whoever died first",
        ),
        pytest.param(
            [("A third person has died after the fire, the hospital said.", "Courier")],
            [],
            id="nor where none is",
        ),
        pytest.param(
            [
                ("The rebels said that 38 people were killed in Tarn.", "Herald"),
                (
                    "A relief team counted 27 dead in Tarn.\n\n"
                    "The rebels had earlier said that 38 were killed.",
                    "Herald",
                ),
            ],
            [("27", CHANGED, 2), ("38", NEW, 1)],
            id="a toll that was said earlier is taken back",
        ),
        pytest.param(
            [
                ("A third person was killed. Three people are dead, a hospital said.", "Courier"),
                ("Two people were killed in the fire, not three, the police said.", "Herald"),
            ],
            [("2", CHANGED, 2), ("3", NEW, 1)],
            id="two, not three",
        ),
        pytest.param(
            [
                ("Shells killed 21 people in Tarn, the hospital said.", "Herald"),
                ("Shells killed two people in Tarn on Friday, the hospital said.", "Herald"),
            ],
            [("2", NEW, 1), ("21", NEW, 1)],
            id="two of another day are not what 21 have become",
        ),
    ],
)
def test_a_toll_after_a_sequence(
    steps: list[tuple[str, str]], figures: list[tuple[str, FactState, int]]
) -> None:
    desk = Desk()
    for text, publisher in steps:
        desk.hear(text, publisher)

    assert desk.figures() == figures


def test_an_agencys_count_is_no_bystanders() -> None:
    desk = Desk()
    desk.hear("Six people were killed in Tarn, the police said.", "Courier")
    desk.hear("Eight people were killed in Tarn, a neighbour said.", "Herald")
    desk.hear("Eight people were killed in Tarn, the police said.", "Courier")

    assert desk.figures() == [("8", CHANGED, 2), ("8", NEW, 1)]
