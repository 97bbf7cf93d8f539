"""Half of one sentence joined to half of another."""

import pytest

from bot.core.gate.splices import splice_problem
from tests.core.gate.ruling import compared

_BOAT = "Marines boarded the smaller boat at dawn, seizing nine men and a radio, the navy said."
_VALE = "The young are angry at a weak council, an economy that is poor and their own bleak future."


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        pytest.param(
            "Marines boarded the smaller boat at dawn, including a famous biography of Brel.",
            _BOAT,
            "famous",
            id="another sentence's end",
        ),
        pytest.param(
            "The young are angry at a weak council, which has had protests of its own.",
            _VALE,
            "protest",
            id="one strange word",
        ),
        pytest.param(
            "Marines boarded the smaller boat at dawn, seizing nine men.", _BOAT, "", id="shortened"
        ),
        pytest.param(
            "Marines boarded the smaller boat at dawn, the navy said.", _BOAT, "", id="left out"
        ),
        pytest.param(
            "Marines went aboard a boat at dawn, arresting nine men.", _BOAT, "", id="retold"
        ),
        pytest.param(
            "Marines boarded the smaller boat at dawn, in Velk.", _BOAT, "", id="a remark"
        ),
        pytest.param(
            "At noon on Monday, the relief agency put the toll at four dead.",
            "At noon on Monday, four were known to have died, according to the relief agency.",
            "",
            id="the same day",
        ),
    ],
)
def test_a_clause_of_another_sentence_is_found(told: str, source: str, problem: str) -> None:
    found = splice_problem(*compared(told, source))

    assert problem in found
    assert bool(found) is bool(problem)
