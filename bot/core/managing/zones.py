"""Time zones by the names that people use: a city, a country, a few letters."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from difflib import get_close_matches
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import get_global

from bot.core.patterns import Pattern
from bot.core.speaking import clock_of, spoken
from bot.locale import ENGLISH

#: What is offered before anything is typed, from west to east.
USUAL = (
    "UTC", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/Mexico_City",
    "America/New_York", "America/Bogota", "America/Sao_Paulo", "Europe/London", "Africa/Lagos",
    "Europe/Paris", "Europe/Berlin", "Africa/Johannesburg", "Africa/Cairo", "Europe/Kyiv",
    "Asia/Jerusalem", "Europe/Istanbul", "Africa/Nairobi", "Asia/Dubai", "Asia/Karachi",
    "Asia/Kolkata", "Asia/Shanghai", "Asia/Manila", "Asia/Tokyo", "Australia/Sydney",
)  # fmt: skip
#: Letters that people know their zone by, and the city that most of them mean.
_LETTERS = {
    "bst": "Europe/London", "wet": "Europe/Lisbon",
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "mez": "Europe/Berlin",
    "eet": "Europe/Kyiv", "eest": "Europe/Kyiv", "msk": "Europe/Moscow",
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago",
    "mst": "America/Denver", "mdt": "America/Denver", "mt": "America/Denver",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles",
    "brt": "America/Sao_Paulo", "cat": "Africa/Harare", "eat": "Africa/Nairobi",
    "sast": "Africa/Johannesburg", "gst": "Asia/Dubai", "pkt": "Asia/Karachi",
    "ist": "Asia/Kolkata", "jst": "Asia/Tokyo", "kst": "Asia/Seoul", "aest": "Australia/Sydney",
    "nzst": "Pacific/Auckland",
}  # fmt: skip
_NO_LETTER = Pattern(r"[\W_]+")


def zones_like(typed: str, most: int = 25) -> Sequence[str]:
    """Return the zones that may be meant, best first; the usual ones before anything is typed.

    Args:
        typed: A name as the IANA database has it, or part of a city's or a country's name in
            English or in the language spoken.
        most: As many at most.
    """
    wanted = _plain(typed)
    if not wanted:
        return USUAL[:most]
    known = _named(spoken())
    letters = [_LETTERS[wanted]] if wanted in _LETTERS else []
    ranked = sorted(
        (rank, zone) for zone, names in known.items() if (rank := _rank(wanted, names)) is not None
    )
    found = list(dict.fromkeys([*letters, *(zone for _, zone in ranked)]))
    if not found:
        cities = {names[0]: zone for zone, names in known.items()}
        found = [cities[one] for one in get_close_matches(wanted, cities, n=3, cutoff=0.75)]
    return found[:most]


def all_zones() -> Sequence[tuple[str, str]]:
    """Return every zone by name, with its country in the language spoken; empty: it has none."""
    language = spoken()
    return [(zone, _country(zone, language)) for zone in _named(language)]


def zone_called(name: str) -> str | None:
    """Return the one zone that a name means; None where it means none or several."""
    wanted = _plain(name)
    if wanted in _LETTERS:
        return _LETTERS[wanted]  # Of those that the database has, some know no summer.
    try:
        return ZoneInfo(name.strip()).key
    except (ValueError, OSError, LookupError):
        pass
    cities = [zone for zone, names in _named(spoken()).items() if names[0] == wanted]
    found = cities or (zones_like(name) if len(wanted) > 2 else [])
    return found[0] if len(found) == 1 else None


def zone_words(zone: str, now: datetime) -> str:
    """Name a zone with its country and its time now: "Europe/Kyiv · Ukraine · 16:30"."""
    country = _country(zone, spoken())
    return " · ".join(filter(None, (zone, country, clock_of(now.astimezone(ZoneInfo(zone))))))


def _rank(wanted: str, names: Iterable[str]) -> int | None:
    """Return how well a zone fits, 0 best: its city before its country, beginnings before parts."""
    for rank, name in enumerate(names):
        if name.startswith(wanted):
            return rank
    return 9 if any(wanted in name for name in names) else None


@cache
def _named(language: str) -> dict[str, tuple[str, ...]]:
    """Return the names of every zone: the city's, its country's, and its own whole."""
    zones = {zone for some in get_global("territory_zones").values() for zone in some}
    return {
        zone: (
            _plain(zone.rpartition("/")[2]),
            _plain(_country(zone, ENGLISH)),
            _plain(_country(zone, language)),
            _plain(zone),
        )
        for zone in sorted(zones | {"UTC"})
        if _is_known(zone)
    }


def _is_known(zone: str) -> bool:
    try:
        return bool(ZoneInfo(zone).key)
    except (ValueError, OSError, LookupError):
        return False


def _country(zone: str, language: str) -> str:
    code = get_global("zone_territories").get(zone, "")
    return str(Locale(language).territories.get(code, "")) if code != "001" else ""


def _plain(name: str) -> str:
    return _NO_LETTER.sub(" ", name).strip().casefold()
