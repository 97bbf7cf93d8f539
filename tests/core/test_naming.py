"""What a crisis without a name is called."""

import pytest

from bot.core.naming import name_from

FLOOD = "Levee breaks at Tarn and floods the lower town"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        pytest.param([FLOOD], FLOOD, id="the only one"),
        pytest.param(["", FLOOD, "  "], FLOOD, id="the only one with words"),
        pytest.param(
            [
                "Warden Brel speaks of a dark day",
                FLOOD,
                "Tarn floods as levee breaks",
            ],
            FLOOD,
            id="what the others say too",
        ),
        pytest.param(
            ["3 March 2026 Last updated at 14:39", FLOOD], FLOOD, id="no date line over a page"
        ),
        pytest.param(
            [f"{FLOOD}, {'after a night of rain in which nobody slept ' * 2}", FLOOD],
            FLOOD,
            id="the shorter of two",
        ),
        pytest.param(["Updated: 9 March 2026"], "Updated: 9 March 2026", id="nothing better"),
        pytest.param([], "", id="none"),
    ],
)
def test_a_crisis_is_called_by_the_title_that_says_most(titles: list[str], expected: str) -> None:
    assert name_from(titles) == expected
