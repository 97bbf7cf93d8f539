from datetime import UTC, datetime
from typing import Any

import pytest

from bot.ports import HttpResponse
from bot.sources.records import found_at, instant_at, loaded, string_at

THEN = datetime(2026, 3, 3, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        pytest.param("", {"a": [{"b": 1}]}, id="the whole"),
        pytest.param("a.0.b", 1, id="through a list"),
        pytest.param("a.1.b", None, id="past its end"),
        pytest.param("a.-1", None, id="from its end"),
        pytest.param("a.0.b.c", None, id="into a number"),
        pytest.param("x.y", None, id="not there"),
    ],
)
def test_a_path_leads_to_what_stands_there(path: str, found: Any) -> None:
    assert found_at({"a": [{"b": 1}]}, path) == found


@pytest.mark.parametrize(
    ("value", "at"),
    [
        pytest.param("2026-03-03T09:00:00+01:00", THEN, id="text with a zone"),
        pytest.param("2026-03-03T09:00:00", None, id="text without one"),
        pytest.param(1772524800, THEN, id="seconds"),
        pytest.param(1772524800000, THEN, id="milliseconds"),
        pytest.param(0, None, id="the epoch"),
        pytest.param(float("inf"), None, id="no end"),
        pytest.param(True, None, id="a truth"),
    ],
)
def test_an_instant_is_text_or_a_number(value: object, at: datetime | None) -> None:
    assert instant_at({"at": value}, "at") == at


def test_escapes_that_json_does_not_know_are_taken_as_they_stand() -> None:
    body = rb'{"title": "The mayor\'s levee", "count": 3}'
    value = loaded(HttpResponse(url="", status=200, headers={}, body=body))

    assert string_at(value, "title") == r"The mayor\'s levee"
    assert string_at(value, "count") == "3"
