"""Who does it, and to whom."""

import pytest

from bot.core.gate.sides import side_problem
from tests.core.gate.ruling import compared

SHOT = "Two plainclothes officers fatally shot Sten Marr, a teenager, on Saturday."
OFFICE = "Ana Brel has not spoken; her office said she would speak on Sunday."
GROWTH = "The Fund expects that output will grow by a tepid 2 per cent."
POLL = "A poll published by the Tarn paper on Sunday said that 83 per cent said no."
KILLING = "The killing by police of a boy, Sten Marr, led to riots."
FOILED = "The Orrin Navy foiled an attack in the gulf and arrested 23 pirates."
THREAT = "Orlan's ministry summoned the envoys and threatened to halt the supply of gas."
TRUCE = "From Monday the Council will withdraw its guns, and the army will let aid in."
TESTIFY = "Two guards were freed after they agreed to testify against Ana Brel."
AGE = "The union wants it at 63; employers propose to raise it."
SANK = "A boat of the navy sank a trawler from Orrin."
CALLED = "The Orlan coast guard took it to Velk, in what Belov called an act of piracy."
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
        ("Of 47 confirmed cases, 19 were fatal.", "Tests confirmed 47 cases, 19 of them fatal."),
        ("A blast in a densely packed street hurt 29.", "In a densely packed street a blast hit."),
        ("Ana Brel will speak on Sunday, her office said.", OFFICE),
        ("Output will grow by a tepid 2 per cent, the Fund expects.", GROWTH),
        ("The killing of a boy by police led to riots.", KILLING),
        ("The attack wounded more than 30.", "More than 30 were wounded in the attack."),
        ("In a poll published by Tarn on Sunday, 83 per cent said no.", POLL),
        ("Boats were offered by Tarn and Velk.", "Tarn and Velk have offered boats."),
        (
            "Reaching the shaft took four days, Brel said.",
            "Brel said it took days to reach the shaft.",
        ),
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
        ("Sten Marr looted shops.", "Sten Marr said people looted shops.", "looted"),
        ("Employers want it at 63; the union proposes to raise it.", AGE, "proposes"),
        ("A trawler from Orrin sank a boat of the navy.", SANK, "sank"),
        ("Orlan called the boarding an act of piracy.", CALLED, "called"),
        ("Pirates foiled an attack by the Orrin Navy.", FOILED, "foiled"),
        ("Ana Brel agreed to testify against two guards.", TESTIFY, "agreed"),
        ("The killing of police by a boy led to riots.", KILLING, "killing"),
        ("The envoys threatened to halt the supply of gas.", THREAT, "threatened"),
        ("The army will withdraw its guns, and the Council will let aid in.", TRUCE, "withdraw"),
    ],
)
def test_changed_sides_are_named(told: str, source: str, verb: str) -> None:
    assert f'"{verb}"' in side_problem(*compared(told, source))
