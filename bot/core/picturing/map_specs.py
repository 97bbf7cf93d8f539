"""A locator map as Vega-Lite: land of one colour, outlines, dots, names and a measure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.picturing.drawings import HEIGHT, WIDTH, LocatorMap, MapDot
from bot.core.picturing.labelling import labels
from bot.core.picturing.outlines import Box, Line, Outlines, span_of
from bot.core.picturing.palette import PALETTES, Look, Palette
from bot.core.picturing.sheets import Spec, directed, sheet
from bot.core.speaking import number_words, speaking

#: Pixels of the map itself.
_WIDE, _HIGH = WIDTH - 32, HEIGHT - 108
#: Degrees that a map shows at least, and the share left free around the dots.
_LEAST, _MARGIN = 9.0, 0.3
#: Degrees from north to south above which no one measure is true of a Mercator map.
_ONE_MEASURE = 30.0
_KM_PER_DEGREE = 111.32
#: Mercator's own end.
_POLE = 80.0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The part of the world that is shown, and how large."""

    longitude: float
    latitude: float
    #: Pixels per radian.
    scale: float

    def spot(self, dot: MapDot) -> tuple[float, float]:
        """Return where a dot stands, in pixels from the upper left corner."""
        aside = (dot.longitude - self.longitude + 180) % 360 - 180
        x = math.radians(aside) * self.scale + _WIDE / 2
        y = (_up(self.latitude) - _up(dot.latitude)) * self.scale + _HIGH / 2
        return x, y

    @property
    def box(self) -> Box:
        """What of the world is in it; it may reach beyond the 180th meridian."""
        half_wide = math.degrees(_WIDE / 2 / self.scale)
        half_high = _HIGH / 2 / self.scale
        middle = _up(self.latitude)
        return Box(
            west=self.longitude - half_wide,
            east=self.longitude + half_wide,
            south=_down(middle - half_high),
            north=_down(middle + half_high),
        )


def view_of(dots: Sequence[MapDot]) -> View:
    """Choose what is shown around the dots."""
    west, east = span_of([dot.longitude for dot in dots])
    low = _up(max(-_POLE, min(d.latitude for d in dots)))
    high = _up(min(_POLE, max(d.latitude for d in dots)))
    wide = max(math.radians(east - west) * (1 + 2 * _MARGIN), math.radians(_LEAST))
    tall = max((high - low) * (1 + 2 * _MARGIN), math.radians(_LEAST) * _HIGH / _WIDE)
    return View(
        longitude=(west + east) / 2,
        latitude=_down((low + high) / 2),
        scale=min(_WIDE / wide, _HIGH / tall),
    )


def map_spec(drawn: LocatorMap, look: Look, outlines: Outlines) -> Spec:
    """Return what the drawing library is given; `outlines`: those within the view."""
    palette, view = PALETTES[look], view_of(drawn.dots)
    frame = sheet(drawn.title, drawn.subtitle, palette, drawn.language)
    with speaking(drawn.language):
        words = [
            *_measure(view, palette),
            *_words(drawn.note, _WIDE - 8, _HIGH - 12, palette, "right"),
        ]
    return {
        **frame,
        "autosize": {"type": "pad"},
        "width": _WIDE,
        "height": _HIGH,
        "view": {"stroke": None},
        "projection": {
            "type": "mercator",
            # Turned, so that what lies beyond the 180th meridian is drawn beside what does not.
            "rotate": [-view.longitude, 0],
            "center": [0, view.latitude],
            "scale": view.scale,
            "translate": [_WIDE / 2, _HIGH / 2],
        },
        "layer": [
            _land(outlines.lands, palette.land),
            _outline(
                outlines.borders, {"stroke": palette.soft, "strokeDash": [3, 3], "opacity": 0.7}
            ),
            _outline(outlines.coasts, {"stroke": palette.soft, "strokeWidth": 1.2}),
            *_dots(drawn.dots, view, palette),
            *words,
            _frame(palette),
        ],
    }


def _frame(palette: Palette) -> Spec:
    """Draw the edge last, above the land."""
    return {
        "data": {"values": [{}]},
        "mark": {"type": "rect", "filled": False, "stroke": palette.line, "strokeWidth": 1},
        # Within the map, so that it makes the picture no larger.
        "encoding": {"x": {"value": 1.5}, "x2": {"value": _WIDE - 1.5}, "y": {"value": 1.5},
                     "y2": {"value": _HIGH - 1.5}},
    }  # fmt: skip


