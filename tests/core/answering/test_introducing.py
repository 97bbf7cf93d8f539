"""Who somebody is, and who holds an office, is told where a source introduces them."""

import pytest

from bot.core.answering import answer, understand
from tests.builders import NOW, article, hours
from tests.core.answering.asking import cite, found

DEED = "Edda Fross accused the operator of the dam of warning the town too late."
TITLED = "Mayor Edda Fross went from door to door in Mill Street."
APPOSED = "Edda Fross, the mayor of Tarn, went from door to door in Mill Street."


def told(question: str, *texts: str) -> list[str]:
    """Answer out of articles of which each is an hour newer than the one before it."""
    asked = understand(question)
    articles = [
        article(text, id=f"a{hour}", title="", published_at=NOW + hours(hour))
        for hour, text in enumerate(texts)
    ]
    return [said.text for said in answer(asked, found(asked, *articles), cite)]


@pytest.mark.parametrize("question", ["Who is Edda Fross?", "who's Edda Fross", "Who was Fross?"])
@pytest.mark.parametrize(
    "introduced",
    [
        TITLED,
        APPOSED,
        "The mayor of Tarn, Edda Fross, went from door to door in Mill Street.",
        "Edda Fross, who runs the mill, went from door to door in Mill Street.",
        "Edda Fross is 48 and was elected in spring.",
    ],
)
def test_somebody_is_told_of_where_they_are_introduced(question: str, introduced: str) -> None:
    assert told(question, introduced, DEED) == [introduced]


def test_whoever_is_described_outright_is_no_titled_name() -> None:
    assert told("Who is Edda Fross?", APPOSED, TITLED)[0] == APPOSED


def test_a_surname_of_two_people_gets_both() -> None:
    other = "Engineer Tor Fross inspected the dam at noon."

    assert told("Who is Fross?", TITLED, other) == [other, TITLED]
    assert told("Who is Edda Fross?", TITLED, other) == [TITLED]


@pytest.mark.parametrize("question", ["Who is Edda Brel?", "Who is Ottokar?"])
def test_of_somebody_whom_no_source_names_nobody_is_told(question: str) -> None:
    assert told(question, TITLED, APPOSED) == []


@pytest.mark.parametrize("question", ["Who is the mayor?", "who's the mayor"])
@pytest.mark.parametrize("named", [TITLED, APPOSED])
def test_who_holds_an_office_is_told_where_a_name_stands_beside_it(
    question: str, named: str
) -> None:
    assert told(question, named, "The mayor spoke of a hard night for the town.") == [named]


def test_the_newest_holder_of_an_office_leads() -> None:
    now = "Mayor Ivo Kest opened the school again."

    assert told("Who is the mayor?", TITLED, now) == [now, TITLED]


def test_the_mayor_of_another_place_is_not_told() -> None:
    assert told("Who is the mayor of Pell?", TITLED, APPOSED) == []
