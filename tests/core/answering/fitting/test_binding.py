"""Whether what a question puts together stands together."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.binding import binding
from bot.core.answering.fitting.seeking import places
from tests.core.answering.asking import found


def measured(question: str, text: str) -> dict[str, float]:
    asked = understand(question)
    (candidate, *_) = found(asked, text)
    return dict(binding(asked, candidate.text, places(asked, candidate)))


@pytest.mark.parametrize(
    ("sign", "question", "told", "missed"),
    [
        pytest.param(
            "bound_least",
            "Who is the director of Velk Bank?",
            "The director of Velk Bank is Ana Brel.",
            "The director of a mill, Ana Brel, met a customer of the Velk house and its Bank.",
            id="a role with whose it is",
        ),
        pytest.param(
            "slot",
            "Who shot the sergeant?",
            "Ana Brel shot the sergeant.",
            "The sergeant shot Ana Brel.",
            id="who did it",
        ),
        pytest.param(
            "slot",
            "Who was shot in Velk?",
            "Ana Brel was shot in Velk.",
            "Ana Brel shot a sergeant in Velk.",
            id="to whom it was done",
        ),
        pytest.param(
            "slot",
            "Whom did Jan Orlo shoot?",
            "Jan Orlo shot Ana Brel.",
            "Jan Orlo was shot by Ana Brel.",
            id="whom somebody did it to",
        ),
        pytest.param(
            "slot",
            "By whom was the sergeant shot?",
            "The sergeant was shot by Ana Brel.",
            "The sergeant shot Ana Brel.",
            id="by whom",
        ),
        pytest.param(
            "deed_verb",
            "Who designed the mill?",
            "Ana Brel designed the mill.",
            "Ana Brel praised the design of the mill.",
            id="a deed, not its noun",
        ),
        pytest.param(
            "deed_bound",
            "When was Jan Orlo murdered?",
            "Jan Orlo was murdered on Monday.",
            "Jan Orlo said on Monday that those behind all this and the fire were murdered.",
            id="the deed with whom it befell",
        ),
    ],
)
def test_what_stands_together_tells_more(sign: str, question: str, told: str, missed: str) -> None:
    assert measured(question, told)[sign] > measured(question, missed)[sign]


def test_a_question_with_no_deed_says_nothing_of_one() -> None:
    signs = measured("Velk?", "Velk is a town.")

    assert (signs["slot"], signs["deed_bound"], signs["bound_least"]) == (0.5, 0.5, 0.5)
