"""Which open questions a later count answers."""

import pytest

from bot.core.composing import difference
from bot.core.composing.answered import still_open
from bot.core.facts import Topic
from tests.core.composing.desk import material, paper

TOLL = "Four people were killed and 60 were injured in Tarn, the mayor said."


@pytest.mark.parametrize(
    ("unknown", "later", "is_open"),
    [
        ("It was not immediately known how many people were hurt.", TOLL, False),
        ("There was no immediate word on casualties.", TOLL, False),
        ("The number of people killed is unknown.", TOLL, False),
        ("It is unclear how many people are missing.", TOLL, True),
        ("It is unclear why the wall fell on the people who were killed.", TOLL, True),
        ("It is unclear how many people were hurt.", "Sixty people may be hurt in Tarn.", True),
        ("It is unclear how many people were hurt.", "The wall in Tarn fell on Monday.", True),
    ],
)
def test_who_was_counted_since_is_no_open_question(
    unknown: str, later: str, *, is_open: bool
) -> None:
    desk = material(
        paper(f"A wall fell in Tarn on Monday. {unknown}", "a1", 9),
        paper(later, "a2", 1, publisher="Post"),
    )
    compared = difference(desk)
    unsettled = [told for told in compared if told.fact.topic is Topic.UNSETTLED]

    assert unsettled
    assert bool(still_open(desk, unsettled, compared)) is is_open


def test_a_count_that_came_first_answers_nothing() -> None:
    unknown = "A wall fell in Tarn on Monday. It is unclear how many people were hurt."
    desk = material(paper(TOLL, "a1", 9), paper(unknown, "a2", 1, publisher="Post"))
    compared = difference(desk)
    unsettled = [told for told in compared if told.fact.topic is Topic.UNSETTLED]

    assert still_open(desk, unsettled, compared) == unsettled
