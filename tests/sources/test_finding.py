from dataclasses import replace

import pytest

from bot.ports import HttpResponse
from bot.sources.finding import (
    interface_of,
    kind_of,
    named_feeds,
    places_below,
    sitemaps_in,
    usual_places,
)
from tests.sources.feeds import ITEM, JSON_FEED, rss
from tests.sources.replies import NEWS_SITEMAP, SECTION

HOME = "https://herald.example/"


def reply(body: str, kind: str = "text/html") -> HttpResponse:
    return HttpResponse(url=HOME, status=200, headers={"content-type": kind}, body=body.encode())


LIST = "".join(f'<h2><a href="/2026/03/0{n}/levee-breaks">Levee breaks at Tarn</a></h2>'
               for n in range(1, 6))  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(rss(ITEM), "feed", id="feed"),
        pytest.param(JSON_FEED, "feed", id="json feed"),
        pytest.param(NEWS_SITEMAP, "sitemap", id="sitemap"),
        pytest.param("<sitemapindex></sitemapindex>", "sitemap", id="index"),
        pytest.param(f"<html>{LIST}</html>", "section", id="list"),
        pytest.param(SECTION, "page", id="too few links"),
    ],
)
def test_a_reply_is_of_a_kind(body: str, kind: str) -> None:
    assert kind_of(reply(body)) == kind


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param("PNG", "image/png", id="a picture"),
        pytest.param('{"text": "<p>Water.</p>"}', "application/json", id="JSON with markup in it"),
    ],
)
def test_what_is_no_page_is_of_no_kind(body: str, content_type: str) -> None:
    assert kind_of(reply(body, content_type)) == ""


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://api.reliefweb.int/v2/reports?appname=x", "reliefweb"),
        ("https://www.gdacs.org/xml/rss.xml", "gdacs"),
        ("https://earthquake.usgs.gov/earthquakes/feed/v1.0/summary/4.5_day.geojson", "usgs"),
        ("https://api.gdeltproject.org/api/v2/doc/doc?query=flood", "gdelt"),
        ("https://herald.example/api.reliefweb.int/", ""),
    ],
)
def test_known_interfaces_go_by_their_address(url: str, kind: str) -> None:
    assert interface_of(url) == kind


def test_feeds_that_a_page_names_come_with_those_of_comments_last() -> None:
    head = """<link rel="alternate" type="application/rss+xml" href="/comments/feed">
      <link rel="stylesheet" type="text/css" href="/x.css">
      <link rel="alternate" hreflang="fr" href="/fr">
      <link rel="Alternate home" type="application/atom+xml; charset=utf-8" href="atom">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">"""

    found = [one.url for one in named_feeds(reply(f"<html><head>{head}</head></html>"))]

    assert found == [f"{HOME}atom", f"{HOME}comments/feed"]
    assert named_feeds(reply("")) == []


def test_the_feed_of_a_part_goes_before_that_of_the_whole() -> None:
    head = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{path}">'
        for path in ("/feed", "/tarn/feed")
    )
    part = replace(reply(f"<html><head>{head}</head></html>"), url=f"{HOME}tarn/")

    assert [one.url for one in named_feeds(part)] == [f"{HOME}tarn/feed", f"{HOME}feed"]


def test_usual_places_are_those_of_the_site_and_of_its_part() -> None:
    below = [one.url for one in places_below("https://herald.example/tarn/")]
    places = [one.url for one in usual_places("https://herald.example/tarn/")]

    assert below == ["https://herald.example/tarn/feed", "https://herald.example/tarn/rss"]
    assert places[0] == "https://herald.example/feed"
    assert "https://herald.example/news-sitemap.xml" in places
    assert places_below("https://herald.example/") == []


def test_sitemaps_for_news_are_read_off_the_hosts_rules() -> None:
    rules = "User-agent: *\nSitemap: https://herald.example/pages.xml\nsitemap: /news.xml\n"

    assert [one.url for one in sitemaps_in(rules, f"{HOME}robots.txt")] == [f"{HOME}news.xml"]
