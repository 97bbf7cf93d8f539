"""What is of which sort."""

import pytest

from bot.core.answering.question.sorts import of_sort
from bot.core.text.words import stem


@pytest.mark.parametrize(
    ("sort", "member"), [("weapon", "rifle"), ("relative", "sister"), ("month", "march")]
)
def test_a_sort_has_its_members(sort: str, member: str) -> None:
    assert stem(member) in of_sort(stem(sort))


def test_a_word_that_is_no_sort_has_none() -> None:
    assert of_sort("spillwai") == frozenset()
