"""How far a written zone is ahead of UTC: "+05:30", "CEST", "Europe/Kyiv". No I/O.

Names of places are looked up in the time zone database, which Python reads once.
"""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from bot.core.patterns import Pattern

#: Hours from UTC of the names of zones that mean one thing.
_ZONES = {
    **dict.fromkeys(("UTC", "UT", "GMT", "Z", "WET"), 0.0),
    **dict.fromkeys(("CET", "MEZ", "MET", "BST", "WEST", "WAT"), 1.0),
    **dict.fromkeys(("CEST", "MESZ", "MEST", "EET", "SAST", "CAT"), 2.0),
    **dict.fromkeys(("EEST", "MSK", "EAT", "TRT"), 3.0),
    **dict.fromkeys(("PKT",), 5.0),
    **dict.fromkeys(("IST",), 5.5),  # India's; far more feeds are written there than in Ireland
    **dict.fromkeys(("NPT",), 5.75),
    **dict.fromkeys(("WIB",), 7.0),
    **dict.fromkeys(("HKT", "SGT", "AWST", "WITA", "PHT"), 8.0),
    **dict.fromkeys(("JST", "KST", "WIT"), 9.0),
    **dict.fromkeys(("AEST",), 10.0),
    **dict.fromkeys(("AEDT",), 11.0),
    **dict.fromkeys(("NZST",), 12.0),
    **dict.fromkeys(("NZDT",), 13.0),
    **dict.fromkeys(("ACST",), 9.5),
    **dict.fromkeys(("ACDT",), 10.5),
    **dict.fromkeys(("NST",), -3.5),
    **dict.fromkeys(("NDT",), -2.5),
    **dict.fromkeys(("BRT", "ART", "ADT"), -3.0),
    **dict.fromkeys(("EDT", "CLT"), -4.0),
    **dict.fromkeys(("EST", "CDT", "PET"), -5.0),
    **dict.fromkeys(("CST", "MDT"), -6.0),
    **dict.fromkeys(("MST", "PDT"), -7.0),
    **dict.fromkeys(("PST", "AKDT"), -8.0),
    **dict.fromkeys(("AKST",), -9.0),
    **dict.fromkeys(("HST",), -10.0),
    # The letters of RFC 822, with the signs that it gives them.
    **dict.fromkeys("A", -1.0),
    **dict.fromkeys("M", -12.0),
    **dict.fromkeys("N", 1.0),
    **dict.fromkeys("Y", 12.0),
}
#: Names that mean summer and winter time alike, and where.
_PLACES = {
    "ET": "America/New_York",
    "EST5EDT": "America/New_York",
    "CT": "America/Chicago",
    "CST6CDT": "America/Chicago",
    "MT": "America/Denver",
    "MST7MDT": "America/Denver",
    "PT": "America/Los_Angeles",
    "PST8PDT": "America/Los_Angeles",
}
_PLACE = Pattern(r"(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|"
                    r"Etc)/[A-Za-z_+/-]{2,40}\d{0,2}")  # fmt: skip
_OFFSET = Pattern(
    r"(?:GMT|UTC|UT)?\s?([+-])\s?(\d{1,2})(?::?(\d{2})(?::?00)?)?(?:Z|\s?[A-Z]{2,5})?"
)
_COMMENT = Pattern(r"\s*(?:\([^)]*\)?|\[[^\]]*\]?)\Z")


def offset_of(zone: str) -> timedelta | None:
    """Return how far a zone is ahead of UTC: "+05:30", "GMT-3", "CEST"; None for an unknown one.

    What stands behind it in brackets says the same again.
    """
    bare = _COMMENT.sub("", zone).strip()
    zone = (bare or zone.strip(" ()[]")).upper()
    if found := _OFFSET.fullmatch(zone):
        hours, minutes = int(found[2]), int(found[3] or 0)
        if hours > 14 or minutes > 59:
            return None
        offset = timedelta(hours=hours, minutes=minutes)
        return -offset if found[1] == "-" else offset
    hours_off = _ZONES.get(zone)
    return None if hours_off is None else timedelta(hours=hours_off)


def in_zone(local: datetime, zone: str) -> datetime | None:
    """Return the instant of a time in a zone, with that zone; None when the zone is not known.

    Args:
        local: What the clock on the wall shows, whatever zone stands beside it.
        zone: As it is written.
    """
    offset = offset_of(zone)
    try:
        if offset is not None:
            return _sound(local.replace(tzinfo=timezone(offset)))
        name = _PLACES.get(zone.strip().upper()) or zone.strip(" ()[]")
        if _PLACE.fullmatch(name):
            return _sound(local.replace(tzinfo=ZoneInfo(name)))
    except (ValueError, OverflowError, LookupError, OSError):
        return None
    return None


def _sound(at: datetime) -> datetime:
    """Return an instant that can be told in UTC, too."""
    at.astimezone(UTC)
    return at
