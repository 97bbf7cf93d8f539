"""Since when somebody wants to know."""

import pytest

from bot.commands.reading.since import Since, since_of
from tests.builders import NOW


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("12h", "2026-03-02T21:00"),
        ("since 2 days ago", "2026-03-01T09:00"),
        ("last week", "2026-02-24T09:00"),
        ("Tuesday", "2026-03-03T00:00"),
        ("since Wednesday", "2026-02-25T00:00"),
        ("tue 10:30", "2026-02-24T10:30"),
        ("yesterday", "2026-03-02T00:00"),
        ("since yesterday at 18:00", "2026-03-02T18:00"),
        ("06:15", "2026-03-03T06:15"),
        ("2026-02-20", "2026-02-20T00:00"),
        ("since 2026-02-20 08:00", "2026-02-20T08:00"),
        ("2026-02-20T08:00Z", "2026-02-20T08:00"),
    ],
)
def test_an_instant_is_read(text: str, at: str) -> None:
    since = since_of(text)

    assert since is not None
    found = since.at(NOW, "UTC")
    assert found is not None
    assert found.isoformat() == f"{at}:00+00:00"


def test_days_are_those_of_the_channel_unless_utc_is_said() -> None:
    here, utc = since_of("yesterday 18:00"), since_of("yesterday 18:00 UTC")

    assert here is not None
    assert utc is not None
    times = [one.at(NOW, "Europe/Kyiv") for one in (here, utc)]
    assert [f"{at:%d %H:%M}" if at else "" for at in times] == ["02 16:00", "02 18:00"]


@pytest.mark.parametrize("text", ["", "since I last looked", "last time"])
def test_nothing_said_is_since_the_last_look(text: str) -> None:
    assert since_of(text) == Since()
    assert Since().is_last_look
    assert Since().at(NOW, "UTC") is None


@pytest.mark.parametrize("text", ["brief 3", "since brief #3", "since brief number 3"])
def test_a_brief_is_named_by_its_number(text: str) -> None:
    assert since_of(text) == Since(brief=3)


@pytest.mark.parametrize(
    "text", ["soon", "0h", "-3d", "99999d", "on Tarn", "2026-13-40", "25:00", "brief", "<@U1>"]
)
def test_what_names_no_time_is_none(text: str) -> None:
    assert since_of(text) is None
