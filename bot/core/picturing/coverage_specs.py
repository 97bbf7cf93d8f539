"""Articles over time as Vega-Lite: one bar for each stretch, from zero."""

from datetime import timedelta

from bot.core.picturing.axes import time_marks, value_marks
from bot.core.picturing.drawings import CoverageChart
from bot.core.picturing.palette import PALETTES, Look
from bot.core.picturing.sheets import Spec, axis, sheet
from bot.core.speaking import speaking

#: Articles that a full height stands for at least: single ones are no peak.
_LEAST_HIGH = 4


def coverage_spec(chart: CoverageChart, look: Look) -> Spec:
    """Return what the drawing library is given."""
    palette = PALETTES[look]
    start, step = chart.bars[0].at, timedelta(hours=chart.hours)
    end = chart.bars[-1].at + step
    gap = 0.12 * step.total_seconds()
    rows = [
        {
            "x": (bar.at - start).total_seconds() + gap / 2,
            "end": (bar.at - start + step).total_seconds() - gap / 2,
            "y": bar.count,
        }
        for bar in chart.bars
    ]
    with speaking(chart.language):
        times = axis(time_marks(start, end, chart.zone), has_grid=False)
        values = value_marks(max(_LEAST_HIGH, *(bar.count for bar in chart.bars)))
    domain = [0, (end - start).total_seconds()]
    x: Spec = {
        "field": "x",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": domain, "nice": False, "zero": False},
        "axis": times,
    }
    y: Spec = {
        "field": "y",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [0, values[-1][0]], "nice": False},
        "axis": axis(values, has_grid=True),
    }
    bars = {"type": "bar", "color": palette.series[0]}
    return {
        **sheet(chart.title, chart.subtitle, palette, chart.language),
        "data": {"values": rows},
        "layer": [
            {
                "mark": bars,
                "encoding": {"x": x, "x2": {"field": "end"}, "y": y, "y2": {"datum": 0}},
            },
        ],
    }
