"""By whom it was done."""

import pytest

from bot.core.gate.agents import agent_problem
from tests.core.gate.ruling import compared

SHOTS = "Shots were fired near Tarn at 1 a.m., an observer said."
HOLD = "Rebel commander Ana Brel said his men would hold their fire."
FREED = "Soldiers of the Northern Front freed 12 hostages in Velk."
ARREST = "A man was arrested in Orlo on Monday."
POLICE = "Police in Orlo said they were looking for a second car."


@pytest.mark.parametrize(
    ("told", "sources"),
    [
        ("Shots were fired near Tarn by the men of rebel commander Ana Brel.", (SHOTS, HOLD)),
        ("A man was arrested in Orlo on Monday by the Northern Front.", (ARREST, FREED)),
    ],
)
def test_a_deed_is_not_given_to_somebody_of_another_sentence(
    told: str, sources: tuple[str, ...]
) -> None:
    assert "who does what to whom" in agent_problem(*compared(told, *sources))


@pytest.mark.parametrize(
    ("told", "sources"),
    [
        ("Twelve hostages were freed in Velk by soldiers of the Northern Front.", (FREED, SHOTS)),
        ("A man was arrested in Orlo on Monday, and shots were fired near Tarn.", (ARREST, SHOTS)),
        ("Shots were fired near Tarn by 1 a.m.", (SHOTS, HOLD)),
        ("Shots were fired near Tarn by Ana Brel.", (SHOTS,)),
    ],
)
def test_other_statements_are_left_to_other_checks(told: str, sources: tuple[str, ...]) -> None:
    assert agent_problem(*compared(told, *sources)) == ""
