"""A ledger as somebody stands to it who was last told at an instant."""

from bot.core.articles import Article
from bot.core.composing.since import known_since
from bot.core.facts import Fact
from tests.builders import NOW, article, hours
from tests.core.composing.desk import ledger


def toll(number: str, id: str, ago: float) -> Article:
    text = f"{number} people were killed in the flood at Tarn, police said."
    return article(text, id, title="", published_at=NOW - hours(ago))


ARTICLES = [toll("Four", "a1", 9), toll("Seven", "a2", 6), toll("Eleven", "a3", 2)]


def count(facts: list[Fact]) -> Fact:
    (found,) = [fact for fact in facts if fact.figure]
    return found


def test_a_count_is_measured_from_what_it_was_then() -> None:
    facts, told = known_since(ledger(ARTICLES), NOW - hours(7))

    it = count(facts)
    assert (it.text, it.previous) == ("Eleven people", "Four people")
    assert [point.figure.value for point in it.history] == [4]
    assert told[it.key] < it.version


def test_since_the_last_change_nothing_is_new() -> None:
    facts, told = known_since(ledger(ARTICLES), NOW - hours(1))

    it = count(facts)
    assert it.previous == "Seven people"
    assert told[it.key] == it.version


def test_before_the_first_word_nothing_was_told() -> None:
    facts, told = known_since(ledger(ARTICLES), NOW - hours(20))

    assert told == {}
    assert count(facts).text == "Eleven people"
