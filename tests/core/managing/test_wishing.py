"""What a manager types is read as it is meant, and said back in words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.channels import Schedule, Subscription
from bot.core.managing.wishing import (
    Wish,
    applied,
    clock_of,
    filled,
    filled_more,
    in_words,
    length_of,
    wish_of,
)
from tests.builders import FLOOD, HOME

DAILY = Subscription(crisis=FLOOD.name, channel=HOME, schedule=Schedule(cron="0 8 * * *"))


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        pytest.param("", Wish(), id="nothing"),
        pytest.param("Sell flood", Wish(crisis="Sell flood"), id="a crisis"),
        pytest.param("Sell flood at 7:05", Wish(crisis="Sell flood", time="07:05"), id="a time"),
        *(
            pytest.param(f"Sell flood at {said}", Wish(crisis="Sell flood", time=meant), id=said)
            for said, meant in (
                ("7am", "07:00"),
                ("7", "07:00"),
                ("7 Uhr", "07:00"),
                ("19h", "19:00"),
                ("7:30 p.m.", "19:30"),
                ("12 AM", "00:00"),
                ("12pm", "12:00"),
                ("7am,7pm", "07:00,19:00"),
            )
        ),
        pytest.param("13pm", Wish(crisis="13pm"), id="no hour of twelve"),
        pytest.param("Camp 7 America", Wish(crisis="Camp 7 America"), id="no half of the day"),
        pytest.param("Look at", Wish(crisis="Look at"), id="at, and no time"),
        *(
            pytest.param(
                f"Sell flood at 7:05 {zone}",
                Wish(
                    crisis="Sell flood",
                    time="07:05",
                    zone=meant,
                    days="mon-fri" if "weekdays" in zone else None,
                ),
                id=f"a zone as people call it: {zone}",
            )
            for zone, meant in (
                ("Kyiv", "Europe/Kyiv"),
                ("weekdays new york", "America/New_York"),
                ("CET", "Europe/Berlin"),
            )
        ),
        pytest.param(
            "at 7:05 Berlin", Wish(crisis="", time="07:05", zone="Europe/Berlin"), id="no name"
        ),
        pytest.param("7:05 Berlin", Wish(crisis="Berlin", time="07:05"), id="a name alone"),
        pytest.param(
            "Sell at 7:05 flood", Wish(crisis="Sell at flood", time="07:05"), id="no zone"
        ),
        pytest.param(
            "Sell flood 23:59 weekdays Europe/Kyiv alerts off",
            Wish(
                crisis="Sell flood",
                time="23:59",
                days="mon-fri",
                zone="Europe/Kyiv",
                is_alerted=False,
                is_observed=False,
            ),
            id="everything",
        ),
        pytest.param(
            "breaking on mon,thu",
            Wish(days="mon,thu", is_alerted=True, is_observed=False),
            id="no crisis",
        ),
        pytest.param(
            "Sell flood alerts observe",
            Wish(crisis="Sell flood", is_alerted=True, is_observed=True),
            id="observed",
        ),
        pytest.param(
            "Sell flood 19:00,7:00", Wish(crisis="Sell flood", time="07:00,19:00"), id="two times"
        ),
        pytest.param(
            "Sell flood ping <!subteam^S0DESK12|@desk>",
            Wish(crisis="Sell flood", calls="group:S0DESK12"),
            id="whom to call",
        ),
        pytest.param("Sell ping off", Wish(crisis="Sell", calls=""), id="nobody to call"),
        pytest.param("Sell flood language uk", Wish(crisis="Sell flood", language="uk"), id="code"),
        pytest.param(
            "Sell flood pictures off", Wish(crisis="Sell flood", has_pictures=False), id="pictures"
        ),
        pytest.param("language Русский", Wish(language="ru"), id="a language's own name"),
        pytest.param(
            "Sell language: spanish at 8:00",
            Wish(crisis="Sell", time="08:00", language="es"),
            id="its English name",
        ),
        pytest.param("24:00", Wish(crisis="24:00"), id="no time of day"),
        pytest.param("mon,someday", Wish(crisis="mon,someday"), id="no day"),
    ],
)
def test_a_line_says_crisis_time_days_zone_and_alerts(line: str, wish: Wish) -> None:
    assert wish_of(line) == wish


@pytest.mark.parametrize(
    ("line", "said"),
    [("Sell 7:00,19:30", "at the same minute"), ("Sell ping Ida", "“Ida” is nobody")],
)
def test_what_cannot_be_had_is_said(line: str, said: str) -> None:
    assert said in wish_of(line).problem


def test_several_times_a_day_are_one_schedule() -> None:
    twice = applied(wish_of("7:05,19:05 weekdays"), DAILY)

    assert twice.schedule.cron == "5 7,19 * * mon-fri"
    assert clock_of(twice.schedule) == ("07:05,19:05", "weekdays")
    assert in_words(twice).startswith("on weekdays at 07:05, 19:05 UTC")


def test_the_second_form_says_the_rest() -> None:
    given = {"language": "uk", "pictures": "off", "replies": "on", "ping": "1000000000000000077"}
    wish = filled_more(given, FLOOD.name)
    wanted = applied(wish, DAILY)

    assert (wanted.language, wanted.has_pictures) == ("uk", False)
    assert wanted.calls == "group:1000000000000000077"
    assert wanted.schedule == DAILY.schedule
    said = in_words(wanted)
    assert "the gravest ping the group 1000000000000000077" in said
    assert said.endswith("without pictures, replies answered without a mention")


def test_what_a_form_does_not_ask_for_stays() -> None:
    wanted = replace(DAILY, hears_replies=True)

    assert applied(filled_more({"language": "en", "pictures": "on"}, FLOOD.name), wanted) == wanted


def test_a_language_that_nobody_speaks_here_is_said_to_be() -> None:
    assert "one of en, es" in wish_of("Sell language klingon").problem


def test_a_language_is_changed_and_stays_where_none_is_wished_for() -> None:
    ukrainian = applied(wish_of("language uk"), DAILY)

    assert (ukrainian.language, applied(wish_of("9:00"), ukrainian).language) == ("uk", "uk")


def test_pictures_stay_off_until_somebody_wants_them_and_the_words_say_so() -> None:
    without = applied(wish_of("pictures off"), DAILY)

    assert "without pictures" in in_words(applied(wish_of("9:00"), without))
    assert "pictures" not in in_words(applied(wish_of("charts on"), without))


@pytest.mark.parametrize("zone", ["Atlantis/Deep", "../../etc/passwd/x"])
def test_a_zone_that_is_none_is_said_to_be(zone: str) -> None:
    assert "no time zone" in filled("7:00", "daily", zone, "on", "x").problem
    assert "no time zone" in wish_of("Sell Atlantis/Deep").problem


@pytest.mark.parametrize(
    ("time", "days", "problem"),
    [
        pytest.param("soon", "daily", "no time of day", id="time"),
        pytest.param("07:00", "often", "no days", id="days"),
        pytest.param("7.30", "Weekends", "", id="fine"),
    ],
)
def test_a_form_says_what_cannot_be_read(time: str, days: str, problem: str) -> None:
    wish = filled(time, days, "", "off", "Sell flood")

    assert problem in wish.problem
    assert bool(problem) == bool(wish.problem)


@pytest.mark.parametrize(
    ("line", "cron"),
    [
        pytest.param("", "0 8 * * *", id="as it is"),
        pytest.param("06:30", "30 6 * * *", id="the time alone"),
        pytest.param("weekdays", "0 8 * * mon-fri", id="the days alone"),
    ],
)
def test_what_is_not_wished_for_stays(line: str, cron: str) -> None:
    assert applied(wish_of(line), DAILY).schedule == Schedule(cron=cron)


@pytest.mark.parametrize(
    ("cron", "words", "clock"),
    [
        pytest.param("5 7 * * *", "every day at 07:05 UTC", ("07:05", "daily"), id="daily"),
        pytest.param("0 7 * * 1-5", "on weekdays at 07:00", ("07:00", "weekdays"), id="numbers"),
        pytest.param(
            "0 7 * * mon,thu", "on Monday, Thursday at 07:00", ("07:00", "mon,thu"), id="days"
        ),
        pytest.param("*/5 * * * *", "by the schedule “*/5 * * * *”", None, id="only cron"),
        pytest.param("0 7 1 * *", "by the schedule “0 7 1 * *”", None, id="of the month"),
    ],
)
def test_a_schedule_is_said_in_words(cron: str, words: str, clock: tuple[str, str] | None) -> None:
    subscription = Subscription(crisis="x", channel=HOME, schedule=Schedule(cron=cron))

    assert in_words(subscription).startswith(words)
    assert clock_of(subscription.schedule) == clock


@pytest.mark.parametrize(
    ("text", "length"),
    [
        pytest.param("90m", timedelta(minutes=90), id="minutes"),
        pytest.param("12 hours", timedelta(hours=12), id="hours"),
        pytest.param("3d.", timedelta(days=3), id="days"),
        pytest.param("9999w", timedelta(days=365), id="too long"),
        pytest.param("0d", None, id="none"),
        pytest.param("a while", None, id="no length"),
    ],
)
def test_a_pause_has_a_length(text: str, length: timedelta | None) -> None:
    assert length_of(text) == length
