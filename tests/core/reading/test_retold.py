"""Bare numbers that tell another count of the same."""

import pytest

from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The operator said 96 people had been injured; hospital staff spoke of about 130.",
            [("injured", 96), ("injured", 130)],
            id="spoke of",
        ),
        pytest.param(
            "Residents said at least 80 people were abducted. Police gave a lower figure, "
            "saying 37.",
            [("kidnapped", 80), ("kidnapped", 37)],
            id="saying",
        ),
        pytest.param(
            "Fourteen deaths were recorded in Corl, bringing that district's total to 37.",
            [("killed", 14), ("killed", 37)],
            id="a total",
        ),
        pytest.param(
            "Twelve people were killed. The council said $40 million was needed.",
            [("killed", 12), ("money", 40_000_000)],
            id="has a unit of its own",
        ),
        pytest.param(
            "Twelve people were killed. The bridge is closed. The minister spoke of 14.",
            [("killed", 12)],
            id="too far away",
        ),
    ],
)
def test_a_bare_number_is_another_count_of_the_same(
    text: str, told: list[tuple[str, float]]
) -> None:
    found = [(figure.kind, figure.value) for figure in read(text).figures]

    assert found == told
