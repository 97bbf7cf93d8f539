from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.channels import Schedule
from bot.scheduling.cron import fires_between, next_fire, slot_of
from tests.builders import HOME, hours
from tests.builders import subscription as subscribed

UTC_DAY = datetime(2026, 3, 3, tzinfo=UTC)


def fires(cron: str, zone: str = "UTC", start: datetime = UTC_DAY, days: float = 7) -> list[str]:
    """What fires after an instant, on the zone's wall clock."""
    schedule = Schedule(cron=cron, zone=zone)
    found = fires_between(schedule, start, start + timedelta(days=days))
    return [f"{at.astimezone(ZoneInfo(zone)):%a %d %H:%M}" for at in found]


@pytest.mark.parametrize(
    ("zone", "day", "cron", "wall"),
    [
        pytest.param("Europe/Berlin", "2026-03-29", "30 2", "03:00", id="Berlin, spring"),
        pytest.param("Europe/Berlin", "2026-10-25", "30 2", "02:30", id="Berlin, autumn"),
        pytest.param("America/New_York", "2026-03-08", "30 2", "03:00", id="New York, spring"),
        pytest.param("America/New_York", "2026-11-01", "30 1", "01:30", id="New York, autumn"),
        pytest.param("Australia/Lord_Howe", "2026-10-04", "15 2", "02:30", id="half an hour less"),
        pytest.param("Australia/Lord_Howe", "2026-04-05", "45 1", "01:45", id="half an hour more"),
        pytest.param("Africa/Cairo", "2026-04-24", "0 0", "01:00", id="a day without midnight"),
        pytest.param("Africa/Cairo", "2026-10-29", "30 23", "23:30", id="Cairo, autumn"),
        pytest.param("Africa/Casablanca", "2026-02-15", "30 2", "02:30", id="Ramadan begins"),
        pytest.param("Africa/Casablanca", "2026-03-22", "30 2", "03:00", id="Ramadan ends"),
    ],
)
def test_every_local_day_has_one_fire_when_the_clocks_change(
    zone: str, day: str, cron: str, wall: str
) -> None:
    schedule = Schedule(cron=f"{cron} * * *", zone=zone)
    noon = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)

    found = list(fires_between(schedule, noon - timedelta(days=3), noon + timedelta(days=3)))

    local = [at.astimezone(ZoneInfo(zone)) for at in found]
    days = [at.date() for at in local]
    assert days == sorted(set(days))
    assert len(days) == 6
    assert [f"{at:%H:%M}" for at in local if f"{at:%Y-%m-%d}" == day] == [wall]


def test_a_repeated_hour_is_passed_over_the_second_time_wherever_one_looks_from() -> None:
    schedule = Schedule(cron="30 2 * * *", zone="Europe/Berlin")
    between = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)  # 02:10, the second time

    fire = next_fire(schedule, between)

    assert fire == datetime(2026, 10, 26, 1, 30, tzinfo=UTC)


def test_times_that_a_gap_pushes_together_fire_once() -> None:
    start = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)

    found = fires("0 * * * *", "Europe/Berlin", start=start, days=0.1)

    assert found == ["Sun 29 03:00", "Sun 29 04:00"]


@pytest.mark.parametrize(
    ("cron", "expected"),
    [
        pytest.param("0 6 * * 1-5", "Tue Wed Thu Fri Mon", id="Monday to Friday"),
        pytest.param("0 6 * * 0-2", "Tue Sun Mon", id="a range from Sunday"),
        pytest.param("0 6 * * 5-7", "Fri Sat Sun", id="a range to the other Sunday"),
        pytest.param("0 6 * * 0,3", "Wed Sun", id="a list"),
        pytest.param("0 6 * * sun,wed", "Wed Sun", id="names"),
        pytest.param("0 6 * * MON-FRI", "Tue Wed Thu Fri Mon", id="a range of names"),
        pytest.param("0 6 * * */2", "Tue Thu Sat Sun", id="every second one from Sunday"),
        pytest.param("0 6 * * 4/2", "Thu Sat", id="every second one from Thursday"),
    ],
)
def test_weekdays_count_from_sunday(cron: str, expected: str) -> None:
    assert [name[:3] for name in fires(cron)] == expected.split()


@pytest.mark.parametrize(
    ("cron", "expected"),
    [
        pytest.param("0 6,18 * * *", ["Tue 03 06:00", "Tue 03 18:00"], id="two times a day"),
        pytest.param("*/30 6 * * *", ["Tue 03 06:00", "Tue 03 06:30"], id="a step"),
        pytest.param("0 6 4 * *", [], id="another day"),
    ],
)
def test_cron_text_is_read(cron: str, expected: list[str]) -> None:
    assert fires(cron, days=0.9) == expected


def test_a_fire_is_strictly_after_and_up_to() -> None:
    schedule = Schedule(cron="0 6 * * *")
    six = UTC_DAY + hours(6)

    assert next_fire(schedule, six) == six + timedelta(days=1)
    assert next_fire(schedule, six - timedelta(microseconds=1)) == six
    assert list(fires_between(schedule, UTC_DAY, six)) == [six]
    assert list(fires_between(schedule, six, six)) == []


def test_a_date_that_never_comes_never_fires() -> None:
    assert next_fire(Schedule(cron="0 6 30 2 *"), UTC_DAY) is None


def test_a_slot_is_named_after_the_wall_clock() -> None:
    one = subscribed(HOME)

    assert slot_of(one, UTC_DAY + hours(6)) == "brief/2026-03-03T06:00"
