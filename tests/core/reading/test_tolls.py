"""Tolls told over other numbers."""

import pytest

from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The death toll from the crash of two trains near Tarn rose to 14.", [14]),
        ("The toll of the fire in three villages now stands at 40.", [40]),
        ("The toll of the blast at Mill 9 has climbed to at least 22 people.", [22]),
        ("The crash of two trains near Tarn delayed 14.", []),
    ],
)
def test_a_toll_is_of_those_killed_whatever_is_counted_on_the_way(
    text: str, killed: list[float]
) -> None:
    assert [one.value for one in read(text).figures if one.kind == "killed"] == killed


def test_a_toll_borrows_no_noun() -> None:
    *_, toll = read("The death toll from the crash of two trains near Tarn rose to 14.").figures

    assert "train" not in toll.counted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("640 residents were asked to leave.", "evacuated"),
        ("About 9,300 residents are under orders to go.", "evacuated"),
        ("Seventeen people are in hospital.", "injured"),
        ("16,400 homes lost power.", "affected"),
        ("Some 8,000 children are malnourished.", "affected"),
        ("Up to 900 people slept outdoors.", "displaced"),
    ],
)
def test_more_words_tell_what_became_of_those_counted(text: str, kind: str) -> None:
    (figure,) = read(text).figures

    assert figure.kind == kind
