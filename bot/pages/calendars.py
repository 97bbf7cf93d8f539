"""Days as calendars other than the Gregorian write them, and years of eras."""

import re
from datetime import UTC, datetime, timedelta

from bot.core.patterns import Pattern

_FIRST_YEAR, _LAST_YEAR = 1980, 2100
#: Thailand counts from the Buddha, so many years earlier.
_BUDDHIST = 543
_BUDDHIST_YEARS = range(2500, 2660)
#: Years of the calendar of Iran and Afghanistan in which there were news on pages.
_PERSIAN_YEARS = range(1360, 1440)
#: The day on which 1 Farvardin 1360 fell, and the longest cycle of its leap years.
_PERSIAN_START = datetime(1981, 3, 21, tzinfo=UTC)
_PERSIAN_LEAPS = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_PERSIAN_CYCLE = 33
#: The year before the first of an era.
_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
_OF_ERA = Pattern(rf"({'|'.join(_ERAS)})\s?(\d{{1,3}}|元)\s?年")
#: Months of that calendar, as Iran and Afghanistan call them.
PERSIAN_MONTHS = {
    name: number
    for names in (
        "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
        "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
    )
    for number, name in enumerate(names.split(), 1)
}


def gregorian(year: int, month: int, day: int) -> datetime | None:
    """Return a day as midnight UTC, whichever calendar its year belongs to; None for no day."""
    if year in _BUDDHIST_YEARS:
        year -= _BUDDHIST
    if year in _PERSIAN_YEARS:
        return _of_persian(year, month, day)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None


def without_eras(text: str) -> str:
    """Write years of eras as everybody else does: 令和8年 is 2026年."""
    return _OF_ERA.sub(_of_era, text)


def _of_era(found: re.Match[str]) -> str:
    year = 1 if found[2] == "元" else int(found[2])
    return f"{_ERAS[found[1]] + year}年"


def _of_persian(year: int, month: int, day: int) -> datetime | None:
    """Count days: six months of 31, five of 30, the last of 29 or, in a leap year, 30."""
    length = 31 if month <= 6 else 30 if month <= 11 or _is_leap(year) else 29
    if not 1 <= month <= 12 or not 1 <= day <= length:
        return None
    passed = sum(365 + _is_leap(one) for one in range(_PERSIAN_YEARS[0], year))
    passed += 31 * min(month - 1, 6) + 30 * max(0, month - 7) + day - 1
    return _PERSIAN_START + timedelta(days=passed)


def _is_leap(year: int) -> bool:
    return year % _PERSIAN_CYCLE in _PERSIAN_LEAPS
