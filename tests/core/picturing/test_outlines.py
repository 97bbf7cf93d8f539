"""Coasts and borders out of packed outlines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.picturing.outlines import Box, Outlines, outlines_within, span_of

#: Two countries side by side: arc 0 is between them, arcs 1 and 2 are coasts, arc 3 is far away.
TOPOLOGY = {
    "transform": {"scale": [0.5, 0.5], "translate": [10.0, 50.0]},
    "arcs": [
        [[0, 0], [0, 4]],
        [[0, 0], [-4, 2], [4, 2]],
        [[0, 4], [4, -2], [-4, -2]],
        [[200, 0], [2, 2]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0, ~1]]},
                {"type": "MultiPolygon", "arcs": [[[2, 0]], [[3]]]},
                {"type": None},
            ]
        }
    },
}
HERE = Box(west=8, east=13, south=49, north=53)


def test_what_two_countries_share_is_a_border_and_all_else_a_coast() -> None:
    found = outlines_within(TOPOLOGY, HERE)

    assert found.borders == [[(10.0, 50.0), (10.0, 52.0)]]
    assert len(found.coasts) == 2


def test_land_is_what_arcs_go_round_in_either_direction() -> None:
    left, right = outlines_within(TOPOLOGY, HERE).lands

    assert left == [[(10.0, 50.0), (10.0, 52.0), (8.0, 51.0), (10.0, 50.0)]]
    assert right == [[(10.0, 52.0), (12.0, 51.0), (10.0, 50.0), (10.0, 52.0)]]


def test_what_lies_elsewhere_is_left_out() -> None:
    found = outlines_within(TOPOLOGY, Box(west=-50, east=-40, south=49, north=53))

    assert found == Outlines(coasts=[], borders=[], lands=[])


@pytest.mark.parametrize(
    ("longitudes", "span"),
    [
        pytest.param([30.0], (30.0, 30.0), id="one"),
        pytest.param([30.0, 31.5, 30.2], (30.0, 31.5), id="neighbours"),
        pytest.param([-70.0, 10.0], (-70.0, 10.0), id="across Greenwich"),
        pytest.param([178.4, -171.8], (178.4, 188.2), id="across the 180th meridian"),
        pytest.param([-179.0], (-179.0, -179.0), id="west of all"),
        pytest.param([180.0, -180.0], (-180.0, -180.0), id="one seam under two names"),
        pytest.param([0.0, 100.0, -120.0], (-120.0, 100.0), id="around the world"),
    ],
)
def test_the_narrowest_part_of_the_world_is_chosen(
    longitudes: list[float], span: tuple[float, float]
) -> None:
    assert span_of(longitudes) == pytest.approx(span)


@given(st.lists(st.floats(-180, 180), min_size=1, max_size=9))
def test_whatever_the_places_the_span_holds_them(longitudes: list[float]) -> None:
    west, east = span_of(longitudes)

    assert -1e-6 <= east - west <= 360 * (1 - 1 / len(longitudes)) + 1e-6
    for longitude in longitudes:
        assert any(west - 1e-6 <= longitude + turn <= east + 1e-6 for turn in (-360, 0, 360))


def test_what_lies_behind_the_180th_meridian_is_in_a_box_that_reaches_there() -> None:
    line = [(-179.5, 50.5), (-178.0, 51.0)]

    assert Box(west=178, east=185, south=49, north=53).meets(line)
    assert Box(west=-182, east=-178, south=49, north=53).meets([(179.0, 50.5), (180.0, 51.0)])
    assert not Box(west=170, east=175, south=49, north=53).meets(line)


def test_the_seam_of_the_file_is_no_coast() -> None:
    topology = {
        "transform": {"scale": [1.0, 1.0], "translate": [0.0, 0.0]},
        "arcs": [[[178, 0], [2, 0], [0, 5], [-2, 0], [0, -5]]],
        "objects": {"countries": {"geometries": [{"type": "Polygon", "arcs": [[0]]}]}},
    }

    found = outlines_within(topology, Box(west=170, east=190, south=-10, north=10))

    assert found.coasts == [
        [(178.0, 0.0), (180.0, 0.0)],
        [(180.0, 5.0), (178.0, 5.0), (178.0, 0.0)],
    ]
    assert len(found.lands) == 1
