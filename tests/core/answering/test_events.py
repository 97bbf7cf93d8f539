"""Counts of one event, and of several."""

from dataclasses import replace

import pytest

from bot.core.answering import understand
from bot.core.answering.figures import figure_statements
from bot.core.articles import Article
from tests.builders import NOW, article, hours
from tests.core.answering.asking import cite, found


def told(question: str, *texts: tuple[Article, str]) -> list[str]:
    """Return the lines that answer, of articles each with its story."""
    asked = understand(question)
    stories = {one.id: story for one, story in texts}
    hits = found(asked, *(one for one, _ in texts))
    placed = [replace(one, story=stories[one.article.id]) for one in hits]
    return [said.text for said in figure_statements(asked, placed, cite)]


def counted(text: str, id: str, ago: float, title: str) -> Article:
    return article(text, id=id, published_at=NOW - hours(ago), title=title, publisher=id)


FIRST = counted("The fire at Tarn mill killed nine people.", "first", 30, "Fire at Tarn mill")
THEN = counted("Eleven people are now known to have died.", "then", 8, "Tarn mill fire is out")
BRIDGE = counted("Six people died when it fell.", "bridge", 2, "Bridge collapses in Velk")


def test_the_newest_count_of_an_event_is_told_whatever_its_words() -> None:
    lines = told("How many people did the fire at Tarn mill kill?", (FIRST, "fire"), (THEN, "fire"))

    assert lines == ["[Tarn mill fire is out] Eleven people are now known to have died."]


def test_a_count_of_another_event_is_not_the_newest_of_this_one() -> None:
    lines = told("How many people did the fire at Tarn kill?", (FIRST, "fire"), (BRIDGE, "bridge"))

    assert lines == [FIRST.text]


@pytest.mark.parametrize(
    "later",
    [
        pytest.param("Four people are now known to have died.", id="a lower toll"),
        pytest.param("Two of the dead were children.", id="a part"),
        pytest.param("Dozens are now known to have died.", id="uncounted"),
        pytest.param("Eleven people may die in the next days.", id="to come"),
        pytest.param("Twelve people were injured.", id="another fate"),
    ],
)
def test_what_does_not_count_on_is_no_newer_value(later: str) -> None:
    then = counted(later, "then", 8, "Tarn mill fire is out")

    lines = told("How many people did the fire at Tarn mill kill?", (FIRST, "fire"), (then, "fire"))

    assert lines[0] == FIRST.text


def test_a_count_of_the_whole_does_not_answer_for_a_part_of_it() -> None:
    part = counted("Nine people were killed in Pell.", "first", 30, "Quake shakes the coast")
    whole = counted("Eleven people are now known to have died.", "then", 8, "Quake toll grows")

    assert told("How many were killed in Pell?", (part, "quake"), (whole, "quake")) == [part.text]


def test_of_several_events_each_is_told_by_its_headline() -> None:
    lines = told("How many people died?", (FIRST, "fire"), (THEN, "fire"), (BRIDGE, "bridge"))

    assert lines == [
        "[Bridge collapses in Velk] Six people died when it fell.",
        "[Tarn mill fire is out] Eleven people are now known to have died.",
    ]


def test_a_place_in_the_sentence_says_of_what_it_is() -> None:
    lines = told("How many people died?", (FIRST, "fire"), (BRIDGE, "bridge"))

    assert lines[1] == FIRST.text
