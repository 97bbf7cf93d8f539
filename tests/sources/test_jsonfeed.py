import json
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.errors import SourceMalformed
from bot.sources.jsonfeed import read

BASE = "https://herald.example/feed.json"


def feed(*items: Any, **more: Any) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items, **more})


def test_an_item_has_the_longest_of_its_texts_and_the_feeds_language() -> None:
    item = {
        "id": 7,
        "url": "/levee",
        "title": "Levee breaks",
        "summary": "In short.",
        "content_html": "<p>Water entered the lower town.</p>",
        "date_published": "2026-03-03T09:00:00+01:00",
    }

    (draft,) = read(feed(item, language="en-GB"), BASE)

    assert (draft.guid, draft.url) == ("7", "https://herald.example/levee")
    assert draft.text == "Water entered the lower town."
    assert draft.published_at == datetime(2026, 3, 3, 8, tzinfo=UTC)
    assert draft.language == "en"


def test_what_is_missing_is_taken_from_what_stands_beside_it() -> None:
    item = {"external_url": "https://a.example/x", "date_modified": "2026-03-03T08:00:00Z"}

    (draft,) = read(feed(item), BASE)

    assert (draft.url, draft.is_teaser) == ("https://a.example/x", True)
    assert (draft.published_at, draft.modified_at) == (datetime(2026, 3, 3, 8, tzinfo=UTC), None)


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("text", id="no object"),
        pytest.param({"title": {"a": 1}, "id": True, "url": []}, id="of other kinds"),
        pytest.param({"date_published": 5, "content_text": None}, id="of other kinds too"),
    ],
)
def test_an_item_that_is_none_is_left_out(item: Any) -> None:
    assert read(feed(item, language=5), BASE) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("{", "broken JSON", id="broken"),
        pytest.param("[" * 5_000, "broken JSON", id="too deep"),
        pytest.param("[]", 'without "items"', id="a list"),
        pytest.param('{"items": {}}', 'without "items"', id="other items"),
    ],
)
def test_what_is_no_feed_is_said_to_be_none(text: str, says: str) -> None:
    with pytest.raises(SourceMalformed, match=says):
        read(text, BASE)


def test_a_later_date_is_when_it_was_changed() -> None:
    dates = {"date_published": "2026-03-03T09:00:00+01:00", "date_modified": "2026-03-03T09:30:00Z"}

    (draft,) = read(feed({"title": "A", "url": "/a", **dates}), BASE)

    assert draft.modified_at == datetime(2026, 3, 3, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "item",
    [
        pytest.param({"authors": [{"name": "Ana Rell"}, "x"]}, id="version 1.1"),
        pytest.param({"author": {"name": "Ana Rell"}}, id="version 1.0"),
    ],
)
def test_who_wrote_an_item_is_read(item: Any) -> None:
    (draft,) = read(feed({"title": "A", **item}), BASE)

    assert draft.author == "Ana Rell"
