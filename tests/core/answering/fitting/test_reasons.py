"""Whether a sentence gives a reason."""

import pytest

from bot.core.answering import understand
from bot.core.answering.fitting.reasons import gives_reason, says_why
from tests.core.answering.asking import found

_WHY = "Why did the mayor close the bridge?"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (_WHY, "The mayor closed the bridge because two piers had moved."),
        (_WHY, "The mayor closed the bridge to traffic after two piers had moved."),
        (_WHY, "After two piers had moved, the mayor closed the bridge of Velk."),
        (_WHY, "The mayor closed the bridge, saying that two piers had moved."),
        (_WHY, "The mayor closed the bridge for repairs."),
        (_WHY, "Two piers have moved; the mayor has closed the bridge."),
        (_WHY, "Two of the piers had moved, the mayor said."),
        (_WHY, "That was why the mayor closed the bridge."),
        ("Why the bridge of Velk?", "The bridge of Velk is old."),
    ],
)
def test_a_reason_stands_beside_the_deed_or_says_so(question: str, text: str) -> None:
    assert gives_reason(understand(question), found(question, text)[0])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (_WHY, "The mayor closed the bridge on Monday."),
        (_WHY, "The mayor closed the bridge on Monday, and told everybody to leave the town."),
        (_WHY, "Buses go round the closed bridge of the mayor."),
        ("Why did the dam break?", "Engineers opened the gates to save the broken dam."),
    ],
)
def test_what_only_repeats_the_deed_gives_none(question: str, text: str) -> None:
    assert not gives_reason(understand(question), found(question, text)[0])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Orlo was let go because of his knee.", True),
        ("Orlo was let go after a year.", False),
        ("The other one was let go because of his knee. Orlo stayed.", False),
    ],
)
def test_a_reason_said_outright_is_of_those_asked_of(text: str, *, says: bool) -> None:
    question = "Why was Orlo dropped?"
    (one,) = (it for it in found(question, text) if it.span.start == 0)

    assert says_why(understand(question), one) is says
