"""The ledger over sequences of articles: what is new, changed, confirmed, corrected."""

import pytest

from bot.core.facts import FactState
from tests.builders import NOW, hours
from tests.core.ledger.desk import Desk

NEW, CHANGED, CONFIRMED = FactState.NEW, FactState.CHANGED, FactState.CONFIRMED
CORRECTED = FactState.CORRECTED

Step = tuple[str, str]

FIRE_14 = "The fire killed 14 people in Tarn, police said."


@pytest.mark.parametrize(
    ("steps", "figures"),
    [
        pytest.param(
            [
                ("The flood killed at least 12 people, the mayor said.", "Herald"),
                ("At least 15 people were killed by the flood, the mayor said.", "Herald"),
            ],
            [("15", CHANGED, 2)],
            id="a rising toll is one changed figure",
        ),
        pytest.param(
            [
                ("The flood killed at least 12 people, the mayor said.", "Herald"),
                ("The flood killed 15 people, the mayor said.", "Herald"),
                ("The flood killed at least 12 people, the mayor said.", "Courier"),
            ],
            [("15", CHANGED, 2)],
            id="an old toll printed again changes nothing",
        ),
        pytest.param(
            [("Twelve people died in Odarr. In all, 31 people died, the ministry said.", "Herald")],
            [("12", NEW, 1), ("31", NEW, 1)],
            id="a part and the whole stand side by side",
        ),
        pytest.param(
            [
                ("Twelve people died in Odarr, the ministry said.", "Herald"),
                ("Twelve people died in Odarr and 31 in all, the ministry said.", "Herald"),
            ],
            [("12", NEW, 1), ("31", NEW, 1)],
            id="the whole does not replace a part that still stands",
        ),
        pytest.param(
            [
                ("The quake killed 23 people, the interior ministry said.", "Herald"),
                (
                    "Rescuers found nine people dead in Pesk, the interior ministry said.\n\n"
                    "The quake killed 27 people in all, the ministry said.",
                    "Herald",
                ),
            ],
            [("27", CHANGED, 2), ("9", NEW, 1)],
            id="the dead of a village take no toll's place where the article has the toll",
        ),
        pytest.param(
            [
                ("The quake killed 23 people, the interior ministry said.", "Herald"),
                ("27 people are dead.", "Interior Ministry of Tavrin"),
                ("The quake killed 38 people, the interior ministry said.", "Courier"),
            ],
            [("38", CHANGED, 3)],
            id="a body's own page goes on where papers said what it says",
        ),
        pytest.param(
            [
                ("The quake killed 23 people, Tarn said.", "Herald"),
                ("27 people were killed.", "Tarn Herald"),
            ],
            [("23", NEW, 1), ("27", NEW, 1)],
            id="a paper is not the town that is in its name",
        ),
        pytest.param(
            [
                ("41 people are missing, the ministry said.", "Herald"),
                ("More than 40 people were missing.", "Courier"),
                ("Some 40 people are missing, the ministry said.", "Herald"),
                ("Nearly 60 people are missing, the ministry said.", "Herald"),
            ],
            [("60", CHANGED, 2)],
            id="a number that is only rounded is no change",
        ),
        pytest.param(
            [
                ("The quake killed 12 people and injured 40, police said.", "Herald"),
                ("The quake killed 12 people and injured 45, police said.", "Herald"),
            ],
            [("12", NEW, 1), ("45", CHANGED, 2)],
            id="the injured are another series than the killed",
        ),
        pytest.param(
            [
                ("Floods killed 9 people in Tarn, police said.", "Herald"),
                ("Floods killed 31 people in Varda, police said.", "Courier"),
            ],
            [("31", NEW, 1), ("9", NEW, 1)],
            id="a region and the country are two series",
        ),
        pytest.param(
            [
                ("The quake killed 12 people, Interior Minister Oda Brel said.", "Herald"),
                ("Twelve people were killed in the quake, Oda Brel told the Courier.", "Courier"),
            ],
            [("12", NEW, 1)],
            id="one official in two papers is one origin",
        ),
        pytest.param(
            [
                ("The quake killed 12 people, police said.", "Herald"),
                ("The quake killed 12 people, the Red Crescent said.", "Courier"),
            ],
            [("12", CONFIRMED, 2)],
            id="a second origin confirms",
        ),
        pytest.param(
            [
                ("TARN (Varda Wire) - The quake killed 12 people.", "Herald"),
                ("TARN (Varda Wire) - Twelve people were killed by the quake.", "Courier"),
            ],
            [("12", NEW, 1)],
            id="one agency in two papers is one origin",
        ),
        pytest.param(
            [
                (FIRE_14, "Herald"),
                (
                    "Police corrected the death toll of the fire in Tarn to 11 people killed.",
                    "Herald",
                ),
            ],
            [("11", CORRECTED, 2)],
            id="a correction goes down",
        ),
        pytest.param(
            [
                ("The strike killed 31 people, the ministry said.", "Herald"),
                ("The strike killed 9 people, the rebels said.", "Courier"),
            ],
            [("31", NEW, 1), ("9", NEW, 1)],
            id="two parties stand side by side",
        ),
        pytest.param(
            [
                ("The storm could displace 40,000 people, the agency said.", "Herald"),
                ("The storm displaced 25,000 people, the agency said.", "Herald"),
            ],
            [("25000", NEW, 1), ("40000", NEW, 1)],
            id="what was feared is not what happened",
        ),
        pytest.param(
            [
                ("Between 10 and 15 people were killed in the blast, medics said.", "Herald"),
                ("Between 10 and 20 people were killed in the blast, medics said.", "Herald"),
            ],
            [("10", CHANGED, 2)],
            id="a range changes at its upper end",
        ),
    ],
)
def test_figures_after_a_sequence(
    steps: list[Step], figures: list[tuple[str, FactState, int]]
) -> None:
    desk = Desk()
    for text, publisher in steps:
        desk.hear(text, publisher)

    assert desk.figures() == figures


