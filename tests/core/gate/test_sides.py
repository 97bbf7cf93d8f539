"""Who does it, and to whom."""

import pytest

from bot.core.gate.sides import side_problem
from tests.core.gate.ruling import compared

SHOT = "Two plainclothes officers fatally shot Sten Marr, a teenager, on Saturday."
STOLE = "Thieves stole jewels worth 9,000 marks from an employee of the Brel firm."


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Officers shot Sten Marr.", SHOT),
        ("Sten Marr was shot by two officers.", SHOT),
        ("Thieves stole jewels from an employee.", STOLE),
        ("Jewels were stolen from an employee of the Brel firm.", STOLE),
        ("31 people injured in Tarn were flown out.", "The storm injured 31 people in Tarn."),
        ("The flood killed nine people in Tarn.", "Nine people in Tarn were killed by the flood."),
        ("The lake was lowered by three metres.", "Engineers lowered the lake by three metres."),
        ("The poles are drier than the coast.", "The poles are drier than the coast."),
    ],
)
def test_the_same_sides_are_no_problem(told: str, source: str) -> None:
    assert side_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "verb"),
    [
        ("Sten Marr shot two plainclothes officers.", SHOT, "shot"),
        ("Two plainclothes officers were shot by Sten Marr.", SHOT, "shot"),
        ("An employee of the Brel firm stole jewels.", STOLE, "stole"),
        ("The rebels freed the soldiers.", "The soldiers freed the rebels.", "freed"),
        ("The poles are drier than the coast.", "The coast is drier than the poles.", "than"),
    ],
)
def test_changed_sides_are_named(told: str, source: str, verb: str) -> None:
    assert f'"{verb}"' in side_problem(*compared(told, source))
