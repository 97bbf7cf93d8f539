"""Answers to "how many"."""

import pytest

from bot.core.answering import answer, understand
from bot.core.answering.figures import figure_statements
from bot.core.articles import Article
from tests.builders import NOW, article, hours
from tests.core.answering.asking import cite, found

TOLL = "Four people were killed in Tarn, the agency said. Six people are missing in Tarn."
LATER = "Nine people were killed in Tarn, the agency said."
MASS = (
    "Nearly 5,000 troops moved into Velk, officials said. "
    "The army plans to send 30,000 troops to Velk by May."
)


def answered(question: str, *texts: str | Article) -> list[str]:
    asked = understand(question)
    return [said.text for said in figure_statements(asked, found(question, *texts), cite)]


def test_the_newest_value_leads() -> None:
    old = article(TOLL, id="old", published_at=NOW - hours(9))
    new = article(LATER, id="new", published_at=NOW - hours(1))

    lines = answered("How many people were killed in Tarn?", old, new)

    assert lines[0].startswith("Nine people")
    assert not any("Four" in line for line in lines)


@pytest.mark.parametrize(
    ("question", "text", "start"),
    [
        ("How many people are missing?", TOLL, "Six people"),
        ("How many troops are in Velk?", MASS, "Nearly 5,000 troops"),
        ("How high is the wall?", "The flood wall is 7.8 metres high.", "The flood wall is 7.8"),
        ("How much did the prince pay?", "The prince paid $40 million.", "The prince paid $40"),
        ("How many boats sank?", "A storm sank 12 boats off Velk.", "A storm sank 12"),
    ],
)
def test_the_sentence_that_tells_the_figure_is_given(question: str, text: str, start: str) -> None:
    assert answered(question, text)[0].startswith(start)


def test_what_may_come_is_marked_and_stands_behind_what_is() -> None:
    lines = answered("How many troops are in Velk?", MASS)

    assert lines[1].startswith("Planned")
    assert "30,000" in lines[1]


def test_a_question_about_the_future_gets_no_present() -> None:
    lines = answered("How many troops will be in Velk?", MASS)

    assert lines == ["The army plans to send 30,000 troops to Velk by May."]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many people were killed in Velk?", TOLL),
        ("How many soldiers were killed?", TOLL),
        ("How many people were injured?", TOLL),
        ("How many cats sank?", "A storm sank 12 boats off Velk."),
        ("How fast was the boat?", "The boat carried 12 people."),
        ("How high is the wall?", "The wall is high."),
        ("How much will families get?", "Four families will get a boat."),
        ("How many troops are in Velk?", "Some 300 troops are in Tarn, near Velk."),
    ],
)
def test_figures_of_other_things_and_places_are_no_answer(question: str, text: str) -> None:
    assert answered(question, text) == []


def test_a_figure_is_given_with_its_claimant() -> None:
    (line, *_) = answered("How many people were killed?", LATER)

    assert line == LATER


def test_a_figure_whose_sentence_leans_on_another_is_told_in_a_sentence_of_its_own() -> None:
    text = "This cost the prince of Velk $40 million."

    (line, *_) = answered("How much did it cost the prince of Velk?", text)

    assert line.startswith("The sources give $40 million")


def test_an_older_count_of_the_same_publisher_is_history() -> None:
    named = "Six people are missing in Tarn, Orvane Herald said."
    old = article(named, id="old", publisher="Orvane Herald", published_at=NOW - hours(30))
    new = article(
        "Two people are missing in Tarn.",
        id="new",
        publisher="Orvane Herald",
        published_at=NOW - hours(1),
    )

    lines = answered("How many people are missing in Tarn?", old, new)

    assert lines[0] == "Two people are missing in Tarn."
    assert not any(line.startswith("Six") for line in lines)


