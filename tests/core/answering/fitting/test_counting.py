"""Which numbers count what is asked for."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.counting import counts_of


def counted(question: str, text: str) -> dict[str, float]:
    found = counts_of(understand(question), text)
    return {text[start:end]: likely for start, end, likely in found}


@pytest.mark.parametrize(
    ("question", "text", "number"),
    [
        ("How many boats sank?", "A storm sank 12 old boats.", "12"),
        ("How many boats sank?", "A boat sank in the storm.", "A"),
        ("How many boats sank?", "A storm sank 12 of the harbour's boats.", "12"),
        ("How many boats sank?", "Of the boats, twelve were lost.", "twelve"),
        ("How many people died?", "Nine people died.", "Nine"),
        ("How many officers resigned?", "Nine people resigned.", "Nine"),
        ("How many voters back Brel?", "Brel is backed by 43 percent.", "43 percent"),
        ("How many bridges are shut?", "More than half of the bridges are shut.", "half of "),
        ("How many times was Brel shot?", "Brel was shot twice in the arm.", "twice"),
        ("How big is the market?", "The market is worth 748 billion.", "748"),
        ("How many of them are 12 or older?", "Among them three are older.", "three"),
        ("How many children did Brel have?", "Brel, a father of seven, fled.", "seven"),
        ("How many children were hurt?", "Only one of the children was hurt.", "one"),
        ("How many seats is Brel ahead?", "Brel has a one-seat majority.", "one-seat"),
        ("How many people were hurt?", "No one was hurt.", "No one was hurt"),
    ],
)
def test_a_number_of_what_is_counted_counts(question: str, text: str, number: str) -> None:
    assert number in counted(question, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Thieves stormed a house in the 15th district.", id="an ordinal"),
        pytest.param("The thieves came in June 2018.", id="a year"),
        pytest.param("The thieves came at 10:30.", id="a time"),
        pytest.param("Thieves took $40 million.", id="a sum"),
        pytest.param("One of the thieves fled.", id="one of them"),
        pytest.param("No one saw the thieves.", id="nobody"),
        pytest.param("The thieves took three paintings.", id="another thing"),
        pytest.param("The thieves were gone in three hours.", id="a time of hours"),
        pytest.param("The thieves drove an A350.", id="a name"),
        pytest.param("They stormed a thief museum.", id="what only says of which sort"),
        pytest.param("All thieves stormed the house.", id="all of them"),
    ],
)
def test_a_number_of_anything_else_does_not(text: str) -> None:
    assert counted("How many thieves stormed the house?", text) == {}


def test_what_is_counted_itself_is_surer_than_what_may_be_meant() -> None:
    question = "How many officers resigned?"

    (itself,) = counted(question, "Nine officers resigned.").values()
    (people,) = counted(question, "Nine people resigned.").values()
    (others,) = counted(question, "Nine doctors resigned.").values()

    assert itself > people > others


def test_men_are_no_women() -> None:
    assert counted("How many women were killed?", "Four men were killed.") == {}


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many traders left?", "A group of traders left."),
        ("How many families sued?", "The law lets 9/11 families sue."),
        ("How many people fled?", "Tarn, 22 jan 89: people fled."),
    ],
)
def test_a_group_and_a_date_count_nobody(question: str, text: str) -> None:
    assert not counted(question, text)
