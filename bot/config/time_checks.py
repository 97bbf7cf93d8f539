"""Checks of zones and hours."""

import re
from datetime import time
from difflib import get_close_matches
from zoneinfo import ZoneInfo, available_timezones

from bot.config.checks import text
from bot.config.wrong import Wrong
from bot.core.interrupting.quiet import QuietHours
from bot.core.patterns import Pattern

_CLOCK = Pattern(r"([01]?\d|2[0-3])[:.h]([0-5]\d)")
_RANGE = Pattern(r"(.+?)(?:-|–|to)(.+)")
#: A distance from UTC, which people give for a zone: "UTC+2", "GMT-05:00", "+0300".
_OFFSET = Pattern(r"(?:UTC|GMT)? ?[+−-] ?\d{1,2}(?::?\d\d)?", re.IGNORECASE)
_HOURS = 'write "22:00-06:00", or "" for none'


def zone(value: object) -> str:
    """A zone of the IANA database ("Europe/Kyiv")."""
    name = text()(value)
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, LookupError) as error:
        if _OFFSET.fullmatch(name):
            raise Wrong(
                f'"{name[:40]}" is a distance from UTC and no time zone',
                'name the zone by a city in it, such as "Europe/Kyiv"',
            ) from error
        raise Wrong(
            f'"{name[:40]}" is no time zone{_nearest_zone(name)}',
            'use an IANA name such as "Europe/Kyiv" or "UTC"',
        ) from error


def _nearest_zone(name: str) -> str:
    known = {key.lower(): key for key in available_timezones()}
    wanted = name.lower().replace(" ", "_")
    near = [key for key in known if key == wanted or key.endswith("/" + wanted)]
    near = near or get_close_matches(wanted, known, n=1, cutoff=0.6)
    return f'; did you mean "{known[min(near, key=len)]}"?' if near else ""


def clock_time(value: object) -> time:
    """A time of day, "08:00"."""
    match = _CLOCK.fullmatch(text()(value))
    if match is None:
        raise Wrong("not a time of day", 'write hours and minutes, 24 hours: "08:00"')
    return time(int(match[1]), int(match[2]))


def quiet_hours(value: object) -> QuietHours | None:
    """Quiet hours "22:00-06:00"; empty: none."""
    written = text()(value)
    if not written:
        return None
    match = _RANGE.fullmatch(written)
    if match is None:
        raise Wrong("not a range of hours", _HOURS)
    try:
        start, end = clock_time(match[1].strip()), clock_time(match[2].strip())
    except Wrong as wrong:
        raise Wrong(wrong.what, _HOURS) from wrong
    if start == end:
        raise Wrong("starts when it ends", _HOURS)
    return QuietHours(start=start, end=end)
