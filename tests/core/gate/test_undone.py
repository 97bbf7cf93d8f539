"""What is asked for, weighed or required has not been done."""

import pytest

from bot.core.gate.undone import undone_problem
from tests.core.gate.ruling import compared


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("They left Tarn.", "They were forced to leave Tarn."),
        ("They were urged to leave Tarn.", "The mayor urged them to leave Tarn."),
        (
            "A report recommended that the cables be replaced.",
            "A report had recommended replacing the cables.",
        ),
        ("Brel was injured.", "Brel is said to be injured."),
        ("The council approved the plan.", "The plan won the approval of the council."),
        ("The ministry inspected the bridges.", "After the inspections, the bridges closed."),
        ("The bridges were closed.", "They rejected the closure of the bridges."),
    ],
)
def test_what_was_done_may_be_told_so(told: str, source: str) -> None:
    assert undone_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "deed"),
    [
        ("They left Tarn.", "The army persuaded them to leave Tarn.", "left"),
        ("The firm replaced the points.", "It had postponed replacing the points.", "replaced"),
        ("The city replaced the cables.", "A report had recommended replacing them.", "replaced"),
        ("The house approved it.", "It requires approval by the house.", "approved"),
        ("The house approved it.", "Approval by the house is still needed.", "approved"),
        ("The house has approved it.", "It still has to be approved by the house.", "approved"),
        ("The ministry inspected 37 bridges.", "It ordered inspections of 37.", "inspected"),
        ("Sonar closed its plant.", "Sonar will cut 900 jobs and close its plant.", "closed"),
        ("The court released Brel.", "Her lawyer called for the release of Brel.", "released"),
    ],
)
def test_what_is_yet_to_be_done_is_not_told_as_done(told: str, source: str, deed: str) -> None:
    assert f'is to be done ("{deed}")' in undone_problem(*compared(told, source))
