"""Which clause a number or a day belongs to."""

import pytest

from bot.core.gate.clauses import clause_problem, settled
from tests.core.gate.ruling import compared

BOATS = "Two boats picked up 121 survivors, and helicopters lifted another 38 from the water."
CURFEW = "Late on Sunday, the city lifted a curfew it put in place on Thursday."
DAYS = "Tarn was calm on Tuesday, but part of the crowd in Velk became unruly on Wednesday."


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Boats picked up 121 survivors.", BOATS),
        ("Helicopters lifted 38 people from the water.", BOATS),
        ("The boats saved 121 survivors and the helicopters 38.", BOATS),
        ("Part of the crowd became unruly on Wednesday.", DAYS),
        (
            "A fire driven by strong winds destroyed 63 houses and burned 940 hectares.",
            "A fire driven by strong winds burned 940 hectares and destroyed 63 houses.",
        ),
        ("He won by 51 to 48 per cent.", "He won 51 per cent, against 48 per cent for Marr."),
        ("It has risen since Tuesday.", "It rose on Tuesday, up from a week ago."),
        ("It sank.", BOATS),
    ],
)
def test_what_stands_in_its_own_clause_is_no_problem(told: str, source: str) -> None:
    assert clause_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "held"),
    [
        ("Helicopters lifted 121 people from the water.", BOATS, 'puts "121"'),
        ("Boats picked up 38 survivors.", BOATS, 'puts "38"'),
        ("Part of the crowd became unruly on Tuesday.", DAYS, "tuesday"),
        ("The city lifted a curfew on Thursday.", CURFEW, "thursday"),
    ],
)
def test_what_is_told_of_another_clause_is_named(told: str, source: str, held: str) -> None:
    assert held in clause_problem(*compared(told, source))


def test_a_day_whose_clause_is_clear_is_settled() -> None:
    source = "The lira has lost value since January, and inflation reached a peak in April."

    assert ("april",) in settled(*compared("April inflation was at its peak.", source))
    assert settled(*compared("It fell from 12 to 9.", "It fell from 12 to 9.")) == set()
