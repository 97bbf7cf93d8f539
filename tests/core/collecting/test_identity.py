"""Which article is which: addresses, keys, dates, and which edits matter."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles import ArticleId, Tier
from bot.core.collecting.identity import (
    article_id,
    canonical_url,
    identity_keys,
    is_material_change,
    revised,
    to_article,
)
from tests.builders import NOW, draft, hours, source


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        pytest.param("https://herald.example/a", "https://herald.example/a", id="itself"),
        pytest.param("http://www.herald.example/a/", "https://herald.example/a", id="scheme, www"),
        pytest.param("https://HERALD.example/A", "https://herald.example/A", id="host's case"),
        pytest.param("https://h.example/a?utm_source=x&b=2", "https://h.example/a?b=2", id="utm"),
        pytest.param("https://h.example/a?c=1&b=2", "https://h.example/a?b=2&c=1", id="order"),
        pytest.param("https://h.example/a#top", "https://h.example/a", id="fragment"),
        pytest.param("https://amp.h.example/a/amp/", "https://h.example/a", id="amp"),
        pytest.param(
            "https://h.example/a.amp.html?amp=1", "https://h.example/a.html", id="amp file"
        ),
        pytest.param("https://h.example:443/a", "https://h.example/a", id="its own port"),
        pytest.param("https://h.example:8443/a", "https://h.example:8443/a", id="another port"),
        pytest.param("https://h.example", "https://h.example/", id="bare host"),
        pytest.param(" https://h.example/a ", "https://h.example/a", id="white space"),
        pytest.param("ftp://h.example/a", "", id="no web address"),
        pytest.param("https://h.example:port/a", "", id="port that is none"),
        pytest.param("https://", "", id="no host"),
        pytest.param("tarn", "", id="no address"),
    ],
)
def test_an_address_without_what_does_not_name_the_page(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


@given(st.text(max_size=60) | st.from_regex(r"https?://[a-z.]{1,12}(:\d{1,5})?/[a-z/?&=#.]{0,20}"))
def test_a_canonical_address_is_its_own(url: str) -> None:
    once = canonical_url(url)

    assert not once or canonical_url(once) == once


def test_the_surest_key_comes_first() -> None:
    keys = identity_keys(source(), draft(guid="g1", url="https://www.herald.example/levee?utm_a=1"))

    assert keys == ("guid:herald:g1", "url:https://herald.example/levee")


def test_a_guid_counts_within_its_source_only() -> None:
    one, other = (identity_keys(source(id), draft(guid="1"))[0] for id in ("herald", "courier"))

    assert one != other


def test_an_article_without_guid_or_address_goes_by_its_text() -> None:
    bare = {"guid": "", "url": ""}
    same = identity_keys(source(), draft("THE  levee broke.", **bare))

    assert same == identity_keys(source(), draft("The levee broke.", **bare))
    assert same != identity_keys(source(), draft("The levee held.", **bare))
    assert same[0].startswith("text:herald:")


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=3))
def test_an_id_is_sixteen_digits_of_the_first_key(keys: list[str]) -> None:
    id = article_id(tuple(keys))

    assert id == article_id((keys[0], "other"))
    assert len(id) == 16
    assert int(id, 16) >= 0


def test_an_article_takes_what_its_draft_leaves_open_from_the_source() -> None:
    article = to_article(draft(), source(), NOW, id=ArticleId("a1"))

    assert (article.publisher, article.tier) == ("Orvane Herald", Tier.NATIONAL)


def test_what_the_draft_says_goes_before_the_source() -> None:
    given = draft(publisher="Radio Tarn", tier=Tier.LOCAL)

    article = to_article(given, source(), NOW, id=ArticleId("a1"))

    assert (article.publisher, article.tier) == ("Radio Tarn", given.tier)


def test_a_date_ahead_of_us_is_no_date() -> None:
    late = to_article(draft(published_at=NOW + hours(1)), source(), NOW, id=ArticleId("a1"))
    sound = to_article(
        draft(published_at=NOW - timedelta(days=1)), source(), NOW, id=ArticleId("a1")
    )

    assert (late.published_at, sound.published_at) == (None, NOW - timedelta(days=1))


def test_the_publishers_own_clock_is_kept_with_the_date_it_belongs_to() -> None:
    first = to_article(
        draft(published_at=NOW - hours(3), published_offset=120), source(), NOW, id=ArticleId("a1")
    )
    again = to_article(
        draft("Nine people died.", published_at=NOW - hours(1), published_offset=60),
        source(),
        NOW,
        id=ArticleId("a1"),
    )
    late = to_article(
        draft(published_at=NOW + hours(1), published_offset=60), source(), NOW, id=ArticleId("a1")
    )
    edited = revised(first, again)

    assert first.published_locally == first.published_at
    assert first.published_locally is not None
    assert first.published_locally.utcoffset() == hours(2)
    assert edited is not None
    assert (edited.published_at, edited.published_offset) == (NOW - hours(3), 120)
    assert late.published_offset is None


def test_a_pasted_text_is_unbroken_and_titled_by_its_first_line() -> None:
    pasted = draft("Levee breaks\n\nThe levee at\nTarn broke.", title="", is_raw=True)

    article = to_article(pasted, source(), NOW, id=ArticleId("a1"))

    assert article.text.split() == "Levee breaks The levee at Tarn broke.".split()
    assert article.title == "Levee breaks"


def test_an_address_that_is_none_is_left_out() -> None:
    assert to_article(draft(url="file:x"), source(), NOW, id=ArticleId("a1")).url == ""


@pytest.mark.parametrize(
    ("old", "new", "is_material"),
    [
        pytest.param("The levee brok.", "The levee broke.", False, id="typo"),
        pytest.param("12 died.", "14 died.", True, id="number"),
        pytest.param("Twelve died.", "12 died.", False, id="number in words"),
        pytest.param(
            '"We hold the line," he said.', '"We left the line," he said.', True, id="quote"
        ),
        pytest.param("It was safe.", "It was not safe.", True, id="not"),
        pytest.param("It broke.", "It broke. This report was corrected.", True, id="correction"),
        pytest.param("It broke.", "It broke. Boats came.", False, id="more of the same"),
    ],
)
def test_an_edit_matters_when_it_can_change_a_fact(old: str, new: str, is_material: bool) -> None:
    assert is_material_change(old, new) is is_material


MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("modified", "changes", "expected"),
    [
        pytest.param(NOW - hours(1), {}, NOW - hours(1), id="after it was published"),
        pytest.param(NOW - hours(2), {}, None, id="when it was published"),
        pytest.param(NOW - hours(2) + MINUTE / 2, {}, None, id="as it was saved"),
        pytest.param(NOW - hours(3), {}, None, id="before it was published"),
        pytest.param(NOW + MINUTE, {}, None, id="ahead of us"),
        pytest.param(NOW, {}, NOW, id="just now"),
        pytest.param(NOW, {"is_from_page": True}, None, id="when its page was made for us"),
        pytest.param(
            NOW - MINUTE, {"is_from_page": True}, NOW - MINUTE, id="a minute before its page was"
        ),
        pytest.param(
            NOW - hours(1), {"published_at": None}, NOW - hours(1), id="all that is known"
        ),
        pytest.param(
            NOW - hours(1), {"published_at": NOW + hours(1)}, None, id="published ahead of us"
        ),
        pytest.param(None, {}, None, id="it does not say"),
    ],
)
def test_a_change_is_kept_where_it_came_after_the_publication(
    modified: datetime | None, changes: dict[str, object], expected: datetime | None
) -> None:
    given_draft = draft(**{"published_at": NOW - hours(2), "modified_at": modified, **changes})

    assert to_article(given_draft, source(), NOW, id=ArticleId("a1")).modified_at == expected


@pytest.mark.parametrize(
    ("again", "expected"),
    [
        pytest.param({"modified_at": NOW - hours(1)}, NOW - hours(1), id="with its date"),
        pytest.param({}, None, id="without one"),
        pytest.param({"published_at": NOW - hours(1)}, NOW - hours(1), id="dated anew"),
        pytest.param({"published_at": NOW - hours(9)}, None, id="dated back"),
        pytest.param(
            {"published_at": NOW - hours(9), "modified_at": NOW - hours(3)},
            None,
            id="changed before it was first dated",
        ),
    ],
)
def test_a_changed_text_keeps_when_it_was_changed(
    again: dict[str, object], expected: datetime | None
) -> None:
    dated = draft(published_at=NOW - hours(2))
    old = to_article(dated, source(), NOW, id=ArticleId("a1"))
    other = draft("Water entered.", **{"published_at": NOW - hours(2), **again})
    new = to_article(other, source(), NOW, id=ArticleId("a1"))

    later = revised(old, new)

    assert later is not None
    assert (later.published_at, later.modified_at) == (old.published_at, expected)


def test_another_sources_date_is_no_change() -> None:
    old = to_article(draft(published_at=NOW - hours(2)), source(), NOW, id=ArticleId("a1"))
    other = draft("Water entered.", published_at=NOW - hours(1))
    new = to_article(other, source("post"), NOW, id=ArticleId("a1"))

    later = revised(old, new)

    assert later is not None
    assert later.modified_at is None


@given(st.integers(-5_000, 5_000), st.integers(-5_000, 5_000))
def test_no_article_is_changed_before_it_was_published_or_ahead_of_us(
    published: int, modified: int
) -> None:
    dated = draft(published_at=NOW + published * MINUTE, modified_at=NOW + modified * MINUTE)

    made = to_article(dated, source(), NOW, id=ArticleId("a1"))

    assert made.modified_at is None or made.modified_at <= NOW
    if made.modified_at and made.published_at:
        assert made.modified_at - made.published_at >= MINUTE


@pytest.mark.parametrize(("credit", "kept"), [("Varda Wire", "Varda Wire"), ("ORVANE  Herald", "")])
def test_a_publisher_is_no_source_of_its_own(credit: str, kept: str) -> None:
    assert to_article(draft(credit=credit), source(), NOW, id=ArticleId("a1")).credit == kept
