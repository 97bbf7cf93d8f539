"""What maps are made from: the table of places, and the outlines of the world."""

import gzip
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, overload

from bot.core.picturing.gazetteer import City, Gazetteer

ASSETS = Path(__file__).parent / "assets"
#: Degrees from west to east above which the coarser outlines are as good as the finer ones.
_WIDE = 70.0


@cache
def gazetteer() -> Gazetteer:
    """Read the table of places, and what else they are called (GeoNames), once."""
    return Gazetteer(_Cities(_lines("places.tsv.gz")), _lines("alternates.tsv.gz"))


class _Cities(Sequence[City]):
    """The rows of the table of places, each of which becomes a place when it is asked for."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> City: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[City]: ...
    def __getitem__(self, at: int | slice) -> City | Sequence[City]:
        return _Cities(self._rows[at]) if isinstance(at, slice) else _city(self._rows[at])


def _lines(name: str) -> list[str]:
    return gzip.decompress((ASSETS / name).read_bytes()).decode().splitlines()


def _city(row: str) -> City:
    name, country, region, latitude, longitude, people, shared = row.split("\t")
    return City(
        name=name,
        country=country,
        region=region,
        latitude=float(latitude),
        longitude=float(longitude),
        people=int(people),
        is_shared=bool(shared),
    )


def topology(degrees: float) -> Mapping[str, Any]:
    """Read the outlines (Natural Earth) for a map that is so wide."""
    scale = "110m" if degrees > _WIDE else "50m"
    packed = (ASSETS / f"countries-{scale}.json.gz").read_bytes()
    outlines: Mapping[str, Any] = json.loads(gzip.decompress(packed))
    return outlines
