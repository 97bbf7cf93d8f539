"""Labels of counts: early, stale, far from what others give."""

from datetime import datetime

import pytest

from bot.core.articles import Article
from bot.core.facts import Label
from bot.core.figures.labels import comparable, label_of
from tests.builders import NOW, article, hours
from tests.core.composing.desk import ledger


def paper(text: str, id: str, ago: float, **changes: object) -> Article:
    return article(
        text, id, published_at=NOW - hours(ago), title="", publisher=f"{id} Post", **changes
    )


def labels(*articles: Article, as_of: datetime = NOW, newest: datetime = NOW) -> list[Label]:
    facts = ledger(articles)
    return [
        label_of(one, comparable(facts), as_of=as_of, newest=newest) for one in facts if one.figure
    ]


POLICE = "The quake in Tarn killed 12 people, police said."
RADIO = "The quake in Tarn killed 1,200 people, the local radio said."
CLINIC = "The quake in Tarn killed 14 people, the clinic said."


@pytest.mark.parametrize(
    ("ago", "label"),
    [
        pytest.param(5, Label.EARLY, id="in the first six hours"),
        pytest.param(7, Label.NONE, id="after them"),
        pytest.param(25, Label.STALE, id="a day in which others wrote"),
    ],
)
def test_a_toll_is_early_then_settled_then_stale(ago: float, label: Label) -> None:
    assert labels(paper(POLICE, "a1", ago)) == [label]


def test_where_nobody_wrote_since_the_newest_count_is_not_stale() -> None:
    assert labels(paper(POLICE, "a1", 40), newest=NOW - hours(40)) == [Label.NONE]


def test_a_new_value_of_an_old_count_is_not_early() -> None:
    first = paper(POLICE, "a1", 20)
    second = paper("The quake in Tarn killed 15 people, police said.", "a2", 1)

    assert labels(first, second) == [Label.NONE]


def test_over_ten_times_all_others_is_an_outlier_and_they_are_none() -> None:
    told = labels(paper(POLICE, "a1", 9), paper(CLINIC, "a2", 8), paper(RADIO, "a3", 7))

    assert told == [Label.NONE, Label.NONE, Label.OUTLIER]


def test_a_later_count_makes_an_outlier_one_of_many() -> None:
    more = paper("The quake in Tarn killed 900 people, the ministry said.", "a4", 6.5)

    alone = labels(paper(POLICE, "a1", 9), paper(RADIO, "a3", 7))
    told = labels(paper(POLICE, "a1", 9), paper(RADIO, "a3", 7), more)

    assert Label.OUTLIER in alone
    assert Label.OUTLIER not in told


def test_a_projection_is_neither_early_nor_stale() -> None:
    ahead = "The agency expects that up to 5,000 people will be displaced in Tarn by June."

    assert set(labels(paper(ahead, "a1", 1))) == {Label.NONE}
    assert set(labels(paper(ahead, "a1", 30))) == {Label.NONE}


def test_a_war_s_dead_are_no_early_count() -> None:
    assert labels(paper("The war in Tarn killed 70,000 people.", "a1", 1)) == [Label.NONE]


def test_a_count_that_went_on_from_its_own_is_no_outlier() -> None:
    first = paper("The quake in Tarn killed one person, the clinic said.", "a1", 9)
    more = paper("The quake in Tarn killed five people, police said.", "a2", 8)
    most = paper("The quake in Tarn killed 12 people, police said.", "a3", 2)

    assert Label.OUTLIER not in labels(first, more, most)
