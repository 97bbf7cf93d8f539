import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles import SourceHealth, SourceId
from bot.errors import SourceMalformed
from bot.sources import feed
from tests.builders import source
from tests.sources.feeds import (
    ATOM,
    ATOM_03,
    ITEM,
    JSON_FEED,
    LONG,
    RDF,
    RSS_091,
    drafts_of,
    item,
    rss,
)

EIGHT = datetime(2026, 3, 3, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("document", "at"),
    [
        pytest.param(RSS_091, None, id="RSS 0.91"),
        pytest.param(RSS_091.replace("0.91", "0.92"), None, id="RSS 0.92"),
        pytest.param(RDF, EIGHT, id="RSS 1.0"),
        pytest.param(rss(ITEM), EIGHT, id="RSS 2.0"),
        pytest.param(ATOM_03, EIGHT, id="Atom 0.3"),
        pytest.param(ATOM, EIGHT, id="Atom 1.0"),
        pytest.param(JSON_FEED, EIGHT, id="JSON Feed 1.1"),
        pytest.param(JSON_FEED.replace("1.1", "1"), EIGHT, id="JSON Feed 1"),
    ],
)
def test_every_dialect_gives_the_same_article(document: str, at: datetime | None) -> None:
    (draft,) = drafts_of(document)

    assert draft.title == "Levee breaks at Tarn"
    assert draft.text == "Water entered the lower town."
    assert draft.url == "https://herald.example/levee"
    assert draft.published_at == at
    assert draft.is_teaser


def test_the_request_sends_the_validators_back_byte_for_byte() -> None:
    health = SourceHealth(
        source=SourceId("herald"), etag='W/"a b"', last_modified="Tue, 03 Mar 2026 08:00:00 GMT"
    )

    request = feed.request(source(), health)

    assert request.headers["If-None-Match"] == 'W/"a b"'
    assert request.headers["If-Modified-Since"] == "Tue, 03 Mar 2026 08:00:00 GMT"
    assert not request.obeys_robots


def test_a_first_request_has_no_validators() -> None:
    request = feed.request(source(), SourceHealth(source=SourceId("herald")))

    assert not {"If-None-Match", "If-Modified-Since"} & set(request.headers)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("A &amp; B", "A & B", id="escaped once"),
        pytest.param("A &amp;amp; B", "A & B", id="escaped twice"),
        pytest.param("<![CDATA[A & B]]>", "A & B", id="CDATA"),
        pytest.param("<![CDATA[<b>A</b> B]]>", "A B", id="markup in CDATA"),
        pytest.param("&lt;i&gt;A&lt;/i&gt; B", "A B", id="markup escaped"),
        pytest.param("A\n  B\tC", "A B C", id="lines"),
        pytest.param("A&lt;script&gt;alert(1)&lt;/script&gt;", "A", id="a script"),
        pytest.param("3 &lt; 4 dead", "3 < 4 dead", id="less than"),
        pytest.param("The &lt;blink&gt; tag", "The <blink> tag", id="talk of a tag"),
        pytest.param("A&#8203;B&#xAD;C", "ABC", id="invisible characters"),
        pytest.param("Caf&eacute; &nbsp;Orvane", "Café Orvane", id="entities of HTML"),
        pytest.param("&#147;A&#148;", "“A”", id="Windows-1252 by number"),
    ],
)
def test_titles_are_one_line_of_plain_text(title: str, expected: str) -> None:
    (draft,) = drafts_of(rss(item(title=title, link="https://herald.example/1")))

    assert draft.title == expected


def test_a_guid_stays_as_it_was_written() -> None:
    (draft,) = drafts_of(
        rss("<item><title>Levee</title><guid>item-7</guid></item>"),
        address="https://herald.example/news/all/feed.xml",
    )

    assert draft.guid == "item-7"


