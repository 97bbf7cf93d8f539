"""What would be so only under a condition."""

import pytest

from bot.core.gate.conditions import condition_problem
from tests.core.gate.ruling import compared, ruling

PLANT = "Veltro said it would have to stop its Norring plant on Friday if parts did not arrive."
SLICK = "If the wind does not change, the slick will reach the beaches by Friday, Jan Peer said."
TALKS = "The union will meet on Monday, and it may call a strike unless the firm pays."


@pytest.mark.parametrize(
    ("told", "source"),
    [
        pytest.param("Veltro would stop its plant if parts did not arrive.", PLANT, id="kept"),
        pytest.param("Veltro would stop its plant unless parts came.", PLANT, id="turned round"),
        pytest.param("Without parts, Veltro would stop its Norring plant.", PLANT, id="reworded"),
        pytest.param("The slick will reach the beaches should it not turn.", SLICK, id="should"),
        pytest.param("The union will meet on Monday.", TALKS, id="of another clause"),
        pytest.param("Parts did not arrive at the Norring plant.", PLANT, id="no will"),
        pytest.param(
            "He would close the Norring plant.",
            "He was asked if he would close the Norring plant.",
            id="asked if",
        ),
        pytest.param(
            "It will open the port again.",
            "It is unclear if it will open the port again.",
            id="unclear if",
        ),
        pytest.param(
            "It might have an effect on overall revenue.",
            "It is not known what effect, if any, it might have on overall revenue.",
            id="if any",
        ),
        pytest.param(
            "The slick will reach the beaches by Friday.",
            f"{SLICK} The slick will reach the beaches by Friday, the authority said.",
            id="elsewhere it is certain",
        ),
    ],
)
def test_a_condition_that_is_kept_or_is_none_is_no_problem(told: str, source: str) -> None:
    assert condition_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "word"),
    [
        ("Veltro said it would have to stop its Norring plant on Friday.", PLANT, "if"),
        ("Veltro said it would stop its Norring plant.", PLANT, "if"),
        ("The slick will reach the beaches by Friday, Jan Peer said.", SLICK, "if"),
        ("Jan Peer said the slick will reach the beaches.", SLICK, "if"),
        ("The union may call a strike.", TALKS, "unless"),
    ],
)
def test_a_condition_that_is_left_out_is_named(told: str, source: str, word: str) -> None:
    assert condition_problem(*compared(told, source)) == f'leaves out the source\'s "{word}"'


def test_the_gate_asks_for_conditions() -> None:
    assert not ruling(
        "Veltro said it would have to stop its Norring plant on Friday.", PLANT
    ).is_verified
