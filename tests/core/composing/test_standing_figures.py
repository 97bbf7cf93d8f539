"""Which counts of earlier days are still key, and whose word they are."""

import pytest

from bot.core.articles import Tier
from bot.core.composing import compose
from tests.builders import NOW, brief, hours
from tests.core.composing.desk import all_told, ledger, material, paper, texts

LAST = brief(as_of=NOW - hours(12))


def _counts(text: str, ago: float, **changes: object) -> list[str]:
    """Return the key figures of a brief by a channel that was told them all before."""
    old = paper(text, "a1", ago, **changes)
    new = paper("The council of Tarn met on Monday.", "a2", 1, publisher="Post")
    facts = ledger((old,))
    return texts(material(old, new, told=all_told(facts), last=LAST))


def test_what_nobody_gave_again_for_a_day_goes_but_for_the_most_of_each_kind() -> None:
    text = "The flood killed 12 people near Orlo. It destroyed 40 houses there."
    assert set(_counts(text, 20)) == {"12 people", "40 houses"}
    assert _counts(text, 30) == ["12 people"]


def test_what_a_party_says_of_its_enemies_does_not_stand_unrepeated() -> None:
    text = "The enemy lost 310 soldiers, who were killed near Orlo."
    assert _counts(text, 30, tier=Tier.STATE_MEDIA) == []


@pytest.mark.parametrize(
    "text",
    [
        "The rebels want the release of 900 prisoners.",
        "Under the deal 350 prisoners would be freed.",
        "A colonel read it with eight soldiers behind him.",
    ],
)
def test_prisoners_and_a_few_soldiers_are_told_by_their_sentence(text: str) -> None:
    desk = material(paper(text, "a1", 1))
    assert texts(desk) == []


def test_who_only_reminds_of_a_toll_did_not_count_it() -> None:
    text = "Western Grid said that its line had probably started a fire that killed nine people."
    (made,) = compose(material(paper(text, "a1", 1))).figures
    assert made.figure.claimant == ""


def test_a_count_in_another_noun_is_nothing_new() -> None:
    one = paper("The fire destroyed 612 buildings, the county said.", "a1", 20)
    other = paper("Structures destroyed: 612", "a2", 1, publisher="County")
    facts = ledger((one,))
    made = compose(material(one, other, told=all_told(facts), last=LAST))
    assert [figure.change for figure in made.figures] == [None]


def test_some_of_a_toll_are_no_toll_beside_it() -> None:
    text = "The storm killed at least four people. Two fishermen drowned."
    assert texts(material(paper(text, "a1", 1))) == ["at least four people"]


def test_only_the_newest_wind_blows() -> None:
    first = paper("The storm has winds of 100 km/h, the weather centre said.", "a1", 10)
    later = paper("The storm hit Tarn with winds of 215 km/h, the weather centre said.", "a2", 1)
    assert texts(material(first, later)) == ["215 km/h"]


def test_where_another_deed_was_done_is_no_place_of_a_toll() -> None:
    text = "The bombing killed 18 people, and police arrested a man near the border of Orlo."
    (made,) = (
        one for one in compose(material(paper(text, "a1", 1))).figures if one.figure.value > 1
    )
    assert made.figure.place == ""
