"""Feeds with one fault each: what can still be made out, and nothing that is not there."""

from datetime import UTC, datetime

import pytest

from bot.core.articles import Draft
from tests.sources.feeds import drafts_of

LINK = "https://herald.example/2?a=1&b=2"
AT = datetime(2026, 3, 3, 9, tzinfo=UTC)
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Herald</title>
<link>https://herald.example/</link><image><title>Logo</title><url>https://herald.example/l</url>
<link>https://herald.example/</link></image>
<item><title>Levee</title><link>https://herald.example/1</link></item>
<item><title>Bridge closed</title><link>https://herald.example/2?a=1&amp;b=2</link>
<pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate>
<description>&lt;p&gt;The army closed it.&lt;/p&gt;</description></item>
<item><title>Boats</title><link>https://herald.example/3</link></item></channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title>
<entry><title>Levee</title><link href="https://herald.example/1"/></entry>
<entry><title>Bridge closed</title>
<link rel="alternate" href="https://herald.example/2?a=1&amp;b=2"/>
<updated>2026-03-03T09:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The army closed it.</p></div>
</content></entry>
<entry><title>Boats</title><link href="https://herald.example/3"/></entry></feed>"""
BRIDGE = "<title>Bridge closed"
FORM = "<textInput><title>Find</title><link>https://find.example/</link></textInput>"


def second_of(document: str, old: str, new: str) -> Draft:
    assert old in document
    drafts = drafts_of(document.replace(old, new, 1))
    assert [draft.title for draft in drafts[::2]] == ["Levee", "Boats"]
    return drafts[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("a=1&amp;b", "a=1&b", id="a loose ampersand"),
        pytest.param(f"{BRIDGE}</title>", BRIDGE, id="a title left open"),
        pytest.param(f"{BRIDGE}</title>", f"{BRIDGE}</tilte>", id="a misspelt end"),
        pytest.param(f"{BRIDGE}</title>", f"{BRIDGE}</ title>", id="a space in the end"),
        pytest.param(f"{BRIDGE}</title>", f"{BRIDGE}</link>", id="the end of another"),
        pytest.param(BRIDGE, f"< title>{BRIDGE[7:]}", id="a space in the beginning"),
        pytest.param(BRIDGE, f"<b>{BRIDGE}</b>", id="wrong nesting"),
        pytest.param(BRIDGE, f"<span>{BRIDGE}", id="a stray element"),
        pytest.param(BRIDGE, f'<media:thumbnail url="x">{BRIDGE}', id="an unknown prefix"),
        pytest.param(BRIDGE, f'<thumb x:y="z"/>{BRIDGE}', id="an unknown prefix of an attribute"),
        pytest.param(BRIDGE, f"<!-- a -- b -->{BRIDGE}", id="a comment with dashes"),
        pytest.param(BRIDGE, f"<?php echo 1 ?>{BRIDGE}", id="a script of the server"),
        pytest.param(BRIDGE, f"{FORM}{BRIDGE}", id="a form"),
        pytest.param(BRIDGE, f"<image>{FORM[11:-12]}</image>{BRIDGE}", id="a picture"),
        pytest.param("Bridge closed", "Bridge\x01 closed", id="a control character"),
        pytest.param("Bridge closed", "Bridge&#xFFFFFFF; closed", id="no character"),
        pytest.param("Bridge closed", "Bridge&nbsp;closed", id="a name of HTML"),
        pytest.param("<rss", "\n \n<rss", id="blank lines"),
        pytest.param("</url>", "</url></height></width>", id="stray ends in the head"),
        pytest.param('version="2.0" xmlns:dc', 'version="2.0" a=1 a="2" xmlns:dc', id="twice"),
        pytest.param("</rss>", "</rss></body></html>", id="a page's end"),
        pytest.param("</rss>", "", id="no end"),
        pytest.param("&lt;/p&gt;</description>", "&lt;/p&gt;", id="a text left open"),
        pytest.param("&lt;p&gt;The army closed it.&lt;/p&gt;", "<p>The army <b>closed it.</p>",
                     id="markup in the open"),
    ],
)  # fmt: skip
def test_a_fault_in_rss_costs_nothing(old: str, new: str) -> None:
    draft = second_of(RSS, old, new)

    assert draft.title == "Bridge closed"
    assert (draft.url, draft.published_at, draft.text) == (LINK, AT, "The army closed it.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("a=1&amp;b", "a=1&b", id="a loose ampersand"),
        pytest.param('rel="alternate"', "rel=alternate", id="no quotes"),
        pytest.param('rel="alternate"', "rel=“alternate”", id="quotes of a printer"),
        pytest.param('rel="alternate"', 'rel="alternate', id="a quote left open"),
        pytest.param('rel="alternate"', 'rel="alternate" title="A & <B>"', id="signs in quotes"),
        pytest.param('b=2"/>', 'b=2">', id="a link left open"),
        pytest.param("<p>The", "<p>The<img src=x>", id="markup of HTML"),
        pytest.param("The army", "The&nbsp;army", id="a name of HTML"),
        pytest.param("</p></div>", "</div>", id="a paragraph left open"),
        pytest.param("</content></entry>", "</content>", id="an entry left open"),
        pytest.param("</content></entry>", "</content></entry></entry>", id="closed twice"),
        pytest.param('<feed xmlns="http://www.w3.org/2005/Atom">', "<feed>&", id="no namespace"),
    ],
)
def test_a_fault_in_atom_costs_nothing(old: str, new: str) -> None:
    draft = second_of(ATOM, old, new)

    assert draft.title == "Bridge closed"
    assert (draft.url, draft.published_at, draft.text) == (LINK, AT, "The army closed it.")


def test_items_under_a_prefix_of_their_own_are_items() -> None:
    document = RSS.replace("<item>", "<r:item>").replace("</item>", "</r:item>")
    for name in ("title", "link", "description"):
        document = document.replace(f"<{name}>", f"<r:{name}>").replace(
            f"</{name}>", f"</r:{name}>"
        )

    drafts = drafts_of(document.replace("<rss ", '<rss xmlns:r="urn:herald" '))

    assert [draft.title for draft in drafts] == ["Levee", "Bridge closed", "Boats"]
