"""Fates, parties and parts that may not take one another's place."""

import pytest

from bot.core.gate.contraries import replaced_problem
from tests.core.gate.ruling import compared


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("It wounded a clerk and hurt two.", "It killed a clerk and hurt two.", '"wounded"'),
        ("The blast killed a clerk, injuring two.", "A clerk died; two had injuries.", ""),
        ("A guard was rescued.", "A guard was killed.", '"rescued"'),
        ("Three homes were damaged.", "Three homes were destroyed.", '"damaged"'),
        ("Protesters fired first.", "Police fired first.", '"protesters"'),
        ("Officers fired first.", "Police fired first.", ""),
        ("The opposition agreed.", "The government agreed.", '"opposition"'),
        ("Half of it is gone.", "A third of it is gone.", '"half"'),
        ("The man was freed.", "The man was detained.", '"freed"'),
        ("Police fired first.", "Police fired first at protesters.", ""),
        ("Boats left.", "Boats sailed.", ""),
        ("Two men were freed.", "Two men escaped.", '"freed"'),
    ],
)
def test_one_is_not_told_in_place_of_another(told: str, source: str, problem: str) -> None:
    found = replaced_problem(*compared(told, source))

    assert problem in found
    assert bool(found) is bool(problem)
