from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.instants import dated, day_of, instant_of
from tests.sources.feeds import drafts_of, item, rss


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        pytest.param("Tue, 03 Mar 2026 12:00:00 GMT", at(3, 12), id="RFC 2822"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 +0530", at(3, 6, 30), id="offset"),
        pytest.param("Tue, 3 Mar 2026 12:00 EST", at(3, 17), id="American zone"),
        pytest.param("03 Mar 26 12:00:00 UT", at(3, 12), id="two digits of the year"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 CEST", at(3, 10), id="European summer"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 MSK", at(3, 9), id="Moscow"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 JST", at(3, 3), id="Tokyo"),
        pytest.param("Tue, 03 Mar 2026 00:30:00 +0100", at(2, 23, 30), id="the day before"),
        pytest.param("2026-03-03T12:00:00Z", at(3, 12), id="ISO"),
        pytest.param("2026-03-03T12:00:00.123+01:00", at(3, 11), id="ISO with fractions"),
        pytest.param("2026-03-03 12:00:00 +0100", at(3, 11), id="ISO with spaces"),
        pytest.param("2026-03-03T12:00+01", at(3, 11), id="ISO, short"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 +0100 (CET)", at(3, 11), id="zone said twice"),
        pytest.param("2026-03-03T12:00:00", None, id="no zone"),
        pytest.param("2026-03-03", None, id="a day"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 QQT", None, id="a zone nobody knows"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 +9900", None, id="an offset that cannot be"),
        pytest.param("yesterday", None, id="by the reader's clock"),
        pytest.param("31 Feb 2026 12:00:00 GMT", None, id="no such day"),
        pytest.param("", None, id="nothing"),
        pytest.param(None, None, id="none"),
        pytest.param(1_772_539_200, None, id="a number"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 GMT" + " " * 99 + "x", None, id="too long"),
    ],
)
def test_an_instant_needs_a_zone_that_we_know(written: object, instant: datetime | None) -> None:
    assert instant_of(written) == instant


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        pytest.param("Tue, 03 Mar 2026 12:00:00 CEST", at(3, 10), id="a zone that parsers miss"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 QQT", None, id="an unknown zone is no date"),
        pytest.param("Tue, 03 Mar 2026 12:00:00", at(3, 12), id="no zone is UTC"),
        pytest.param("2026-03-03T12:00:00", at(3, 12), id="ISO without zone"),
        pytest.param("2026-03-03", at(3), id="a day"),
        pytest.param("20260303", at(3), id="a day without dashes"),
        pytest.param("Tue Mar  3 12:00:00 2026", at(3, 12), id="as C writes it"),
        pytest.param("03 Mar 2026", at(3), id="RFC 2822 without time"),
        pytest.param("Mar 3, 2026", at(3), id="as Americans write it"),
        pytest.param("soon", None, id="words"),
        pytest.param("0001-01-01T00:00:00", None, id="the year one"),
    ],
)
def test_dates_of_feeds_are_read_as_feeds_mean_them(written: str, instant: datetime | None) -> None:
    (draft,) = drafts_of(rss(item(title="Levee", pubDate=written)))

    assert draft.published_at == instant


@pytest.mark.parametrize("name", ["pubDate", "dc_date", "published", "issued", "updated"])
def test_every_element_that_holds_a_date_is_read(name: str) -> None:
    namespaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    document = rss(item(title="A", **{name: "2026-03-03T12:00:00Z"}), namespaces=namespaces)

    assert drafts_of(document)[0].published_at == at(3, 12)


def test_published_goes_before_updated() -> None:
    document = rss(
        item(title="A", updated="2026-03-05T12:00:00Z", published="2026-03-03T12:00:00Z")
    )

    assert drafts_of(document)[0].published_at == at(3, 12)


def test_a_date_that_cannot_be_read_gives_way_to_one_that_can() -> None:
    document = rss(item(title="A", published="today", updated="2026-03-05T12:00:00Z"))

    assert drafts_of(document)[0].published_at == at(5, 12)


def test_a_day_is_midnight() -> None:
    assert day_of("2026-02-30") is None
    assert day_of("2026-03-03") == at(3)


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        pytest.param("Tue, 03-Mar-2026 12:00:00 GMT", at(3, 12), id="dashes"),
        pytest.param("Tuesday, 03 March 2026 12:00:00 GMT", at(3, 12), id="in full"),
        pytest.param("Tue, 3 Mar 26 12:00:00 +0100 CET", at(3, 11), id="zone in both ways"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 Europe/Kyiv", at(3, 10), id="a place"),
        pytest.param("Tue, 03 Mar 2026 12:00:00 UTC+1", at(3, 11), id="offset behind a name"),
        pytest.param("Tue, 03 Mar 2026 12:00:00-05:00", at(3, 17), id="no space before the zone"),
        pytest.param("Tue, Mar 3, 2026 12:00 PM EST", at(3, 17), id="noon by halves"),
        pytest.param("Mar 03, 2026 12:15:00 AM GMT", at(3, 0, 15), id="midnight by halves"),
        pytest.param("Tue Mar 03 12:00:00 PST 2026", at(3, 20), id="as shells write it"),
        pytest.param("Tue Mar 03 12:00:00 +0100 2026", at(3, 11), id="as microblogs write it"),
        pytest.param("mar., 03 mars 2026 12:00:00 +0100", at(3, 11), id="French"),
        pytest.param("Di., 03 Mär 2026 12:00:00 +0100", at(3, 11), id="German"),
        pytest.param("Вт, 03 мар 2026 12:00:00 +0300", at(3, 9), id="Russian"),
        pytest.param("Τρί, 03 Μαρ 2026 12:00:00 EST", at(3, 17), id="Greek"),
        pytest.param("2026-március-03T12:00+01:00", at(3, 11), id="Hungarian"),
        pytest.param("2026년 03월 03일  12:00:00", at(3, 3), id="Korean"),
        pytest.param("2026-03-03 오후 01:00:00", at(3, 4), id="Korean by halves"),
        pytest.param("2026年3月3日 12:00", at(3, 12), id="Chinese"),
        pytest.param("2026/03/03 12:00:00 -0800", at(3, 20), id="slashes, the year first"),
        pytest.param("03.03.2026 12:00", at(3, 12), id="full stops"),
        pytest.param("31/03/2026", at(31), id="a day that is no month"),
        pytest.param("03/04/2026", None, id="another day in another country"),
        pytest.param("20260303T120000Z", at(3, 12), id="ISO without signs"),
        pytest.param("2026-03-03T12Z", at(3, 12), id="ISO, the hour alone"),
        pytest.param("2026-062", at(3), id="ISO, by the day of the year"),
        pytest.param("2026-03", at(1), id="a month"),
        pytest.param("2026-03-02T24:00:00Z", at(3), id="the midnight that ends a day"),
        pytest.param("2026-03-02T23:59:60Z", at(3), id="a leap second"),
        pytest.param("2026-03-03T12:00:00+01:00[Europe/Vienna]", at(3, 11), id="as Java has it"),
        pytest.param("2026-03-03T12:00:00\u221205:00", at(3, 17), id="a printer's minus"),
        pytest.param("1772539200", at(3, 12), id="seconds since 1970"),
        pytest.param("1772539200000", at(3, 12), id="milliseconds since 1970"),
        pytest.param("12:00:00", None, id="a time alone"),
        pytest.param("2026-02-30T12:00:00Z", None, id="no such day"),
        pytest.param("2026-03-03T25:00:00Z", None, id="no such hour"),
        pytest.param("Thu, 01 Jan 1970 00:00:00 GMT", None, id="the epoch"),
    ],
)
def test_whatever_feeds_write_for_a_date_is_read(written: str, instant: datetime | None) -> None:
    assert dated(written) == instant


