"""The sheet that every picture is drawn on: ground, font, title. Vega-Lite, as a dict."""

from typing import Any

from bot.core.picturing.drawings import HEIGHT, WIDTH
from bot.core.picturing.lettering import FONT, short
from bot.core.picturing.palette import Palette
from bot.core.speaking import is_leftward, spoken

Spec = dict[str, Any]

#: Embeds what follows from right to left, until the end.
_RIGHT_TO_LEFT, _END = "\u202b", "\u202c"
_TITLE_CHARS, _SUBTITLE_CHARS = 64, 100


def sheet(title: str, subtitle: str, palette: Palette, language: str) -> Spec:
    """Return the frame of a picture, without its layers.

    Args:
        title: In one line.
        subtitle: In one line, smaller.
        palette: Its colours.
        language: Says from which side it is read.
    """
    anchor = "end" if is_leftward(language) else "start"
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "background": palette.ground,
        "padding": 16,
        "autosize": {"type": "fit", "contains": "padding"},
        "width": WIDTH,
        "height": HEIGHT,
        "title": {
            "text": directed(short(title, _TITLE_CHARS), language),
            "subtitle": directed(short(subtitle, _SUBTITLE_CHARS), language),
            "anchor": anchor,
            "frame": "bounds",
            "color": palette.ink,
            "subtitleColor": palette.soft,
            "fontSize": 20,
            "subtitleFontSize": 14,
            "subtitlePadding": 6,
            "offset": 16,
        },
        "config": _config(palette),
    }


def _config(palette: Palette) -> Spec:
    return {
        "font": FONT,
        "view": {"stroke": None},
        "axis": {
            "labelColor": palette.soft,
            "labelFontSize": 14,
            "labelPadding": 8,
            "gridColor": palette.line,
            "domainColor": palette.soft,
            "tickColor": palette.soft,
            "title": None,
        },
        "legend": {
            "labelColor": palette.ink,
            "labelFontSize": 14,
            "labelLimit": 330,
            "symbolSize": 110,
            "title": None,
            "orient": "bottom",
            "offset": 14,
            "rowPadding": 4,
            "columnPadding": 24,
        },
    }


def axis(marks: list[tuple[float, str]], *, has_grid: bool) -> Spec:
    """Return an axis with our own marks and words, so that no library's locale is asked."""
    words = {f"{value:.10g}": directed(text) for value, text in marks}
    table = ", ".join(f"{_quoted(key)}: {_quoted(text)}" for key, text in words.items())
    return {
        "values": [value for value, _ in marks],
        "labelExpr": f"({{{table}}})[format(datum.value, '.10~g')] || ''",
        "grid": has_grid,
        "ticks": not has_grid,
        "domain": not has_grid,
        "labelOverlap": "greedy",
    }


def directed(text: str, language: str = "") -> str:
    """Return words set in the direction of a language, of the one spoken by default."""
    is_rtl = is_leftward(language or spoken())
    return f"{_RIGHT_TO_LEFT}{text}{_END}" if is_rtl and text else text


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
