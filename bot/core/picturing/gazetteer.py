"""Where a named place is: exactly, or not at all."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale

from bot.core.text.characters import fold
from bot.locale import LANGUAGES

#: People that a place has at least to be known by its name alone.
_KNOWN = 100_000
#: After the last Latin letter that names of places have.
_LATIN_END = "\u0250"
#: What people call countries otherwise.
_OTHERWISE = {
    "us": "US", "u.s.": "US", "usa": "US", "u.s.a.": "US", "america": "US",
    "united states of america": "US", "uk": "GB", "u.k.": "GB", "britain": "GB",
    "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "drc": "CD", "dr congo": "CD",
    "democratic republic of the congo": "CD", "democratic republic of congo": "CD",
    "turkey": "TR", "burma": "MM", "myanmar": "MM", "ivory coast": "CI", "czech republic": "CZ",
    "bosnia": "BA", "gaza strip": "PS", "west bank": "PS", "palestine": "PS", "uae": "AE",
    "holland": "NL", "cape verde": "CV", "east timor": "TL", "swaziland": "SZ",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """One row of the table of places."""

    name: str
    #: ISO 3166-1, two letters.
    country: str
    #: First division of the country, in English; empty where it has none.
    region: str
    latitude: float
    longitude: float
    people: int
    #: Another place bears the name, if only a village.
    is_shared: bool


class Gazetteer:
    """Places of 15,000 people and more, by name."""

    def __init__(self, cities: Sequence[City], otherwise: Sequence[str] = ()) -> None:
        """Know these places.

        Args:
            cities: Their table; it may make each place anew when asked for it, since few ever are.
            otherwise: What they are called besides, in the order of the names: a folded name, the
                number of the place in the table, and "shared" or "abroad" where smaller places
                bear it too; between tabs. Kept as it is, for it is long and rarely read.
        """
        self._cities = cities
        self._otherwise = otherwise
        # Folded name and number, in order: a fifth of what a dictionary of the places takes.
        self._names = sorted(f"{fold(city.name)}\t{at}" for at, city in enumerate(cities))

    def find(self, name: str, named_beside: Collection[str]) -> City | None:
        """Return the one place that a name can mean; None where there is any doubt.

        Args:
            name: As an article writes it.
            named_beside: Names of countries and regions, and any others, from the same article.
        """
        bearers = self._named(fold(name))
        is_sole = len(bearers) == 1 and not bearers[0].is_shared
        if not bearers and (other := self._called(fold(name))):
            city, is_sole = other
            bearers = [replace(city, name=_as_written(name, city.name))]
        beside = {fold(one) for one in named_beside} - {fold(name)}
        in_region = [one for one in bearers if one.region and fold(one.region) in beside]
        if in_region:
            return in_region[0] if len(in_region) == 1 else None
        countries = {country_of(one) for one in beside}
        in_country = [one for one in bearers if one.country in countries]
        if in_country:
            city = in_country[0]
            is_sure = len(in_country) == 1 and (not city.is_shared or city.people >= _KNOWN)
            return city if is_sure else None
        return bearers[0] if is_sole and bearers[0].people >= _KNOWN else None

    def _named(self, name: str) -> list[City]:
        """Return the places whose own name this is."""
        rows = _beginning_with(f"{name}\t", self._names)
        return [self._cities[int(row.rpartition("\t")[2])] for row in rows]

    def _called(self, name: str) -> tuple[City, bool] | None:
        """Return the place that is called so besides, and whether no other is anywhere."""
        for row in _beginning_with(f"{name}\t", self._otherwise):
            _, number, *marks = row.split("\t")
            city = replace(self._cities[int(number)], is_shared="shared" in marks)
            return city, not any(marks)
        return None


def _beginning_with(start: str, rows: Sequence[str]) -> Iterator[str]:
    """Yield the rows that begin so, of rows in order."""
    for at in range(bisect_left(rows, start), len(rows)):
        if not rows[at].startswith(start):
            return
        yield rows[at]


def _as_written(name: str, own: str) -> str:
    """Return a place's other name as an article has it; its own where that is in other letters."""
    if (name[0] < _LATIN_END) is not (own[0] < _LATIN_END):
        return own
    return name.title() if name.isupper() else name


def country_of(name: str) -> str:
    """Return the two letters of a country, in any of our languages; empty for other names."""
    return _countries().get(fold(name), "")


def countries_in(text: str) -> list[str]:
    """Return the names of countries that a short text holds as whole words."""
    words = f" {fold(text)} "
    return [name for name in _countries() if f" {name} " in words]


def country_name(code: str, language: str) -> str:
    """Return what a language calls a country."""
    return str(Locale.parse(language).territories.get(code, code))


@cache
def _countries() -> dict[str, str]:
    names = {
        fold(str(name)): code
        for language in LANGUAGES
        for code, name in Locale.parse(language).territories.items()
        if len(code) == 2 and code.isalpha()
    }
    return {**names, **_OTHERWISE}
