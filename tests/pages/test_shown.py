from datetime import UTC, datetime

import pytest

from bot.pages import extract_page
from tests.pages.markup import BODY, page

NEWS = "https://herald.example/news/levee"
THIS, LATER = "2026-03-03T10:00:00Z", "2026-03-09T10:00:00Z"
DAY = datetime(2026, 3, 3, tzinfo=UTC)
TEN = datetime(2026, 3, 3, 10, tzinfo=UTC)


def published(before: str = "", *, around: str = "", ahead: str = "") -> datetime | None:
    html = page(body=before + BODY, around=around).replace(b"<main>", ahead.encode() + b"<main>")
    draft = extract_page(html, NEWS)
    assert draft is not None
    return draft.published_at


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(
            f'<time class="updated" datetime="{LATER}">9 March</time>'
            f'<time class="published" datetime="{THIS}">3 March</time>',
            id="by its class",
        ),
        pytest.param(
            f'<p>Updated <time datetime="{LATER}">9 March</time></p>'
            f'<p>Published <time datetime="{THIS}">3 March</time></p>',
            id="by the word before it",
        ),
        pytest.param(
            f'<div class="last-updated"><time datetime="{LATER}">9 March</time></div>'
            f'<div><time datetime="{THIS}">3 March</time></div>',
            id="by what stands around it",
        ),
        pytest.param(
            "<p>Updated 9 March 2026 10:00 GMT</p><p>First published 3 March 2026 10:00 GMT</p>",
            id="in words",
        ),
    ],
)
def test_when_an_article_was_changed_is_not_when_it_was_published(before: str) -> None:
    assert published(before) == TEN


def test_a_line_that_says_updated_is_better_than_no_date() -> None:
    changed = datetime(2026, 3, 9, tzinfo=UTC)

    assert published("<p class='date'>Last updated: 9 March 2026</p>") == changed


@pytest.mark.parametrize("words", ["2 hours ago", "vor 2 Stunden", "hace 2 horas", "2 часа назад"])
@pytest.mark.parametrize("markup", ["<time>{}</time>", '<span class="date">{}</span>'])
def test_a_time_that_depends_on_the_day_of_reading_is_no_date(words: str, markup: str) -> None:
    assert published(markup.format(words)) is None


@pytest.mark.parametrize(
    "around",
    [
        pytest.param(
            '<div class="footer"><div class="date">Thursday, 26 November 2026</div></div>',
            id="of today, below",
        ),
        pytest.param("<p>Copyright 1 January 2026 Orvane Herald</p>", id="of the copyright"),
        pytest.param(
            '<div class="comments"><div class="comment"><span class="date">5 March 2026</span>'
            "<p>First!</p></div></div>",
            id="of a comment",
        ),
        pytest.param(
            "".join(
                f'<div class="card"><a href="/{n}">What the council decided {n}</a>'
                f"<span>{n} February 2026</span></div>"
                for n in range(1, 5)
            ),
            id="of other articles",
        ),
    ],
)
def test_dates_that_are_not_the_articles_are_left_alone(around: str) -> None:
    assert published(around=around) is None
    assert published("<p>3 March 2026</p>", around=around) == DAY


def test_the_date_of_today_on_top_of_a_page_is_not_the_articles() -> None:
    today = '<div class="today date">Thursday, 26 November 2026</div>'

    assert published(ahead=today) is None
    assert published("<p class='x'>3 March 2026</p>", ahead=today) == DAY


def test_the_times_of_a_list_beside_the_article_are_weaker_than_a_line_by_its_title() -> None:
    times = "".join(f'<li><time datetime="2026-02-0{n}T08:00Z">x</time></li>' for n in (1, 2))

    assert published("<p>3 March 2026</p>", around=times) == DAY


@pytest.mark.parametrize(
    "dateline", ["TARN, 3 March 2026 (Varda Wire) — ", "ORVANE, March 3, 2026 /Sell Wire/ -- "]
)
def test_a_dateline_is_a_date(dateline: str) -> None:
    html = page(body=BODY.replace("<p>The levee", f"<p>{dateline}The levee", 1))
    draft = extract_page(html, NEWS)

    assert draft is not None
    assert draft.published_at == DAY
