"""When a page says that its article was changed, and what is no change."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pages import extract_page
from tests.pages.markup import BODY, page

NEWS = "https://herald.example/news/levee"
TEN = datetime(2026, 3, 3, 10, tzinfo=UTC)
FIVE_PAST_TWO = datetime(2026, 3, 3, 12, 5, tzinfo=UTC)
NOON, LATER = "2026-03-03T12:00:00+02:00", "2026-03-03T14:05:00+02:00"


def linked(*nodes: dict[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps(list(nodes))}</script>'


def changed(*, head: str = "", before: str = "", url: str = NEWS) -> datetime | None:
    draft = extract_page(page(body=before + BODY, head=head), url)
    assert draft is not None
    return draft.modified_at


PUBLISHED = linked({"@type": "NewsArticle", "datePublished": NOON})


@pytest.mark.parametrize(
    ("head", "before"),
    [
        pytest.param(
            linked({"@type": "NewsArticle", "datePublished": NOON, "dateModified": LATER}),
            "",
            id="structured data",
        ),
        pytest.param(
            f'{PUBLISHED}<meta property="article:modified_time" content="{LATER}">', "", id="meta"
        ),
        pytest.param(
            f'{PUBLISHED}<meta itemprop="dateModified" content="{LATER}">', "", id="microdata"
        ),
        pytest.param(
            PUBLISHED, f'<time itemprop="dateModified" datetime="{LATER}">now</time>', id="marked"
        ),
        pytest.param(
            PUBLISHED, f'<time class="last-updated" datetime="{LATER}">2 pm</time>', id="its class"
        ),
        pytest.param(
            PUBLISHED, f'<p>Updated <time datetime="{LATER}">2 pm</time></p>', id="the word before"
        ),
        pytest.param(PUBLISHED, "<p>Updated 3 March 2026, 14:05 CEST</p>", id="in words"),
        pytest.param(PUBLISHED, "<p>Updated 14:05 CEST</p>", id="the clock alone"),
        pytest.param(PUBLISHED, "<p>Aktualisiert um 14:05 Uhr MESZ</p>", id="in German"),
        pytest.param(PUBLISHED, "<p>Mis à jour à 14h05 CEST</p>", id="in French"),
        pytest.param("", "<p>3 March 2026, 12:00 CEST. Updated 14:05 CEST</p>", id="in one line"),
        pytest.param("", "<p>3 March 2026 | Updated 14:05 CEST</p>", id="the day with its change"),
    ],
)
def test_when_an_article_was_changed_is_read_with_its_zone(head: str, before: str) -> None:
    assert changed(head=head, before=before) == FIVE_PAST_TWO


def test_a_time_behind_updated_is_not_when_it_was_published() -> None:
    draft = extract_page(page(body="<p>3 March 2026 | Updated 14:05 CEST</p>" + BODY), NEWS)

    assert draft is not None
    assert draft.published_at == datetime(2026, 3, 3, tzinfo=UTC)


def test_the_clock_alone_means_the_day_where_it_hangs() -> None:
    head = linked({"@type": "NewsArticle", "datePublished": "2026-03-03T16:30:00Z"})

    assert changed(head=head, before="<p>Updated 02:05 JST</p>") == datetime(
        2026, 3, 3, 17, 5, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("head", "before"),
    [
        pytest.param(PUBLISHED, "", id="nothing"),
        pytest.param(
            linked({"@type": "NewsArticle", "datePublished": NOON, "dateModified": NOON}),
            "",
            id="when it was published",
        ),
        pytest.param(
            linked({"@type": "Article", "datePublished": LATER, "dateModified": NOON}),
            "",
            id="before it was published",
        ),
        pytest.param(
            linked(
                {
                    "@type": "NewsArticle",
                    "datePublished": "2026-03-03T12:00:07+01:00",
                    "dateModified": "2026-03-03T12:00:07Z",
                }
            ),
            "",
            id="the same clock in another zone",
        ),
        pytest.param(
            linked(
                {"@type": "NewsArticle", "headline": "Levee breaks at Tarn", "datePublished": NOON},
                {"@type": "NewsArticle", "headline": "Boats", "dateModified": LATER},
                {"@type": "Person", "dateModified": LATER},
            ),
            "",
            id="of another article, of a person",
        ),
        pytest.param(
            linked({"@type": "NewsArticle", "dateModified": LATER}), "", id="all that is known"
        ),
        pytest.param(PUBLISHED, "<p>Updated 11:05 CEST</p>", id="the clock of another day"),
        pytest.param(PUBLISHED, "<p>Updated 14:05</p>", id="a clock without a zone"),
        pytest.param(PUBLISHED, "<p>Updated two hours ago</p>", id="by the reader's clock"),
        pytest.param(PUBLISHED, "<p>Reviewed 4 March 2026, 14:05 CEST</p>", id="looked at again"),
        pytest.param(
            PUBLISHED, "<p>Exchange rates of 4 March 2026, 14:05 CEST</p>", id="another word"
        ),
        pytest.param(
            PUBLISHED, "<p>She updated the council at 14:05 CEST.</p>", id="what it tells of"
        ),
    ],
)
def test_what_is_no_change_after_publication_is_none(head: str, before: str) -> None:
    assert changed(head=head, before=before) is None


def test_a_time_is_better_than_the_day_alone() -> None:
    head = PUBLISHED + '<meta property="article:modified_time" content="2026-03-04">'
    before = "<p>Updated 4 March 2026, 14:05 CEST</p>"

    assert changed(head=head, before=before) == datetime(2026, 3, 4, 12, 5, tzinfo=UTC)


@given(st.integers(0, 100_000_000), st.integers(-10_000, 10_000))
def test_no_page_is_changed_before_it_was_published(seconds: int, minutes: int) -> None:
    published = TEN - timedelta(seconds=seconds)
    told = published + timedelta(minutes=minutes)
    head = linked(
        {
            "@type": "NewsArticle",
            "datePublished": published.isoformat(),
            "dateModified": told.isoformat(),
        }
    )
    draft = extract_page(page(head=head), NEWS)

    assert draft is not None
    assert draft.published_at is not None
    assert draft.modified_at is None or draft.modified_at > draft.published_at
