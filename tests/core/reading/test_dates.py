from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading.dates import find_dates

#: A Wednesday.
PUBLISHED = datetime(2023, 5, 10, 9, 0, tzinfo=UTC)


def found(
    text: str, published_at: datetime | None = PUBLISHED, language: str = ""
) -> list[tuple[str, str]]:
    mentions = find_dates(text, published_at=published_at, language=language)
    return [(m.text, m.date) for m in mentions]


@pytest.mark.parametrize(
    ("text", "mention", "date"),
    [
        pytest.param("on 2023-04-02 it", "2023-04-02", "2023-04-02", id="iso"),
        pytest.param("2023-04-02T10:00:00Z", "2023-04-02T10:00:00Z", "2023-04-02", id="iso time"),
        pytest.param("1 February 2022", "1 February 2022", "2022-02-01", id="day first"),
        pytest.param("the 3rd of March 2021", "3rd of March 2021", "2021-03-03", id="ordinal day"),
        pytest.param("Feb. 1, 2022", "Feb. 1, 2022", "2022-02-01", id="month first"),
        pytest.param("in March 2021", "March 2021", "2021-03", id="month and year"),
        pytest.param("since 2019", "2019", "2019", id="year"),
        pytest.param("am 01.02.2022 um", "01.02.2022", "2022-02-01", id="dotted"),
        pytest.param("on 25/12/2022, it", "25/12/2022", "2022-12-25", id="slashed and certain"),
        pytest.param("on 3/4/2022, it", "3/4/2022", "", id="slashed and open"),
        pytest.param("据报道2022年2月1日发生", "2022年2月1日", "2022-02-01", id="chinese"),
        pytest.param("31 February 2022", "31 February 2022", "", id="no such day"),
    ],
)
def test_an_explicit_date_needs_no_publication_date(text: str, mention: str, date: str) -> None:
    assert found(text, None) == [(mention, date)]


@pytest.mark.parametrize(
    "text",
    [
        "Monday",
        "last Tuesday",
        "yesterday",
        "two days ago",
        "Feb. 1",
        "early February",
        "next week",
    ],
)
def test_a_relative_date_stays_open_without_a_publication_date(text: str) -> None:
    assert found(f"It ended {text}.", None) == [(text, "")]


