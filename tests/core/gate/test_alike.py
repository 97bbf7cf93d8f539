"""Words that may stand for each other where the gate compares."""

import pytest

from bot.core.gate.alike import same_as, widened
from bot.core.text import synonyms
from bot.core.text.words import stem


@pytest.mark.parametrize(
    ("one", "other"), [("killed", "death"), ("found", "recovered"), ("loss", "lose")]
)
def test_rows_of_both_tables_stand_for_each_other(one: str, other: str) -> None:
    assert stem(other) in same_as(stem(one))
    assert stem(one) in widened({stem(other)})


@pytest.mark.parametrize(
    ("one", "other"), [("passed", "failed"), ("missing", "dead"), ("injured", "killed")]
)
def test_what_is_not_the_same_stands_in_no_row(one: str, other: str) -> None:
    assert stem(other) not in same_as(stem(one))
    assert stem(other) not in widened({stem(one)})


def test_questions_and_retellings_keep_their_own_table() -> None:
    assert stem("recovered") not in synonyms.same_as(stem("found"))
