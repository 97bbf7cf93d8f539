"""Counts of some of those whom a report counts as a whole."""

import pytest

from bot.core.figures.series import is_partial
from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Five children were among the dead.", [5]),
        ("Among the dead on the quay were four men whose names are on no list.", [4]),
        ("Nine bodies were found. Among the dead were five girls and two nurses.", [5, 2]),
        ("Of those killed, 16 were women and two were boys.", [16]),
        ("Of the nine dead, six have been identified.", [6]),
        ("Twelve people were killed, including three children, and 30 injured.", [3]),
        ("The dead included three firefighters.", [3]),
        ("Those killed include at least four policemen and a nurse.", [4]),
        ("Nineteen people were injured, among them four police officers.", [4]),
        ("Four police officers were among those killed in Orsa.", [4]),
        ("Of the 19 hurt, seven are children.", [7]),
        ("Ninety were hurt. Another 20 people are still being treated.", [20]),
        ("Ninety were hurt. Twelve remain in hospital in Orsa.", [12]),
        ("Ninety were hurt and 12 were in critical condition.", [12]),
        ("Treated in hospital: 96. Still in hospital: 41. In intensive care: 10.", [41, 10]),
        ("Eleven injured people were brought to Orsa. Two are children.", [2]),
        ("Deceased: 24 (15 male, 9 female; 5 minors). Identified: 19.", [15, 9]),
        ("Nine people died (six men and three women).", [6, 3]),
        ("Twenty men were killed at Orsa. Colonel Ivo Brandt said he had lost six men.", [6]),
    ],
)
def test_part_of_the_dead_is_no_toll(text: str, parts: list[float]) -> None:
    found = [one for one in read(text).figures if one.kind in ("killed", "injured")]
    assert [one.value for one in found if one.is_part] == parts
    assert all(is_partial(one) for one in found if one.is_part)


@pytest.mark.parametrize(
    "text",
    [
        "Five children died in Orsa.",
        "Eleven people were injured. Two were killed in Orsa.",
        "By Monday 160 suspected cases including six deaths were reported.",
        "Twelve of the 19 hostages were freed.",
        "Of the 212 people on board, 12 died.",
        "Ninety people are being treated in hospital.",
        "Three people died in Orsa (12 others were injured).",
        "The army said it had lost six men in Orsa.",
        "The dead were found among the ruins, where 40 people had been killed.",
        "",
        "among the dead " * 40,
    ],
)
def test_a_count_of_all_of_them_is_no_part(text: str) -> None:
    assert not [one.text for one in read(text).figures if one.is_part]
