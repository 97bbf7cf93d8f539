"""Words that go further than the source's."""

import pytest

from bot.core.gate.ladders import ladder_problem
from tests.core.gate.ruling import compared


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("He was convicted of theft.", "A court found him guilty of theft."),
        ("He is accused of theft.", "He was charged with theft."),
        ("The army confirmed the raid.", "The army confirmed it had carried out a raid."),
        ("Ana Brel was confirmed dead.", "Ana Brel was officially declared dead."),
        ("They were ordered to leave.", "They were ordered to leave."),
        ("They were ordered to leave.", "They were told to leave."),
        ("Several boats sank.", "Seven boats sank."),
        ("Many boats sank.", "A number of boats sank."),
        ("Deputy Minister Ana Brel left.", "Ana Brel, the deputy minister, left."),
        ("Ana Brel, acting staff secretary, left.", "Ana Brel, staff acting secretary, left."),
        ("The president called the vice president.", "The vice president called the president."),
    ],
)
def test_what_goes_as_far_as_the_source_is_no_problem(told: str, source: str) -> None:
    assert ladder_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "word"),
    [
        ("He was convicted of theft.", "He was charged with theft.", "convicted"),
        ("The army confirmed the raid.", "The army said it had carried out a raid.", "confirmed"),
        ("They were ordered to leave.", "They were asked to leave.", "ordered"),
        ("Several boats sank.", "A boat sank.", "several"),
        ("President Ana Brel left.", "Vice President Ana Brel left.", "vice"),
        ("The police chief was freed.", "The former police chief was freed.", "former"),
    ],
)
def test_what_goes_further_is_named(told: str, source: str, word: str) -> None:
    assert f'"{word}"' in ladder_problem(*compared(told, source))
