"""Two parties' accounts of each other."""

from dataclasses import replace

import pytest

from bot.core.articles import Article
from bot.core.briefs import Change
from bot.core.composing import Told, compose
from bot.core.composing.material import Material
from bot.core.composing.sides import opposed
from tests.builders import NOW, article, fact, hours
from tests.core.composing.desk import material

ACCUSED = article(
    "The Highland League accused the Civic Union on Monday of cutting money for the levee.", "a1"
)
DENIED = article(
    "The Civic Union denied on Monday that it had cut money and said the Highland League had "
    "left the fund untouched.",
    "a2",
)


def sides(*articles: Article) -> list[str]:
    desk, told = laid_out(*articles)
    return [one.fact.span.article for one in opposed(desk, told)]


def laid_out(*articles: Article) -> tuple[Material, list[Told]]:
    facts = [
        fact(one, key=one.id, first_seen_at=NOW - hours(5 - n)) for n, one in enumerate(articles)
    ]
    told = [Told(fact=one, change=Change.NEW, weight=1 - n / 10) for n, one in enumerate(facts)]
    return material(*articles, facts=facts), told


def test_an_accusation_and_its_denial_are_a_pair_in_the_order_given() -> None:
    assert sides(ACCUSED, DENIED) == ["a1", "a2"]
    assert sides(DENIED, ACCUSED) == ["a2", "a1"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("The Civic Union met in Castrel on Monday.", id="no account"),
        pytest.param(
            "The Highland League accused the Civic Union of silence as well.", id="the same side"
        ),
        pytest.param("The mayor of Orlo denied that he had gone home.", id="another quarrel"),
        pytest.param("It was denied that money had been cut for the levee.", id="nobody says so"),
    ],
)
def test_an_account_of_the_same_side_or_another_quarrel_makes_no_pair(other: str) -> None:
    assert sides(ACCUSED, article(other, "a3")) == []


def test_what_cannot_be_looked_up_is_no_account() -> None:
    desk, told = laid_out(ACCUSED, DENIED)
    without = {
        key: (it, replace(read, attributions=(), names=()))
        for key, (it, read) in desk.articles.items()
    }

    assert opposed(replace(desk, articles=without), told) == []


UNION = article(
    "Three miners died in the Szabo mine at Tarn on Tuesday. "
    "The miners' union said it had warned of gas in the seam three times since autumn. "
    "The operator of the mine, Carbo, denied it.",
    "a1", published_at=NOW - hours(2), title="Three miners dead in Tarn",
)  # fmt: skip


def test_what_somebody_denied_stands_before_the_denial() -> None:
    made = compose(material(UNION))

    assert [line.text for line in made.unsettled] == [
        "The miners' union said it had warned of gas in the seam three times since autumn.",
        "The operator of the mine, Carbo, denied it.",
    ]
    assert not {line.text for line in made.new} & {line.text for line in made.unsettled}
