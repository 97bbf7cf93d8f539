"""One language at a time: words, plurals, dates, numbers, lists."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.core.speaking import (
    beside,
    day_of,
    full_stop,
    is_leftward,
    listed,
    long_day_of,
    number_words,
    percent_words,
    say,
    say_many,
    short_day_of,
    speaking,
    spoken,
)

AT = datetime(2026, 2, 1, 14, tzinfo=UTC)


def articles(number: int) -> str:
    return say_many("{n} article", "{n} articles", number)


def test_english_is_spoken_where_nothing_is_said_and_for_what_nobody_speaks() -> None:
    with speaking("tlh"):
        inside = spoken()

    assert (inside, spoken()) == ("en", "en")


def fail_in_ukrainian() -> None:
    with speaking("uk"):
        raise LookupError(say("Sources"))


def test_a_language_ends_with_its_block_even_where_that_fails() -> None:
    with pytest.raises(LookupError, match="Джерела"):
        fail_in_ukrainian()

    assert say("Sources") == "Sources"


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("en", 1, "1 article"),
        ("en", 1204, "1,204 articles"),
        ("de", 1204, "1.204 Artikel"),
        ("uk", 1, "1 стаття"),
        ("uk", 3, "3 статті"),
        ("uk", 11, "11 статей"),
        ("uk", 22, "22 статті"),
        ("ru", 5, "5 статей"),
        ("ar", 2, "مقالان (2)"),
        ("ar", 5, "5 مقالات"),
        ("ar", 40, "40 مقالًا"),
        ("zh", 7, "7篇文章"),
    ],
)
def test_what_is_counted_takes_the_plural_of_its_language(
    language: str, number: int, expected: str
) -> None:
    with speaking(language):
        assert articles(number) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (lambda: day_of(AT), ["1 Feb 2026", "1. Feb. 2026", "2026年2月1日"]),
        (
            lambda: long_day_of(AT),
            ["Sunday, 1 February 2026", "Sonntag, 1. Februar 2026", "2026年2月1日星期日"],
        ),
        (lambda: short_day_of(AT), ["1 Feb", "1. Feb.", "2月1日"]),
        (lambda: number_words(12_345), ["12,345", "12.345", "12,345"]),
        (lambda: percent_words(0.25), ["25%", "25\xa0%", "25%"]),
        (lambda: listed(["A", "B", "C"]), ["A, B, C", "A, B und C", "A、B和C"]),
    ],
    ids=["day", "long day", "short day", "number", "share", "list"],
)
def test_dates_numbers_and_lists_are_written_as_their_language_has_them(
    written: Callable[[], str], expected: list[str]
) -> None:
    found = []
    for language in ("en", "de", "zh"):
        with speaking(language):
            found.append(written())

    assert found == expected


def test_what_is_put_in_may_hold_braces() -> None:
    assert say("Asked: {question}", question="{n} or {x}?") == "Asked: {n} or {x}?"


def test_arabic_runs_from_right_to_left() -> None:
    assert [is_leftward(one) for one in ("ar", "zh", "en")] == [True, False, False]


def test_parts_stand_beside_each_other_with_the_commas_of_the_language() -> None:
    said = []
    for language in ("en", "ar", "zh"):
        with speaking(language):
            said.append(beside("Sela Brandt", "mayor", "3"))

    assert said == ["Sela Brandt, mayor, 3", "Sela Brandt، mayor، 3", "Sela Brandt，mayor，3"]
    assert (beside(), beside("Sela Brandt")) == ("", "Sela Brandt")


def test_a_sentence_ends_as_in_the_language() -> None:
    ends = []
    for language in ("en", "uk", "zh"):
        with speaking(language):
            ends.append(full_stop())

    assert ends == [".", ".", "。"]
