"""What is told too early."""

import pytest

from bot.core.gate.timing import timing_problem
from tests.core.gate.ruling import compared


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("A team arrives today before aid landed.", "Aid landed; a team arrives today.", "before"),
        ("Aid landed before a team arrives today.", "Aid landed; a team arrives today.", ""),
        ("A team came before aid landed.", "After a team came, aid landed.", ""),
        ("They examined the claim.", "They will examine the claim.", '"examined"'),
        ("They will have examined the claim.", "They will examine the claim.", ""),
        ("They examined the claim.", "They examined it and will examine the next.", ""),
        ("He told them.", "He would, he told them, resign.", ""),
        ("The boats before noon.", "Boats came at noon.", ""),
    ],
)
def test_nothing_is_told_before_its_time(told: str, source: str, problem: str) -> None:
    found = timing_problem(*compared(told, source))

    assert problem in found
    assert bool(found) is bool(problem)
