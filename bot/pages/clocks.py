"""Times of day beside a written date, with their zone: without one there is no instant."""

import re
from collections.abc import Iterator
from datetime import datetime, time

from bot.core.patterns import Pattern
from bot.sources.zones import in_zone

_ZONE = r"\s*[(,]?\s*((?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5}\b)?"
_HALF = r"\s*([ap]\.?\s?m\b\.?)"
_CLOCK = Pattern(
    rf"(?<![\d:])(\d{{1,2}})(?:[:h.]|\s?Uhr\s?)(\d{{2}})(?::\d{{2}})?(?:\.\d+)?(?:{_HALF})?"
    rf"\s*(?:Uhr|hrs?|h)?{_ZONE}",
    re.IGNORECASE,
)
#: "5 a.m. ET", "0339 GMT".
_HOUR = Pattern(rf"(?<![\d:])(\d{{1,2}})(){_HALF}{_ZONE}", re.IGNORECASE)
_SOLID = Pattern(r"(?<![\d:])([01]\d|2[0-3])([0-5]\d)\s?(?:hrs?\s?)?()(GMT|UTC|[A-Z]{3,4})\b")
#: What some languages call a zone.
_NAMED = {"мск": "MSK", "по московскому времени": "MSK", "北京时间": "HKT", "日本時間": "JST",
          "한국시간": "KST", "horário de brasília": "BRT", "hora de brasília": "BRT"}  # fmt: skip
#: How far from its date a time stands, in characters.
_REACH = 40


def instant_near(
    text: str, day: datetime, before: tuple[int, int], behind: tuple[int, int]
) -> datetime | None:
    """Return the instant of a day that a text tells, in its zone; None where it tells no zone.

    Args:
        text: The line.
        day: Midnight UTC of the day that is written there.
        before: Where the text in front of the date starts and ends.
        behind: The same of the text behind it; what stands there is looked at first.
    """
    behind_text = text[behind[0] : min(behind[1], behind[0] + 2 * _REACH)]
    before_text = text[max(before[0], before[1] - _REACH) : before[1]]
    for part in (behind_text, before_text):
        for clock in _clocks(part):
            if instant := _instant(clock, part, day):
                return instant
    return None


def _clocks(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_CLOCK, _HOUR, _SOLID):
        yield from pattern.finditer(text)


def _instant(found: re.Match[str], text: str, day: datetime) -> datetime | None:
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    zone = found[4] or _named_zone(text)
    if hour > 23 or minute > 59 or not zone:
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    local = datetime.combine(day.date(), time(hour, minute))
    return in_zone(local, zone.replace(" ", ""))


def _named_zone(text: str) -> str:
    folded = text.casefold()
    return next((zone for name, zone in _NAMED.items() if name in folded), "")
