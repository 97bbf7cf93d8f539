import json
from datetime import UTC, datetime

import pytest

from bot.pages import extract_page
from tests.pages.markup import BODY, TITLE, page

NEWS = "https://herald.example/news/levee"
TEN = datetime(2026, 3, 3, 10, tzinfo=UTC)
DAY = datetime(2026, 3, 3, tzinfo=UTC)
THIS, OTHER, LATER = "2026-03-03T10:00:00Z", "2026-02-01T08:00:00Z", "2026-03-09T10:00:00Z"


def published(head: str = "", before: str = "") -> datetime | None:
    draft = extract_page(page(body=before + BODY, head=head), NEWS)
    assert draft is not None
    return draft.published_at


def said(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def node(**fields: object) -> str:
    return said(json.dumps({"@type": "NewsArticle", **fields}))


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2026-03-03T10:00:00+0000", TEN), ("2026-03-03T10:00:00.123456+00:00", TEN),
        ("20260303T100000Z", TEN), ("2026-03-03 10:00:00 UTC", TEN),
        ("2026-03-03T05:00:00 -0500", TEN), ("Tue Mar 03 05:00:00 EST 2026", TEN),
        ("Tue, 03 Mar 2026 10:00:00 GMT", TEN), ("1772532000", TEN), ("1772532000000", TEN),
        ("Tue Mar 03 2026 10:00:00 GMT+0000 (Coordinated Universal Time)", TEN),
        ("2026-03-03T15:30:00+05:30", TEN), ("2026-03-03", DAY), ("20260303", DAY),
        ("2026/03/03 10:00", DAY), ("March 3, 2026", DAY), ("03/03/2026", DAY),
        ("2026-03-03T10:00:00", DAY), ("today", None), ("0001-01-01T00:00:00Z", None),
    ],
)  # fmt: skip
def test_a_declared_date_is_read_however_it_is_written(written: str, at: datetime | None) -> None:
    head = f'<meta property="article:published_time" content="{written}">'

    assert published(head) == at


@pytest.mark.parametrize(
    "name",
    [
        "og:article:published_time", "datePublished", "pubdate", "publish-date", "DC.Date",
        "dcterms.created", "sailthru.date", "parsely-pub-date", "article.published",
        "cXenseParse:recs:publishtime", "OriginalPublicationDate", "rnews:datePublished",
        "citation_publication_date", "article_date_original", "displaydate", "release_date", "date",
    ],
)  # fmt: skip
def test_sites_have_many_names_for_the_date(name: str) -> None:
    assert published(f'<meta name="{name}" content="{THIS}">') == TEN


@pytest.mark.parametrize(
    "name",
    [
        "article:modified_time", "og:updated_time", "last-modified", "expires", "event:start_time",
        "article:expiration_time", "video:release_date", "build-date", "og:image:published",
        "crawl_date", "cache-date",
    ],
)  # fmt: skip
def test_other_dates_in_the_head_are_not_it(name: str) -> None:
    head = f'<meta name="{name}" content="{LATER}">'

    assert published(head, f'<time datetime="{THIS}">3 March</time>') == TEN


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(
            said(
                json.dumps(
                    {
                        "@graph": [
                            {"@type": "NewsArticle", "headline": "Dam", "datePublished": OTHER},
                            {"@type": "NewsArticle", "headline": TITLE, "datePublished": THIS},
                        ]
                    }
                )
            ),
            id="another article in front, told by the title",
        ),
        pytest.param(
            node(url="https://herald.example/dam", datePublished=OTHER)
            + node(mainEntityOfPage={"@id": NEWS}, datePublished=THIS),
            id="told by the address",
        ),
        pytest.param(
            said(json.dumps({"@type": "VideoObject", "datePublished": OTHER}))
            + node(datePublished=THIS),
            id="a video in front",
        ),
        pytest.param(
            node(datePublished=THIS, liveBlogUpdate=[{"datePublished": LATER}]), id="live posts"
        ),
        pytest.param(node(datePublished=[THIS]), id="in a list"),
        pytest.param(node(datePublished={"@value": THIS}), id="a typed value"),
        pytest.param(
            said(json.dumps({"mainEntityOfPage": {"@type": "Article", "datePublished": THIS}})),
            id="inside of the page",
        ),
        pytest.param(
            said(f'/*<![CDATA[*/{{"@type":"NewsArticle","datePublished":"{THIS}"}}/*]]>*/'),
            id="wrapped",
        ),
        pytest.param(
            said(f'{{"@type":"NewsArticle","datePublished":"{THIS}",}}'), id="a comma too many"
        ),
        pytest.param(
            f'<script>var d = {{"list": [{{"title": "Dam", "publishedAt": "{OTHER}"}}], "it": '
            f'{{"title": "{TITLE}", "publishedAt": "{THIS}"}}}}</script>',
            id="a script, nearest to the title",
        ),
        pytest.param(
            '<script>var d = {"publishedAt":1772532000000}</script>', id="a script, as a number"
        ),
    ],
)
def test_the_date_of_this_article_is_taken(head: str) -> None:
    assert published(head) == TEN


@pytest.mark.parametrize(
    "before",
    [
        f'<span property="schema:datePublished" content="{THIS}">3 March</span>',
        f'<abbr class="published" title="{THIS}">3 March</abbr>',
        '<span class="timestamp" data-timestamp="1772532000">3 hours ago</span>',
        f'<span class="date" data-datetime="{THIS}">3 hours ago</span>',
        f'<input class="publish-date" value="{THIS}">',
    ],
)
def test_attributes_made_for_a_date_are_read(before: str) -> None:
    assert published(before=before) == TEN


def test_a_change_is_the_date_where_nothing_else_is() -> None:
    head = f'<meta property="article:modified_time" content="{LATER}">'

    assert published(head) == datetime(2026, 3, 9, 10, tzinfo=UTC)
