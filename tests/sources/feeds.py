"""Feeds of every dialect about one invented flood, and short ways to read them."""

from collections.abc import Sequence

from bot.core.articles import Draft
from bot.ports import HttpResponse
from bot.sources import feed
from tests.builders import source

ADDRESS = "https://herald.example/feed"
LONG = "The river Sell rose through the night, and Orvane woke to water in its streets. " * 15

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" {namespaces}><channel>
<title>Orvane Herald</title><link>https://herald.example/</link><language>en-gb</language>
{items}
</channel></rss>"""
ITEM = """<item><title>Levee breaks at Tarn</title><link>https://herald.example/levee</link>
<guid isPermaLink="false">levee-1</guid><pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate>
<description>Water entered the lower town.</description></item>"""

RSS_091 = """<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
 "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Orvane Herald</title><link>https://herald.example/</link>
<description>News</description><language>en</language>
<item><title>Levee breaks at Tarn</title><link>https://herald.example/levee</link>
<description>Water entered the lower town.</description></item></channel></rss>"""
RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://herald.example/"><title>Orvane Herald</title>
<link>https://herald.example/</link><description>News</description></channel>
<item rdf:about="https://herald.example/levee"><title>Levee breaks at Tarn</title>
<link>https://herald.example/levee</link><description>Water entered the lower town.</description>
<dc:date>2026-03-03T08:00:00Z</dc:date></item></rdf:RDF>"""
ATOM_03 = """<?xml version="1.0"?>
<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title>Orvane Herald</title>
<entry><title>Levee breaks at Tarn</title><id>tag:herald.example,2026:levee</id>
<link rel="alternate" type="text/html" href="https://herald.example/levee"/>
<issued>2026-03-03T09:00:00+01:00</issued><modified>2026-03-03T12:00:00Z</modified>
<summary>Water entered the lower town.</summary></entry></feed>"""
ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Orvane Herald</title>
<entry><title type="html">Levee &lt;em&gt;breaks&lt;/em&gt; at Tarn</title>
<id>tag:herald.example,2026:levee</id><link href="https://herald.example/levee"/>
<published>2026-03-03T08:00:00Z</published><updated>2026-03-03T12:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Water entered the
lower town.</p></div></content></entry></feed>"""
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Orvane Herald",
"language": "en", "items": [{"id": "levee-1", "url": "https://herald.example/levee",
"title": "Levee breaks at Tarn", "content_text": "Water entered the lower town.",
"date_published": "2026-03-03T08:00:00Z"}]}"""


def rss(*items: str, namespaces: str = "") -> str:
    """Build an RSS 2.0 document of these items."""
    return RSS.format(items="\n".join(items), namespaces=namespaces)


def item(**fields: str) -> str:
    """Build an RSS item; `dc_date="…"` becomes an element with a prefix."""
    parts = [
        f"<{name.replace('_', ':')}>{value}</{name.replace('_', ':')}>"
        for name, value in fields.items()
    ]
    return f"<item>{''.join(parts)}</item>"


def drafts_of(
    document: str | bytes, *, content_type: str = "", address: str = ADDRESS
) -> Sequence[Draft]:
    """Read a document the way collecting does."""
    body = document.encode() if isinstance(document, str) else document
    headers = {"content-type": content_type} if content_type else {}
    return feed.parse(source(), HttpResponse(url=address, status=200, headers=headers, body=body))
