"""Tolls that are told by their last one."""

import pytest

from bot.core.figures.ordinals import is_nth, nth_tolls
from tests.builders import article, reading_of


@pytest.mark.parametrize(
    ("text", "told", "value"),
    [
        ("A third person has died after the fire in Orsa.", "A third person", 3),
        ("A third person, a boy of nine, died in hospital, doctors said.", "A third person", 3),
        ("A thirteenth victim was found this afternoon off Moss.", "A thirteenth victim", 13),
        ("The 21st victim was identified as Ann Orlo.", "The 21st victim", 21),
        ("She was found on Friday, the second fatality of the spill.", "the second fatality", 2),
        ("A girl of six has become the fourth victim of the outbreak.", "the fourth victim", 4),
        ("A twenty-third death was reported in Orsa.", "A twenty-third death", 23),
    ],
)
def test_an_ordinal_counts_those_before_it(text: str, told: str, value: int) -> None:
    one = article(text)
    (figure,) = nth_tolls(one, reading_of(one))
    assert (figure.text, figure.value, figure.kind) == (told, value, "killed")
    assert text[figure.start : figure.end] == told
    assert is_nth(figure)


@pytest.mark.parametrize(
    "text",
    [
        "The first person to die was a nurse.",
        "A second person in Orsa was in a critical condition.",
        "It was the third death this week.",
        "It was the second death in as many days.",
        "Police arrested a third person.",
        "He was the second person arrested.",
        "The third victim was flown to hospital.",
        "It was not clear whether a third person had died.",
        "A third time the bells rang for the dead.",
        "In May last year a third person died of the fever.",
        "A 999th999 person has died.",
        "",
    ],
)
def test_other_ordinals_count_nobody(text: str) -> None:
    one = article(text)
    assert nth_tolls(one, reading_of(one)) == ()
