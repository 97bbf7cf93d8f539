"""One toll in several nouns."""

import pytest

from bot.core.briefs import Change
from bot.core.composing import compose
from bot.core.composing.figurelines import index_figures
from bot.core.composing.material import difference
from bot.core.composing.tolls import are_apart, is_known_toll, may_be_one_toll, without_earlier
from tests.builders import NOW, brief, hours
from tests.core.composing.desk import all_told, ledger, material, paper

LAST = brief(as_of=NOW - hours(4))
MONDAY = paper("One miner was killed in Tarn, the rescue service said.", "a1", 40)
TUESDAY = paper("Four people were killed in Tarn, the hospital said.", "a2", 9, publisher="Voice")
TODAY = paper("Six miners were killed in Tarn, the rescue service said.", "a3", 1)


def test_what_a_toll_was_is_what_the_channel_heard_last_in_whatever_noun() -> None:
    told = all_told(ledger([MONDAY, TUESDAY]))
    made = compose(material(MONDAY, TUESDAY, TODAY, told=told, last=LAST))

    (toll,) = [one for one in made.figures if one.figure.kind == "killed"]
    assert (toll.figure.value, toll.previous_value, toll.change) == (6, 4, Change.CHANGED)


def test_a_toll_that_is_known_in_another_noun_has_not_changed() -> None:
    six = paper("Six people were killed in Tarn, the hospital said.", "a2", 9, publisher="Voice")
    told = all_told(ledger([MONDAY, six]))
    made = compose(material(MONDAY, six, TODAY, told=told, last=LAST))

    assert not [one for one in made.figures if one.change is Change.CHANGED]
    assert not [line for line in made.new if line.change is Change.CHANGED]


def test_a_first_count_in_no_noun_is_what_a_known_one_became() -> None:
    three = paper("Three inmates were killed in Tarn, Ola Brel said.", "a1", 12)
    twelve = paper("The number of dead in Tarn rose to twelve, Mira Orlan said.", "a2", 1)
    made = compose(material(three, twelve, told=all_told(ledger([three])), last=LAST))

    (toll,) = [one for one in made.figures if one.figure.kind == "killed"]
    assert (toll.figure.value, toll.previous_value) == (12, 3)


def test_soldiers_are_not_what_civilians_became() -> None:
    two = paper("Two civilians were killed in Tarn, Ola Brel said.", "a1", 12)
    more = paper("At least 14 soldiers were killed in Tarn, Mira Orlan said.", "a2", 1)
    made = compose(material(two, more, told=all_told(ledger([two])), last=LAST))

    (toll,) = [one for one in made.figures if one.figure.value == 14]
    assert toll.previous_value is None


def test_another_partys_larger_toll_is_not_what_this_one_was() -> None:
    four = paper("Four people were killed in Tarn, police said.", "a1", 12)
    nine = paper("Nine miners died in Tarn, the rebels said.", "a2", 9, publisher="Voice")
    five = paper("Five people were killed in Tarn, the hospital said.", "a3", 1, publisher="Post")
    told = all_told(ledger([four, nine]))
    made = compose(material(four, nine, five, told=told, last=LAST))

    (mine,) = [one for one in made.figures if one.figure.value == 5]
    assert mine.previous_value == 4


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Four people were killed.", True),
        ("Four people were killed in Orlo.", False),
        ("Four people are missing in Tarn.", False),
        ("Up to 40 people could be killed in Tarn.", False),
        ("Four children were among the dead in Tarn.", False),
    ],
)
def test_two_counts_may_be_one_toll(text: str, *, is_one: bool) -> None:
    desk = material(TODAY, paper(text, "b1", 9, publisher="Voice"))
    first, other = (
        next(one for one in difference(desk) if one.fact.figure and one.fact.span.article == id)
        for id in ("a3", "b1")
    )

    assert may_be_one_toll(first, other) is is_one


def test_gunmen_who_died_are_none_of_their_dead() -> None:
    gunmen = paper("Five gunmen were killed in Tarn, the army said.", "a1", 12)
    dead = paper("Five people were killed in Tarn, the hospital said.", "a2", 9, publisher="Post")
    made = compose(material(gunmen, dead, told=all_told(ledger([gunmen])), last=LAST))

    assert [one.figure.text for one in made.figures] == ["Five people", "Five gunmen"]


def test_nothing_is_earlier_than_nothing() -> None:
    desk = material(TODAY)
    counts = [one for one in difference(desk) if one.fact.figure]
    figure = counts[0].fact.figure

    assert without_earlier([]) == []
    assert without_earlier(counts) == counts
    assert not is_known_toll(counts[0], index_figures(counts))
    assert figure is not None
    assert not are_apart(figure, figure)
