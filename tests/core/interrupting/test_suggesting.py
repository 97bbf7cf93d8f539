from datetime import timedelta

import pytest

from bot.core.interrupting.suggesting import Burst, asked_by, bursting
from tests.builders import NOW, article, hours, reading_of

BURST = Burst(publishers=2, within=timedelta(hours=6))


def test_who_tells_of_it_is_named_in_order_and_once() -> None:
    papers = ["Herald", "Courier", "Herald"]
    articles = [
        article(id=f"a{at}", publisher=name, published_at=NOW - hours(at))
        for at, name in enumerate(papers)
    ]

    assert bursting(articles, BURST, NOW) == ("Herald", "Courier")
    assert bursting(articles, BURST, NOW + hours(6)) == ()
    assert bursting(articles[:1], BURST, NOW) == ()


TARN = "The levee at Tarn broke, Mayor Oda Brel said."


@pytest.mark.parametrize(
    ("texts", "query"),
    [
        pytest.param([TARN] * 3, '"Oda Brel" "Tarn"', id="names that all have"),
        pytest.param([TARN, TARN, TARN, "Rain fell on Kolm."], '"Oda Brel" "Tarn"', id="most"),
        pytest.param([TARN, "Rain fell on Kolm."], "", id="names that half have"),
        pytest.param([], "", id="no article"),
    ],
)
def test_a_story_is_asked_for_by_the_names_that_most_of_its_articles_have(
    texts: list[str], query: str
) -> None:
    papers = [article(text, f"a{at}", title="") for at, text in enumerate(texts)]

    assert asked_by([(one, reading_of(one)) for one in papers]) == query


def test_a_publisher_does_not_ask_for_itself() -> None:
    paper = article("The Orlo Post moved to Tarn.", title="", publisher="Orlo Post")

    assert asked_by([(paper, reading_of(paper))]) == '"Tarn"'
