"""Whose report a question asks of."""

import pytest

from bot.core.answering import answer, understand
from bot.core.answering.context import understand_in_thread
from bot.core.answering.question.attributed import without_outlets
from tests.core.answering.asking import cite, found

_OUTLETS = ("The Northline", "Askel Post", "")


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Who broke the gate, as reported by Northline?", "Who broke the gate?"),
        (
            "Which firm, covered by both The Northline and the Askel Post, broke the gate?",
            "Which firm broke the gate?",
        ),
        ("According to the Askel Post, who broke the gate?", "who broke the gate?"),
        (
            "Who is the man that Northline reported broke the gate?",
            "Who is the man broke the gate?",
        ),
        ("Which firm, as the Askel Post said, broke the gate?", "Which firm broke the gate?"),
        ("What does the Northline article say broke?", "What does say broke?"),
        ("Did Northline report that the gate broke?", "Did the gate broke?"),
    ],
)
def test_who_reported_it_is_not_asked(question: str, plain: str) -> None:
    assert without_outlets(understand(question), _OUTLETS) == understand(plain)


@pytest.mark.parametrize(
    "question",
    [
        "Who owns the Askel Post?",
        "What did Northline say about the gate?",
        "Who was hired by the Askel Post?",
        "Who broke the gate, according to the mayor?",
        "Who broke the gate, according to Orlo?",
    ],
)
def test_an_outlet_that_is_asked_of_stays(question: str) -> None:
    asked = understand(question)

    assert without_outlets(asked, _OUTLETS) is asked


def test_an_outlet_needs_not_be_in_what_it_reports() -> None:
    text = "The mill was bought by Tor Brel in May. It had been shut for a year."
    asked = without_outlets(understand("Who bought the mill, as Northline reported?"), _OUTLETS)

    (said,) = answer(asked, found(asked, text), cite)

    assert "Tor Brel" in said.text


def test_what_a_thread_has_added_stays() -> None:
    asked = understand_in_thread(
        "And who bought it, as Northline reported?", ["Who built the mill?"]
    )

    plain = without_outlets(asked, _OUTLETS)

    assert "mill" in plain.stems
    assert "northlin" not in plain.stems
