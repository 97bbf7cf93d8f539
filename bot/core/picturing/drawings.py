"""What a picture shows, as data: whoever posts it has it drawn, and draws it the same again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Discriminator

#: Pixels of every picture, before it is drawn twice as fine.
WIDTH, HEIGHT = 720, 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One value of a series."""

    #: UTC.
    at: datetime
    value: float
    #: The upper end of a range; None for a single value.
    high: float | None = None
    #: What stands beside it: the number, with a sign for "at least" or "about".
    label: str
    #: Who gives it; a letter where the font cannot write the name.
    claimant: str
    #: It was replaced by a correction.
    is_corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChart:
    """The values of one series, oldest first."""

    title: str
    #: Of what, as of when, in which zone.
    subtitle: str
    dots: tuple[Dot, ...]
    #: IANA.
    zone: str
    #: What is said to come, not what is.
    is_ahead: bool = False
    #: Of the words and numbers in it; one that the font can write.
    language: str
    kind: Literal["figures"] = "figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How many articles came within one stretch of time."""

    #: When it begins, UTC.
    at: datetime
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageChart:
    """Articles over time."""

    title: str
    subtitle: str
    #: Without gaps, oldest first; what nothing came in is a bar of nothing.
    bars: tuple[Bar, ...]
    #: Hours of one bar.
    hours: int
    zone: str
    language: str
    kind: Literal["coverage"] = "coverage"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapDot:
    """One place."""

    name: str
    #: Degrees, north and east of zero.
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatorMap:
    """Where places are, and nothing else: outlines without any colour of ownership."""

    title: str
    subtitle: str
    dots: tuple[MapDot, ...]
    #: That borders are no statement.
    note: str
    language: str
    kind: Literal["map"] = "map"


Drawing = Annotated[FigureChart | CoverageChart | LocatorMap, Discriminator("kind")]
