"""Coasts and borders out of packed outlines."""

from bot.core.picturing.outlines import Box, Outlines, outlines_within

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