def test_a_change_says_what_it_replaced_and_where() -> None:
    desk = Desk()
    (old,) = [f for f in desk.hear("The flood killed 12 people, police said.") if f.figure]
    (new,) = [f for f in desk.hear("The flood killed 15 people, police said.") if f.figure]

    assert (new.previous, new.previous_span) == ("12 people", old.span)
    assert new.span.article == "a2"
    assert [point.figure.value for point in new.history] == [12]


def test_a_redated_copy_makes_no_new_fact() -> None:
    text = "The levee at Tarn broke on Monday and 4,500 people were evacuated, officials said."
    desk = Desk()
    before = len(desk.hear(text))

    again = desk.hear(text, "Courier", origin="Herald")

    assert len(desk.known) == before
    assert [fact.state for fact in again] == [NEW] * before
    assert {fact.version for fact in again} == {1}


def test_one_changed_number_makes_exactly_one_change() -> None:
    desk = Desk()
    desk.hear("The quake killed 12 people and injured 40 in Tarn, police said.")

    facts = desk.hear("The quake killed 12 people and injured 45 in Tarn, police said.")

    assert [fact.text for fact in facts if fact.version > 1] == ["45"]


@pytest.mark.parametrize(
    "others",
    [
        pytest.param(("the health ministry", "the interior ministry"), id="two ministries"),
        pytest.param(("Tarn hospital", "Odarr hospital"), id="two hospitals"),
        pytest.param(("Mayor Oda Brel", "Governor Ilse Maren"), id="two people"),
    ],
)
def test_each_claimant_continues_its_own_count(others: tuple[str, str]) -> None:
    desk, (one, other) = Desk(), others
    desk.hear(f"The flood killed 12 people, {one} said.", "Herald")
    desk.hear(f"The flood killed 9 people, {other} said.", "Courier")

    desk.hear(f"The flood killed 15 people, {other} said.", "Herald")

    assert desk.figures() == [("12", NEW, 1), ("15", CHANGED, 2)]


def test_a_body_continues_its_own_count_under_a_shorter_name() -> None:
    desk = Desk()
    desk.hear("The flood killed 12 people, the Flood Agency of Tarn said.", "Herald")

    desk.hear("The flood killed 15 people, the Flood Agency said.", "Courier")

    assert desk.figures() == [("15", CHANGED, 2)]


def test_an_older_count_that_comes_late_tells_when_it_was_said_and_when_it_was_seen() -> None:
    desk = Desk()
    desk.hear("The flood killed 12 people, police said.", "Herald", at=NOW + hours(1))
    desk.hear("The flood killed 19 people, police said.", "Herald", at=NOW + hours(5))
    desk.hear("The flood killed 15 people, police said.", "Herald", at=NOW + hours(3))

    (fact,) = (fact for fact in desk.known.values() if fact.figure is not None)

    assert [(p.figure.value, p.said_at, p.at, p.is_late) for p in fact.history] == [
        (12, NOW + hours(1), NOW + hours(1), False),
        (15, NOW + hours(3), NOW + hours(3), True),
    ]
