"""Lines of a TopoJSON file that lie within a part of the world."""

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


def lines_within(topology: Mapping[str, Any], box: Box) -> tuple[list[Line], list[Line]]:
    """Return the coasts and the borders that reach into a box.

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
    coasts: list[Line] = []
    borders: list[Line] = []
    for number, packed in enumerate(topology["arcs"]):
        line = _unpacked(packed, topology["transform"])
        if box.meets(line):
            (borders if shared[number] > 1 else coasts).append(line)
    return coasts, borders


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
