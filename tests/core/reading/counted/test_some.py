"""Counts of people who are some of those known."""

import pytest

from bot.core.reading import read


def _parts(text: str) -> list[float]:
    return [one.value for one in read(text).figures if one.is_part]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # What is added to a total.
        ("Nine inmates were killed, bringing the number of dead to twelve.", [9]),
        ("Two miners died on Monday, which brings the death toll to at least nine.", [2]),
        ("Police arrested 14 men, taking the total number of arrests to 220.", [14]),
        ("Two soldiers died overnight and pushed the toll to 31.", [2]),
        # Who is missing no more.
        ("Three of the four inmates who were missing after the fire have been found.", [3]),
        ("Five missing fishermen were rescued by a tanker.", [5]),
        ("Three people missing since Monday turned up in Orsa.", [3]),
        # Who speaks.
        ("Four were saved, three survivors say.", [3]),
        ("Three survivors told reporters that the boat had no lights.", [3]),
        ("Two wounded men from Orsa, both soldiers, were brought in.", []),
        # Who they were.
        ("Four died. The dead were two soldiers and two civilians.", [2, 2]),
        # One of them.
        ("Just one of the 12 miners is still missing.", [12]),
        # What adds up.
        ("22 people were taken to hospital: 17 inmates and five members of staff.", [17, 5]),
        ("46 people were injured (30 women and 16 men), and 12 are missing.", [30, 16]),
    ],
)
def test_some_are_no_toll(text: str, parts: list[float]) -> None:
    assert _parts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 12 people in Orsa, bringing the number killed in attacks this year to 140.",
        "A bus crash killed 12 people, taking the toll of such accidents to 60.",
        "Thirty people are missing, and two were found alive.",
        "The number of missing fell to 12 after three hikers were found.",
        "Two people were killed and five are missing, the fire brigade told the Courier.",
        "Twelve people were killed, said Ana Brel.",
        "All of the 12 miners are missing.",
        "40 people were hurt: one of them is a doctor who told police of a second bomb.",
        ", bringing the toll to " * 40,
        "Nine were killed, bringing " * 60,
    ],
)
def test_all_of_them_are_one(text: str) -> None:
    assert _parts(text) == []
