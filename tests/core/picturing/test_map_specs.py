"""A map holds every place, names each once, and colours all land alike."""

from itertools import combinations

import pytest

from bot.core.picturing.drawings import LocatorMap, MapDot
from bot.core.picturing.map_specs import map_spec, view_of
from bot.core.picturing.outlines import Outlines
from bot.core.picturing.palette import PALETTES, Look

KEL = MapDot(name="Kel", latitude=50.0, longitude=30.0)
BRENN = MapDot(name="Brenn", latitude=46.5, longitude=31.0)
NEAR = MapDot(name="Brenn harbour", latitude=46.52, longitude=31.02)
SUVA = MapDot(name="Suva", latitude=-18.1, longitude=178.4)
APIA = MapDot(name="Apia", latitude=-13.8, longitude=-171.8)
SOUTH = MapDot(name="Orvane", latitude=-33.9, longitude=151.2)


def drawn(*dots: MapDot) -> LocatorMap:
    return LocatorMap(title="PLACES", subtitle="Flood", dots=dots, note="No statement.",
                      language="en")  # fmt: skip


@pytest.mark.parametrize(
    "dots",
    [(KEL,), (KEL, BRENN), (KEL, BRENN, SOUTH), (SOUTH,), (SUVA, APIA), (SUVA,)],
    ids=lambda d: d[-1].name + str(len(d)),
)
def test_every_place_lies_well_within_the_map(dots: tuple[MapDot, ...]) -> None:
    view = view_of(dots)

    for dot in dots:
        assert any(view.box.west < dot.longitude + turn < view.box.east for turn in (0, 360))
        assert view.box.south < dot.latitude < view.box.north
        x, y = view.spot(dot)
        assert 40 < x < 648
        assert 20 < y < 272


def test_one_place_is_shown_with_what_is_around_it() -> None:
    box = view_of([KEL]).box

    assert box.east - box.west == pytest.approx(9, abs=0.1)


def test_names_of_neighbours_stand_on_different_sides() -> None:
    spec = map_spec(drawn(BRENN, NEAR), Look.LIGHT, Outlines())

    rows = [row for layer in spec["layer"] for row in layer["data"]["values"] if "align" in row]
    sides = {row["name"]: row["align"] for row in rows}
    assert all(sides[a] != sides[b] for a, b in combinations(("Brenn", "Brenn harbour"), 2))


def test_all_land_has_one_colour_and_lines_have_none() -> None:
    outlines = Outlines(
        coasts=[[(29.0, 49.0), (30.0, 51.0)]],
        lands=[[[(29.0, 49.0), (30.0, 51.0), (31.0, 49.0), (29.0, 49.0)]]] * 2,
    )

    spec = map_spec(drawn(KEL), Look.DARK, outlines)

    shapes = [one["mark"] for one in spec["layer"] if one["mark"]["type"] == "geoshape"]
    assert [one["filled"] for one in shapes] == [True, False, False]
    assert shapes[0]["fill"] == shapes[0]["stroke"] == PALETTES[Look.DARK].land


def test_a_measure_is_given_only_where_it_is_true_of_the_whole_map() -> None:
    near, far = (map_spec(drawn(*dots), Look.LIGHT, Outlines()) for dots in ((KEL,), (KEL, SOUTH)))

    assert "km" in str(near)
    assert " km" not in str(far)
