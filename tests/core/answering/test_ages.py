"""How old somebody is."""

import pytest

from bot.core.answering import answer, understand
from bot.core.answering.ages import asks_age, surely_telling_age, telling_age
from tests.core.answering.asking import cite, found


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("How old is Ana Brel?", True),
        ("At what age did Ana Brel leave?", True),
        ("What is the age of the miller?", True),
        ("Who is old?", False),
    ],
)
def test_questions_for_an_age_are_known(question: str, is_asked: bool) -> None:
    assert asks_age(understand(question)) is is_asked


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Brel, 61, opened the gates.", id="behind the name"),
        pytest.param("Ana Brel, 61 – who leads Velk – opened the gates.", id="before a dash"),
        pytest.param("The 61-year-old Ana Brel opened the gates.", id="before it"),
        pytest.param("Ana Brel, aged 61, opened the gates.", id="aged"),
        pytest.param("Ana Brel is 61 years old.", id="years old"),
    ],
)
def test_an_age_beside_the_name_answers(text: str) -> None:
    asked = understand("How old is Ana Brel?")

    (said,) = answer(asked, found(asked, f"{text} It was dark."), cite)

    assert "61" in said.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Brel opened 61 gates.", id="a count"),
        pytest.param("Ana Brel opened the gates.", id="no number"),
        pytest.param(
            "Ana Brel opened all of the gates of the dam at night with the help of Sten Marr, 61.",
            id="somebody else's",
        ),
    ],
)
def test_other_numbers_do_not(text: str) -> None:
    asked = understand("How old is Ana Brel?")

    assert answer(asked, found(asked, text), cite) == ()


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Tor Orlo, a 35-year-old lawyer, replaced Ana Brel in Velk.", "Orlo"),
        ("The 35-year-old mayor Tor Orlo replaced Ana Brel in Velk.", "Orlo"),
        ("Tor Orlo, mayor of Velk, 35, replaced Ana Brel.", "Orlo"),
        ("Tor Orlo, who is 35 years old, replaced Ana Brel in Velk.", "Orlo"),
        ("Ana Brel, 61; Sten Marr, 35; and Tor Orlo were seen in Velk.", "Marr"),
        ("Police in Velk held a 35-year-old man named Tor Orlo for robbing Ana Brel.", "Orlo"),
    ],
)
def test_an_age_is_that_of_one_alone(text: str, whose: str) -> None:
    for name in (name for name in ("Ana Brel", "Tor Orlo", "Sten Marr") if name in text):
        asked = understand(f"How old is {name}?")
        (one,) = found(asked, text)

        is_told = bool(list(surely_telling_age(asked, [one])))
        assert is_told is (whose in name or ("61" in text and "Brel" in name))
        assert bool(list(telling_age(asked, [one]))) is is_told


def test_a_man_with_an_age_is_not_whom_he_harmed() -> None:
    asked = understand("How old is Ana Brel?")

    assert not list(telling_age(asked, found(asked, "A 57-year-old man shot at Ana Brel.")))


def test_the_age_of_somebodys_wife_is_not_theirs() -> None:
    asked = understand("How old is Brel's wife?")

    assert not list(surely_telling_age(asked, found(asked, "Tor Brel, 61, left Velk.")))


def test_an_age_that_stands_for_its_bearer_answers() -> None:
    asked = understand("How old is Ana Brel?")
    text = "The mayor of Velk is Ana Brel. The 61-year-old was held at the mill of Tarn."

    (told,) = telling_age(asked, found(asked, text))

    assert "61" in told.text
    assert not list(telling_age(understand("How old is Sten Marr?"), found(asked, text)))


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("How old was the driver?", "Police charged Tor Brel, 23, with fleeing from Tarn.", True),
        ("How old was the driver?", "Tor Brel, 23, and Ana Orlo, 40, were charged.", False),
        ("How old is the mill?", "Police charged Tor Brel, 23, with fleeing.", False),
        ("How old is Lind?", "Police charged Tor Brel, 23, with fleeing.", False),
    ],
)
def test_who_is_asked_for_by_what_they_are_may_be_the_one_with_an_age(
    question: str, text: str, *, tells: bool
) -> None:
    asked = understand(question)

    told = telling_age(asked, found("How old was the driver whom police charged in Tarn?", text))

    assert bool(list(told)) is tells
