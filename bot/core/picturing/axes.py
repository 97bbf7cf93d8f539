"""Where an axis has its marks, and what is written there."""

import math
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.speaking import clock_of, number_words, short_day_of

#: Hours between marks of time, from the finest.
_STEPS = (1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720, 1_440, 4_320, 8_760)
_DAY = 24
#: Marks of a time axis, and steps of a value axis, at most.
_MOST = 7
_MOST_STEPS = 5


def value_marks(highest: float, lowest: float = 0.0) -> list[tuple[float, str]]:
    """Return round values from zero, or from below it, to at least the highest."""
    low, span = min(lowest, 0.0), max(highest, 0.0) - min(lowest, 0.0)
    span = span or 1.0
    power = 10.0 ** math.floor(math.log10(span / _MOST_STEPS))
    step = next(power * one for one in (1, 2, 5, 10) if power * one * _MOST_STEPS >= span * 0.999)
    if float(highest).is_integer() and float(lowest).is_integer():
        step = max(step, 1.0)
    first, last = math.floor(low / step), math.ceil(max(highest, 0.0) / step)
    values = [round(number * step, 10) for number in range(first, max(last, first + 1) + 1)]
    return [(value, number_words(int(value) if value == int(value) else value)) for value in values]


def time_marks(start: datetime, end: datetime, zone: str) -> list[tuple[float, str]]:
    """Return round instants of a zone between two, as seconds since the first, with their words.

    Args:
        start: UTC.
        end: UTC; later.
        zone: IANA.
    """
    hours = (end - start) / timedelta(hours=1)
    step = next((one for one in _STEPS if hours / one <= _MOST), math.ceil(hours / _MOST))
    local = start.astimezone(ZoneInfo(zone))
    mark = local.replace(hour=0, minute=0, second=0, microsecond=0)
    marks: list[tuple[float, str]] = []
    while (at := mark.astimezone(start.tzinfo)) <= end:
        if at >= start:
            is_midnight = (mark.hour, mark.minute) == (0, 0)
            words = short_day_of(mark) if is_midnight else clock_of(mark)
            marks.append(((at - start).total_seconds(), words))
        mark = _after(mark, step)
    return marks


def _after(mark: datetime, hours: int) -> datetime:
    """Add hours by the clock on the wall, so that days begin at midnight also after a change."""
    return mark.replace(tzinfo=None).__add__(timedelta(hours=hours)).replace(tzinfo=mark.tzinfo)
