"""What speaks for a sentence as an answer, and what against it."""

import pytest

from bot.core.answering import understand
from bot.core.answering.deciding.signs import signs
from tests.core.answering.asking import found


def sign(name: str, question: str, text: str) -> float:
    asked = understand(question)
    (one, *_) = found(question, text)
    return signs(asked, one, one.about)[name]


@pytest.mark.parametrize(
    ("name", "question", "text", "share"),
    [
        ("sure", "When did the boat sink?", "The boat sank on Monday.", 1.0),
        ("untold", "When did the boat sink?", "The boat sank fast.", 1.0),
        ("untyped", "How did the boat look?", "The boat looked red.", 1.0),
        ("sure", "Why did the mill close?", "The mill did close.", 0.5),
        ("missing", "When did the mill close?", "The mill burnt.", 0.5),
        ("lost", "When did the mill close?", "The mill burnt.", 1.0),
        ("lost_more", "When did the mill close?", "The mill burnt.", 0.0),
        ("lost_more", "When did the old mill close?", "The mill burnt.", 1.0),
        ("beside", "When did the mill close?", "It was the mill. It did close.", 0.5),
        ("names_lost", "Where does Ana Brel live?", "Ana Marr lives in Velk.", 0.5),
        ("names_all", "Where does Ana Brel live?", "Ana Brel lives in Velk.", 1.0),
        ("nameless", "When did the mill close?", "The mill closed in May.", 1.0),
        ("sort", "Which mayor left Velk?", "The mayor left Velk.", 1.0),
        ("words", "When did the mill close?", "The mill closed in May.", 0.25),
        ("speaks", "What did Ana Brel say?", "“The mill stays,” Ana Brel said.", 1.0),
        ("speaks", "What did Ana Brel say?", "“Brel is gone,” Jan Orlo said of Ana Brel.", 0.3),
        ("speaks", "What did Ana Brel say?", "Ana Brel left.", 0.0),
    ],
)  # fmt: skip
def test_a_sign_is_measured(name: str, question: str, text: str, share: float) -> None:
    assert sign(name, question, text) == pytest.approx(share)


def test_all_signs_are_shares() -> None:
    question, text = (
        "How many boats sank off Orlan on Monday?",
        "On Monday 14 boats sank off Orlan.",
    )
    asked = understand(question)

    measured = signs(asked, found(question, text)[0], 0.0)

    assert all(0 <= share <= 1 for share in measured.values())