@given(st.text(max_size=60))
def test_no_text_crashes_the_reading_of_dates(text: str) -> None:
    for read in (instant_of, day_of, dated):
        found = read(text)

        assert found is None or found.tzinfo is UTC


@pytest.mark.parametrize(
    ("dates", "changed"),
    [
        pytest.param({"updated": "2026-03-05T12:00:00Z"}, at(5, 12), id="updated"),
        pytest.param({"modified": "2026-03-05T14:00:00+02:00"}, at(5, 12), id="modified"),
        pytest.param({"updated": "2026-03-03T12:00:00Z"}, None, id="when it was published"),
        pytest.param({"updated": "2026-03-01T12:00:00Z"}, None, id="before"),
        pytest.param({"updated": "today"}, None, id="in words"),
        pytest.param({}, None, id="not said"),
    ],
)
def test_a_later_date_of_an_item_is_when_it_was_changed(
    dates: dict[str, str], changed: datetime | None
) -> None:
    document = rss(item(title="A", published="2026-03-03T12:00:00Z", **dates))

    (draft,) = drafts_of(document)

    assert (draft.published_at, draft.modified_at) == (at(3, 12), changed)


def test_an_item_with_one_date_was_not_changed() -> None:
    (draft,) = drafts_of(rss(item(title="A", updated="2026-03-05T12:00:00Z")))

    assert (draft.published_at, draft.modified_at) == (at(5, 12), None)
