import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bot.core.articles import Draft
from bot.sources.mending import mended
from tests.sources.feeds import drafts_of, item, rss

AT = datetime(2026, 3, 3, 8, tzinfo=UTC)
SOUND = {
    "title": "Levee breaks",
    "link": "https://herald.example/levee",
    "pubDate": "Tue, 03 Mar 2026 08:00:00 GMT",
    "description": "Water came.",
}


def broken(old: str, new: str) -> Draft:
    document = rss(item(**SOUND), item(**{**SOUND, "title": "Bridge"})).replace(old, new, 1)
    drafts = drafts_of(document)
    assert [draft.title for draft in drafts[1:]] == ["Bridge"]
    return drafts[0]


@pytest.mark.parametrize(
    ("old", "new", "title", "text"),
    [
        pytest.param("breaks", "breaks & bends", "Levee breaks & bends", "Water came.", id="and"),
        pytest.param("breaks", "3 < 4 dead", "Levee 3 < 4 dead", "Water came.", id="less than"),
        pytest.param("breaks</title>", "breaks", "Levee breaks", "Water came.", id="title open"),
        pytest.param("</title>", "</Title>", "Levee breaks", "Water came.", id="another case"),
        pytest.param("came.</description>", "came.", "Levee breaks", "Water came.", id="text open"),
        pytest.param("came.", "<p>came<br>in", "Levee breaks", "Water\n\ncame\n\nin", id="markup"),
        pytest.param("</item>", "", "Levee breaks", "Water came.", id="item open"),
        pytest.param(
            "Water", "<media:x>Water</media:x>", "Levee breaks", "Water came.", id="prefix"
        ),
        pytest.param(
            "<description>", '<description a="1" a="2">', "Levee breaks", "Water came.", id="twice"
        ),
        pytest.param("<title>", "<title type=text>", "Levee breaks", "Water came.", id="unquoted"),
        pytest.param("breaks", "breaks&nbsp;&hellip;", "Levee breaks …", "Water came.", id="names"),
        pytest.param("breaks", "breaks &bogus;", "Levee breaks &bogus;", "Water came.", id="bogus"),
    ],
)
def test_one_fault_costs_nothing_else(old: str, new: str, title: str, text: str) -> None:
    draft = broken(old, new)

    assert (draft.title, draft.text) == (title, text)
    assert (draft.url, draft.published_at) == (SOUND["link"], AT)


def test_atom_links_that_are_not_closed_keep_their_address() -> None:
    document = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Levee & town</title>'
        '<link href="https://herald.example/levee"><updated>2026-03-03T08:00:00Z</updated>'
        "<summary>Water came.</summary></entry></feed>"
    )

    (draft,) = drafts_of(document)

    assert (draft.url, draft.published_at, draft.text) == (SOUND["link"], AT, "Water came.")


@given(
    st.lists(
        st.sampled_from(
            ["<item>", "</item>", "<title>", "</title>", "<link>", "</link>", "<p>", "a & b", "<",
             ">", '"', "<description>", "</description>", "<![CDATA[x & y]]>", "text", "<dc:date>",
             "<x y=z>", "&amp;", "<!-- c -->", "<link/>", "</channel>", "</rss>", "<image>",
             "</image>", "]]>", '<a b="c" b="d" e:f="g">', "<entry/>", "</x>"]
        ),
        max_size=20,
    )
)  # fmt: skip
def test_the_inside_of_any_item_comes_out_well_formed(parts: list[str]) -> None:
    document = f"<rss><channel><item>{''.join(parts)}</item></channel></rss>"

    assert etree.fromstring(mended(document)).tag == "rss"
    assert etree.fromstring(mended(document, is_bare=True)).tag == "rss"


def test_endless_attributes_are_no_trouble() -> None:
    hostile = "<item " + " a" * 200_000 + '<item x="' * 20_000
    started = time.process_time()

    mended(f"<rss>{hostile}</rss>")

    assert time.process_time() - started < 30
