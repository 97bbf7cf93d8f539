"""Where the name of a dot stands, so that it covers neither another name nor another dot."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

#: Pixels of half a line, of a dot with its rim, and between dot and name.
_HALF, _DOT, _GAP = 9.0, 8.0, 12.0
#: Pixels of one bold character, and of the narrow and the broad ones.
_CHARACTER, _NARROW, _BROAD = 9.6, 6.0, 14.0
_NARROW_ONES, _BROAD_ONES = frozenset("fijlrtI.,'’ -"), frozenset("mwMWшщжюмШЩЖЮМ")
#: A name over a dot hides a place, which is worse than one over another name.
_OVER_DOT = 4.0
#: What of a name lies outside of the map cannot be read.
_OUTSIDE = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelPlace:
    """A name beside its dot, in pixels from the dot."""

    dx: float
    dy: float
    #: "left": it begins there; "right": it ends there; "center".
    align: str


#: Best first: beside, above and below, then at an angle.
_PLACES = (
    LabelPlace(dx=_GAP, dy=0.0, align="left"),
    LabelPlace(dx=-_GAP, dy=0.0, align="right"),
    LabelPlace(dx=0.0, dy=-18.0, align="center"),
    LabelPlace(dx=0.0, dy=18.0, align="center"),
    LabelPlace(dx=_GAP - 4, dy=-16.0, align="left"),
    LabelPlace(dx=_GAP - 4, dy=16.0, align="left"),
    LabelPlace(dx=4 - _GAP, dy=-16.0, align="right"),
    LabelPlace(dx=4 - _GAP, dy=16.0, align="right"),
)
Box = tuple[float, float, float, float]


def labels(
    names: Sequence[str], spots: Sequence[tuple[float, float]], wide: float, high: float
) -> list[LabelPlace]:
    """Choose a place for each name, in the order of the names.

    Those with the least room choose first. Where there is none, a name stands where it hides least.

    Args:
        names: One for each dot.
        spots: Where the dots stand, in pixels from the upper left corner.
        wide: Pixels of the map.
        high: Pixels of the map.
    """
    dots = [(x - _DOT, y - _DOT, x + _DOT, y + _DOT) for x, y in spots]
    frame = (0.0, 0.0, wide, high)

    def hidden(one: int, taken: Sequence[Box], place: LabelPlace) -> float:
        box = _box(names[one], spots[one], place)
        others = (dot for number, dot in enumerate(dots) if number != one)
        over = sum(_common(box, dot) for dot in others) * _OVER_DOT
        outside = (_area(box) - _common(box, frame)) * _OUTSIDE
        return over + outside + sum(_common(box, name) for name in taken)

    def room(one: int) -> int:
        return sum(not hidden(one, (), place) for place in _PLACES)

    chosen: dict[int, LabelPlace] = {}
    taken: list[Box] = []
    for one in sorted(range(len(names)), key=room):
        best = min(_PLACES, key=partial(hidden, one, taken))
        chosen[one] = best
        taken.append(_box(names[one], spots[one], best))
    return [chosen[one] for one in range(len(names))]


def _box(name: str, spot: tuple[float, float], place: LabelPlace) -> Box:
    length = _length(name)
    x, y = spot[0] + place.dx, spot[1] + place.dy
    left = {"left": x, "right": x - length, "center": x - length / 2}[place.align]
    return left, y - _HALF, left + length, y + _HALF


def _length(name: str) -> float:
    narrow = sum(char in _NARROW_ONES for char in name)
    # Chinese characters are as broad as they are high.
    broad = sum(char in _BROAD_ONES or ord(char) > 0x2E80 for char in name)
    return narrow * _NARROW + broad * _BROAD + (len(name) - narrow - broad) * _CHARACTER


def _common(a: Box, b: Box) -> float:
    """Return the area that two boxes share."""
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return max(0.0, across) * max(0.0, down)


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
