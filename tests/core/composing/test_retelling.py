"""Which sentence retells an event in words of its own, and which brings something new."""

import pytest

from bot.core.composing.retelling import Retold

RAID = (
    "The Morvane navy said its frigate Sela captured 23 pirates who had attacked a grain ship in "
    "the Gulf of Orlo on Saturday.",
    "Commander Joren Halvik said the pirates fired at the grain ship before the frigate arrived.",
    "Ferry traffic will resume on Monday.",
)
DEATH = (
    "The singer Petra Lunn died on Thursday in a hospital in Castrel, her agent said.",
    "Lunn, who was 81, had suffered a heart attack two weeks ago.",
)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (RAID, "A frigate of the Morvane navy seized 23 pirates on Saturday in the Gulf of Orlo."),
        (
            RAID,
            "Striking a blow at piracy, the brave crew of the Sela captured 23 pirates who "
            "attacked a ship in the Gulf of Orlo.",
        ),
        (
            RAID,
            "Morvane arrested 23 pirates who had threatened a grain ship in the Gulf of Orlo, "
            "between the Cape of Tarn and Dorrin.",
        ),
        (DEATH, "Legendary entertainer Petra Lunn passed away on Thursday in a Castrel hospital."),
        (
            DEATH,
            "Petra Lunn, one of the voices of her century, died Thursday, March 5, in a hospital, "
            "according to the Morvane Times.",
        ),
        (RAID, "The navy's vessel arrested 23 pirates in the Gulf of Orlo, Hanne Ravik said."),
        (
            ("The crack, eleven metres long, was found by an inspector on Friday evening.",),
            "An 11-metre crack was discovered on Friday.",
        ),
        (
            ("The attackers used a stolen password of a maintenance company in Tarn.",),
            "The hackers got in with the password of a maintenance firm, the Cyber Guard said.",
        ),
        (
            ("The river Osla burst its banks, forcing 700 people in Venn from their homes.",),
            "Some 700 residents of Venn had to get out in the night when the Osla overflowed.",
        ),
        (DEATH, "Petra Lunn died at 81 in a hospital in Castrel, Upper Tavrin, on Thursday."),
    ],
)
def test_who_where_how_many_and_the_deed_are_the_same(told: tuple[str, ...], text: str) -> None:
    assert Retold(told).has(text)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        pytest.param(
            RAID, "The Morvane navy captured 25 pirates in the Gulf of Orlo on Saturday.",
            id="another number",
        ),
        pytest.param(
            RAID, "The Morvane navy captured thirty pirates in the Gulf of Orlo on Saturday.",
            id="another number in words",
        ),
        pytest.param(
            RAID, "The Morvane navy captured 23 pirates off Vinna on Saturday.", id="another place",
        ),
        pytest.param(
            RAID, "The Morvane navy captured 23 pirates in the Gulf of Orlo on Sunday.",
            id="another day",
        ),
        pytest.param(
            RAID, "The Morvane navy did not capture 23 pirates in the Gulf of Orlo on Saturday.",
            id="not",
        ),
        pytest.param(
            RAID, "Pirates denied that the Morvane navy captured 23 of them in the Gulf of Orlo.",
            id="denied",
        ),
        pytest.param(
            RAID, "The Morvane navy sank the ship of 23 pirates in the Gulf of Orlo on Saturday.",
            id="another deed",
        ),
        pytest.param(
            RAID, "The 23 pirates that the Morvane navy captured in the Gulf of Orlo were freed.",
            id="a turn",
        ),
        pytest.param(
            RAID, "The Dorrin envoy Hanne Ravik said the navy captured 23 pirates on Saturday.",
            id="another claimant",
        ),
        pytest.param(RAID, "Ferry traffic resumed on Monday in the Gulf.", id="a plan is done"),
        pytest.param(
            RAID, "It is unclear whether the Morvane navy captured 23 pirates on Saturday.",
            id="unknown",
        ),
        pytest.param(DEATH, "Petra Lunn, 84, died on Thursday in a hospital.", id="another age"),
        pytest.param(DEATH, "Petra Lunn was buried in Castrel on Thursday.", id="another verb"),
        pytest.param(
            ("The flood killed ten people in Tarn on Monday.", "Orlo was emptied on Monday."),
            "Schools in Orlo will open on Monday after the flood in Tarn killed ten people.",
            id="a verb to come",
        ),
        pytest.param(DEATH, "Lunn died.", id="too short to tell"),
        pytest.param(
            ("The order to leave was extended to Pell on Thursday, home to 12,000 people.",),
            "People from Pell may go home from noon on Thursday, the sheriff said.",
            id="they may return",
        ),
        pytest.param((), "The Morvane navy captured 23 pirates on Saturday.", id="none told"),
    ],
)  # fmt: skip
def test_whatever_differs_in_one_of_them_is_news(told: tuple[str, ...], text: str) -> None:
    assert not Retold(told).has(text)


def test_an_age_that_nobody_gave_describes() -> None:
    assert Retold(DEATH[:1]).has("Petra Lunn, 81, died on Thursday in a hospital in Castrel.")


def test_a_name_at_the_head_is_known_from_reading() -> None:
    retold = Retold(("Two men robbed a bank in Castrel on Friday and escaped with gold.",))

    assert not retold.has("Halvik robbed a bank in Castrel on Friday and escaped.", ["Halvik"])


def test_hostile_text_costs_little() -> None:
    assert not Retold([", " * 5_000, "a-" * 5_000]).has("With " + "a, " * 20_000)