def _land(lands: Sequence[Sequence[Line]], colour: str) -> Spec:
    """Colour all land alike: whose it is stays open. The stroke closes the seams between."""
    polygons = [[list(map(list, ring)) for ring in land] for land in lands]
    return {
        "data": {"values": [_feature("MultiPolygon", polygons)]},
        "mark": {"type": "geoshape", "filled": True, "clip": True, "fill": colour,
                 "stroke": colour, "strokeWidth": 1},
    }  # fmt: skip


def _outline(lines: Sequence[Line], style: Spec) -> Spec:
    coordinates = [list(map(list, line)) for line in lines]
    return {
        "data": {"values": [_feature("MultiLineString", coordinates)]},
        "mark": {"type": "geoshape", "filled": False, "clip": True, **style},
    }


def _feature(kind: str, coordinates: Sequence[object]) -> Spec:
    shape = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {}, "geometry": shape}


def _dots(dots: Sequence[MapDot], view: View, palette: Palette) -> list[Spec]:
    spots_at = [view.spot(dot) for dot in dots]
    placed = labels([dot.name for dot in dots], spots_at, _WIDE, _HIGH)
    rows = [
        {"name": dot.name, "x": x, "y": y, "tx": x + at.dx, "ty": y + at.dy, "align": at.align}
        for dot, (x, y), at in zip(dots, spots_at, placed, strict=True)
    ]
    spots: Spec = {
        "data": {"values": rows},
        "mark": {
            "type": "point", "size": 130, "filled": True, "opacity": 1,
            "fill": palette.series[1], "stroke": palette.ground, "strokeWidth": 1.5,
        },
        "encoding": {"x": _pixels("x", _WIDE), "y": _pixels("y", _HIGH)},
    }  # fmt: skip
    names = [
        {
            "data": {"values": [row for row in rows if row["align"] == align]},
            "mark": {
                "type": "text",
                "align": align,
                "fontSize": 15,
                "baseline": "middle",
                "fontWeight": "bold",
                **style,
            },
            "encoding": {
                "x": _pixels("tx", _WIDE),
                "y": _pixels("ty", _HIGH),
                "text": {"field": "name"},
            },
        }
        for align in ("left", "right", "center")
        for style in _haloed(palette, palette.ink)
        if any(row["align"] == align for row in rows)
    ]
    return [spots, *names]


def _pixels(field: str, size: float) -> Spec:
    scale = {"domain": [0, size], "range": [0, size], "nice": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _measure(view: View, palette: Palette) -> list[Spec]:
    """Draw how long some round number of kilometres is; where that differs too much, nothing."""
    if view.box.north - view.box.south > _ONE_MEASURE:
        return []
    per_km = view.scale * math.radians(1) / (_KM_PER_DEGREE * math.cos(math.radians(view.latitude)))
    steps = [n * 10**power for power in range(5) for n in (1, 2, 5)]
    km = max((one for one in steps if one * per_km <= _WIDE / 4), default=1)
    y = _HIGH - 12
    rule: Spec = {
        "data": {"values": [{}]},
        "mark": {"type": "rule", "color": palette.ink, "strokeWidth": 2},
        "encoding": {
            "x": {"value": 12},
            "x2": {"value": 12 + km * per_km},
            "y": {"value": y},
        },
    }
    return [rule, *_words(f"{number_words(km)} km", 12, y - 12, palette, "left")]


def _words(text: str, x: float, y: float, palette: Palette, align: str) -> list[Spec]:
    return [
        {
            "data": {"values": [{}]},
            "mark": {"type": "text", "align": align, "fontSize": 13, **style},
            "encoding": {"text": {"value": directed(text)}, "x": {"value": x}, "y": {"value": y}},
        }
        for style in _haloed(palette, palette.soft)
    ]


def _haloed(palette: Palette, colour: str) -> tuple[Spec, Spec]:
    """Return the two styles of words that stay readable upon a line."""
    halo = {"stroke": palette.ground, "strokeWidth": 4, "strokeJoin": "round"}
    return halo, {"color": colour}


def _up(latitude: float) -> float:
    """Return how high a latitude stands on a Mercator map, in radians."""
    return math.asinh(math.tan(math.radians(latitude)))


def _down(height: float) -> float:
    return math.degrees(math.atan(math.sinh(height)))
