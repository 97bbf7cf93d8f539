"""Numbers with all that stands around them."""

import pytest

from bot.core.gate.numbers import (
    count_problem,
    figure_problem,
    loose_qualifier_problem,
    meaning,
    number_problem,
)
from bot.core.reading import read
from tests.core.gate.ruling import compared, grounds_of


@pytest.mark.parametrize(
    ("told", "source", "missing"),
    [
        ("12 boats", "twelve boats", ""),
        ("1,200 boats", "1.2 thousand boats", ""),
        ("13 boats", "12 boats", "13"),
        ("He is 5'3\" tall.", "He is 6'3\" tall.", "5"),
        ("a 27-year-old man", "a man aged 27", ""),
        ("a 12-metre wave", "a wave of 12 m", ""),
        ("a 27-year-young man", "a 27-year-old man", "27-year-young"),
        ("a 12-gun boat", "a 12-oar boat", "12-gun"),
        ("It is the line's second fatal one in years.", "It is the second fatal crash.", ""),
        ("The line lost one in May.", "The line lost boats in May.", "one is"),
        ("Hackers took 3.1 million files.", "Hackers took 1.3 million files.", "3.1 million is"),
        ("About half of them died.", "Some of them died.", "half is"),
        ("Between 20 and 30 died.", "Some died.", "20 and 30 is"),
        ("On 3 March", "On Tuesday", ""),
        ("France 24 boats", "France 24 says 12 boats sank", ""),
    ],
)
def test_every_number_must_be_in_a_source(told: str, source: str, missing: str) -> None:
    found = number_problem(told, read(told), grounds_of(source))

    assert missing in found
    assert bool(found) is bool(missing) or "France" in told or "March" in told


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Over 12 boats sank.", "More than 12 boats sank."),
        ("About more than 12 boats sank.", "More than about 12 boats sank."),
        ("12 percent of boats", "12% of boats"),
        ("12 per cent of boats", "12 percent of boats"),
        ("a $12 fine", "fined $12"),
        ("12 euros", "€12"),
        ("12 people fled.", "12 villagers fled."),
        ("5% to 25% of boats", "5 percent to 25 percent of boats"),
        ("5 percent to 25 percent of boats", "5% to 25% of boats"),
        ("12 in Tarn", "12 boats in Tarn"),
        ("12 km away", "12 kilometres away"),
        ("He fell 12 metres near Tarn.", "He fell 12 metres (39 feet) near Tarn."),
        ("9 °C today", "9 °C today"),
        ("12, and 40 more", "12 boats and 40 more"),
        ("Harbour clinic: 12 killed.", "The toll of the fire in the old port has risen to 12."),
    ],
)
def test_the_same_count_in_other_words_passes(told: str, source: str) -> None:
    assert count_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("12 boats sank.", "More than 12 boats sank.", "no qualifier"),
        ("Up to 12 boats sank.", "At least 12 boats sank.", "up to"),
        ("Nearly $12 was paid.", "More than $12 was paid.", "nearly"),
        ("12 or more boats sank.", "12 boats sank.", "or more"),
        ("12 miles away", "12 kilometres away", "mile"),
        ("12 days later", "12 weeks later", "day"),
        ("€12 was paid.", "$12 was paid.", "€"),
        ("12 schools burned.", "12 homes burned and 40 schools closed.", "another thing"),
        ("12 nurses killed.", "The toll of the fire in the old port rose to 12.", "another thing"),
        ("12 boats sank.", "10 to 12 boats sank.", "10 to 12"),
    ],
)
def test_another_qualifier_unit_or_thing_is_named(told: str, source: str, problem: str) -> None:
    assert problem in count_problem(*compared(told, source))


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("at 7 p.m.", "around 7 p.m.", "about"),
        ("around 7 p.m.", "around 7 p.m.", ""),
        ("at 8 p.m.", "around 7 p.m.", ""),
        ("over 600m", "nearly 600m", "above"),
        ("It stays shut for a week.", "It stays shut for at least a week.", "at least"),
        ("It stays shut for at least a week.", "It stays shut for at least a week.", ""),
    ],
)
def test_qualifiers_of_times_and_measures_count_too(told: str, source: str, problem: str) -> None:
    found = loose_qualifier_problem(*compared(told, source))

    assert problem in found
    assert bool(found) is bool(problem)


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("12 people were killed.", "12 people were injured.", "counts killed"),
        ("12 people were killed.", "Officials denied that 12 people were killed.", "not so"),
        ("Nobody denied that 12 people were killed.", "12 people were killed.", ""),
        ("300 soldiers are in Velk.", "The army plans to send 300 soldiers to Velk.", "as a fact"),
        ("The army may send 300 soldiers.", "The army plans to send 300 soldiers to Velk.", ""),
        ("40 boats sank.", "12 boats sank.", ""),
        ("The cost is 3 million dollars.", "Insurers estimate it at 3 million dollars.", "a fact"),
        ("The cost is put at 3 million.", "Insurers estimate it at 3 million dollars.", ""),
    ],
)
def test_a_figure_keeps_kind_and_standing(told: str, source: str, problem: str) -> None:
    figures = read(told).figures

    found = [figure_problem(figure, told, grounds_of(source)) for figure in figures]

    assert any(problem in one for one in found)
    assert any(found) is bool(problem)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("no fewer than", "at least"),
        ("well over", "more than"),
        ("almost", "nearly"),
        ("a total of", ""),
        ("at around", "roughly"),
        ("another", "additional"),
    ],
)
def test_qualifiers_of_one_meaning_are_one(one: str, other: str) -> None:
    assert meaning(one) == meaning(other)


def test_a_strange_qualifier_means_itself() -> None:
    assert meaning("a whopping") == "a whopping"
