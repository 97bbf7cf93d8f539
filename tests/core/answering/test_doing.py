"""Whether a sentence tells the deed that a question asks of."""

import pytest

from bot.core.answering import understand
from bot.core.answering.doing import heads_another, tells_deed
from tests.core.answering.asking import found


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("When did the gate break?", "The gate broke on Monday.", True),
        ("Who runs the dam?", "The dam holds, said Tor Brel, its chief engineer.", False),
        ("Who runs the dam?", "The dam holds, its operator, Tavrin Power, said.", True),
        ("When did the gate break?", "The gate gave way on Monday.", True),
        ("When did the gate break?", "Masons looked at the broken gate on Monday.", False),
        ("When did the gate break?", "The gate is of wood.", True),
        ("When did the army invade?", "It is the army that invaded in 1969.", True),
        ("Why did the gate break?", "Masons plan to mend the broken gate.", False),
        ("Why did the gate break?", "The gate broke because of rust.", True),
        ("How did the gate break?", "Masons looked at the broken gate on Monday.", False),
        ("How did the gate break?", "The gate broke with a bang.", True),
        ("Who broke the gate?", "Ana Brel saw the broken gate.", True),
        ("Did the mayor resign?", "The mayor stepped down.", True),
        ("Did the mayor resign?", "The mayor is old.", False),
        ("Did the mayor leave?", "The mayor is old.", True),
        ("Was the mayor arrested?", "The arrest of the mayor took an hour.", True),
        ("Is the mayor old?", "The mayor is old.", True),
        ("How much money will people get?", "The state promised 40 million in money.", True),
        ("How much money will people get?", "It left 12 million of its money unspent.", False),
        ("How much money will people get?", "Money of 12 million was cut.", False),
    ],
)
def test_a_deed_is_told_where_it_is_done(question: str, text: str, tells: bool) -> None:
    (one, *_) = found(question, text)

    assert tells_deed(understand(question), one) is tells


@pytest.mark.parametrize(
    ("question", "text", "is_another"),
    [
        ("Who runs the dam?", "The dam holds, its operator, Tavrin Power, said.", False),
        ("Who runs the dam?", "The league wants the broadcaster's director to go.", True),
        (
            "Who runs the dam?",
            "Most of those whom the flood below the dam drove out sleep with relatives and are "
            "registered nowhere, said Sela Brandt, who leads the charity's team in Vinna.",
            True,
        ),
        ("Who leads the team in Vinna?", "Sela Brandt leads the charity's team there.", False),
        ("Who closed the dam?", "The league wants the broadcaster's director to go.", False),
    ],
)
def test_whoever_heads_something_else_does_not_run_it(
    question: str, text: str, *, is_another: bool
) -> None:
    assert heads_another(understand(question), text) is is_another
