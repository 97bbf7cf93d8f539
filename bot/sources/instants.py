"""Instants as feeds and pages write them; None rather than a guess. No I/O."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

#: Hours from UTC of the names of zones that mean one thing.
_ZONES = {
    **dict.fromkeys(("UTC", "UT", "GMT", "Z", "WET"), 0.0),
    **dict.fromkeys(("CET", "MEZ", "BST", "WEST", "WAT"), 1.0),
    **dict.fromkeys(("CEST", "MESZ", "EET", "SAST", "CAT"), 2.0),
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
    **dict.fromkeys(("BRT", "ART"), -3.0),
    **dict.fromkeys(("EDT", "CLT"), -4.0),
    **dict.fromkeys(("EST", "CDT", "PET"), -5.0),
    **dict.fromkeys(("CST", "MDT"), -6.0),
    **dict.fromkeys(("MST", "PDT"), -7.0),
    **dict.fromkeys(("PST", "AKDT"), -8.0),
    **dict.fromkeys(("AKST",), -9.0),
    **dict.fromkeys(("HST",), -10.0),
}
_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[Tt ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(.*))?"
)
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?")
_TIME_IN_IT = re.compile(r"\d:\d\d")
_ZONE_NAME = re.compile(r"(?<![A-Za-z])(?!(?:AM|PM)\b)[A-Za-z]{2,5}\b", re.IGNORECASE)
_LONGEST = 100
#: Years of news; what is outside is a mistake of the parser's.
_FIRST_YEAR, _LAST_YEAR = 1980, 2100


def instant_of(value: object) -> datetime | None:
    """Read an RFC 2822 or ISO 8601 instant that names a zone we know, as UTC.

    A date alone, a time without a zone, and a name that stands for several zones or none are
    not an instant: the answer is None. Never the time of the fetch.
    """
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = " ".join(value.split())
    if found := _ISO.fullmatch(text):
        return _from_iso(found)
    parts = _read(text) if _TIME_IN_IT.search(text) else None
    offset = offset_of(_zone_words(text))
    if parts is None or offset is None:
        return None
    return _made(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], offset)


def dated(written: str, parsed: Sequence[int] | None = None) -> datetime | None:
    """Read a feed's date as UTC, where need be with what a feed parser made of it.

    What names no zone is taken for UTC, as feeds mean it; a zone that we do not know is no date,
    for it would be hours off.

    Args:
        written: As it stands in the feed.
        parsed: The parser's reading of it, in UTC.
    """
    if at := instant_of(written):
        return at
    text = " ".join(written[:_LONGEST].split())
    if _TIME_IN_IT.search(text) and _ZONE_NAME.search(_zone_words(text)):
        return None
    parsed = parsed or _read(text)
    if parsed is not None:
        year, month, day, hour, minute, second = parsed[:6]
        return _made(year, month, day, hour, minute, second, timedelta())
    return day_of(written)


def _read(text: str) -> Sequence[int] | None:
    """Read year to second as RFC 2822 writes them, whatever zone they are in."""
    try:
        parts = parsedate_tz(text)
    except (ValueError, TypeError, IndexError):
        return None
    return parts[:6] if parts is not None else None


def day_of(value: object) -> datetime | None:
    """Read a bare ISO date ("2026-03-01") as midnight UTC: precise to the day only."""
    if not isinstance(value, str):
        return None
    found = _ISO.fullmatch(value.strip()[:_LONGEST])
    if found is None:
        return None
    return _made(int(found[1]), int(found[2]), int(found[3]), 0, 0, 0, timedelta())


def _from_iso(found: re.Match[str]) -> datetime | None:
    year, month, day, hour, minute, second, zone = found.groups()
    offset = offset_of(zone or "")
    if hour is None or offset is None:
        return None
    return _made(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), offset)


def _zone_words(text: str) -> str:
    """Return what stands behind the clock time."""
    return re.split(r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?", text)[-1].strip()


def offset_of(zone: str) -> timedelta | None:
    """Return how far a zone is ahead of UTC: "+05:30", "GMT-3", "CEST"; None for an unknown one."""
    zone = re.sub(r"\s*\([^)]*\)$", "", zone).strip()
    if found := _OFFSET.fullmatch(zone):
        hours, minutes = int(found[2]), int(found[3] or 0)
        if hours > 14 or minutes > 59:
            return None
        offset = timedelta(hours=hours, minutes=minutes)
        return -offset if found[1] == "-" else offset
    hours_off = _ZONES.get(zone.upper())
    return None if hours_off is None else timedelta(hours=hours_off)


def _made(
    year: int, month: int, day: int, hour: int, minute: int, second: int, offset: timedelta
) -> datetime | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        local = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=timezone(offset))
        return local.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
