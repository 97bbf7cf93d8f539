from datetime import UTC, datetime

import pytest

from bot.errors import SourceMalformed
from tests.sources.replies import HOST, as_json, asked_by, drafts_in

PATHS = (
    ("items", "result.rows"),
    ("title", "attributes.headline"),
    ("text", "attributes.parts.0.html"),
    ("date", "attributes.at"),
    ("modified", "attributes.again"),
    ("link", "links.web"),
    ("id", "key"),
    ("publisher", "desk"),
    ("next", "result.more"),
)
ROW = {
    "key": 7,
    "desk": "Tarn Desk",
    "links": {"web": "/levee"},
    "attributes": {
        "headline": "Levee breaks",
        "at": 1772524800,
        "again": "2026-03-03T10:00:00+01:00",
        "parts": [{"html": "<p>Water entered the town.</p>"}],
    },
}


def test_the_parts_are_found_at_their_paths() -> None:
    body = as_json({"result": {"rows": [ROW, "no object"]}})
    (draft,) = drafts_in("jsonapi", body, paths=PATHS)

    assert (draft.title, draft.text) == ("Levee breaks", "Water entered the town.")
    assert (draft.url, draft.guid, draft.publisher) == (f"{HOST}/levee", "7", "Tarn Desk")
    assert draft.published_at == datetime(2026, 3, 3, 8, tzinfo=UTC)
    assert draft.modified_at == datetime(2026, 3, 3, 9, tzinfo=UTC)


def test_the_next_page_is_asked_for_where_one_is_named() -> None:
    body = as_json({"result": {"rows": [ROW], "more": "/list?page=2"}})

    assert asked_by("jsonapi", body, paths=PATHS) == [f"{HOST}/list?page=2"]
    assert asked_by("jsonapi", as_json({"items": [{"title": "A"}]})) == []


def test_a_list_alone_is_at_the_empty_path() -> None:
    (draft,) = drafts_in("jsonapi", as_json([{"title": "Levee"}]), paths=(("items", ""),))

    assert draft.title == "Levee"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param(as_json({"rows": []}), 'without a list at "items"', id="another place"),
        pytest.param(as_json({"items": [{"name": "A"}]}), "none of 1 items", id="other names"),
        pytest.param("<html></html>", "a page or XML, not JSON", id="a page"),
        pytest.param("{", "broken JSON", id="broken"),
        pytest.param("", "empty", id="empty"),
    ],
)
def test_what_does_not_fit_is_said(body: str, says: str) -> None:
    with pytest.raises(SourceMalformed, match=says):
        drafts_in("jsonapi", body)
