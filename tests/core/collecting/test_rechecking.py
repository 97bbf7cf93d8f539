from datetime import timedelta

import pytest

from bot.core.articles import Article
from bot.core.collecting.rechecking import changed_by, is_comparable, slot_due, source_of
from tests.builders import NOW, article, draft, hours

TEXT = "The levee at Tarn broke on Monday. Police said 12 people were killed."
PAGE = article(TEXT, url="https://herald.example/levee", is_from_page=True)


@pytest.mark.parametrize(
    ("after", "minutes"),
    [
        pytest.param(hours(0.4), "", id="too soon"),
        pytest.param(hours(0.5), "30", id="half an hour"),
        pytest.param(hours(5), "120", id="the latest step that has come"),
        pytest.param(hours(73), "4320", id="three days"),
        pytest.param(hours(90), "", id="long after"),
    ],
)
def test_a_step_is_due_when_its_time_has_come(after: timedelta, minutes: str) -> None:
    assert slot_due(PAGE, NOW, NOW + after).rpartition("/")[2] == minutes


@pytest.mark.parametrize(
    ("told", "is_so"),
    [
        pytest.param(PAGE, True, id="from its page"),
        pytest.param(article(TEXT, url=PAGE.url, is_teaser=True), True, id="a teaser"),
        pytest.param(article(TEXT, url=PAGE.url), False, id="whole in a feed"),
        pytest.param(article(TEXT, url="", is_from_page=True), False, id="no address"),
        pytest.param(
            article(TEXT, url=PAGE.url, is_from_page=True, is_withdrawn=True), False, id="withdrawn"
        ),
    ],
)
def test_an_article_can_be_compared_with_its_page(told: Article, is_so: bool) -> None:
    assert is_comparable(told) is is_so


@pytest.mark.parametrize(
    ("told", "page", "is_changed"),
    [
        pytest.param(PAGE, TEXT.replace("12", "14"), True, id="a figure"),
        pytest.param(PAGE, TEXT.replace("broke", "gave way"), False, id="a word"),
        pytest.param(PAGE, "To read on, pay 14.", False, id="a wall"),
        pytest.param(PAGE, None, False, id="no article"),
        pytest.param(article(TEXT, is_teaser=True), f"{TEXT} Boats came.", True, id="the rest"),
        pytest.param(article(TEXT, is_teaser=True), TEXT, False, id="no more than before"),
    ],
)
def test_a_page_changes_its_article_when_it_can_change_a_fact(
    told: Article, page: str | None, is_changed: bool
) -> None:
    found = changed_by(told, draft(page, title="A new title") if page else None)

    assert (found is not None) is is_changed
    if found is not None:
        assert (found.title, found.url, found.published_at) == (
            told.title,
            told.url,
            told.published_at,
        )


def test_a_change_is_kept_under_the_articles_own_source() -> None:
    assert (source_of(PAGE).id, source_of(PAGE).tier) == (PAGE.source, PAGE.tier)
