"""What a number is told of: each, a day."""

import pytest

from bot.core.gate.rates import rate_problem
from tests.core.gate.ruling import compared


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("Families get 40,000 kron.", "Families get 40,000 kron each.", '"each"'),
        ("It lost 4 million dollars.", "It lost 4 million dollars a day.", '"per day"'),
        ("It let out 600 litres.", "It let out 600 litres a second on Friday.", '"per second"'),
        ("It earned 900 marks a year.", "It earned 900 marks.", '"per year"'),
    ],
)
def test_what_it_is_for_is_neither_lost_nor_added(told: str, source: str, problem: str) -> None:
    assert problem in rate_problem(*compared(told, source))


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Each family gets 40,000 kron.", "Families get 40,000 kron each."),
        ("It lost 4 million dollars daily.", "It lost 4 million dollars a day."),
        ("An annual 900 marks were lost.", "It lost 900 marks a year."),
        ("It fined 12 people.", "It fined 12 people a day after the fire."),
        ("It cost 12 homes.", "It cost 12 homes in a second fire."),
        ("It cost homes.", "It cost 12 homes each."),
        ("It cost 14 homes.", "It cost 12 homes each."),
        # Another unit is named with the number's own.
        ("It lost 4 million dollars a week.", "It lost 4 million dollars a day."),
    ],
)
def test_what_is_told_otherwise_is_kept(told: str, source: str) -> None:
    assert rate_problem(*compared(told, source)) == ""
