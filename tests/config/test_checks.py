"""Checks of single values."""

from collections.abc import Callable
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.config import checks, network_checks, time_checks
from bot.config.cron import check_cron, daily
from bot.config.wrong import Wrong
from bot.core.aliases import Aliases
from bot.core.channels import Channel, Platform

ALL: dict[str, Callable[[object], object]] = {
    "text": checks.text(),
    "one of": checks.one_of("a", "b"),
    "integer": checks.integer(0, 5),
    "number": checks.number(0, 5),
    "flag": checks.flag,
    "slug": checks.slug,
    "crisis name": checks.crisis_name,
    "query": checks.query,
    "aliases": checks.aliases,
    "paths": checks.paths,
    "address": network_checks.address("https"),
    "location": network_checks.location,
    "token": network_checks.token("xoxb-"),
    "discord token": network_checks.discord_token,
    "database": network_checks.database,
    "hosts": network_checks.hosts,
    "host": network_checks.host,
    "contact": network_checks.contact,
    "endpoint": network_checks.endpoint,
    "platform": network_checks.platform,
    "place": network_checks.place,
    "only in": network_checks.only_in,
    "zone": time_checks.zone,
    "clock": time_checks.clock_time,
    "quiet hours": time_checks.quiet_hours,
    "cron": check_cron,
}


def wrong_if_any(check: Callable[[object], object], value: object) -> Wrong | None:
    try:
        check(value)
    except Wrong as wrong:
        return wrong
    return None


anything = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=60) | st.binary()
    | st.lists(st.text(max_size=10), max_size=3) | st.dictionaries(st.text(max_size=3), st.none())
)  # fmt: skip


@pytest.mark.parametrize("name", sorted(ALL))
@given(value=anything)
@settings(deadline=None, max_examples=60)
def test_any_value_is_taken_or_wrong_with_a_fix(name: str, value: object) -> None:
    wrong = wrong_if_any(ALL[name], value)

    assert wrong is None or (wrong.what and wrong.fix)


@pytest.mark.parametrize(
    ("name", "value", "result"),
    [
        ("text", "  a  ", "a"),
        ("one of", "A", "a"),
        ("crisis name", "Orlo  dam ", "Orlo dam"),
        ("crisis name", "ड्रोन बाढ़", "ड्रोन बाढ़"),
        ("aliases", [["Orlo", " Old  Orlo "]], Aliases((("Orlo", "Old Orlo"),))),
        ("paths", {"items": " data.rows "}, (("items", "data.rows"),)),
        ("location", "articles/orlo", "articles/orlo"),
        ("hosts", ["10.0.0.0/8", "Intranet.Example", "::1"],
         ("10.0.0.0/8", "intranet.example", "::1/128")),
        ("host", "::1", "::1"),
        ("host", "localhost", "localhost"),
        ("contact", "desk@orlo.example", "desk@orlo.example"),
        ("contact", "https://orlo.example/bot", "https://orlo.example/bot"),
        ("endpoint", "https://llm.orlo.example/v1/", "https://llm.orlo.example/v1"),
        ("endpoint", "", ""),
        ("only in", ["T0SALT", " 123456789012345678 "], ("T0SALT", "123456789012345678")),
        ("zone", "UTC", "UTC"),
        ("zone", "America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("clock", "8:05", time(8, 5)),
        ("quiet hours", "", None),
        ("cron", "*/15 0-6,22 1 jan,mar mon-fri", "*/15 0-6,22 1 jan,mar mon-fri"),
        ("cron", "0 8 * * 7", "0 8 * * 7"),
        ("cron", "5/20 * * * *", "5/20 * * * *"),
        ("cron", "0 0 31 2 mon", "0 0 31 2 mon"),
        ("cron", "0 0 29 2 *", "0 0 29 2 *"),
    ],
)  # fmt: skip
def test_right_values_are_taken(name: str, value: object, result: object) -> None:
    assert ALL[name](value) == result


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", "a\nb"), ("text", "a\u202eb"), ("text", "a" * 201), ("text", 3),
        ("integer", True), ("integer", 6), ("integer", 1.0), ("integer", "3"),
        ("number", float("nan")), ("number", float("inf")), ("number", True),
        ("slug", "Orlo"), ("slug", ""), ("slug", "a b"),
        ("crisis name", ""), ("crisis name", "a/b"), ("crisis name", "!!"),
        ("crisis name", "x" * 61),
        ("query", " "),
        ("aliases", "Orlo"), ("aliases", ["Orlo", "Orla"]), ("aliases", [["Orlo"]]),
        ("aliases", [["Orlo", "-"]]), ("aliases", [["Orlo", "Orla"], ["orlo", "Orlu"]]),
        ("aliases", [["Orlo", 3]]),
        ("paths", "items"), ("paths", {"heading": "a"}), ("paths", {"items": 3}),
        ("address", "ftp://a.example"), ("address", "a.example"), ("address", "https://"),
        ("address", "https://u:p@a.example"), ("address", "https://a.example:port/"),
        ("address", "https://[::1"),
        ("location", "file:///etc/passwd"), ("location", ""),
        ("token", "xoxp-1"), ("token", "xoxb-1 2"), ("token", "xoxb-\u200b1"),
        ("token", "xoxb-é"), ("token", 1),
        ("discord token", "Bot abc"),
        ("database", "mysql://a"), ("database", "file.db"),
        ("hosts", "10.0.0.0/8"), ("hosts", ["10.0.0.1/8"]), ("hosts", ["999.1.1.1"]),
        ("hosts", ["a b"]), ("hosts", ["http://a"]), ("hosts", ["a.example:8080"]), ("hosts", [1]),
        ("host", "10.0.0.0/8"), ("host", ""), ("host", "1.2.3"),
        ("contact", "desk at orlo"), ("contact", "a@b\r\nX: 1"),
        ("endpoint", "llm.orlo.example/v1"),
        ("endpoint", "https://llm.orlo.example/v1/chat/completions"),
        ("only in", "T0SALT"), ("only in", ["*"]), ("only in", ["C0RIVER"]), ("only in", [1]),
        ("only in", ["123"]),
        ("platform", "teams"), ("platform", "console"),
        ("zone", "Kyiv"), ("zone", ""), ("zone", "../etc/passwd"), ("zone", "/etc/localtime"),
        ("clock", "24:00"), ("clock", "8"), ("clock", "8:60"),
        ("quiet hours", "22:00"), ("quiet hours", "22:00-22:00"), ("quiet hours", "a-b"),
        ("cron", ""), ("cron", "@daily"), ("cron", "* * * *"), ("cron", "* * * * * *"),
        ("cron", "60 * * * *"), ("cron", "* 24 * * *"), ("cron", "* * 0 * *"),
        ("cron", "* * * 13 *"), ("cron", "* * * * 8"), ("cron", "*/0 * * * *"),
        ("cron", "5-1 * * * *"), ("cron", "* * * * fri-mon"), ("cron", "1, * * * *"),
        ("cron", "*-5 * * * *"), ("cron", "0 0 30 2 *"), ("cron", "0 0 31 4,6 *"),
        ("cron", "٣ * * * *"), ("cron", 5),
    ],
)  # fmt: skip
def test_wrong_values_are_not(name: str, value: object) -> None:
    with pytest.raises(Wrong):
        ALL[name](value)


