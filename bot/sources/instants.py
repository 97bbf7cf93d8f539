"""Instants as feeds and pages write them; None rather than a guess. No I/O.

Never the time of the fetch, and nothing that depends on the day of reading.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.core.patterns import Pattern
from bot.sources.months import month_of
from bot.sources.zones import in_zone

_ISO = Pattern(r"(\d{4})-(\d{2})-(\d{2})(?:[Tt ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(.*))?")
#: What an internet message calls a date, and most feeds.
_USUAL = Pattern(
    r"(?:[A-Za-z]{3}, ?)?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))? ?(.*)"
)
_CLOCK = Pattern(
    r"(?:(?P<east>오전|오후|上午|下午|午前|午後)\s?)?(?<![\d:.])(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2})(?:[.,]\d+)?)?(?![\d:])(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"|(?<=[Tt])(?P<hh>\d{2})(?:(?P<mm>\d{2})(?P<ss>\d{2})?(?:[.,]\d+)?)?(?=\s?[Zz+-]|\Z)"
    r"|(?<=\s)(?P<h>\d{1,2})(?:h|\.(?=\d\d\.\d\d))(?P<m>\d{2})(?:\.(?P<s>\d{2}))?(?![\d.])"
)
#: Where the clock stood.
_GAP = "\0"
_NAME = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAYS = tuple(
    Pattern(pattern)
    for pattern in (
        r"(?P<year>\d{4})(?P<sep>[-/.])\s?(?P<number>\d{1,2})(?P=sep)\s?(?P<day>\d{1,2})(?!\d)\.?",
        r"(?P<year>\d{4})\s?[年년]\s?(?P<number>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[\s-]\s?(?:de |of )?{_NAME}"
        r"(?:,?\s|-)(?:de )?(?P<year>\d{4}|\d{2})(?!\d)",
        rf"(?<![^\W\d_]){_NAME}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})(?!\d)",
        rf"(?<![^\W\d_]){_NAME}\s(?P<day>\d{{1,2}})\s{_GAP}(?P<zone>.*?)\s(?P<year>\d{{4}})\Z",
        rf"(?P<year>\d{{4}})-{_NAME}-(?P<day>\d{{1,2}})(?!\d)",
        r"(?<!\d)(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)",
        r"(?<!\d)(?P<one>\d{1,2})(?P<sep>[-/])(?P<two>\d{1,2})(?P=sep)(?P<year>\d{4})(?!\d)",
        r"\A(?P<year>\d{4})(?P<number>\d{2})(?P<day>\d{2})(?![\d-])",
        r"\A(?P<year>\d{2})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)",
        r"\A(?P<year>\d{4})-?(?P<ordinal>\d{3})\Z",
        r"\A(?P<year>\d{4})(?:-(?P<number>\d{2}))?\Z",
    )
)
_EPOCH = Pattern(r"(\d{10})(\d{3})?(?:\.\d+)?")
#: Words between a time and its zone that add nothing.
_EMPTY_WORDS = Pattern(r"\A(?:Uhr|hrs?|Hrs?|h|klo|at)\b\.?", re.IGNORECASE)
#: Koreans who name no zone mean their own.
_KOREAN = Pattern("[년오]")
_LONGEST = 100
#: Years of news; what is outside is a mistake of the publisher's.
_FIRST_YEAR, _LAST_YEAR = 1980, 2100


@dataclass(frozen=True, slots=True)
class _Written:
    """What a date says, before anything is concluded."""

    #: What the clock on the wall shows, as if it were UTC.
    local: datetime
    #: Empty: it names none.
    zone: str = ""
    has_clock: bool = True


def instant_of(value: object) -> datetime | None:
    """Read an instant that names a zone we know, as UTC; as `zoned_instant_of` otherwise."""
    at = zoned_instant_of(value)
    return None if at is None else at.astimezone(UTC)


def zoned_instant_of(value: object) -> datetime | None:
    """Read an instant that names a zone we know, in that zone.

    A date alone, a time without a zone, and a name that stands for several zones or none are
    not an instant: the answer is None. Never the time of the fetch.
    """
    written = _read(value)
    if written is None or not written.has_clock or not written.zone:
        return None
    return _sound(in_zone(written.local, written.zone))


def dated(value: object) -> datetime | None:
    """Read a feed's date as UTC, in whatever way feeds write dates.

    What names no zone is taken for UTC, as feeds mean it; a zone that we do not know is no date,
    for it would be hours off. A day is its midnight.
    """
    if isinstance(value, str) and (found := _EPOCH.fullmatch(value.strip()[:_LONGEST])):
        return _sound(datetime.fromtimestamp(int(found[1]), UTC))
    written = _read(value)
    if written is None:
        return None
    if written.zone and written.has_clock:
        at = _sound(in_zone(written.local, written.zone))
        return None if at is None else at.astimezone(UTC)
    return _sound(written.local)


def day_of(value: object) -> datetime | None:
    """Read a bare ISO date ("2026-03-01") as midnight UTC: precise to the day only."""
    if not isinstance(value, str):
        return None
    found = _ISO.fullmatch(value.strip()[:_LONGEST])
    local = _local(_day(int(found[1]), int(found[2]), int(found[3])), 0) if found else None
    return _sound(local)


def _read(value: object) -> _Written | None:
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = " ".join(value.replace("\N{MINUS SIGN}", "-").split()).rstrip(".")
    if found := _ISO.fullmatch(text):
        day = _day(int(found[1]), int(found[2]), int(found[3]))
        clock, zone = found.groups()[3:6], found[7]
    elif found := _USUAL.fullmatch(text):
        day = _day(int(found[3]), month_of(found[2]), int(found[1]))
        clock, zone = found.groups()[3:6], found[7]
        if zone[:2].upper() in ("AM", "PM"):
            return _read_freely(text)
    else:
        return _read_freely(text)
    seconds = _seconds(*(int(part or 0) for part in clock)) if clock[0] else 0
    return _made(day, seconds, zone or "", has_clock=clock[0] is not None)


def _read_freely(text: str) -> _Written | None:
    """Look for a clock, for the day around it, and for the zone behind it."""
    clock = _CLOCK.search(text)
    rest = f"{text[: clock.start()]}{_GAP}{text[clock.end() :]}" if clock else text
    for pattern in _DAYS:
        found = pattern.search(rest)
        day = _day_named(found.groupdict()) if found else None
        if found is None or day is None:
            continue
        if clock is None:
            return _made(day, 0, "", has_clock=False)
        behind = (rest[: found.start()] + " " + rest[found.end() :]).partition(_GAP)[2]
        zone = (found.groupdict().get("zone") or behind).strip(" ,;.")
        zone = _EMPTY_WORDS.sub("", zone).strip()
        if not any(letter.isalpha() or letter in "+-" for letter in zone):
            zone = "+09:00" if _KOREAN.search(text) else ""
        return _made(day, _clock_seconds(clock), zone)
    return None


def _clock_seconds(clock: re.Match[str]) -> int | None:
    hour = int(clock["hour"] or clock["hh"] or clock["h"])
    minute = int(clock["minute"] or clock["mm"] or clock["m"] or 0)
    second = int(clock["second"] or clock["ss"] or clock["s"] or 0)
    is_halved = bool(clock["half"] or clock["east"])
    if is_halved and 1 <= hour <= 12:
        is_afternoon = (clock["half"] or "").lower() == "p" or clock["east"] in (
            "오후", "下午", "午後",
        )  # fmt: skip
        hour = hour % 12 + 12 * is_afternoon
    return _seconds(hour, minute, second)


def _seconds(hour: int, minute: int, second: int) -> int | None:
    """Return seconds since midnight; the midnight that ends a day and a leap second are ones."""
    whole = hour * 3_600 + minute * 60 + second
    return whole if minute < 60 and second <= 60 and whole <= 86_400 else None


def _day_named(found: dict[str, str | None]) -> date | None:
    year = int(found["year"] or 0)
    if year < 100:
        year += 2000 if year < 69 else 1900
    if ordinal := found.get("ordinal"):
        first = _day(year, 1, 1)
        return (
            first + timedelta(days=int(ordinal) - 1) if first and 0 < int(ordinal) < 366 else None
        )
    if found.get("one"):
        one, two = int(found["one"] or 0), int(found["two"] or 0)
        if one <= 12 and two <= 12 and one != two:
            return None  # another day in another country
        return _day(year, one, two) if one <= 12 else _day(year, two, one)
    month = month_of(found["month"] or "") if found.get("month") else int(found["number"] or 1)
    return _day(year, month, int(found.get("day") or 1))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _made(
    day: date | None, seconds: int | None, zone: str, *, has_clock: bool = True
) -> _Written | None:
    local = _local(day, seconds)
    return _Written(local, zone.strip(), has_clock) if local is not None else None


def _local(day: date | None, seconds: int | None) -> datetime | None:
    if day is None or seconds is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(seconds=seconds)


def _sound(at: datetime | None) -> datetime | None:
    return at if at is not None and _FIRST_YEAR <= at.year <= _LAST_YEAR else None
