from datetime import UTC, datetime
from typing import Any

import pytest

from bot.core.articles import Draft
from bot.errors import SourceMalformed
from tests.sources.replies import QUAKE, as_json, drafts_in


def quake(**properties: Any) -> Draft:
    row = {**QUAKE, "properties": {**QUAKE["properties"], **properties}}
    (draft,) = drafts_in("usgs", as_json({"type": "FeatureCollection", "features": [row]}))
    return draft


def test_an_earthquake_is_told_in_sentences() -> None:
    draft = quake()

    assert draft.text.split("\n\n") == [
        "A magnitude 6.1 earthquake struck 12 km N of Tarn, Varda at a depth of 10 km "
        "on 3 March 2026 at 08:00 UTC.",
        "The estimated impact has the alert level orange.",
        "Tsunami centres were told of it.",
        "The event was reviewed by a seismologist.",
    ]
    assert draft.published_at == datetime(2026, 3, 3, 8, tzinfo=UTC)
    assert draft.modified_at == datetime(2026, 3, 3, 9, tzinfo=UTC)
    assert (draft.guid, draft.is_teaser) == ("va7000abcd", False)


def test_what_changes_without_end_changes_no_text() -> None:
    assert quake(felt=5_000, updated=1).text == quake().text
    assert quake(mag=6.4).text != quake().text


def test_an_event_that_was_deleted_is_withdrawn() -> None:
    assert quake(status="deleted").is_withdrawn
    assert not quake().is_withdrawn


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"mag": None, "place": None, "time": None}, id="nothing known"),
        pytest.param({"mag": "big", "time": "soon", "place": 7}, id="of other kinds"),
        pytest.param({"mag": 1e300, "time": 10**30}, id="out of range"),
    ],
)
def test_what_is_not_known_is_not_told(changes: dict[str, Any]) -> None:
    draft = quake(**changes)

    assert draft.text.startswith("A")
    assert "None" not in draft.text
    assert draft.published_at is None


def test_what_is_no_list_of_events_is_said_to_be_none() -> None:
    with pytest.raises(SourceMalformed, match='without a list at "features"'):
        drafts_in("usgs", "{}")
