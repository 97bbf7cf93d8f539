"""Zones by what people call them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.managing.zones import USUAL, all_zones, zone_called, zone_words, zones_like
from bot.core.speaking import speaking

SUMMER = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("kyi", "Europe/Kyiv", id="a city begun"),
        pytest.param("ukraine", "Europe/Kyiv", id="a country"),
        pytest.param("new york", "America/New_York", id="two words"),
        pytest.param("New_York", "America/New_York", id="as the database writes it"),
        pytest.param("europe/kyiv", "Europe/Kyiv", id="in small letters"),
        pytest.param("CET", "Europe/Berlin", id="letters"),
        pytest.param("berln", "Europe/Berlin", id="misspelt"),
        pytest.param("utc", "Etc/UTC", id="UTC"),
    ],
)
def test_what_people_type_is_found(typed: str, first: str) -> None:
    assert zones_like(typed)[0] == first


def test_a_country_is_found_in_the_language_spoken_and_in_english() -> None:
    with speaking("uk"):
        assert "Europe/Kyiv" in zones_like("україна")
        assert "Europe/Kyiv" in zones_like("ukraine")


def test_before_anything_is_typed_the_usual_ones_are_there() -> None:
    assert zones_like(" ") == USUAL
    assert len(USUAL) == 25
    assert all(ZoneInfo(zone) for zone in USUAL)


def test_no_more_come_than_there_is_room_for() -> None:
    assert len(zones_like("a")) == 25
    assert len(zones_like("america", 3)) == 3


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Kyiv", "Europe/Kyiv"),
        (" kyiv ", "Europe/Kyiv"),
        ("Kiev", "Europe/Kyiv"),
        ("New York", "America/New_York"),
        ("EST", "America/New_York"),
        ("Japan", "Japan"),
        ("Senegal", "Africa/Dakar"),
        ("UTC", "UTC"),
        ("Argentina", None),
        ("x", None),
        ("", None),
        ("../etc/passwd", None),
        ("Atlantis", None),
    ],
)
def test_a_name_means_one_zone_or_none(name: str, zone: str | None) -> None:
    assert zone_called(name) == zone


def test_a_zone_is_shown_with_its_country_and_its_time() -> None:
    assert zone_words("Europe/Kyiv", SUMMER) == "Europe/Kyiv · Ukraine · 15:00"
    assert zone_words("UTC", SUMMER) == "UTC · 12:00"
    with speaking("de"):
        assert zone_words("Asia/Tokyo", SUMMER) == "Asia/Tokyo · Japan · 21:00"


def test_every_zone_is_listed_with_its_country_in_the_language_spoken() -> None:
    with speaking("de"):
        zones = dict(all_zones())

    assert zones["Europe/Kyiv"] == "Ukraine"
    assert zones["Europe/Berlin"] == "Deutschland"
    assert len(zones) > 300
    assert all(ZoneInfo(zone) for zone in zones)
