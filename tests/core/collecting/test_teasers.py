from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.articles import Draft
from bot.core.collecting.teasers import BURST, completed, is_burst, teaser_mark
from tests.builders import NOW, draft, hours, source

TEASER = draft("Water entered the lower town.", is_teaser=True)
PAGE = draft(
    "Water entered the lower town. By noon it had reached the school.",
    title="Page title",
    language="fr",
    publisher="The page",
    url="https://elsewhere.example/",
    published_at=NOW,
    author="Ana Rell",
    credit="Varda Wire",
)


def test_a_completed_teaser_keeps_what_the_feed_said_of_it() -> None:
    whole = completed(TEASER, PAGE)

    assert whole.text == PAGE.text
    assert (whole.title, whole.url, whole.guid) == (TEASER.title, TEASER.url, TEASER.guid)
    assert (whole.language, whole.published_at) == (TEASER.language, TEASER.published_at)
    assert whole.publisher == ""
    assert not whole.is_teaser


@pytest.mark.parametrize(
    ("feed", "page", "kept"),
    [
        pytest.param(NOW, None, NOW, id="of the feed alone"),
        pytest.param(None, NOW, NOW, id="of the page alone"),
        pytest.param(NOW, NOW + hours(1), NOW + hours(1), id="of the text that is kept"),
    ],
)
def test_a_completed_teaser_was_changed_when_its_page_was(
    feed: datetime | None, page: datetime | None, kept: datetime | None
) -> None:
    whole = completed(replace(TEASER, modified_at=feed), replace(PAGE, modified_at=page))

    assert whole.modified_at == kept


def test_what_the_feed_left_open_comes_from_the_page() -> None:
    bare = Draft(title="", text="", url=TEASER.url, is_teaser=True)

    whole = completed(bare, PAGE)

    assert (whole.title, whole.language, whole.published_at) == ("Page title", "fr", NOW)
    assert (whole.author, whole.credit) == ("Ana Rell", "Varda Wire")


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(None, id="no article there"),
        pytest.param(draft("Short."), id="less than we had"),
    ],
)
def test_a_page_with_nothing_more_leaves_the_teaser_as_it_is(page: Draft | None) -> None:
    assert completed(TEASER, page) is TEASER


def test_a_teaser_is_remembered_by_all_it_says_but_its_date() -> None:
    mark = teaser_mark(source(), TEASER)

    assert mark == teaser_mark(
        source(), draft(TEASER.text, is_teaser=True, published_at=NOW + hours(1))
    )
    assert mark != teaser_mark(source(), draft("Water left the lower town.", is_teaser=True))
    assert mark != teaser_mark(source("other"), TEASER)


def test_a_burst_is_more_than_a_source_brings() -> None:
    assert not is_burst(BURST)
    assert is_burst(BURST + 1)
