"""A series of figures as Vega-Lite: what somebody gave, where they gave it, and no more.

The line is a step: a value stands until another was given. Nothing is drawn between two values
as if it had been measured there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any

from bot.core.picturing.axes import time_marks, value_marks
from bot.core.picturing.drawings import WIDTH, Dot, FigureChart
from bot.core.picturing.palette import PALETTES, SHAPES, Look, Palette
from bot.core.picturing.sheets import Spec, axis, directed, sheet
from bot.core.speaking import say, speaking

#: Pixels that one character of a label takes, and that the drawing has for itself.
_CHARACTER, _PLOT = 8, WIDTH - 110
#: Share of the height that labels may not come nearer than, and that they stand off their dots.
_NEAR, _LIFT = 0.09, 0.05
#: Pixels from a dot to its number, above it and below, and of half a dot.
_ABOVE, _BELOW, _DOT = -15, 17, 8
#: Above so many dots only those that tell most are labelled, and all are smaller.
_MANY = 14


class Place(Enum):
    """Where a number stands."""

    ABOVE = auto()
    BELOW = auto()


def figure_spec(chart: FigureChart, look: Look) -> Spec:
    """Return what the drawing library is given."""
    with speaking(chart.language):
        return _spec(chart, PALETTES[look])


def _spec(chart: FigureChart, palette: Palette) -> Spec:
    start, end = _ends(chart.dots)
    tops = [max(dot.value, dot.high if dot.high is not None else dot.value) for dot in chart.dots]
    values = value_marks(max(tops), min(dot.value for dot in chart.dots))
    span = (end - start).total_seconds()
    beside = [max(0.03, _width(dot) / 2 / _PLOT) * span for dot in (chart.dots[0], chart.dots[-1])]
    x: Spec = {
        "field": "x",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [-beside[0], span + beside[1]], "nice": False, "zero": False},
        "axis": axis(time_marks(start, end, chart.zone), has_grid=False),
    }
    y: Spec = {
        "field": "y",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [values[0][0], values[-1][0]], "nice": False},
        "axis": axis(values, has_grid=True),
    }
    labelled = _labelled(chart.dots, start, span, values[-1][0] - values[0][0])
    rows = [_row(dot, start, labelled.get(number)) for number, dot in enumerate(chart.dots)]
    return {
        **sheet(chart.title, chart.subtitle, palette, chart.language),
        "data": {"values": rows},
        "encoding": {"x": x, "y": y},
        "layer": _layers(chart, palette),
    }


def _ends(dots: Sequence[Dot]) -> tuple[datetime, datetime]:
    """Return the first and the last instant; never one and the same."""
    start, end = min(dot.at for dot in dots), max(dot.at for dot in dots)
    return start, max(end, start + timedelta(hours=1))


def _row(dot: Dot, start: datetime, place: Place | None) -> dict[str, Any]:
    corrected = f" · {say('corrected')}" if dot.is_corrected else ""
    return {
        "x": (dot.at - start).total_seconds(),
        "y": dot.value,
        "high": dot.high if dot.high is not None else dot.value,
        "is_range": dot.high is not None,
        "label": f"{dot.label}{corrected}" if place else "",
        "is_below": place is Place.BELOW,
        "by": directed(dot.claimant),
        "is_corrected": dot.is_corrected,
    }


def _layers(chart: FigureChart, palette: Palette) -> list[Spec]:
    names = list(dict.fromkeys(directed(dot.claimant) for dot in chart.dots))
    count = len(palette.series)
    colours = [palette.series[number % count] for number in range(len(names))]
    shapes = [SHAPES[number % count] for number in range(len(names))]
    legend = {"columns": 2}
    by: Spec = {
        "color": {
            "field": "by",
            "type": "nominal",
            "scale": {"domain": names, "range": colours},
            "legend": legend,
        }
    }
    shape: Spec = {
        "field": "by",
        "type": "nominal",
        "scale": {"domain": names, "range": shapes},
        "legend": legend,
    }
    stands, fell = "!datum.is_corrected", "datum.is_corrected"
    dash = [5, 4] if chart.is_ahead else [1, 0]
    line = {"interpolate": "step-after", "color": palette.soft, "strokeWidth": 1.5, "opacity": 0.7}
    text: Spec = {"fontSize": 15, "align": "center", "color": palette.ink}
    halo: Spec = {"stroke": palette.ground, "strokeWidth": 4, "strokeJoin": "round"}
    is_crowded = len(chart.dots) > _MANY
    dot = {
        "type": "point",
        "size": 50 if is_crowded else 110,
        "strokeWidth": 2.5,
        "opacity": 1,
        "clip": False,
    }
    strike = {**dot, "shape": "stroke", "angle": 45, "size": 420, "color": palette.corrected}
    return [
        {
            "transform": [{"filter": stands}],
            "mark": {"type": "line", "strokeDash": dash, **line},
            "encoding": {"order": {"field": "x"}},
        },
        {
            "transform": [{"filter": "datum.is_range"}],
            "mark": {"type": "errorbar", "ticks": True, "thickness": 2.5, "opacity": 1},
            "encoding": {**by, "y2": {"field": "high"}},
        },
        {
            "transform": [{"filter": stands}],
            "mark": {**dot, "filled": not chart.is_ahead, "fillOpacity": 1},
            "encoding": {**by, "shape": shape},
        },
        {
            "transform": [{"filter": fell}],
            "mark": {**dot, "filled": False},
            "encoding": {**by, "shape": shape},
        },
        {"transform": [{"filter": fell}], "mark": strike},
        *(_numbers({**text, **halo}, place) for place in Place),
        *(_numbers(text, place) for place in Place),
    ]


def _numbers(style: Spec, place: Place) -> Spec:
    is_below = place is Place.BELOW
    y: Spec = {"field": "y" if is_below else "high", "type": "quantitative", "title": None}
    which = "datum.is_below" if is_below else "!datum.is_below"
    return {
        "transform": [{"filter": f"datum.label != '' && {which}"}],
        "mark": {"type": "text", **style, "dy": _BELOW if is_below else _ABOVE},
        "encoding": {"text": {"field": "label"}, "y": y},
    }


def _width(dot: Dot) -> float:
    return (len(dot.label) + (len(say("corrected")) + 3 if dot.is_corrected else 0)) * _CHARACTER


def _labelled(dots: Sequence[Dot], start: datetime, span: float, height: float) -> dict[int, Place]:
    """Choose which dots have their number written, by index, and on which side.

    A number is left out where it would cover another number; it goes below its dot if, above, it
    would cover another dot.
    """
    across = [(dot.at - start).total_seconds() / (1.08 * span) * _PLOT for dot in dots]
    levels = [dot.value / (height or 1.0) for dot in dots]
    written: list[_Label] = []
    chosen: dict[int, Place] = {}
    for number in _by_importance(dots):
        dot, at = dots[number], (across[number], levels[number])
        high = (dot.high if dot.high is not None else dot.value) / (height or 1.0)
        labels = {Place.ABOVE: _Label(at[0], high + _LIFT, _width(dot) / 2)}
        if at[1] > 2 * _LIFT:
            labels[Place.BELOW] = replace(labels[Place.ABOVE], level=at[1] - _LIFT)
        free = [
            place
            for place, label in labels.items()
            if not any(label.covers(one.at, one.level, one.half, _NEAR) for one in written)
        ]
        # Where another number is above, none is put below: whose would it be?
        if Place.ABOVE not in free:
            continue
        others = [one for one in zip(across, levels, strict=True) if one != at]
        clear = (
            place
            for place in free
            if not any(labels[place].covers(*one, _DOT, _NEAR / 2) for one in others)
        )
        chosen[number] = next(clear, free[0])
        written.append(labels[chosen[number]])
    return chosen


@dataclass(frozen=True, slots=True)
class _Label:
    """Where a number would be written: pixels across, share of the height, half of its width."""

    at: float
    level: float
    half: float

    def covers(self, at: float, level: float, half: float, near: float) -> bool:
        """Whether it would cover something so wide, at this place."""
        return abs(self.at - at) <= self.half + half and abs(self.level - level) <= near


def _by_importance(dots: Sequence[Dot]) -> list[int]:
    """Return the dots whose numbers may be written, by index: the last, corrected ones, the rest.

    Of very many, these are only the first, the highest, the last and corrected ones.
    """
    last, top = len(dots) - 1, max(range(len(dots)), key=lambda n: dots[n].value)
    telling = {0, top, last}
    shown = (n for n in range(len(dots)) if last < _MANY or n in telling or dots[n].is_corrected)
    return sorted(shown, key=lambda n: (n != last, not dots[n].is_corrected, n not in telling, -n))