@pytest.mark.parametrize(
    ("value", "guess"),
    [("kyiv", "Europe/Kyiv"), ("Europe/Kiew", "Europe/Kiev"), ("europe/warsaw", "Europe/Warsaw"),
     ("New York", "America/New_York")],
)  # fmt: skip
def test_a_zone_is_guessed(value: str, guess: str) -> None:
    with pytest.raises(Wrong, match=f'did you mean "{guess}"'):
        time_checks.zone(value)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("zone", "UTC+2", "by a city in it"), ("zone", "gmt-05:00", "by a city in it"),
        ("zone", "+0300", "by a city in it"),
        ("quiet hours", "10pm-6am", '"22:00-06:00"'),
        ("contact", "me", "an e-mail address, or a web address"),
        ("endpoint", "https://llm.orlo.example/v1/embeddings", '"https://llm.orlo.example/v1"'),
    ],
)  # fmt: skip
def test_the_fix_is_of_the_value_that_was_meant(name: str, value: object, said: str) -> None:
    with pytest.raises(Wrong) as wrong:
        ALL[name](value)

    assert said in wrong.value.fix


@pytest.mark.parametrize(
    ("platform", "id", "is_right"),
    [
        (Platform.SLACK, "C0ORLO123", True),
        (Platform.SLACK, "G0ORLO123", True),
        (Platform.SLACK, "D0ORLO123", True),
        (Platform.SLACK, "#orlo", False),
        (Platform.SLACK, "U0ORLO123", False),
        (Platform.SLACK, "123456789012345678", False),
        (Platform.DISCORD, "123456789012345678", True),
        (Platform.DISCORD, "C0ORLO123", False),
        (Platform.DISCORD, 123456789012345678, False),
        (Platform.DISCORD, "", False),
        (Platform.BROWSER, "home", True),
        (Platform.BROWSER, "Home page", False),
    ],
)
def test_channel_ids_must_be_plausible(platform: Platform, id: object, is_right: bool) -> None:
    wrong = wrong_if_any(lambda value: network_checks.channel_id(value, platform), id)

    assert (wrong is None) is is_right


@given(st.integers(0, 23), st.integers(0, 59))
@settings(deadline=None, max_examples=30)
def test_a_daily_time_is_valid_cron(hour: int, minute: int) -> None:
    assert check_cron(daily(hour, minute)) == f"{minute} {hour} * * *"


@pytest.mark.parametrize(
    ("hours", "at", "is_quiet"),
    [
        ("22:00-06:00", time(23), True),
        ("22:00-06:00", time(5, 59), True),
        ("22:00-06:00", time(6), False),
        ("12:00 to 13:00", time(12), True),
        ("12:00 to 13:00", time(13), False),
        ("12:00 to 13:00", time(23), False),
    ],
)
def test_quiet_hours_may_span_midnight(hours: str, at: time, is_quiet: bool) -> None:
    quiet = time_checks.quiet_hours(hours)

    assert quiet is not None
    assert quiet.holds(at) is is_quiet


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("", None, id="none"),
        pytest.param("slack:C0ORLO1", Channel(platform=Platform.SLACK, id="C0ORLO1"), id="slack"),
        pytest.param("Browser: desk", Channel(platform=Platform.BROWSER, id="desk"), id="browser"),
    ],
)
def test_a_place_is_a_channel_with_its_platform(text: str, place: Channel | None) -> None:
    assert network_checks.place(text) == place


@pytest.mark.parametrize("text", ["C0ORLO", "slack:", "telegram:1", "discord:desk"])
def test_what_is_no_place_is_refused_with_a_fix(text: str) -> None:
    wrong = wrong_if_any(network_checks.place, text)

    assert wrong is not None
    assert wrong.fix
