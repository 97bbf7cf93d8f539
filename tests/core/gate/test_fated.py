"""Whom a fate befell."""

import pytest

from bot.core.gate.fated import fated_problem
from tests.core.gate.ruling import compared

_FIRE = (
    "A farmer who refused to leave was found dead in Tarn, police said, and a firefighter is in "
    "hospital with burns."
)


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("A firefighter died of burns.", _FIRE, '"firefighter"'),
        ("Police said a firefighter died of burns.", _FIRE, '"firefighter"'),
        ("A farmer died in Tarn, police said.", _FIRE, ""),
        ("A man died in Tarn.", _FIRE, ""),
        ("A guard and a cook were shot dead.", "A guard was killed and a cook fled.", ""),
        ("A cook was killed.", "A guard was killed and a cook was wounded.", '"cook"'),
        ("Police killed two.", "Two were killed, and police fled.", ""),
        ("Residents were wounded.", "Residents were killed.", ""),
        ("He died of a head wound.", "The firm's head said he died.", ""),
        ("Nobody came.", _FIRE, ""),
    ],
)
def test_a_fate_stays_with_whom_it_befell(told: str, source: str, problem: str) -> None:
    found = fated_problem(*compared(told, source))

    assert problem in found
    assert bool(found) is bool(problem)