def test_a_step_is_not_told_beside_the_count_it_made() -> None:
    lines = answered(
        "How many people were killed in Tarn?",
        "The number of people killed in Tarn rose to 12 after two bodies were found.",
    )

    assert "rose to 12" in lines[0]
    assert not any(line.startswith("Two") for line in lines)


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        pytest.param(
            "How many hostages were freed from the bank?",
            "Police stormed the bank and freed nine hostages.",
            "ine hostages",
            id="what is counted is no fate of its own",
        ),
        pytest.param(
            "In how many countries is the handbook of Ana Brel used?",
            "Ana Brel wrote a handbook. It is used in 14 countries.",
            "14 countries",
            id="the sentence before says of what",
        ),
    ],
)
def test_a_count_answers_by_what_it_counts(question: str, text: str, words: str) -> None:
    assert words in " ".join(answered(question, text))


def counted(text: str, id: str, hours_ago: int) -> Article:
    return article(text, id=id, published_at=NOW - hours(hours_ago))


def test_a_larger_count_of_days_before_by_another_is_told_as_of_before() -> None:
    old = counted("At least 40 people were killed in Tarn, the rebel council said.", "old", 80)
    new = counted("Some 12 people were killed in Tarn, the ministry said.", "new", 1)

    lines = answered("How many people were killed in Tarn?", old, new)

    assert lines[0].startswith("Some 12")
    assert lines[1].startswith("Before that: At least 40")


def test_a_smaller_count_of_the_dead_is_history_whoever_gave_it() -> None:
    old = counted("Ten people were killed in Tarn, the hospital said.", "old", 80)
    new = counted("Some 12 people were killed in Tarn, the ministry said.", "new", 1)

    lines = answered("How many people were killed in Tarn?", old, new)

    assert not any("Ten" in line for line in lines)


def test_counts_of_one_day_that_differ_stand_side_by_side() -> None:
    one = counted("The agency counted 3,200 displaced people in Tarn, it said.", "one", 2)
    other = counted("More than 5,000 people were displaced in Tarn, Aid Now said.", "other", 1)

    lines = answered("How many people were displaced in Tarn?", one, other)

    assert any("3,200" in line for line in lines)
    assert any("5,000" in line for line in lines)
    assert not any(line.startswith("Before") for line in lines)


def test_a_part_is_left_out_where_the_whole_is_told() -> None:
    part = counted("Rescuers found five bodies in Tarn.", "part", 30)
    whole = counted("Some 12 people were killed in Tarn, the ministry said.", "whole", 1)

    lines = answered("How many people were killed in Tarn?", part, whole)

    assert not any("five" in line for line in lines)


def test_what_covers_more_than_a_count_with_the_name_is_told_too() -> None:
    here = article("VELK, 4 March (Varda Wire) — Police arrested 10 people on Monday.", id="here")
    fuller = article(
        "Velk was quiet. Guards arrested 53 people after the bombing of a bus.", id="fuller"
    )

    lines = answered("How many people were arrested in Velk after the bus bombing?", here, fuller)

    assert "53" in " ".join(lines)


def test_a_count_of_the_place_asked_for_comes_alone_where_there_is_one() -> None:
    here = counted("Some 300 people were displaced in Velk, the agency said.", "here", 3)
    there = counted(
        "Aid Now of Velk said 5,000 people were displaced between Tarn and Orl.", "t", 1
    )
    elsewhere = article(
        "More than 700 people were displaced in Orl, the agency said. Its office is in Velk.",
        id="elsewhere",
    )

    lines = answered("How many people were displaced in Velk?", here, there, elsewhere)

    assert "300" in " ".join(lines)
    assert "700" not in " ".join(lines)


def test_who_asks_what_people_get_is_told_what_is_given() -> None:
    unspent = article("The council of Velk left 12 million marks of repair money unspent.", "a1")
    promise = "The mayor of Velk promised 40 million marks for families."
    given = article(f"{promise} Money is short in the town.", "a2")
    asked = understand("How much money will people get?")

    lines = [one.text for one in answer(asked, found(asked, unspent, given), cite)]

    assert lines == [promise]
