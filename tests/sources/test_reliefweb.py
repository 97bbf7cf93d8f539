from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.errors import SourceMalformed
from bot.sources import reliefweb
from tests.builders import source
from tests.sources.replies import DISASTER, REPORT, as_json, asked_by, drafts_in

API = "https://api.relief.example/v2"


def query(url: str) -> dict[str, list[str]]:
    nothing = SourceHealth(source=SourceId("herald"))
    return parse_qs(urlsplit(reliefweb.request(source(url=url), nothing).url).query)


def test_a_query_keeps_its_filters_and_gets_the_fields_it_needs() -> None:
    asked = query(f"{API}/reports?appname=ours&filter[field]=country&limit=5")

    assert (asked["appname"], asked["limit"]) == (["ours"], ["5"])
    assert asked["filter[field]"] == ["country"]
    assert "body-html" in asked["fields[include][]"]
    assert "glide" in query(f"{API}/disasters?appname=ours")["fields[include][]"]


def test_a_query_without_an_approved_name_is_refused_with_the_fix() -> None:
    with pytest.raises(SourceMalformed, match=r"add \?appname="):
        query(f"{API}/reports")


@pytest.mark.parametrize("record", [REPORT, DISASTER])
def test_what_was_changed_later_says_when(record: Mapping[str, Any]) -> None:
    dates = {**record["fields"]["date"], "changed": "2026-03-03T11:00:00+01:00"}
    changed = {**record, "fields": {**record["fields"], "date": dates}}

    (draft,) = drafts_in("reliefweb", as_json({"data": [changed]}))

    assert draft.modified_at == datetime(2026, 3, 3, 10, tzinfo=UTC)


def test_a_report_has_its_own_publisher() -> None:
    (draft,) = drafts_in("reliefweb", as_json({"data": [REPORT]}))

    assert draft.title == "Varda: Floods - Situation Report No. 3"
    assert draft.text == "Some 900 people were displaced.\n\nWells are fouled."
    assert (draft.publisher, draft.guid) == ("Varda Relief Council", "4100001")
    assert draft.language == "en"
    assert draft.url == "https://relief.example/report/varda/floods-3"
    assert draft.published_at == datetime(2026, 3, 3, 8, tzinfo=UTC)
    assert not draft.is_teaser


def test_a_disaster_tells_its_kind_and_status() -> None:
    (draft,) = drafts_in("reliefweb", as_json({"data": [DISASTER]}))

    assert draft.title == "Varda: Floods - Mar 2026"
    assert draft.text.split("\n\n") == [
        "The river Sell broke its levee.",
        "Type: Flood",
        "Status: ongoing",
        "GLIDE: FL-2026-000077-VRD",
    ]


@pytest.mark.parametrize(
    ("href", "asked"),
    [
        pytest.param("?offset=50", ["https://herald.example/list?offset=50"], id="its next page"),
        pytest.param("https://bad.example/v2/reports", [], id="another host"),
        pytest.param("https://herald.example/list", [], id="itself"),
        pytest.param(None, [], id="none"),
    ],
)
def test_the_next_page_is_asked_for_on_the_same_host(href: str | None, asked: list[str]) -> None:
    links = {"next": {"href": href}}

    assert asked_by("reliefweb", as_json({"data": [REPORT], "links": links})) == asked


def test_what_it_says_is_wrong_is_passed_on() -> None:
    with pytest.raises(SourceMalformed, match="appname is not approved"):
        drafts_in("reliefweb", as_json({"error": {"message": "appname is not approved"}}))
