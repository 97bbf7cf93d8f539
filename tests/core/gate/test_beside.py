"""Counts of one thing side by side: to the letter as they are given, and nothing near it."""

import pytest

from bot.core.articles import Span
from bot.core.briefs import Citation, Statement
from bot.core.gate import check
from bot.core.reading import read
from tests.builders import article, reading_of

POLICE = article(
    "Police wouldn't call it a riot, but said 46 people were arrested in Tarn on Monday.",
    "a1", publisher="Harbour Times",
)  # fmt: skip
RADIO = article(
    "Over 50 arrests were made in Tarn in the night, and 90 arrests are expected by Friday.",
    "a2", publisher="Channel Nine",
)  # fmt: skip
ARTICLES = {one.id: (one, reading_of(one)) for one in (POLICE, RADIO)}


def cited(of: str, words: str) -> Citation:
    it, reading = next(pair for pair in ARTICLES.values() if pair[0].id == of)
    at = next(one for one in reading.figures if it.text[one.start : one.end].startswith(words))
    return Citation(n=1, span=Span(article=it.id, revision=1, start=at.start, end=at.end))


def ruling(text: str, *citations: Citation, attribution: str = "") -> bool:
    said = Statement(text=text, citations=citations, attribution=attribution)
    return check(said, lambda span: ARTICLES.get(span.article), read).is_verified


FIRST, SECOND = cited("a1", "46"), cited("a2", "Over 50")


def test_counts_as_their_articles_give_them_stand() -> None:
    assert ruling("Police: 46 people detained; Channel Nine: over 50 arrests.", FIRST, SECOND)


@pytest.mark.parametrize(
    "text",
    [
        "Police: 47 people detained; Channel Nine: over 50 arrests.",
        "Police: 46 people killed; Channel Nine: over 50 arrests.",
        "Police: 46 people detained; Channel Nine: 50 arrests.",
        "Police: 46 people detained; Police: over 50 arrests.",
        "Channel Nine: 46 people detained; Police: over 50 arrests.",
        "Mayor Edda Fross: 46 people detained; Channel Nine: over 50 arrests.",
        "Police: over 50 arrests; Channel Nine: 46 people detained.",
        "Police: 46 people detained; Channel Nine: over 50 arrests; Police: 90 dead.",
    ],
)
def test_whatever_differs_by_a_letter_does_not(text: str) -> None:
    assert not ruling(text, FIRST, SECOND)


def test_what_is_to_come_is_given_by_nobody_as_so() -> None:
    expected = cited("a2", "90")

    assert not ruling("Police: 46 people detained; Channel Nine: 90 arrests.", FIRST, expected)


def test_with_a_speaker_of_its_own_it_is_no_such_line() -> None:
    text = "Police: 46 people detained; Channel Nine: over 50 arrests."

    assert not ruling(text, FIRST, SECOND, attribution="Mayor Edda Fross")
