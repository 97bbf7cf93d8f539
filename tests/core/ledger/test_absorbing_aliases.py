"""One thing under two names is one fact."""

import pytest

from bot.core.aliases import Aliases
from tests.core.ledger.desk import Desk

ALIASES = Aliases((("Odarr", "Odar"), ("Oda Brel", "Lion"), ("Sell Valley", "Lower Plain")))


@pytest.mark.parametrize(
    ("first", "again"),
    [
        pytest.param(
            "At least 12 people were killed in Odarr, police said.",
            "At least 12 people were killed in Odar, police said.",
            id="place of a figure",
        ),
        pytest.param(
            "The flood cut Sell Valley off.",
            "The flood cut Lower Plain off.",
            id="happening",
        ),
        pytest.param(
            "“We have lost the mill and the road to the sea,” said Oda Brel, the mayor.",
            "“We have lost the mill and the road to the sea,” said Mayor Lion.",
            id="speaker",
        ),
    ],
)
def test_a_fact_told_under_another_name_is_told_again(first: str, again: str) -> None:
    desk = Desk(aliases=ALIASES)
    desk.hear(first, "Herald")
    known = set(desk.known)

    desk.hear(again, "Courier")

    assert set(desk.known) == known


def test_a_body_under_two_names_is_one_origin() -> None:
    desk = Desk(aliases=ALIASES)
    desk.hear("At least 12 people were killed, the Odarr Health Office said.", "Herald")
    desk.hear("At least 12 people were killed, the Odar Health Office said.", "Courier")

    assert all(len(fact.origins) == 1 for fact in desk.known.values() if fact.figure)


def test_a_toll_moves_on_under_another_name() -> None:
    desk = Desk(aliases=ALIASES)
    desk.hear("The mayor said 12 people were killed in Odarr.", "Herald")
    desk.hear("The mayor said 19 people were killed in Odar.", "Herald")

    assert [(value, version) for value, _, version in desk.figures()] == [("19", 2)]
