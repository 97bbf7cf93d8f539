"""Words that say the opposite."""

import pytest

from bot.core.gate.about import about_problem, contrary_problem, place_problem
from tests.core.gate.ruling import compared


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("Prices fell in Tarn.", "Prices rose in Tarn.", '"fell"'),
        ("It was legal to sail.", "It was illegal to sail.", '"legal"'),
        ("They sailed after dawn.", "They sailed before dawn.", '"after"'),
        ("Few boats sank.", "Many boats sank.", '"few"'),
        ("More rain and less wind came.", "Less rain and more wind came.", '"more rain"'),
        ("Prices fell in Tarn.", "Prices rose in Tarn while wages fell in Velk.", '"fell"'),
        ("Prices rose in Tarn.", "Prices rose in Tarn while wages fell in Velk.", ""),
        ("Prices rose in Tarn.", "Prices rose in Tarn.", ""),
        (
            "It damaged a hall and destroyed a mosque.",
            "It destroyed a hall, damaged a mosque.",
            '"da',
        ),
        ("It destroyed a hall and damaged a mosque.", "It destroyed a hall, damaged a mosque.", ""),
        ("It has not been repaired.", "It was damaged in Tarn and has not been repaired.", ""),
        ("More of it came.", "Less of it and more.", ""),
    ],
)
def test_an_opposite_is_found_and_named(told: str, source: str, problem: str) -> None:
    found = contrary_problem(*compared(told, source))

    assert problem in found
    assert bool(found) is bool(problem)


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("Boats sank off Tarn at night.", "Boats sank off Tarn at night.", ""),
        ("Some small boats sank off Tarn.", "Small boats sank off Tarn in a storm.", ""),
        ("The old wooden boats sank off Tarn.", "Boats sank off Tarn.", "wooden"),
        ("Boats exploded off Tarn on a night.", "Boats sank off Tarn on a night.", "explod"),
        ("Karvel sank off Tarn at night.", "The boat sank off Tarn at night.", "karvel"),
        ("Rescuers left Tarn on a cold wet night.", "They left Tarn on a cold wet night.", ""),
        ("12 percent of boats sank off Tarn.", "12% of boats sank off Tarn.", ""),
        ("...", "Boats sank.", ""),
    ],
)
def test_what_is_beyond_the_source_is_named(told: str, source: str, problem: str) -> None:
    piece, theirs = compared(told, source)

    found = about_problem(piece, theirs.grounds)

    assert problem in found
    assert bool(found) is bool(problem)


def test_a_name_in_the_place_of_another_is_named() -> None:
    found = place_problem(*compared("Belin accused Varda.", "Varda accused Belin."))

    assert found == 'puts "belin" where the source has "varda"'
