import pytest

from bot.core.reading.names import find_names
from bot.core.reading.people.cast import Cast
from bot.core.reading.sentences import split_sentences
from bot.core.reading.speech.interviews import Interview, find_answers

INTRODUCED = "Mira Orlan runs the harbour.\n\n"


def answers(text: str) -> list[str]:
    return [text[start:end] for start, end in find_answers(text)]


def guest(text: str) -> str | None:
    cast = Cast(text, text, find_names(text, split_sentences(text)))
    person = Interview(text, cast).guest
    return person.name.text if person is not None else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("When?\n\nI forget.\n\nWhere?\n\nAt our gate.",
                     ["I forget.", "At our gate."], id="bare"),
        pytest.param("When?\n\n— Heute.\n\nWo?\n\n— Am Tor.", ["Heute.", "Am Tor."], id="dashes"),
        pytest.param("When?\n\nI forget.", [], id="one question only"),
        pytest.param("When?\n\nIt is open.\n\nWhere?\n\nIn town.", [], id="nobody in person"),
        pytest.param("When?\n\n“I forget.”\n\nWhere?\n\n“At our gate.”", [], id="marked already"),
        pytest.param("When?\n\nI forget.\n\nThey deny it.\n\nThey do.\n\nWhere?\n\nAt our gate.",
                     ["I forget.", "They do.", "At our gate."], id="a remark that asks"),
        pytest.param("When?\n\nI forget.\n\nWhere?\n\nAt our gate.\n\nThe gate is to open.",
                     ["I forget.", "At our gate."], id="the reporter has the last word"),
        pytest.param("When?\n\n— Heute.\n\nWo?\n\n— Am „Tor“.", ["Heute."], id="a dash with marks"),
    ],
)  # fmt: skip
def test_what_answers_an_interviewer_is_found(text: str, expected: list[str]) -> None:
    assert answers(INTRODUCED + text) == expected


def test_questions_of_a_page_of_advice_are_answered_by_nobody() -> None:
    assert answers("When can we come?\n\nWe open at nine.\n\nWhere?\n\nAt our gate.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{INTRODUCED}When?\n\nToday.\n\nWhere?\n\nHere.", "Mira Orlan", id="bare"),
        pytest.param(f"{INTRODUCED}Q: When?\n\nA: Today.", "Mira Orlan", id="letters"),
        pytest.param("Governor Ivo Brandt sent Mira Orlan.\n\nOrlan runs the harbour.\n\n"
                     "Q: When?\n\nA: Today.", "Mira Orlan", id="whom it is about"),
        pytest.param(f"{INTRODUCED}When?\n\nToday.", None, id="no interview"),
        pytest.param("It rained.\n\nWhen?\n\nToday.\n\nWhere?\n\nHere.", None, id="nobody named"),
    ],
)  # fmt: skip
def test_the_guest_is_whom_the_introduction_is_about(text: str, expected: str | None) -> None:
    assert guest(text) == expected
