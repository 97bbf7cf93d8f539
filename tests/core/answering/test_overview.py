"""Questions about the whole."""

import pytest

from bot.core.answering import asks_of_all, leading, overview, understand
from bot.core.answering.overview import asks_of_happening, asks_of_named, of_named
from bot.core.articles import Article
from tests.builders import NOW, article, hours, reading_of
from tests.core.answering.asking import cite, found

OLD = article(
    "The levee at Tarn broke on Monday after three days of rain. Water filled the lower town.",
    id="old",
    title="Levee breaks",
    published_at=NOW - hours(60),
)
NEW = article(
    "Soldiers closed the breach in the levee at Tarn on Wednesday night. Nobody was hurt there.",
    id="new",
    title="Breach closed",
    published_at=NOW - hours(2),
)


def told(question: str, *articles: Article) -> list[str]:
    asked = understand(question)
    pairs = [(one, reading_of(one)) for one in articles]
    return [said.text for said in overview(asked, leading(pairs), cite)]


@pytest.mark.parametrize(
    ("question", "is_whole"),
    [
        ("What is the latest?", True),
        ("What happened?", True),
        ("What's new since Tuesday?", True),
        ("What happened since 4 March?", True),
        ("What happened on Tuesday?", True),
        ("Summarize the situation", True),
        ("Any news?", True),
        ("Where did it happen?", True),
        ("What happened since the flood?", False),
        ("What happened in Tarn?", False),
        ("How many were killed?", False),
        ("What should we do?", False),
        ("hello", False),
        ("", False),
        ("When did it all begin?", True),
        ("when did it start", True),
        ("When did the rain start?", False),
        ("What is not known yet?", False),
    ],
)
def test_a_question_that_names_nothing_is_about_all(question: str, is_whole: bool) -> None:
    assert asks_of_all(understand(question)) is is_whole


def test_a_time_place_or_reason_is_asked_of_what_happened() -> None:
    assert asks_of_happening(understand("Why did it happen?"))
    assert not asks_of_happening(understand("What is the latest?"))


def test_the_newest_of_weight_comes_first() -> None:
    lines = told("What is the latest?", OLD, NEW)

    assert lines[0].startswith("Soldiers closed the breach")


def test_lives_come_before_other_news_of_the_day() -> None:
    toll = article(
        "The agency lifted the order for Tarn on Friday morning. The number of dead is now nine.",
        id="toll",
        title="Bulletin",
        published_at=NOW - hours(8),
    )

    assert told("What is the latest?", NEW, toll)[0] == "The number of dead is now nine."


def test_the_same_news_of_two_papers_is_told_once() -> None:
    copy = article(NEW.text, id="copy", title="Breach", published_at=NOW)

    assert len(told("What is the latest?", NEW, copy)) == len(told("What is the latest?", NEW))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Why did it happen?", "after three days of rain"),
        ("When did it happen?", "on Monday"),
        ("Where did it happen?", "Tarn"),
    ],
)
def test_a_reason_time_or_place_is_chosen(question: str, words: str) -> None:
    assert words in told(question, OLD)[0]


def test_nothing_stored_tells_nothing() -> None:
    assert told("What is the latest?") == []


@pytest.mark.parametrize(
    ("question", "is_of_named"),
    [
        ("What happened in Tarn?", True),
        ("What is going on in Upper Tarn?", True),
        ("What do we know about Tarn?", True),
        ("Summarise the situation in Tarn", True),
        ("summarise the situation in Tarn", True),
        ("What's the latest on Tarn?", True),
        ("Any news from Tarn?", True),
        ("Recap the strike", True),
        ("What is the status of the bridge?", True),
        ("Summarise the situation", False),
        ("What did the latest report say?", False),
        ("Will the situation in Tarn get worse?", False),
        ("What happened to the dam in Tarn?", False),
        ("Who leads Tarn?", False),
        ("What happened?", False),
    ],
)
def test_what_happened_may_be_asked_of_what_is_named(question: str, is_of_named: bool) -> None:
    assert asks_of_named(understand(question)) is is_of_named


def test_what_is_named_is_told_of_as_a_whole_is() -> None:
    question = "What happened in Tarn?"
    elsewhere = article("A mill burnt down in Velk on Wednesday.", id="else", title="Mill")

    lines = of_named(understand(question), found(question, OLD, NEW, elsewhere), cite)

    assert [line.text.split()[0] for line in lines] == ["Soldiers", "The"]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Summarise the situation in Velk", ["A"]),
        ("What is the latest on the mill?", ["A"]),
        ("Recap the breach", ["Soldiers"]),
        ("Summarise the situation in Orvane", []),
    ],
)
def test_a_part_may_be_summed_up(question: str, begins: list[str]) -> None:
    elsewhere = article("A mill burnt down in Velk on Wednesday.", id="else", title="Mill")

    lines = of_named(understand(question), found(question, OLD, NEW, elsewhere), cite)

    assert [line.text.split()[0] for line in lines] == begins
