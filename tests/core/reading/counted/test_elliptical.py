"""Numbers that leave out what they count, and count what the number before them counts."""

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
            "Nine of the dead were children. The envoy said thousands had left the camp.",
            [("killed", 9), ("other", 1000)],
            id="said that they left",
        ),
        pytest.param(
            "Nine people have died. The number of confirmed cases rose to 23.",
            [("killed", 9), ("other", 23)],
            id="of cases",
        ),
        pytest.param(
            "Fourteen deaths were recorded in Corl, bringing that district's total to 37.",
            [("killed", 14), ("killed", 37)],
            id="a total",
        ),
        pytest.param(
            "The toll stands at 214 dead. The figure the day after the quake had been 68.",
            [("killed", 214), ("killed", 68)],
            id="the figure of a day",
        ),
        pytest.param(
            "The quake left 214 dead and 90 missing. The figure the day after had been 68.",
            [("killed", 214), ("missing", 90), ("killed", 68)],
            id="the figure is that of the dead",
        ),
        pytest.param(
            "Snow killed eight at Dor and 11 at the army post, giving a total of 19.",
            [("killed", 8), ("killed", 11), ("killed", 19)],
            id="giving a total",
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
        pytest.param(
            "Some 900 people are in need. The number is projected to reach 1,200.",
            [("affected", 900), ("affected", 1200)],
            id="projected to reach",
        ),
        pytest.param(
            "Blast kills 33 men. Fourteen were children, and of the victims four are named.",
            [("killed", 33), ("killed", 14)],
            id="some were children",
        ),
        pytest.param(
            "Floods killed 33 people. Eleven of the victims were pupils.",
            [("killed", 33), ("killed", 11)],
            id="some of the victims",
        ),
        pytest.param(
            "Upper Marn has 14 dead, Lower Marn 9 and the capital three.",
            [("killed", 14), ("killed", 9), ("killed", 3)],
            id="a list of places",
        ),
        pytest.param(
            "Some 900 people fled within 12 hours, and another 500 may follow.",
            [("displaced", 900), ("displaced", 500)],
            id="others follow",
        ),
        pytest.param(
            "Thirty people died. Of nine hurt, we may lose five more.",
            [("killed", 30), ("injured", 9), ("killed", 5)],
            id="more are lost",
        ),
        pytest.param(
            "Last week 12 people died, bringing the total since January to 412.",
            [("killed", 12), ("killed", 412)],
            id="a total of a longer time",
        ),
        pytest.param(
            "Thirty people died. The ministry's latest count, issued at noon, is 64.",
            [("killed", 30), ("killed", 64)],
            id="a count with an aside",
        ),
    ],
)
def test_a_bare_number_is_another_count_of_the_same(
    text: str, told: list[tuple[str, float]]
) -> None:
    found = [(figure.kind, figure.value) for figure in read(text).figures]

    assert found == told
