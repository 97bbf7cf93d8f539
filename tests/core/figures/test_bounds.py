"""Which numbers only say another one with less care."""

import pytest

from bot.core.evidence import Figure
from bot.core.figures.bounds import rounds, sign_of


def figure(value: float, qualifier: str = "", high: float | None = None) -> Figure:
    return Figure(
        text="", start=0, end=1, value=value, value_high=high, qualifier=qualifier, kind="missing"
    )


@pytest.mark.parametrize(
    ("rough", "exact", "is_it"),
    [
        pytest.param(figure(40, "more than"), figure(41), True, id="over, just below"),
        pytest.param(figure(40, "at least"), figure(43), True, id="at least"),
        pytest.param(figure(50, "up to"), figure(48), True, id="up to, just above"),
        pytest.param(figure(50, "nearly"), figure(48), True, id="nearly"),
        pytest.param(figure(400, "some"), figure(410, "at least"), True, id="rounder than round"),
        pytest.param(figure(40, "more than"), figure(39), False, id="over what is less"),
        pytest.param(figure(50, "fewer than"), figure(52), False, id="fewer than what is more"),
        pytest.param(figure(40, "more than"), figure(58), False, id="far off"),
        pytest.param(figure(40), figure(41), False, id="it is exact"),
        pytest.param(figure(40, "exactly"), figure(41), False, id="it says so"),
        pytest.param(figure(41, "about"), figure(40), False, id="the other is the rounder one"),
        pytest.param(figure(42, "about"), figure(41), False, id="neither is round"),
        pytest.param(figure(40, "about", 50), figure(45), False, id="a range"),
        pytest.param(figure(0, "about"), figure(0.0), False, id="nothing"),
        pytest.param(figure(2.5, "about"), figure(2.4), False, id="parts"),
    ],
)
def test_a_round_number_stands_for_one_that_is_near_on_its_side(
    rough: Figure, exact: Figure, is_it: bool
) -> None:
    assert rounds(rough, exact) is is_it


def test_each_language_has_its_bounds() -> None:
    given = [figure(1, word) for word in ("Mindestens", "plus de", "до", "أقل من", "环比", "")]

    assert [sign_of(one) for one in given] == ["≥", ">", "≤", "<", "≈", ""]
