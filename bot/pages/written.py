"""Dates as people write them on pages, with or without a time: "3 March 2026, 12:00 CEST"."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.patterns import Pattern
from bot.pages.calendars import PERSIAN_MONTHS, gregorian, without_eras
from bot.pages.clocks import instant_near
from bot.sources.months import month_of

#: Months of two words, under the name that other Arabic papers give them.
_TWO_WORDS = {
    "كانون الثاني": "يناير",
    "كانون الأول": "ديسمبر",
    "تشرين الأول": "أكتوبر",
    "تشرين الثاني": "نوفمبر",
}
_WORD = r"([^\s\d.,/()|:;!?\"'’–—·-]{2,16})"
_YEAR = r"(1[34]\d{2}|19\d{2}|20\d{2}|25\d{2})"
_PATTERNS = {
    "ymd": Pattern(
        r"(?<!\d)(\d{4})\s?(?:年|년|оны|он)\s?(\d{1,2})\s?(?:月|월|сарын|-р сарын)\s?"
        r"(\d{1,2})(?!\d)"
    ),
    "dmy": Pattern(
        rf"(?<!\d)(\d{{1,2}})\s?tháng\s?(\d{{1,2}}),?\s(?:năm\s)?{_YEAR}(?!\d)", re.IGNORECASE
    ),
    "d-month-y": Pattern(
        rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?[\s,-]+(?:de |d['’]|of )?{_WORD}\.?,?[\s,-]+"
        rf"(?:de |del )?{_YEAR}(?!\d)",
        re.IGNORECASE,
    ),
    "month-d-y": Pattern(
        rf"(?<![^\W\d_]){_WORD}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)", re.IGNORECASE
    ),
    "y-month-d": Pattern(
        rf"(?<!\d){_YEAR}(?:\.|\sm\.|,)?\s{_WORD}\s(\d{{1,2}})(?!\d|:)", re.IGNORECASE
    ),
    "y-d-month": Pattern(rf"(?<!\d){_YEAR}\.\sgada\s(\d{{1,2}})\.\s{_WORD}", re.IGNORECASE),
    "numeric": Pattern(
        r"(?<![\d.])(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?!\d|[.]\d)"
    ),
    "solid": Pattern(r"(?<!\d)()(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"),
}
#: Says that the date behind it is that of a change.
CHANGED = Pattern(
    r"modif|updat|chang|\bedited|revis|review|expir|aktuali[sz]|geändert|\bstand:|mise? à jour|"
    r"actuali[sz]|aggiorn|atuali[sz]|bijgewerkt|gewijzigd|uppdatera|opdater|oppdater|päivite|"
    r"upraven|frissít|módosít|ažuri|azuri|обновл|оновл|измен|актуализ|ажурир|ενημερώ|"
    r"güncel|yenilə|تحديث|آخر تعديل|بروزرسانی|به‌روز|עודכן|עדכון|अपडेट|अद्यतन|আপডেট|diperbarui|"
    r"cập nhật|อัปเดต|อัพเดต|更新|修改|수정|갱신|업데이트",
    re.IGNORECASE,
)
#: Says that a text was changed, not looked at again, or what it tells of.
UPDATED = Pattern(
    r"\b(?:modifi|updat|edited|revised|aktuali[sz]iert|geändert)|\blast\schanged|\bstand:|"
    r"mise? à jour|actuali[sz]ad|aggiornat|atuali[sz]ad|bijgewerkt|gewijzigd|uppdatera|opdater|"
    r"oppdater|päivite|upraven|frissít|módosít|ažuriran|обновл|оновл|актуализ|ажурир|ενημερώ|"
    r"güncel|yenilə|تحديث|آخر تعديل|بروزرسانی|به‌روز|עודכן|עדכון|अपडेट|अद्यतन|আপডেট|diperbarui|"
    r"cập nhật|อัปเดต|อัพเดต|更新|修改|수정|갱신|업데이트",
    re.IGNORECASE,
)
#: What stands between such words and a time: "Last updated at: 14:05".
_MOST_BETWEEN = 24
#: "In", written together with the month.
_HEBREW_IN = "ב"
_DIGIT = Pattern(r"\d")
#: Thai months are shortened with full stops inside.
_THAI_DOT = Pattern(r"(?<=[\u0e00-\u0e7f])\.")
#: A longer text is prose, whose dates are those of what it tells.
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Written:
    """A date in a line."""

    at: datetime
    #: False: the day alone is known, and `at` is its midnight UTC.
    is_instant: bool
    #: The words in front of it say that something was changed then.
    is_change: bool
    start: int
    end: int


def dates_in(text: str, *, is_month_first: bool = False) -> list[Written]:
    """Return the dates of a short text, in order: instants in their zone, days as midnight UTC.

    Args:
        text: A line beside a title, or an attribute.
        is_month_first: 3/4/2026 is a day in March, as Americans write it.
    """
    text = _plain(text)
    days = _days(text, is_month_first)
    found: list[Written] = []
    for number, (start, end, day) in enumerate(days):
        before = days[number - 1][1] if number else 0
        after = days[number + 1][0] if number + 1 < len(days) else len(text)
        is_change = bool(CHANGED.search(text, before, start))
        # "3 March 2026, 12:00 CEST, updated 14:05 CEST": each word has its own time.
        again = None if is_change else UPDATED.search(text, end, after)
        own = again.start() if again else after
        # A time in front of a second date stands behind the first.
        instant = instant_near(text, day, (start if number else 0, start), (end, own))
        found.append(Written(instant or day, instant is not None, is_change, start, end))
        if again and (changed := instant_near(text, day, (own, own), (again.end(), after))):
            found.append(Written(changed, True, True, again.start(), after))
    return found


def clock_of_change(text: str, published: datetime) -> datetime | None:
    """Return the instant of "Updated 14:05 CEST", on the day on which the article was published.

    Args:
        text: A line beside a title, without a date.
        published: When the article was published, or the midnight UTC of that day.
    """
    text = _plain(text)
    said = UPDATED.search(text)
    if said is None:
        return None
    reach = (said.end(), min(len(text), said.end() + _MOST_BETWEEN))
    is_day = (
        published == published.replace(hour=0, minute=0, second=0) and not published.utcoffset()
    )
    at = instant_near(text, published.replace(tzinfo=UTC), (said.start(), said.start()), reach)
    if at is None or is_day:
        return at
    # The day that it was there, where the clock hangs.
    return instant_near(text, published.astimezone(at.tzinfo), (said.start(),) * 2, reach)


def _plain(text: str) -> str:
    text = " ".join(text.split())[:LONGEST]
    if text.isascii():
        return text
    text = _DIGIT.sub(lambda digit: str(int(digit[0])), without_eras(text))
    text = _THAI_DOT.sub("", text)
    for name, known in _TWO_WORDS.items():
        text = text.replace(name, known)
    return text


def _days(text: str, is_month_first: bool) -> list[tuple[int, int, datetime]]:
    """Return the days of a text with where they stand, none inside of another."""
    found: list[tuple[int, int, datetime]] = []
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < other[1] and other[0] < end for other in found):
                continue
            if day := _day(kind, match, is_month_first):
                found.append((start, end, day))
    return sorted(found)


def _day(kind: str, found: re.Match[str], is_month_first: bool) -> datetime | None:
    match kind:
        case "ymd":
            return gregorian(int(found[1]), int(found[2]), int(found[3]))
        case "dmy":
            return gregorian(int(found[3]), int(found[2]), int(found[1]))
        case "d-month-y":
            return _of_month(found[3], found[2], found[1])
        case "month-d-y":
            return _of_month(found[3], found[1], found[2])
        case "y-month-d":
            return _of_month(found[1], found[2], found[3])
        case "y-d-month":
            return _of_month(found[1], found[3], found[2])
        case "solid":
            return gregorian(int(found[2]), int(found[3]), int(found[4]))
        case _:
            return _numeric(found, is_month_first)


def _of_month(year: str, name: str, day: str) -> datetime | None:
    name = name.casefold().rstrip(".")
    if 1300 < int(year) < 1500:
        month = PERSIAN_MONTHS.get(name)
    else:
        month = month_of(name) or month_of(name.removeprefix(_HEBREW_IN)) or None
    return gregorian(int(year), month, int(day)) if month else None


def _numeric(found: re.Match[str], is_month_first: bool) -> datetime | None:
    first, middle, last = int(found[1]), int(found[3]), int(found[4])
    if len(found[1]) == 4:
        return gregorian(first, middle, last)
    # Days and months of a short year are parted by full stops, or it may be any number.
    if len(found[1]) > 2 or len(found[4]) == 1 or (len(found[4]) == 2 and found[2] != "."):
        return None
    year = last if last > 99 else 2000 + last
    if found[2] != "." and first <= 12 and (middle > 12 or is_month_first):
        return gregorian(year, first, middle)
    return gregorian(year, middle, first)
