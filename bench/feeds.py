"""Feeds and pages of an invented town, of the size and shape that publishers send."""

_TEXT = (
    "The levee at Tarn broke shortly after five on Monday morning, and water entered the lower "
    "town within minutes, the district council said. Mayor Lena Tarv said that {n} people were "
    "missing by noon, and that the army had been asked for boats."
)


def feed(number: int, items: int = 30) -> str:
    """Build an RSS feed."""
    inside = "".join(
        f"<item><title>Report {n} &amp; what it means</title>"
        f"<link>https://herald.example/{number}/{n}</link>"
        f'<guid isPermaLink="false">{number}-{n}</guid>'
        "<pubDate>Tue, 03 Mar 2026 12:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{_TEXT.format(n=n)}&lt;/p&gt;</description>"
        f"<content:encoded><![CDATA[{'<p>' + _TEXT.format(n=n) + '</p>' * 1}"
        f"{('<p>' + _TEXT.format(n=n) + ' <a href=/x>More</a></p>') * 5}]]></content:encoded>"
        "</item>"
        for n in range(items)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Herald</title>'
        f"<link>https://herald.example/</link>{inside}</channel></rss>"
    )


def page(number: int) -> str:
    """Build a page with a menu, an article, related articles and a footer."""
    menu = "".join(f'<li><a href="/s{n}">Section {n}</a></li>' for n in range(40))
    body = "".join(f"<p>{_TEXT.format(n=n + number)}</p>" for n in range(14))
    related = "".join(
        f'<div class="card"><h3><a href="/{n}">Older report {n}</a></h3><p>In short.</p></div>'
        for n in range(30)
    )
    return (
        f"<!doctype html><html lang=en><head><title>Report {number} | Herald</title>"
        '<meta property="article:published_time" content="2026-03-03T12:00:00Z"></head><body>'
        f"<nav><ul>{menu}</ul></nav><main><article><h1>Report {number}</h1>{body}</article>"
        f'<aside class="related">{related}</aside></main><footer><ul>{menu}</ul></footer>'
        "</body></html>"
    )
