"""Names on a map cover neither each other nor a dot, as long as there is room."""

import pytest

from bot.core.picturing.labelling import LabelPlace, labels

WIDE, HIGH = 688.0, 292.0


def boxes(
    names: list[str], spots: list[tuple[float, float]]
) -> list[tuple[float, float, float, float]]:
    """What each name covers, narrowly."""
    found = []
    for name, (x, y), at in zip(names, spots, labels(names, spots, WIDE, HIGH), strict=True):
        length, x, y = len(name) * 8, x + at.dx, y + at.dy
        left = {"left": x, "right": x - length, "center": x - length / 2}[at.align]
        found.append((left, y - 8, left + length, y + 8))
    return found


def meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize(
    "spots",
    [
        pytest.param([(300, 150), (322, 142), (280, 142), (284, 182)], id="a town and its suburbs"),
        pytest.param([(390, 150), (481, 154), (440, 180), (415, 190)], id="in the name's way"),
        pytest.param([(10, 10), (680, 285), (10, 285), (680, 10)], id="in the corners"),
        pytest.param([(300, 150), (300, 178), (300, 206), (300, 234)], id="one below the other"),
    ],
)
def test_every_name_stands_free(spots: list[tuple[float, float]]) -> None:
    names = ["Kel", "Brennharbour", "Orvane", "Vasylen"]

    found = boxes(names, spots)

    for one, box in enumerate(found):
        assert box[0] >= 0, names[one]
        assert box[2] <= WIDE, names[one]
        dots = [(x - 6, y - 6, x + 6, y + 6) for n, (x, y) in enumerate(spots) if n != one]
        names_of_others = found[:one] + found[one + 1 :]
        assert not any(meet(box, other) for other in [*dots, *names_of_others]), names[one]


def test_without_room_every_name_stands_somewhere() -> None:
    spots = [(300.0 + n, 150.0) for n in range(12)]

    assert all(isinstance(one, LabelPlace) for one in labels(["Kel"] * 12, spots, WIDE, HIGH))


def test_one_name_stands_to_the_right_of_its_dot() -> None:
    (one,) = labels(["Kel"], [(300.0, 150.0)], WIDE, HIGH)

    assert (one.align, one.dy) == ("left", 0.0)
