"""Replies of every kind of source about one invented flood, and a short way to read them."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.articles import Draft
from bot.ports import HttpRequest, HttpResponse
from bot.sources import KINDS
from tests.builders import source
from tests.sources.feeds import rss

HOST = "https://herald.example"

NEWS_SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://herald.example/levee</loc><news:news>
<news:publication><news:name>Orvane Herald</news:name><news:language>en</news:language>
</news:publication><news:publication_date>2026-03-03T09:00:00+01:00</news:publication_date>
<news:title>Levee breaks at Tarn &amp; Sell</news:title></news:news>
<lastmod>2026-03-03T08:30:00Z</lastmod></url>
<url><loc>https://herald.example/boats</loc><news:news>
<news:publication_date>2026-03-03</news:publication_date>
<news:title>Boats reach Lower Tarn</news:title></news:news></url></urlset>"""
PLAIN_SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://herald.example/new</loc><lastmod>2026-03-03T08:00:00Z</lastmod></url>
<url><loc>https://herald.example/old</loc><lastmod>2019-01-02</lastmod></url>
<url><loc>javascript:alert(1)</loc></url></urlset>"""
SECTION = """<html lang="en"><body><nav><a href="/weather-of-the-week-in-orvane">All of the week's
weather here</a></nav>
<main><h2><a href="/2026/03/03/levee-breaks-at-tarn">Levee breaks at Tarn after a night of
rain</a></h2><a href="/2026/03/03/levee-breaks-at-tarn"><img src="x.jpg"></a>
<a href="https://www.herald.example/2026/03/02/boats-reach-lower-tarn">Boats reach Lower Tarn with
bread and water</a> <a href="/tag/flood-of-the-river-sell">Flood of the river Sell</a>
<a href="https://elsewhere.example/2026/03/03/a-story-of-another-house">A story that stands in
another house</a> <a href="/world">World</a> <a href="javascript:alert(1)">Do not click on this
link here</a></main><footer><a href="/2020/01/01/who-we-are-and-why">Who we are and why we
write</a></footer></body></html>"""
GDACS = rss(
    """<item><title>Orange flood alert in Varda</title><description>The river Sell is over its
banks.</description><link>https://alerts.example/report?eventid=77</link>
<pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate>
<gdacs:datemodified>Tue, 03 Mar 2026 10:00:00 GMT</gdacs:datemodified>
<guid isPermaLink="false">FL77</guid><gdacs:eventtype>FL</gdacs:eventtype>
<gdacs:alertlevel>Orange</gdacs:alertlevel><gdacs:eventid>77</gdacs:eventid>
<gdacs:episodeid>2</gdacs:episodeid>
<gdacs:severity unit="" value="2">Magnitude 2</gdacs:severity>
<gdacs:population unit="displaced" value="900">900 displaced</gdacs:population>
<gdacs:country>Varda</gdacs:country></item>""",
    """<item><title>Green flood alert in Varda</title><description>The river Sell rises.
</description><link>https://alerts.example/report?eventid=77</link>
<pubDate>Tue, 03 Mar 2026 06:00:00 GMT</pubDate>
<gdacs:datemodified>Tue, 03 Mar 2026 07:00:00 GMT</gdacs:datemodified>
<gdacs:eventtype>FL</gdacs:eventtype><gdacs:alertlevel>Green</gdacs:alertlevel>
<gdacs:eventid>77</gdacs:eventid><gdacs:episodeid>1</gdacs:episodeid></item>""",
    namespaces='xmlns:gdacs="http://www.gdacs.org"',
)
QUAKE: Mapping[str, Any] = {
    "type": "Feature",
    "id": "va7000abcd",
    "properties": {
        "mag": 6.14,
        "place": "12 km N of Tarn, Varda",
        "time": 1772524800000,
        "updated": 1772528400000,
        "url": "https://quakes.example/va7000abcd",
        "felt": 31,
        "alert": "orange",
        "status": "reviewed",
        "tsunami": 1,
        "type": "earthquake",
        "title": "M 6.1 - 12 km N of Tarn, Varda",
    },
    "geometry": {"type": "Point", "coordinates": [10.1, 50.2, 9.7]},
}
REPORT: Mapping[str, Any] = {
    "id": "4100001",
    "fields": {
        "title": "Varda: Floods - Situation Report No. 3",
        "body-html": "<p>Some 900 people were displaced.</p><p>Wells are fouled.</p>",
        "url_alias": "https://relief.example/report/varda/floods-3",
        "source": [{"name": "Varda Relief Council", "shortname": "VRC"}],
        "language": [{"code": "en"}],
        "date": {"created": "2026-03-03T08:00:00+00:00"},
    },
}
DISASTER: Mapping[str, Any] = {
    "id": "52001",
    "fields": {
        "name": "Varda: Floods - Mar 2026",
        "description-html": "<p>The river Sell broke its levee.</p>",
        "url_alias": "https://relief.example/disaster/fl-2026-000077-vrd",
        "status": "ongoing",
        "glide": "FL-2026-000077-VRD",
        "type": [{"name": "Flood"}],
        "date": {"created": "2026-03-03T08:00:00+00:00"},
    },
}
SEEN: Mapping[str, Any] = {
    "url": "https://herald.example/levee",
    "title": "Levee breaks at Tarn , 900 flee ( update )",
    "seendate": "20260303T081500Z",
    "domain": "herald.example",
    "language": "Spanish",
}


def as_json(value: object) -> str:
    """Write a value as JSON."""
    return json.dumps(value)


def found_in(
    kind: str, body: str | bytes, url: str = f"{HOST}/list", **changes: object
) -> Sequence[Draft | HttpRequest]:
    """Read a reply as a kind of source does."""
    data = body.encode() if isinstance(body, str) else body
    response = HttpResponse(url=url, status=200, headers={}, body=data)
    return KINDS[kind].parse(source(kind=kind, url=url, **changes), response)


def drafts_in(kind: str, body: str | bytes, **changes: object) -> list[Draft]:
    """Read the drafts of a reply."""
    return [one for one in found_in(kind, body, **changes) if isinstance(one, Draft)]  # type: ignore[arg-type]


def asked_by(kind: str, body: str | bytes, url: str = f"{HOST}/list", **more: object) -> list[str]:
    """Return the addresses that a reply wants asked next."""
    return [one.url for one in found_in(kind, body, url, **more) if isinstance(one, HttpRequest)]
