"""Counts that an article itself takes back."""

import pytest

from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "now", "old"),
    [
        ("A team counted 27 dead. The rebels had earlier said that 38 were killed.", 27, 38),
        ("Nine people died; earlier officials had said that 27 were killed.", 9, 27),
        ("Two people were killed by the fire, not three, the police said.", 2, 3),
        ("Nine people were killed, not the 27 first reported.", 9, 27),
        ("Eleven people are missing. Initially the company reported 40 missing.", 11, 40),
        ("An earlier statement put the number of dead at 12; it is ten, the agency said.", 10, 12),
        ("The mine had said that three workers were killed. Now four bodies were found.", 4, 3),
        ("Rescuers pulled the toll up from nine overnight. At least 12 people were killed.", 12, 9),
        ("The fire killed 14. It had been put at 20 at first, killed by smoke.", 14, 0),
    ],
)
def test_what_an_article_takes_back_is_of_another_time(text: str, now: int, old: int) -> None:
    figures = read(text).figures
    replacing = {one.value: one.change_from for one in figures if one.change_from is not None}
    assert replacing == ({now: old} if old else {})
    past = {one.value for one in figures if one.is_background}
    assert past <= {old}


@pytest.mark.parametrize(
    "text",
    [
        "The army says nine were killed. The rebels had said on Monday that 38 were killed.",
        "Police had earlier put the number of dead at 27.",
        "Twelve people were arrested, not only two.",
        "Five people were killed, and not one of them was a soldier.",
        "The minister had said there was no danger. 14 people were hurt.",
        "",
    ],
)
def test_what_nobody_takes_back_stands(text: str) -> None:
    assert not [one.text for one in read(text).figures if one.is_background]
