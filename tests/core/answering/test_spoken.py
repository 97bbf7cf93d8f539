"""Answers to "what did X say"."""

import pytest

from bot.core.answering import understand
from bot.core.answering.spoken import asks_for_any_words, spoken_statements
from bot.core.articles import Article
from tests.builders import NOW, article, hours
from tests.core.answering.asking import cite, found

SAID = (
    "“The dam will hold through the night,” said Mayor Ana Brel. "
    "“The bridge is closed to everybody,” Brel added. “I saw nothing at all,” said Sten Marr."
)


def answered(question: str, *texts: str | Article) -> list[str]:
    asked = understand(question)
    return [said.text for said in spoken_statements(asked, found(question, *texts), cite)]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did Ana Brel say about the bridge?", ["bridge is closed"]),
        ("What did Sten Marr say?", ["saw nothing"]),
        ("What did the mayor say about the dam?", ["dam will hold"]),
        ("What did Ana Brel say about taxes?", []),
        ("What did Ida Roth say?", []),
        ("What did Ana Marr say?", []),
    ],
)
def test_whoever_is_asked_about_is_quoted_on_what_is_asked(question: str, words: list[str]) -> None:
    lines = answered(question, SAID)

    assert len(lines) == len(words)
    assert all(word in line for word, line in zip(words, lines, strict=True))


def test_the_newest_words_come_first_and_once() -> None:
    old = article("“We are ready for rain,” said Ana Brel.", published_at=NOW - hours(9))
    new = article("“We are out of sandbags,” said Ana Brel.", id="a2", published_at=NOW)
    copy = article("“We are out of sandbags,” said Ana Brel.", id="a3", published_at=NOW)

    lines = answered("What did Ana Brel say?", old, new, copy)

    assert [line.split("“")[1] for line in lines] == [
        "We are out of sandbags”",
        "We are ready for rain”",
    ]


def test_words_woven_into_a_sentence_come_with_it() -> None:
    lines = answered("What did Ana Brel say?", "Ana Brel called the plan “a bad joke” on Monday.")

    assert lines in ([], ["Ana Brel called the plan “a bad joke” on Monday."])


@pytest.mark.parametrize(
    "question", ["What did Ana Brel call Sten Marr?", "What did Ana Brel say?"]
)
def test_only_whoever_is_asked_about_is_quoted(question: str) -> None:
    text = "“He is a fool,” Ana Brel said of Sten Marr. “She is tired,” Sten Marr said."
    asked = understand(question)

    lines = [said.text for said in spoken_statements(asked, found(asked, text), cite)]

    assert lines == ["Ana Brel: “He is a fool”"]


def test_words_on_what_is_asked_come_before_others_under_the_same_title() -> None:
    it = article(
        "“The rain is late,” said Ana Brel. “The gates are rusty,” said Ana Brel.",
        title="Brel on the gates",
    )
    asked = understand("What did Ana Brel say about the gates?")

    lines = [said.text for said in spoken_statements(asked, found(asked, it), cite)]

    assert lines[0] == "Ana Brel: “The gates are rusty”"


def test_a_title_that_shares_one_word_with_the_subject_proves_nothing() -> None:
    it = article("“We lost the old bridge,” said Ana Brel.", title="Power station at Velk burns")

    assert answered("What did Ana Brel say about solar power prices?", it) == []
    assert answered("What did Ana Brel say about the power station?", it) != []


@pytest.mark.parametrize(
    ("question", "is_any"),
    [
        ("what did the mayor say", True),
        ("What did Mayor Brel say?", True),
        ("What did the mayor say about the gates?", False),
        ("what did the engineer say", False),
        ("What did Ida Roth say?", False),
    ],
)
def test_who_asks_for_whatever_somebody_said_is_heard(question: str, *, is_any: bool) -> None:
    asked = understand(question)
    text = "“We are ready for rain,” said Mayor Ana Brel. “It is late,” said Sten Marr."

    assert asks_for_any_words(asked, found(asked, text)) is is_any
