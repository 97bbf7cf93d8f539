"""Which counts of one thing are told side by side."""

import pytest

from bot.core.articles import Article
from bot.core.composing.citing import SourceBook
from bot.core.composing.conflicting import conflicts
from bot.core.composing.material import difference
from tests.core.composing.desk import material, paper


def test_what_two_parties_gave_is_no_dispute_once_more_are_counted() -> None:
    three = paper("Three inmates were killed in Tarn, police said.", "a", 9)
    five = paper("Five inmates were killed in Tarn, the rebels said.", "b", 7, publisher="Voice")
    twelve = paper("The number of dead in Tarn rose to twelve, Ola Brel said.", "c", 1)

    early, now = material(three, five), material(three, five, twelve)
    assert conflicts(early, difference(early), SourceBook(early))
    assert not conflicts(now, difference(now), SourceBook(now))


def test_whoever_says_that_a_toll_rose_disputes_nobody() -> None:
    eleven = paper("Eleven people were killed in Tarn, Ola Brel said.", "a", 4)
    more = paper("The toll in Tarn rose to 19 dead, the government said.", "b", 1, publisher="Post")
    desk = material(eleven, more)
    assert not conflicts(desk, difference(desk), SourceBook(desk))


def told_apart(*articles: Article) -> list[str]:
    desk = material(*articles)
    return [said.text for said in conflicts(desk, difference(desk), SourceBook(desk))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Some 60 houses were destroyed in Tarn, Ola Brel said.",
            "58 houses were destroyed in Tarn, the council said.",
            id="a round number is about the exact one",
        ),
        pytest.param(
            "A shell killed seven people in Tarn on Sunday, police said.",
            "Four people were killed in Tarn on Monday when a mine went off, aid workers said.",
            id="each happened on a day of its own",
        ),
        pytest.param(
            "Divers found 14 others dead in a chapel in Tarn, Ola Brel said.",
            "21 people were killed in Tarn, the council said.",
            id="others may be some of them",
        ),
    ],
)
def test_counts_of_two_things_are_no_dispute(one: str, other: str) -> None:
    assert not told_apart(paper(one, "a", 2), paper(other, "b", 1, publisher="Post"))


def test_who_died_today_are_none_of_those_whom_somebody_counted_yesterday() -> None:
    counted = paper("Police said seven people were killed in Tarn.", "a", 20)
    later = paper("Aid workers said four people died in Tarn on Tuesday.", "b", 1, publisher="Post")
    assert not told_apart(counted, later)


def test_two_parties_may_dispute_a_toll_in_one_article() -> None:
    both = paper(
        "The charity Open Hands said 64 people were killed in Tarn. The rebels put the toll at 78.",
        "a", 1,
    )  # fmt: skip
    assert told_apart(both) == ["Open Hands: 64 people killed; Rebels: 78 killed."]
