"""News that another part of a brief shows is not told twice, and no other news is left out."""

import pytest

from bot.core.briefs import Change
from bot.core.composing.material import Told, difference
from bot.core.composing.shown import not_shown
from tests.builders import NOW, article, hours
from tests.core.composing.desk import ledger, material

TARN = article(
    "Seven people were killed in Tarn on Tuesday.", "a1", publisher="Herald", published_at=NOW
)


def counts(text: str) -> tuple[list[Told], list[Told]]:
    """What another paper counts, and what the first one does, in a ledger of both."""
    other = article(text, "b1", publisher="Courier", published_at=NOW - hours(1))
    desk = material(TARN, other, facts=ledger([TARN]) + ledger([other]))
    told = [one for one in difference(desk) if one.fact.figure is not None]
    line = [one for one in told if one.fact.span.article == TARN.id]
    return not_shown(desk, [one for one in told if one not in line], (), line), line


@pytest.mark.parametrize(
    ("text", "is_left"),
    [
        ("In Tarn seven people died.", False),
        ("Seven people were killed in Velk on Monday.", True),
        ("Eight people were killed in Tarn.", True),
        ("Seven people were injured in Tarn.", True),
    ],
)
def test_a_count_is_shown_where_a_line_has_it_of_the_same_place(
    text: str, *, is_left: bool
) -> None:
    left, line = counts(text)

    assert line
    assert [one.change for one in left] == [Change.NEW] * is_left
