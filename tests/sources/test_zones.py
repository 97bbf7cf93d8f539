from datetime import UTC, datetime, timedelta

import pytest

from bot.sources.zones import in_zone, offset_of


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("Z", 0.0), ("+05:45", 5.75), ("-0330", -3.5), ("GMT+2", 2.0), ("cest", 2.0), ("IST", 5.5),
        ("UTC-3", -3.0), ("GMT -05:00", -5.0), ("+01", 1.0), ("+0000 GMT", 0.0), ("+00:00Z", 0.0),
        ("+0100 (CET)", 1.0), ("(EST)", -5.0), ("+01:00[Europe/Vienna]", 1.0), ("A", -1.0),
        ("NST", -3.5),
    ],
)  # fmt: skip
def test_zones_are_how_far_they_are_ahead(zone: str, hours: float) -> None:
    assert offset_of(zone) == timedelta(hours=hours)


@pytest.mark.parametrize("zone", ["", "QQT", "+2500", "+01:75", "CET/CEST", "Europe", "8", "PM"])
def test_what_is_no_zone_that_we_know_is_none(zone: str) -> None:
    assert offset_of(zone) is None


@pytest.mark.parametrize(
    ("zone", "month", "hour"),
    [
        pytest.param("Europe/Kyiv", 1, 10, id="a place in winter"),
        pytest.param("Europe/Kyiv", 7, 9, id="a place in summer"),
        pytest.param("[Europe/Kyiv]", 7, 9, id="in brackets"),
        pytest.param("Etc/GMT", 7, 12, id="no place at all"),
        pytest.param("ET", 1, 17, id="a name of summer and winter alike"),
        pytest.param("EST5EDT", 7, 16, id="both names in one"),
    ],
)
def test_places_have_the_time_of_the_day(zone: str, month: int, hour: int) -> None:
    at = in_zone(datetime(2026, month, 3, 12, tzinfo=UTC), zone)

    assert at is not None
    assert at.astimezone(UTC).hour == hour


@pytest.mark.parametrize("zone", ["Europe/Orvane", "../../etc/passwd", "Etc/../passwd", "Tarn"])
def test_a_place_that_is_not_in_the_database_is_no_zone(zone: str) -> None:
    assert in_zone(datetime(2026, 3, 3, 12, tzinfo=UTC), zone) is None
