import pytest

from bot.core.reading import read
from bot.core.reading.numerals.slashes import kind_slashed, kinds_of_slashed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tarvel: 12/30 killed/injured, Orsa: 4/11 killed/injured.",
            [("killed", 12), ("injured", 30), ("killed", 4), ("injured", 11)],
        ),
        ("Dead/missing/injured: 3/4/22", [("killed", 3), ("missing", 4), ("injured", 22)]),
        ("Houses destroyed/damaged: 120/340", [("destroyed", 120), ("damaged", 340)]),
        ("The blast left 12/30 dead/wounded.", [("killed", 12), ("injured", 30)]),
    ],
)
def test_slashes_part_counts_as_they_part_their_labels(
    text: str, told: list[tuple[str, float]]
) -> None:
    assert [(one.kind, one.value) for one in read(text).figures] == told


@pytest.mark.parametrize(
    "text",
    [
        "The 12/30 deadline has passed.",
        "Open 24/7 since 9/11.",
        "Killed/injured/missing: 12/30",
        "Dead/deaths: 12/30",
        "Buses/trams: 12/30",
        "/ no digits /",
    ],
)
def test_other_slashes_part_no_counts(text: str) -> None:
    assert not [one for one in read(text).figures if one.value in {12, 30}]
    assert kinds_of_slashed(text, 0) == ()
    assert kind_slashed(text, 1, 2) is None
