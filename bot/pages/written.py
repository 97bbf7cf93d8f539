"""Dates as people write them on pages, with or without a time: "3 March 2026, 12:00 CEST"."""

import re
from datetime import UTC, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.sources.zones import offset_of

#: Languages whose months are known; more than newsrooms that we read write in.
_LOCALES = (
    "en de fr es pt it nl sv da nb fi is pl cs sk sl hr sr bs ro hu bg ru uk be mk el tr az ka hy "
    "ar fa he hi bn ta te ur id ms vi th ko lt lv et sq ca eu gl ga cy af sw fil kk uz"
).split()
_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2})(?:[:h.]|\s?Uhr\s?)(\d{2})(?::\d{2})?(?:\.\d+)?\s*([ap]\.?\s?m\b\.?)?"
    r"\s*(?:Uhr|hrs?|h)?\s*[(,]?\s*((?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5}\b)?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?!\d)")
_EAST_ASIAN = re.compile(r"((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s,]+(?:de |d['’]|of )?([^\W\d_]{3,12})\.?[\s,]+"
    r"(?:de |del )?((?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
#: Names that mean summer and winter time alike.
_AMERICAN = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver",
             "PT": "America/Los_Angeles"}  # fmt: skip
#: A longer text is prose, whose dates are those of what it tells.
LONGEST = 200
_FIRST_YEAR, _LAST_YEAR = 1980, 2100


def written_date(text: str, *, is_month_first: bool = False) -> tuple[datetime, bool] | None:
    """Return the first date of a short text, as UTC, and whether its instant is known.

    Without a time and a zone the date is midnight UTC, precise to the day only.

    Args:
        text: A line beside a title, or an attribute.
        is_month_first: 3/4/2026 is a day in March, as Americans write it.
    """
    text = " ".join(text.split())[:LONGEST]
    day = _day_in(text, is_month_first)
    if day is None:
        return None
    return _instant_in(text, day) or (day, False)


def _day_in(text: str, is_month_first: bool) -> datetime | None:
    if found := _EAST_ASIAN.search(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    for found in _DAY_FIRST.finditer(text):
        if month := _months().get(found[2].casefold()):
            return _day(int(found[3]), month, int(found[1]))
    for found in _MONTH_FIRST.finditer(text):
        if month := _months().get(found[1].casefold()):
            return _day(int(found[3]), month, int(found[2]))
    for found in _NUMERIC.finditer(text):
        if day := _numeric(found, is_month_first):
            return day
    return None


def _numeric(found: re.Match[str], is_month_first: bool) -> datetime | None:
    first, middle, last = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return _day(first, middle, last)
    if len(found[1]) > 2 or (len(found[4]) != 4 and found[2] != "."):
        return None
    year = last if last > 99 else 2000 + last
    if found[2] != "." and first <= 12 and (middle > 12 or is_month_first):
        return _day(year, first, middle)
    return _day(year, middle, first)


def _instant_in(text: str, day: datetime) -> tuple[datetime, bool] | None:
    for found in _CLOCK.finditer(text):
        hour, minute, half, zone = int(found[1]), int(found[2]), found[3], found[4]
        if hour > 23 or minute > 59 or not zone:
            continue
        if half and hour <= 12:
            hour = hour % 12 + (12 if half[0] in "pP" else 0)
        local = datetime.combine(day.date(), time(hour, minute))
        name = zone.replace(" ", "").upper()
        offset = offset_of(name)
        if name in _AMERICAN:
            return local.replace(tzinfo=ZoneInfo(_AMERICAN[name])).astimezone(UTC), True
        if offset is not None:
            return local.replace(tzinfo=UTC) - offset, True
    return None


def _day(year: int, month: int, day: int) -> datetime | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """The names of months, full and short, without case and last full stop."""
    from babel import Locale

    names: dict[str, int] = {}
    for code in reversed(_LOCALES):
        months = Locale.parse(code).months
        for context in ("stand-alone", "format"):
            for width in ("abbreviated", "wide"):
                for number, name in months[context][width].items():
                    names[name.casefold().rstrip(".")] = number
    return names | {"sept": 9}
