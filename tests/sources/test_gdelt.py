from urllib.parse import parse_qs, urlsplit

import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.errors import SourceMalformed
from bot.sources import gdelt
from tests.builders import source
from tests.sources.replies import SEEN, as_json, drafts_in

NOTHING = SourceHealth(source=SourceId("herald"))


def test_a_query_asks_for_the_newest_articles_as_json() -> None:
    url = "https://gdelt.example/doc?query=flood%20Varda&timespan=2d"
    asked = parse_qs(urlsplit(gdelt.request(source(url=url), NOTHING).url).query)

    assert (asked["query"], asked["timespan"]) == (["flood Varda"], ["2d"])
    assert (asked["mode"], asked["format"], asked["sort"]) == (["ArtList"], ["json"], ["DateDesc"])


def test_an_address_without_a_query_is_refused_with_the_fix() -> None:
    with pytest.raises(SourceMalformed, match=r"add \?query="):
        gdelt.request(source(url="https://gdelt.example/doc"), NOTHING)


def test_an_article_is_a_teaser_of_its_own_publisher_and_without_a_date() -> None:
    (draft,) = drafts_in("gdelt", as_json({"articles": [SEEN, {"title": "No address"}]}))

    assert draft.title == "Levee breaks at Tarn, 900 flee (update)"
    assert (draft.url, draft.publisher) == ("https://herald.example/levee", "herald.example")
    assert (draft.language, draft.is_teaser, draft.published_at) == ("es", True, None)


def test_nothing_found_is_no_error() -> None:
    assert drafts_in("gdelt", "{}") == []


def test_its_complaint_is_passed_on() -> None:
    with pytest.raises(SourceMalformed, match="it says: Please limit requests"):
        drafts_in("gdelt", "Please limit requests to one every 5 seconds.")
