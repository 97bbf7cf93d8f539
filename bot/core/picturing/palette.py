"""The colours of pictures: the page's own, by day and by night."""

from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """For which ground a picture is drawn."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours of one look; text and dots stand out from the ground by 4.5 to 1 at least."""

    ground: str
    ink: str
    soft: str
    #: Rules and outlines: seen, and no more.
    line: str
    #: Of land on a map.
    land: str
    #: One for each claimant, before they start anew; shapes tell them apart too.
    series: tuple[str, ...]
    corrected: str


PALETTES = {
    Look.LIGHT: Palette(
        ground="#ffffff",
        ink="#1d1c19",
        soft="#5f5b53",
        line="#d3cec2",
        land="#f3efe6",
        series=("#17475a", "#9a4d00", "#25602c", "#7a3b78", "#5f5b53"),
        corrected="#96281b",
    ),
    Look.DARK: Palette(
        ground="#17191c",
        ink="#e9e6df",
        soft="#a8a499",
        line="#41464d",
        land="#23272d",
        series=("#86c9e3", "#ffb454", "#a4d69a", "#dca9da", "#a8a499"),
        corrected="#f5a99c",
    ),
}
#: Vega's names of the shapes that go with the series.
SHAPES = ("circle", "diamond", "square", "triangle-up", "triangle-down")
