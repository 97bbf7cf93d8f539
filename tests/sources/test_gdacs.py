from datetime import UTC, datetime

import pytest

from bot.errors import SourceMalformed
from tests.sources.replies import GDACS, drafts_in


def test_the_newest_episode_is_told_under_the_events_own_id() -> None:
    (draft,) = drafts_in("gdacs", GDACS)

    assert (draft.guid, draft.title) == ("FL77", "Orange flood alert in Varda")
    assert draft.url == "https://alerts.example/report?eventid=77"
    assert draft.published_at == datetime(2026, 3, 3, 8, tzinfo=UTC)
    assert draft.text.split("\n\n") == [
        "The river Sell is over its banks.",
        "Alert level: Orange.",
        "Severity: Magnitude 2.",
        "Population: 900 displaced.",
        "Country: Varda.",
    ]
    assert not draft.is_teaser


def test_a_new_version_that_says_the_same_is_no_revision() -> None:
    again = GDACS.replace("10:00:00 GMT</gdacs:datemod", "11:00:00 GMT</gdacs:datemod")

    (draft,), (later,) = drafts_in("gdacs", GDACS), drafts_in("gdacs", again)

    assert (later.guid, later.text) == (draft.guid, draft.text)
    assert draft.modified_at == datetime(2026, 3, 3, 10, tzinfo=UTC)
    assert later.modified_at == datetime(2026, 3, 3, 11, tzinfo=UTC)


def test_an_item_without_an_event_is_passed_over() -> None:
    assert drafts_in("gdacs", GDACS.replace("<gdacs:eventid>77</gdacs:eventid>", "")) == []


@pytest.mark.parametrize("body", ["", "<html></html>", "no list"])
def test_what_is_no_list_of_alerts_is_said_to_be_none(body: str) -> None:
    with pytest.raises(SourceMalformed, match="herald"):
        drafts_in("gdacs", body)
