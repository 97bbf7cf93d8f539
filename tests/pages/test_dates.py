import json
from datetime import UTC, datetime

import pytest

from bot.pages import extract_page
from tests.pages.markup import BODY, page

NEWS = "https://herald.example/news/levee"
TEN = datetime(2026, 3, 3, 10, tzinfo=UTC)
DAY = datetime(2026, 3, 3, tzinfo=UTC)


def published(
    *, head: str = "", before: str = "", around: str = "", url: str = NEWS, lang: str = "en"
) -> datetime | None:
    draft = extract_page(page(body=before + BODY, head=head, around=around, lang=lang), url)
    assert draft is not None
    return draft.published_at


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


NOON = "2026-03-03T12:00:00+02:00"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(linked(**{"@type": "NewsArticle", "datePublished": NOON}), id="article"),
        pytest.param(
            linked(
                **{"@graph": [{"@type": "WebPage"}, {"@type": "Article", "datePublished": NOON}]}
            ),
            id="in a graph",
        ),
        pytest.param(linked(**{"@type": "MedicalWebPage", "datePublished": NOON}), id="any page"),
        pytest.param(
            f'<script type="application/ld+json">{{"datePublished": "{NOON}", broken}}</script>',
            id="broken JSON",
        ),
        pytest.param(f'<script>window.s = {{"publishedAt":"{NOON}"}}</script>', id="in a script"),
        pytest.param(f'<meta property="article:published_time" content="{NOON}">', id="open graph"),
        pytest.param(f'<meta name="sn-post-date" content="{NOON}">', id="a name of the site's"),
        pytest.param(f'<meta name="DC.date.issued" content="{NOON}">', id="Dublin Core"),
        pytest.param(f'<meta itemprop="datePublished" content="{NOON}">', id="microdata"),
    ],
)
def test_what_a_page_declares_is_its_date(head: str) -> None:
    assert published(head=head) == TEN


@pytest.mark.parametrize(
    ("before", "minutes"),
    [
        (f'<time datetime="{NOON}">Tuesday</time>', 120),
        ("<p class='byline'>By Ana Rell, 2 March 2026, 8:30 pm EST</p>", -300),
        ("<p class='byline'>By Ana Rell, 3 March 2026</p>", 0),
    ],
)
def test_the_zone_that_a_page_names_is_kept(before: str, minutes: int) -> None:
    draft = extract_page(page(body=before + BODY), NEWS)

    assert draft is not None
    assert draft.published_offset == minutes


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(f'<time datetime="{NOON}">Tuesday</time>', id="time element"),
        pytest.param(f'<time pubdate datetime="{NOON}">Tuesday</time>', id="pubdate"),
        pytest.param("<p class='byline'>By Ana Rell, 3 March 2026, 12:00 EET</p>", id="byline"),
        pytest.param('<span class="date">March 3, 2026 5:00 am EST</span>', id="American"),
        pytest.param('<div class="post-date">3. März 2026, 11:00 Uhr MEZ</div>', id="German"),
        pytest.param('<div class="fecha">3 de marzo de 2026, 11:00 CET</div>', id="Spanish"),
        pytest.param("<p>3 марта 2026, 13:00 MSK</p>", id="Russian, beside the title"),
        pytest.param("<p>2026年3月3日 19:00 JST</p>", id="Japanese, beside the title"),
        pytest.param("<small><b>03/03/2026 10:00 GMT</b> - Ana Rell</small>", id="in figures"),
    ],
)
def test_a_date_that_readers_see_is_read_with_its_zone(before: str) -> None:
    assert published(before=before) == TEN


@pytest.mark.parametrize(
    ("before", "lang", "url", "day"),
    [
        pytest.param("04/03/2026", "en-US", NEWS, datetime(2026, 4, 3, tzinfo=UTC), id="American"),
        pytest.param("04/03/2026", "en-GB", NEWS, datetime(2026, 3, 4, tzinfo=UTC), id="British"),
        pytest.param(
            "04/03/2026",
            "en",
            "https://herald.co.uk/levee",
            datetime(2026, 3, 4, tzinfo=UTC),
            id="British by its address",
        ),
        pytest.param("04/03/2026", "pt", NEWS, datetime(2026, 3, 4, tzinfo=UTC), id="Portuguese"),
        pytest.param("13/03/2026", "en", NEWS, datetime(2026, 3, 13, tzinfo=UTC), id="one way"),
        pytest.param("4.3.2026", "en", NEWS, datetime(2026, 3, 4, tzinfo=UTC), id="full stops"),
    ],
)
def test_figures_are_read_as_the_country_writes_them(
    before: str, lang: str, url: str, day: datetime
) -> None:
    assert published(before=f'<p class="date">{before}</p>', lang=lang, url=url) == day


@pytest.mark.parametrize(
    "url",
    [
        "https://herald.example/2026/03/03/levee",
        "https://herald.example/news/2026/mar/03/levee",
        "https://herald.example/2026-03-03/levee.html",
        "https://herald.example/20260303/levee",
    ],
)
def test_the_address_is_a_date_where_nothing_else_is(url: str) -> None:
    assert published(url=url) == DAY


def test_a_time_without_a_zone_leaves_the_day() -> None:
    assert published(head='<meta name="pubdate" content="2026-03-03 12:00:00">') == DAY


def test_midnight_in_some_zone_is_a_day() -> None:
    head = '<meta property="article:published_time" content="2026-03-03T00:00:00+02:00">'

    assert published(head=head) == DAY


def test_an_instant_of_the_same_day_is_better_than_the_day() -> None:
    head = linked(**{"@type": "NewsArticle", "datePublished": "2026-03-03"})

    assert published(head=head, before=f'<time datetime="{NOON}">Tuesday</time>') == TEN


def test_the_date_that_the_address_bears_out_wins() -> None:
    head = '<meta name="date" content="2026-11-25T09:00:00Z">'
    before = f'<time datetime="{NOON}">Tuesday</time>'

    assert published(head=head, before=before, url="https://herald.example/2026/03/03/x") == TEN


def test_published_goes_before_modified_and_created() -> None:
    head = linked(
        **{
            "@type": "NewsArticle",
            "dateModified": "2026-03-09T12:00:00Z",
            "dateCreated": "2026-03-01T12:00:00Z",
            "datePublished": NOON,
        }
    )

    assert published(head=head) == TEN


def test_the_dates_of_other_articles_are_not_this_ones() -> None:
    others = "".join(
        f'<div class="teaser"><a href="/{n}">Other {n}</a>'
        f'<time datetime="2026-02-0{n}T08:00:00Z">Sunday</time></div>'
        for n in range(1, 6)
    )

    assert published(before='<p class="date">3 March 2026</p>', around=others) == DAY


def test_a_date_of_what_is_told_is_not_the_articles() -> None:
    prose = (
        "<p>The dam had been closed since 4 May 2019, when engineers found the first cracks in "
        "its western wall and told the council that it would not stand another spring.</p>"
    )

    assert published(before=prose, head=f'<meta name="pubdate" content="{NOON}">') == TEN
