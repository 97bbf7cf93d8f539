"""A drawing as PNG. Runs in a worker's process: the library carries a JavaScript engine."""

import threading
from typing import assert_never

from bot.core.picturing.coverage_specs import coverage_spec
from bot.core.picturing.drawings import CoverageChart, Drawing, FigureChart, LocatorMap
from bot.core.picturing.figure_specs import figure_spec
from bot.core.picturing.map_specs import map_spec, view_of
from bot.core.picturing.outlines import outlines_within
from bot.core.picturing.palette import Look
from bot.core.picturing.sheets import Spec
from bot.drawing.tables import ASSETS, topology

#: Pixels of the file for each of the drawing's.
FINENESS = 2
_HAS_FONT = threading.Event()


def png_of(drawing: Drawing, look: Look) -> bytes:
    """Draw it. Asks no network, and reads nothing but our own files."""
    # Not above: only the process that draws pays for the library.
    import vl_convert

    if not _HAS_FONT.is_set():
        vl_convert.register_font_directory(str(ASSETS))
        _HAS_FONT.set()
    return vl_convert.vegalite_to_png(spec_of(drawing, look), scale=FINENESS, allowed_base_urls=[])


def spec_of(drawing: Drawing, look: Look) -> Spec:
    """Return the Vega-Lite of any drawing."""
    match drawing:
        case FigureChart():
            return figure_spec(drawing, look)
        case CoverageChart():
            return coverage_spec(drawing, look)
        case LocatorMap():
            box = view_of(drawing.dots).box
            return map_spec(drawing, look, outlines_within(topology(box.east - box.west), box))
        case _:
            assert_never(drawing)
