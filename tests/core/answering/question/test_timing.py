"""Up to when a question asks."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.answering.question.timing import (
    anchor,
    day_of,
    day_phrase,
    since_of,
    since_phrase,
    until_of,
    without_until,
)

#: A Thursday.
ASKED = datetime(2026, 3, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("As of Tuesday, what did we know?", 3),
        ("What was known on 2 March?", 2),
        ("What was reported by yesterday?", 4),
        ("What is known as of today?", None),
        ("What is known as of the flood?", None),
        ("Did it rain until Tuesday?", None),
        ("How many people are missing?", None),
    ],
)
def test_a_look_back_ends_with_its_day(question: str, day: int | None) -> None:
    until = until_of(question, ASKED)

    assert (until.day if until else None) == day


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("What happened since Tuesday?", 3),
        ("What is new after 2 March?", 2),
        ("What happened since the flood?", None),
        ("What happened?", None),
    ],
)
def test_a_look_ahead_begins_with_its_day(question: str, day: int | None) -> None:
    since = since_of(question, ASKED)

    assert (since.day if since else None) == day


def test_the_words_behind_since_are_found() -> None:
    assert since_phrase("What is new since 4 March, please?") == "4 March"
    assert since_phrase("What is new?") == ""


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("What happened on Tuesday?", 3),
        ("What was new on 2 March?", 2),
        ("What happened yesterday?", 4),
        ("What happened on the bridge?", None),
        ("What happened?", None),
    ],
)
def test_one_day_is_asked_about_from_its_beginning_to_its_end(
    question: str, day: int | None
) -> None:
    found = day_of(question, ASKED)

    assert (found[0].day if found else None) == day
    assert found is None or (found[0].hour, found[1].hour) == (0, 23)


def test_the_words_that_name_a_day_are_found() -> None:
    assert day_phrase("What happened on Tuesday?") == "Tuesday"
    assert day_phrase("What happened?") == ""


@pytest.mark.parametrize(("days", "is_old"), [(0, False), (6, False), (8, True), (300, True)])
def test_the_days_of_a_crisis_long_over_are_counted_from_its_end(days: int, is_old: bool) -> None:
    newest = ASKED - timedelta(days=days)

    assert anchor(ASKED, newest) == (newest if is_old else ASKED)
    assert anchor(ASKED, None) == ASKED


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("How many died, as of Tuesday?", "How many died?"),
        ("As of 2 March, how many died?", ", how many died?"),
        ("and as of Monday?", "and?"),
        ("Did it rain until Tuesday?", "Did it rain until Tuesday?"),
        ("How many died?", "How many died?"),
    ],
)
def test_up_to_when_is_asked_is_no_word_that_a_source_has(question: str, rest: str) -> None:
    assert without_until(question, ASKED) == rest
