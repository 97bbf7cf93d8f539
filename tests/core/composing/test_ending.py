"""Counts of a state that is over."""

import pytest

from bot.core.articles import Tier
from bot.core.composing import compose
from bot.core.composing.keyfigures import key_figures
from bot.core.composing.material import difference
from tests.builders import NOW, brief, hours
from tests.core.composing.desk import all_told, ledger, material, paper

LAST = brief(as_of=NOW - hours(4))
HELD = "Gunmen are holding six hostages in Tarn, police said."
MISSING = "Four climbers are missing in Tarn, police said."


def _left(before: str, after: str) -> list[str]:
    first = paper(before, "a1", 9)
    desk = material(
        first, paper(after, "a2", 1, publisher="Voice"), told=all_told(ledger([first])), last=LAST
    )
    key = key_figures(desk, difference(desk))
    return [told.fact.figure.kind for told in key if told.fact.figure]


@pytest.mark.parametrize(
    "after",
    [
        "Special police stormed the bank in Tarn on Monday and freed the four remaining hostages.",
        "All six hostages walked out of the bank in Tarn on Monday, the ministry said.",
        "The last of the hostages was released in Tarn on Monday, the ministry said.",
        "Both remaining captives were handed over to the Red Cross in Tarn on Monday.",
        "The gunmen in Tarn released all of the hostages on Monday, the ministry said.",
    ],
)
def test_nobody_is_held_who_was_freed(after: str) -> None:
    assert "kidnapped" not in _left(HELD, after)


@pytest.mark.parametrize(
    "after",
    [
        "Police in Tarn demanded on Monday that all hostages be released at once.",
        "The gunmen in Tarn offered on Monday to release all the hostages for two million marks.",
        "Two of the hostages were freed in Tarn on Monday, the ministry said.",
        "Not all of the hostages were freed in Tarn on Monday, the ministry said.",
        "All schools in Tarn were closed on Monday because of the hostages, the ministry said.",
        "The siege in Tarn goes on. In 2014 all 30 hostages were freed after a siege of two days.",
        "The siege in Tarn goes on. Last year all hostages were freed after a ransom was paid.",
        "In a similar attack in Orlo in March, all 20 hostages were released within a day.",
    ],
)
def test_those_who_are_only_to_be_freed_are_held(after: str) -> None:
    assert "kidnapped" in _left(HELD, after)


@pytest.mark.parametrize(
    "after",
    [
        "Three of the four climbers who were missing were found in a hut near Tarn on Monday.",
        "The last missing climber was found dead near Tarn on Monday, police said.",
        "Rescuers have found all of the missing climbers near Tarn, police said on Monday.",
        "Nobody is missing in Tarn any more, police said on Monday after a search of the huts.",
    ],
)
def test_nobody_is_missing_who_was_found(after: str) -> None:
    assert "missing" not in _left(MISSING, after)


@pytest.mark.parametrize(
    "after",
    [
        "Rescuers will search for the missing climbers near Tarn again on Monday, police said.",
        "The four missing climbers have not been found near Tarn, police said on Monday.",
        "Three of the seven huts near Tarn were found empty on Monday, and four are missing.",
    ],
)
def test_those_who_are_still_looked_for_are_missing(after: str) -> None:
    assert "missing" in _left(MISSING, after)


def test_what_is_over_is_no_news_for_being_confirmed() -> None:
    first = paper(MISSING, "a1", 9)
    again = paper("Four climbers are still missing in Tarn, the army said.", "a2", 2, publisher="B")
    found = paper(
        "Three of the four missing climbers were found near Tarn.", "a3", 1, publisher="C"
    )
    told = all_told(ledger([first]))

    made = compose(material(first, again, found, told=told, last=LAST))
    assert not [line for line in made.new if "still missing" in line.text]
    assert "missing" not in [one.figure.kind for one in made.figures]


def test_a_sentence_that_counts_what_is_over_is_no_news() -> None:
    missing = paper("A plane with 48 people on board is missing near Tarn.", "a1", 3)
    wreck = paper(
        "Searchers found the wreck of the missing plane near Tarn.", "a2", 1, publisher="B"
    )
    made = compose(material(missing, wreck))

    assert [line.text for line in made.bottom_line] == [wreck.text]
    assert "missing" not in [one.figure.kind for one in made.figures]


def test_what_a_party_says_ends_nothing() -> None:
    away = paper("Some 38,200 people were displaced in Tarn, the agency said.", "a1", 9)
    home = "In Tarn 12,000 people have returned home, the governor said."
    for tier, is_key in ((Tier.STATE_MEDIA, True), (Tier.WIRE, False)):
        later = paper(home, "a2", 1, publisher="Voice", tier=tier)
        desk = material(away, later, told=all_told(ledger([away])), last=LAST)
        values = [one.figure.value for one in compose(desk).figures]

        assert (38_200 in values) is is_key
