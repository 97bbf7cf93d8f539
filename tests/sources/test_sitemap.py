import gzip
from datetime import UTC, datetime

import pytest

from bot.errors import SourceMalformed
from tests.sources.replies import HOST, NEWS_SITEMAP, PLAIN_SITEMAP, asked_by, drafts_in


def index(*rows: tuple[str, str]) -> str:
    body = "".join(
        f"<sitemap><loc>{loc}</loc>{f'<lastmod>{at}</lastmod>' if at else ''}</sitemap>"
        for loc, at in rows
    )
    return (
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</sitemapindex>'
    )


def test_a_news_sitemap_gives_title_link_date_and_publisher() -> None:
    drafts = {draft.url: draft for draft in drafts_in("sitemap", NEWS_SITEMAP)}
    levee = drafts[f"{HOST}/levee"]

    assert levee.title == "Levee breaks at Tarn & Sell"
    assert levee.published_at == datetime(2026, 3, 3, 8, tzinfo=UTC)
    assert levee.modified_at == datetime(2026, 3, 3, 8, 30, tzinfo=UTC)
    assert (levee.publisher, levee.language, levee.is_teaser) == ("Orvane Herald", "en", True)
    assert drafts[f"{HOST}/boats"].published_at is None


def test_a_plain_sitemap_gives_addresses_oldest_first_and_no_dates() -> None:
    drafts = drafts_in("sitemap", PLAIN_SITEMAP)

    assert [draft.url for draft in drafts] == [f"{HOST}/old", f"{HOST}/new"]
    assert {(draft.published_at, draft.modified_at) for draft in drafts} == {(None, None)}


def test_of_a_long_sitemap_the_newest_pages_are_kept() -> None:
    rows = "".join(
        f"<url><loc>{HOST}/{n}</loc><lastmod>2026-01-{1 + n // 24:02}T{n % 24:02}:00:00Z</lastmod>"
        "</url>"
        for n in range(300)
    )

    drafts = drafts_in("sitemap", f"<urlset>{rows}</urlset>")

    assert [drafts[0].url, drafts[-1].url] == [f"{HOST}/100", f"{HOST}/299"]


def test_a_compressed_sitemap_is_unpacked() -> None:
    assert len(drafts_in("sitemap", gzip.compress(NEWS_SITEMAP.encode()))) == 2


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        pytest.param(
            [("/a.xml", "2026-03-03"), ("/b.xml", "2026-03-02"), ("/c.xml", "2020-01-01")],
            ["/a.xml", "/b.xml"],
            id="those that changed last",
        ),
        pytest.param(
            [("/pages.xml", "2026-03-03"), ("/news.xml", "2026-03-02")],
            ["/news.xml", "/pages.xml"],
            id="news before pages",
        ),
        pytest.param(
            [("/posts-1.xml", ""), ("/news.xml", "")], ["/news.xml"], id="undated: those named so"
        ),
        pytest.param(
            [("/1.xml", ""), ("/2.xml", ""), ("/3.xml", "")],
            ["/3.xml", "/1.xml"],
            id="undated and unnamed: both ends",
        ),
        pytest.param([(f"/{n}.xml", "2026-03-03") for n in range(9)], None, id="four at most"),
    ],
)
def test_an_index_asks_for_the_sitemaps_that_may_hold_news(
    rows: list[tuple[str, str]], asked: list[str] | None
) -> None:
    found = asked_by("sitemap", index(*((HOST + path, at) for path, at in rows)))

    assert found == [HOST + path for path in asked] if asked else len(found) == 4


def test_an_index_leads_neither_to_itself_nor_to_strangers() -> None:
    rows = ("https://other.example/s.xml", ""), (f"{HOST}/list", ""), ("ftp://herald.example/a", "")

    assert asked_by("sitemap", index(*rows)) == []


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param("<html><body>Not found</body></html>", "not a sitemap", id="a page"),
        pytest.param(b"\x1f\x8bbroken", "broken gzip", id="broken gzip"),
        pytest.param(gzip.compress(b" " * 20_000_000), "unpacks to more", id="a bomb"),
    ],
)
def test_what_is_no_sitemap_is_said_to_be_none(body: str | bytes, says: str) -> None:
    with pytest.raises(SourceMalformed, match=says):
        drafts_in("sitemap", body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"{HOST}/old\n{HOST}/new\n".encode(), id="lines"),
        pytest.param(f"\ufeff{HOST}/old\r\n\r\n{HOST}/new".encode(), id="a mark, empty lines"),
        pytest.param(gzip.compress(f"{HOST}/old\n{HOST}/new\n{HOST}/new".encode()), id="gzip"),
    ],
)
def test_a_sitemap_may_be_a_list_of_addresses(body: bytes) -> None:
    drafts = drafts_in("sitemap", body)

    assert [(draft.url, draft.is_teaser) for draft in drafts] == [
        (f"{HOST}/old", True),
        (f"{HOST}/new", True),
    ]


def test_of_a_long_list_the_last_are_kept() -> None:
    drafts = drafts_in("sitemap", "\n".join(f"{HOST}/{n}" for n in range(300)))

    assert [drafts[0].url, drafts[-1].url] == [f"{HOST}/100", f"{HOST}/299"]


@pytest.mark.parametrize(
    "text",
    [f"{HOST}/a\nand more words\n", "http nothing", f"{HOST}/a\njavascript:alert(1)"],
    ids=["prose", "no address", "a script"],
)
def test_lines_that_are_no_addresses_are_no_sitemap(text: str) -> None:
    with pytest.raises(SourceMalformed):
        drafts_in("sitemap", text)
