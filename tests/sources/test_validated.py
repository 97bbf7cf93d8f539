from datetime import timedelta

import pytest

from bot.sources.validated import FULL_TEXT_CHARS, MOST_ITEMS, FeedItem, drafts_of, web_link
from tests.builders import NOW

BASE = "https://herald.example/news/feed"


@pytest.mark.parametrize(
    ("link", "found"),
    [
        pytest.param("https://a.example/x", "https://a.example/x", id="absolute"),
        pytest.param("/x", "https://herald.example/x", id="from the root"),
        pytest.param("x?a=1", "https://herald.example/news/x?a=1", id="beside"),
        pytest.param("//a.example/x", "https://a.example/x", id="without a scheme"),
        pytest.param("https://a.example/\u200bx", "https://a.example/x", id="invisible"),
        pytest.param("", "", id="none"),
        pytest.param("javascript:alert(1)", "", id="a script"),
        pytest.param("data:text/html,x", "", id="data"),
        pytest.param("file:///etc/passwd", "", id="a file"),
        pytest.param("https://user@a.example/", "", id="a user name"),
        pytest.param("https://a.example:99999/", "", id="no port"),
        pytest.param("https://a.example/a b", "https://a.example/a%20b", id="a space"),
        pytest.param("https://a.example/a\n  b", "https://a.example/a%20%20b", id="a line"),
        pytest.param("https://a .example/", "", id="a space in the host"),
        pytest.param("Water came in", "", id="words"),
        pytest.param("https://[::1", "", id="half an address"),
        pytest.param("https:///x", "https://herald.example/x", id="a slash too many"),
        pytest.param(f"https://a.example/{'x' * 2_000}", "", id="endless"),
    ],
)
def test_a_link_is_a_sound_web_address_or_none(link: str, found: str) -> None:
    assert web_link(link, BASE) == found


def test_without_a_base_nothing_relative_is_a_link() -> None:
    assert web_link("/x", "") == ""
    assert web_link("https:///x", "") == ""


@pytest.mark.parametrize(
    ("item", "is_teaser"),
    [
        pytest.param(FeedItem(link="/x", texts=("In short.",)), True, id="short"),
        pytest.param(FeedItem(link="/x", texts=("x " * FULL_TEXT_CHARS,)), False, id="long"),
        pytest.param(FeedItem(link="/x", texts=(f"{'x ' * 900}Read more »",)), True, id="cut off"),
        pytest.param(FeedItem(texts=("In short.",)), False, id="without a page"),
        pytest.param(FeedItem(link="/x", texts=("In short.",), is_whole=True), False, id="whole"),
    ],
)
def test_a_teaser_is_short_or_cut_off_and_has_a_page(item: FeedItem, is_teaser: bool) -> None:
    (draft,) = drafts_of([item], BASE)

    assert draft.is_teaser is is_teaser


def test_the_longest_text_is_taken_and_a_title_stands_in_for_none() -> None:
    two = FeedItem(title="Levee", texts=("Short.", "<p>The longer one.</p>"))

    assert [draft.text for draft in drafts_of([two, FeedItem(title="Levee")], BASE)] == [
        "The longer one.",
        "Levee",
    ]


def test_an_id_that_is_the_link_is_no_id() -> None:
    (one, two) = drafts_of(
        [FeedItem(title="A", link="/x", guid="/x"), FeedItem(title="B", guid=" b\u200b ")], BASE
    )

    assert (one.guid, two.guid) == ("", "b")


def test_an_item_that_says_nothing_is_left_out() -> None:
    assert (
        drafts_of([FeedItem(), FeedItem(title=" ", link="javascript:x", texts=("<br>",))], BASE)
        == []
    )


def test_of_too_many_the_newest_are_kept_in_their_order() -> None:
    items = [
        FeedItem(title=str(n), published_at=None if n % 2 else NOW - timedelta(hours=n))
        for n in range(2 * MOST_ITEMS + 20)
    ]

    kept = [int(draft.title) for draft in drafts_of(items, BASE)]

    assert kept == list(range(0, 2 * MOST_ITEMS, 2))
