"""Lines and land of a TopoJSON file that lie within a part of the world."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

#: Longitude and latitude of each point.
Line = Sequence[tuple[float, float]]


#: Degrees under which one meridian is known.
_TURNS = (-360, 0, 360)
#: The seam at which land is cut in the file, in degrees; it is no coast.
_SEAM = 179.99


def span_of(longitudes: Sequence[float]) -> tuple[float, float]:
    """Return west and east of the narrowest part of the world that holds them, in degrees.

    Where it crosses the 180th meridian, east is above 180.
    """
    around = sorted({longitude % 360 for longitude in longitudes})
    gaps = [after - at for at, after in pairwise([*around, around[0] + 360])]
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    west = (around[(widest + 1) % len(around)] + 180) % 360 - 180
    return west, west + 360 - gaps[widest]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of the world, in degrees; west may be below -180, or east above 180."""

    west: float
    east: float
    south: float
    north: float

    def meets(self, line: Line) -> bool:
        """Tell whether a line may reach into it."""
        xs, ys = [x for x, _ in line], [y for _, y in line]
        if max(ys) < self.south or min(ys) > self.north:
            return False
        return any(max(xs) + turn >= self.west and min(xs) + turn <= self.east for turn in _TURNS)


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
        coasts=[part for n, line in seen if shared[n] <= 1 for part in _off_the_seam(line)],
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


def _off_the_seam(line: Line) -> Iterator[Line]:
    """Yield the parts of a line that do not run along the seam."""
    part: list[tuple[float, float]] = []
    for point in line:
        if part and min(abs(part[-1][0]), abs(point[0])) >= _SEAM:
            if len(part) > 1:
                yield part
            part = []
        part.append(point)
    if len(part) > 1:
        yield part


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
