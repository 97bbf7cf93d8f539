"""Causes that nobody gave."""

import pytest

from bot.core.gate.causes import cause_problem
from tests.core.gate.ruling import compared

UNKNOWN = "The blast occurred during maintenance, and its cause was not yet known."


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("The dam broke because of the rain.", "The dam broke after days of rain."),
        ("The dam broke because of the rain.", "The rain broke the dam, so it was caused by rain."),
        ("The cause of the blast is not known.", UNKNOWN),
        ("He is due to visit Tarn.", "He will visit Tarn."),
        ("The rain caused the flood.", "The flood came after rain."),
        ("After rain, the dam broke.", "The dam broke after rain."),
        ("The flood led to arrests.", "Arrests came after the flood and before the rain."),
        ("Nobody was hurt because they left.", "They left after a warning, and nobody was hurt."),
        ("The dam broke.", UNKNOWN),
    ],
)
def test_a_cause_that_the_source_gives_is_no_problem(told: str, source: str) -> None:
    assert cause_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("The blast was caused by maintenance.", UNKNOWN, "none is known"),
        ("The dam broke because of a quake.", "The dam broke after rain.", "does not: quake"),
        ("The ferry sank because of the waves.", "The ferry sank in waves.", 'says "because"'),
        ("The rain came after the flood.", "The flood came after the rain.", "does not: after"),
        ("Old pipes caused the flood.", "Old pipes, damaged in the flood, leak.", "caused"),
        ("The crack was caused by a release.", "A release came after a crack.", "caused by"),
        (
            "It sank due to a leak.",
            "It sank; why is unclear, and a leak was seen.",
            "none is known",
        ),
    ],
)
def test_a_cause_of_ones_own_is_named(told: str, source: str, problem: str) -> None:
    assert problem in cause_problem(*compared(told, source))