@pytest.mark.parametrize(
    ("text", "mention", "date"),
    [
        pytest.param("It fell on Monday.", "Monday", "2023-05-08", id="weekday past"),
        pytest.param("It fell on Wednesday.", "Wednesday", "2023-05-10", id="same day"),
        pytest.param("It fell last Wednesday.", "last Wednesday", "2023-05-03", id="last"),
        pytest.param("It meets next Friday.", "next Friday", "2023-05-12", id="next"),
        pytest.param("They will meet on Friday.", "Friday", "2023-05-12", id="will before"),
        pytest.param("On Friday they will meet.", "Friday", "2023-05-12", id="will behind"),
        pytest.param("She said she would decide by Friday.", "Friday", "2023-05-12", id="would"),
        pytest.param("They called a strike for Friday.", "Friday", "2023-05-12", id="for it"),
        pytest.param("They agreed to meet on Friday.", "Friday", "2023-05-12", id="agreed to"),
        pytest.param("They agreed to it on Friday.", "Friday", "2023-05-12", id="agreed, and when"),
        pytest.param(
            "Both announced a pause from Friday.", "Friday", "2023-05-12", id="a pause from"
        ),
        pytest.param("It has rained from Friday on.", "Friday", "2023-05-05", id="since then"),
        pytest.param("Talks that were to open on Friday", "Friday", "2023-05-12", id="were to"),
        pytest.param("He was blamed for Friday's raid.", "Friday", "2023-05-05", id="for its own"),
        pytest.param("He would not talk on Friday.", "Friday", "2023-05-05", id="would not"),
        pytest.param("ahead of a call on Monday", "Monday", "2023-05-15", id="ahead of"),
        pytest.param("It will end, he said Monday.", "Monday", "2023-05-08", id="day of speaking"),
        pytest.param("a call -- as told on Monday", "Monday", "2023-05-08", id="own clause"),
        pytest.param("It fell yesterday.", "yesterday", "2023-05-09", id="yesterday"),
        pytest.param("It opens tomorrow.", "tomorrow", "2023-05-11", id="tomorrow"),
        pytest.param("It fell two days ago.", "two days ago", "2023-05-08", id="days ago"),
        pytest.param("It fell a week ago.", "a week ago", "2023-05-03", id="week ago"),
        pytest.param("It fell 3 months ago.", "3 months ago", "2023-02", id="months ago"),
        pytest.param("It fell last month.", "last month", "2023-04", id="last month"),
        pytest.param("It fell last year.", "last year", "2022", id="last year"),
        pytest.param("It opens on 3 June.", "3 June", "2023-06-03", id="nearest year, ahead"),
        pytest.param("It fell on Dec. 30.", "Dec. 30", "2022-12-30", id="nearest year, behind"),
        pytest.param("by early June", "early June", "2023-06", id="part of a month"),
        pytest.param("in May", "May", "2023-05", id="a month alone"),
        pytest.param("他5月1日说", "5月1日", "2023-05-01", id="chinese without a year"),
        pytest.param("in İzmir on 3 June", "3 June", "2023-06-03", id="letters that grow"),
        pytest.param("a few weeks ago", "few weeks ago", "", id="an open count"),
        pytest.param(
            "It closed in last March.", "last March", "2023-03", id="last month of a name"
        ),
        pytest.param("It opens next March.", "next March", "2024-03", id="next month of a name"),
        pytest.param("It fell this past Friday.", "this past Friday", "2023-05-05", id="past"),
        pytest.param("It fell 2 years ago.", "2 years ago", "2021", id="years ago"),
        pytest.param("It fell two days earlier.", "two days earlier", "", id="earlier than what"),
        pytest.param("The 9\nJune 3", "June 3", "2023-06-03", id="lines apart"),
    ],
)
def test_a_relative_date_is_counted_from_publication(text: str, mention: str, date: str) -> None:
    assert found(text) == [(mention, date)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("May I go?", id="a verb"),
        pytest.param("They march on.", id="a march"),
        pytest.param("Good Friday was quiet.", id="a feast"),
        pytest.param("2000 boats sank.", id="a count"),
        pytest.param("They sat in the sun.", id="short weekdays"),
        pytest.param("", id="nothing"),
        pytest.param("Ten 2019 models.", id="a model"),
        pytest.param("He came many years ago.", id="an unknown count"),
        pytest.param("Version 1.2.2022.3", id="a version"),
    ],
)
def test_words_that_look_like_dates_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("language", "text", "mention", "date"),
    [
        pytest.param(
            "es", "el 1 de febrero de 2022", "1 de febrero de 2022", "2022-02-01", id="es"
        ),
        pytest.param("de", "am 1. Februar 2022", "1. Februar 2022", "2022-02-01", id="de"),
        pytest.param("fr", "le 1er février 2022", "1er février 2022", "2022-02-01", id="fr"),
        pytest.param("ru", "1 февраля 2022", "1 февраля 2022", "2022-02-01", id="ru"),
        pytest.param("de", "am Montag", "Montag", "2023-05-08", id="de weekday"),
        pytest.param("xx", "Feb. 1, 2022", "Feb. 1, 2022", "2022-02-01", id="unknown language"),
    ],
)
def test_months_have_names_in_other_languages(
    language: str, text: str, mention: str, date: str
) -> None:
    assert found(text, language=language) == [(mention, date)]


@given(st.text(max_size=200), st.sampled_from(["", "de", "ru", "zh"]))
@settings(max_examples=200, deadline=None)
def test_mentions_are_exact_and_in_order(text: str, language: str) -> None:
    mentions = find_dates(text, published_at=PUBLISHED, language=language)

    assert all(m.text == text[m.start : m.end] for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.no_cover
@pytest.mark.parametrize("piece", ["1", "Monday ", "1 May ", "May 1 ", "2022-", "two days "])
def test_of_a_long_row_of_one_piece_each_mention_is_exact(piece: str) -> None:
    text = piece * (60_000 // len(piece))

    mentions = find_dates(text, published_at=PUBLISHED)

    assert all(m.text == text[m.start : m.end] for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