def test_the_longest_text_of_an_item_is_its_text() -> None:
    document = rss(
        item(title="Levee", description="Short.", content_encoded=f"<![CDATA[<p>{LONG}</p>]]>"),
        namespaces='xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    )

    (draft,) = drafts_of(document)

    assert draft.text == LONG.strip()
    assert not draft.is_teaser


def test_what_a_reader_does_not_see_is_no_text() -> None:
    markup = (
        "<p>Seen.</p><script>bad()</script><style>p{}</style><p hidden>Hidden one.</p>"
        '<p style="display:none">Hidden two.</p><!-- Hidden three. --><p>Seen too.</p>'
    )

    (draft,) = drafts_of(rss(item(title="A", description=f"<![CDATA[{markup}]]>")))

    assert draft.text == "Seen.\n\nSeen too."


def test_an_item_that_says_nothing_is_left_out() -> None:
    assert drafts_of(rss("<item></item>", "<item><category>x</category></item>", ITEM))[1:] == []


def test_an_item_with_a_link_alone_is_a_teaser_of_its_page() -> None:
    (draft,) = drafts_of(rss(item(link="https://herald.example/7")))

    assert (draft.title, draft.text, draft.is_teaser) == ("", "", True)


def test_only_the_newest_two_hundred_items_are_kept() -> None:
    days = [
        item(title=f"Day {n}", pubDate=f"{1 + n % 28:02} Mar 2026 08:00:00 GMT") for n in range(280)
    ]

    drafts = drafts_of(rss(*days))

    assert len(drafts) == 200
    assert min(draft.published_at for draft in drafts if draft.published_at) == datetime(
        2026, 3, 9, 8, tzinfo=UTC
    )


def test_an_empty_feed_is_a_feed() -> None:
    assert list(drafts_of(rss())) == []


@pytest.mark.parametrize(
    ("document", "says"),
    [
        pytest.param("", "the reply is empty", id="empty"),
        pytest.param(" \n ", "the reply is empty", id="blank"),
        pytest.param("<!doctype html><html><body>Hi</body></html>", "a web page", id="a page"),
        pytest.param("\ufeff<HTML><p>x", "a web page", id="a page behind a mark"),
        pytest.param(
            '<?xml version="1.0"?><html xmlns="x"><body/></html>', "a web page", id="xhtml"
        ),
        pytest.param("Service unavailable", "before its first item", id="words"),
        pytest.param('{"error": "no"}', 'without "items"', id="other JSON"),
        pytest.param('{"items": [', "broken JSON", id="half JSON"),
        pytest.param("<svg><circle/></svg>", "before its first item", id="other XML"),
        pytest.param(rss(ITEM)[:170], "breaks off before its first item", id="cut in the head"),
    ],
)
def test_what_is_no_feed_is_said_to_be_none(document: str, says: str) -> None:
    with pytest.raises(SourceMalformed, match=rf"herald: .*{says}"):
        drafts_of(document)


def test_entities_that_unfold_are_left_out_at_once() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY e0 "flood">{levels}]>' + rss(
        item(title="Levee &e11;", link="https://herald.example/1")
    )
    started = time.process_time()

    (draft,) = drafts_of(bomb.replace('<?xml version="1.0" encoding="utf-8"?>', ""))

    assert draft.title == "Levee"
    assert time.process_time() - started < 30


def test_files_of_this_machine_are_not_read_into_a_feed() -> None:
    document = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + rss(
        item(title="A &x; B")
    ).replace('<?xml version="1.0" encoding="utf-8"?>', "")

    assert drafts_of(document)[0].title == "A B"


def test_harmless_entities_stand_for_what_they_declare() -> None:
    document = '<!DOCTYPE rss [<!ENTITY pound "&#163;">]>' + rss(
        item(title="&pound;5 million")
    ).replace('<?xml version="1.0" encoding="utf-8"?>', "")

    assert drafts_of(document)[0].title == "£5 million"


@given(st.binary(max_size=600))
def test_no_bytes_crash_the_reading(data: bytes) -> None:
    try:
        drafts = drafts_of(data)
    except SourceMalformed:
        drafts = []

    assert all(draft.title or draft.text or draft.url for draft in drafts)


@given(
    at=st.integers(0, len(rss(ITEM, ITEM))),
    junk=st.text(max_size=12),
    cut=st.integers(0, 40),
)
def test_no_damage_to_a_feed_crashes_the_reading(at: int, junk: str, cut: int) -> None:
    whole = rss(ITEM, ITEM)
    damaged = whole[:at] + junk + whole[at + cut :]
    try:
        drafts = drafts_of(damaged.encode("utf-8", "replace"))
    except SourceMalformed:
        drafts = []

    assert all(draft.url == "" or draft.url.startswith("http") for draft in drafts)
    assert all("\n" not in draft.title and len(draft.title) <= 300 for draft in drafts)


@pytest.mark.parametrize(
    ("inside", "author", "credit"),
    [
        pytest.param("<dc:creator>Ana Rell</dc:creator>", "Ana Rell", "", id="creator"),
        pytest.param(
            "<dc:creator>Ana Rell</dc:creator><dc:creator>Oda Brel</dc:creator>",
            "Ana Rell, Oda Brel",
            "",
            id="two",
        ),
        pytest.param("<author>desk@a.example (Ana Rell)</author>", "Ana Rell", "", id="address"),
        pytest.param("<author>desk@a.example</author>", "", "", id="an address alone"),
        pytest.param(
            '<source url="https://post.example/rss">Sell Post</source>',
            "",
            "Sell Post",
            id="source",
        ),
        pytest.param('<source url="/rss">Orvane Herald</source>', "", "", id="its own feed"),
        pytest.param("<source>Sell Post</source>", "", "", id="no address"),
    ],
)
def test_who_wrote_an_item_and_who_had_it_first(inside: str, author: str, credit: str) -> None:
    document = rss(
        f"<item><title>Levee</title>{inside}</item>",
        namespaces='xmlns:dc="http://purl.org/dc/elements/1.1/"',
    )

    (draft,) = drafts_of(document)

    assert (draft.author, draft.credit) == (author, credit)
