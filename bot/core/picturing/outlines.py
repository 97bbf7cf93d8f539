"""Lines and land of a TopoJSON file that lie within a part of the world."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: Longitude and latitude of each point.
Line = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of the world, in degrees."""

    west: float
    east: float
    south: float
    north: float

    def meets(self, line: Line) -> bool:
        """Tell whether a line may reach into it."""
        xs, ys = [x for x, _ in line], [y for _, y in line]
        is_beside = max(xs) < self.west or min(xs) > self.east
        return not (is_beside or max(ys) < self.south or min(ys) > self.north)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlines:
    """What of the world reaches into a box."""

    coasts: Sequence[Line] = ()
    #: Lines that two countries share.
    borders: Sequence[Line] = ()
    #: Pieces of land: the ring around each, then those of its holes.
    lands: Sequence[Sequence[Line]] = ()


def outlines_within(topology: Mapping[str, Any], box: Box) -> Outlines:
    """Return what reaches into a box.

    An arc that two countries share is a border, one that belongs to a single one a coast.

    Args:
        topology: With an object "countries".
        box: What is shown.
    """
    shapes = topology["objects"]["countries"]["geometries"]
    shared = Counter(
        number
        for shape in shapes
        for number in {arc if arc >= 0 else ~arc for arc in _arcs(shape.get("arcs", ()))}
    )
    lines = [_unpacked(packed, topology["transform"]) for packed in topology["arcs"]]
    seen = [(number, line) for number, line in enumerate(lines) if box.meets(line)]
    lands = [[_ring(ring, lines) for ring in piece] for shape in shapes for piece in _pieces(shape)]
    return Outlines(
        coasts=[line for number, line in seen if shared[number] <= 1],
        borders=[line for number, line in seen if shared[number] > 1],
        lands=[land for land in lands if box.meets(land[0])],
    )


def _pieces(shape: Mapping[str, Any]) -> Sequence[Sequence[Sequence[int]]]:
    """Return the polygons of a shape, each a list of rings of arcs."""
    arcs = shape.get("arcs", ())
    return [arcs] if shape.get("type") == "Polygon" else arcs


def _ring(arcs: Sequence[int], lines: Sequence[Line]) -> Line:
    """Join arcs, those with a negative number backwards; each begins where the last one ended."""
    ring: list[tuple[float, float]] = []
    for arc in arcs:
        points = lines[arc] if arc >= 0 else lines[~arc][::-1]
        ring += points[1:] if ring else points
    return ring


def _arcs(nested: Any) -> Iterator[int]:
    for one in nested:
        if isinstance(one, int):
            yield one
        else:
            yield from _arcs(one)


def _unpacked(packed: Sequence[Sequence[int]], transform: Mapping[str, Any]) -> Line:
    """Add up the steps of an arc, and set them to degrees."""
    (across, up), (east, north) = transform["scale"], transform["translate"]
    x = y = 0
    line = []
    for step_x, step_y in packed:
        x, y = x + step_x, y + step_y
        line.append((round(x * across + east, 4), round(y * up + north, 4)))
    return line
