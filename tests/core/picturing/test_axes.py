"""Axes: from zero, at round places, in the zone of those who read."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.picturing.axes import time_marks, value_marks
from bot.core.speaking import speaking

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("highest", "first", "last", "most"),
    [(1, 0, 1, 6), (3, 0, 3, 6), (9, 0, 10, 7), (12, 0, 15, 7), (1_234_567, 0, 1_500_000, 7),
     (0, 0, 1, 7), (0.4, 0, 0.4, 7)],
)  # fmt: skip
def test_values_begin_at_zero_and_reach_the_highest(
    highest: float, first: float, last: float, most: int
) -> None:
    marks = [value for value, _ in value_marks(highest)]

    assert (marks[0], marks[-1]) == (first, last)
    assert 2 <= len(marks) <= most


def test_values_below_zero_are_on_the_axis_and_so_is_zero() -> None:
    marks = [value for value, _ in value_marks(3, -12)]

    assert marks[0] <= -12
    assert 0 in marks
    assert marks[-1] >= 3


def test_counts_have_no_halves() -> None:
    assert [words for _, words in value_marks(2)] == ["0", "1", "2"]


@pytest.mark.parametrize("length", [0.5, 3, 20, 70, 400, 3_000, 90_000], ids=lambda n: f"{n} hours")
def test_there_are_few_marks_of_time_however_long_it_lasts(length: float) -> None:
    marks = time_marks(START, START + timedelta(hours=length), "Europe/Kyiv")

    assert len(marks) <= 8
    assert all(0 <= at <= length * 3_600 for at, _ in marks)


def test_days_begin_at_midnight_where_people_read() -> None:
    marks = time_marks(START, START + timedelta(days=3), "Asia/Kolkata")

    days = {words: at for at, words in marks if "Mar" in words}
    assert days["3 Mar"] == timedelta(hours=9, minutes=30).total_seconds()


def test_days_begin_at_midnight_also_after_the_clocks_change() -> None:
    start = datetime(2026, 3, 28, 12, tzinfo=UTC)

    marks = time_marks(start, start + timedelta(days=5), "Europe/Berlin")

    for at, words in marks:
        local = start + timedelta(seconds=at, hours=1 if at < 46_800 else 2)
        assert "Mar" not in words or local.hour == 0, words


def test_days_are_written_as_the_language_does() -> None:
    with speaking("de"):
        words = [one for _, one in time_marks(START, START + timedelta(days=4), "UTC")]

    assert "3. März" in words
