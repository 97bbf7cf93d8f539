"""Dates in prose: where they stand and, where it can really be known, which day they are."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from bot.core.evidence import DateMention
from bot.core.reading.datewords import is_ahead
from bot.core.reading.numerals import ENGLISH

_ISO = re.compile(
    r"\b(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}[\d:.]{0,12}(?:Z|[+-]\d{2}:?\d{2})?)?\b"
)
_PART = r"(?:early|mid|late|(?:the )?(?:start|beginning|middle|end) of)"
_YEAR_AFTER = r"(?:,?\s{1,2}(?:(?:de|del)\s)?((?:19|20)\d{2})(?![\d,.]?\d))?"
_YEAR = re.compile(
    r"\b(?P<lead>in|since|by|until|till|from|of|during|year|late|early|mid|before|after|through)"
    r"[\s-]{1,2}(?P<year>(?:19|20)\d{2})(?![\w%]|[,.:]\d|[\s-]{1,2}[a-z]+s\b)",
    re.I,
)
_AGO = re.compile(
    r"\b(?:(?P<count>[a-z]+(?:-[a-z]+)?|\d{1,3}) (?P<unit>day|week|month|year)s?)"
    r"\s(?P<way>ago|earlier|later)\b",
    re.I,
)
_RELATIVE = re.compile(
    r"\b(?:the day before yesterday|yesterday|today|tonight|tomorrow|overnight"
    r"|(?:last|this|next) (?:week|weekend|month|year)|(?:the|this) weekend)\b",
    re.I,
)
_DAYS_AWAY = {
    "the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1,
}  # fmt: skip
#: Days that carry a weekday in their name and are no day of this week.
_NAMED_DAY = re.compile(r"\b(?:Good|Black|Bloody|Palm|Easter|Ash|Super|Cyber|Holy)\s\Z")
_BARE_LEAD = re.compile(
    r"\b(?:in|by|since|until|till|last|next|this|early|mid|late|during|of|from|before|after|to"
    r"|and|through|between)[\s-]{1,2}\Z",
    re.I,
)
_DAYS_OF_WEEK = 7


def find_dates(
    text: str, *, published_at: datetime | None = None, language: str = ""
) -> tuple[DateMention, ...]:
    """Find every mention of a day, month or year, in text order, without overlaps.

    `date` is set when the words say the whole date, or when `published_at` (whose own zone's day
    counts) makes it certain enough: the weekday nearest in the sentence's tense, the nearest year.
    """
    published = published_at.date() if published_at else None
    mentions = sorted(_all(text, published, language[:2].lower() or "en"), key=_by_place)
    kept: list[DateMention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _by_place(mention: DateMention) -> tuple[int, int]:
    return mention.start, -mention.end


def _all(text: str, published: date | None, language: str) -> Iterator[DateMention]:
    names = _names(language)
    for found in _ISO.finditer(text):
        yield _mention(found, _iso(int(found[1]), int(found[2]), int(found[3])))
    yield from _days_of_months(text, published, names)
    yield from _months(text, published, names)
    for found in _YEAR.finditer(text):
        start, end = found.span("year")
        yield DateMention(text=text[start:end], start=start, end=end, date=found["year"])
    yield from _weekdays(text, published, names)
    for found in _RELATIVE.finditer(text):
        yield _mention(found, _relative(found[0].lower(), published))
    for found in _AGO.finditer(text):
        resolved = _ago(found, published)
        if resolved is not None:
            yield _mention(found, resolved)


def _mention(found: re.Match[str], resolved: str) -> DateMention:
    return DateMention(text=found[0], start=found.start(), end=found.end(), date=resolved)


def _iso(year: int, month: int, day: int) -> str:
    """The date in ISO form; empty when there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


class _Names:
    """The names of months and weekdays of one language, and the patterns made of them."""

    def __init__(self, language: str) -> None:
        self.months = _table(get_month_names, language, 1)
        self.weekdays = _table(get_day_names, language, 0)
        month = "|".join(sorted(map(re.escape, self.months), key=len, reverse=True))
        weekday = "|".join(sorted(map(re.escape, self.weekdays), key=len, reverse=True))
        self.day_first = re.compile(
            rf"(?<![\w.,])(\d{{1,2}})(?:st|nd|rd|th|\.|º|er)?\s{{1,2}}(?:of\s"
            rf"|de\s)?({month})\b(?:\.(?=,?\s{{1,2}}\d{{4}}))?"
            rf"{_YEAR_AFTER}",
            re.I,
        )
        self.month_first = re.compile(
            rf"\b({month})\.?\s{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[,.:]\d)\b{_YEAR_AFTER}",
            re.I,
        )
        self.month = re.compile(
            rf"\b(?:({_PART}|last|this|next)[\s-]{{1,2}})?({month})\b"
            rf"{_YEAR_AFTER}",
            re.I,
        )
        self.weekday = re.compile(
            rf"\b(?:(last|next|this|coming|this coming|this past)\s)?({weekday})\b", re.I
        )


def _table(names: Callable[..., object], language: str, first: int) -> dict[str, int]:
    table: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            listed = names(width, context=context, locale=language)
            for number in range(first, first + (12 if first else 7)):
                word = str(listed[number]).lower().rstrip(".")  # type: ignore[index]
                if len(word) > 2:
                    table.setdefault(word, number)
    return table


@cache
def _names(language: str) -> _Names:
    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return _Names("en")
    return _Names(language)


def _days_of_months(text: str, published: date | None, names: _Names) -> Iterator[DateMention]:
    for found in names.day_first.finditer(text):
        yield _mention(found, _day(found[3], found[2], found[1], published, names))
    for found in names.month_first.finditer(text):
        yield _mention(found, _day(found[3], found[1], found[2], published, names))


def _day(year: str | None, month: str, day: str, published: date | None, names: _Names) -> str:
    number = names.months[month.lower()]
    if year:
        return _iso(int(year), number, int(day))
    if published is None:
        return ""
    years = (published.year - 1, published.year, published.year + 1)
    days = [iso for y in years if (iso := _iso(y, number, int(day)))]
    return min(days, key=lambda iso: abs((date.fromisoformat(iso) - published).days), default="")


def _months(text: str, published: date | None, names: _Names) -> Iterator[DateMention]:
    for found in names.month.finditer(text):
        word = found[2]
        lead = (found[1] or "").lower()
        if not found[3] and not lead:
            # "May" and "March" open sentences; a month alone needs a word that leads to it.
            before = text[max(0, found.start() - 10) : found.start()]
            if not word[0].isupper() or len(word) < 3 or not _BARE_LEAD.search(before):
                continue
        if not found[3] and not word[0].isupper() and word.isascii() and names is _names("en"):
            continue
        number = names.months[word.lower()]
        if found[3]:
            resolved = f"{found[3]}-{number:02d}"
        else:
            resolved = _nearest_month(number, lead, published)
        yield _mention(found, resolved)


def _nearest_month(number: int, lead: str, published: date | None) -> str:
    if published is None:
        return ""
    months = published.year * 12 + published.month - 1
    candidates = [(published.year + step) * 12 + number - 1 for step in (-1, 0, 1)]
    if lead == "last":
        candidates = [c for c in candidates if c < months]
    if lead == "next":
        candidates = [c for c in candidates if c > months]
    best = min(candidates, key=lambda c: abs(c - months))
    return f"{best // 12}-{best % 12 + 1:02d}"


def _weekdays(text: str, published: date | None, names: _Names) -> Iterator[DateMention]:
    for found in names.weekday.finditer(text):
        word = found[2]
        is_short = len(word) <= 4 and word.isascii()
        is_marked = word[0].isupper() and text[found.end() : found.end() + 1] == "."
        if is_short and not is_marked and names is _names("en"):
            continue
        if _NAMED_DAY.search(text[max(0, found.start() - 10) : found.start()]):
            continue
        if published is None:
            yield _mention(found, "")
            continue
        back = (published.weekday() - names.weekdays[word.lower()]) % _DAYS_OF_WEEK
        lead = (found[1] or "").lower()
        match lead:
            case "last" | "this past":
                days = -(back or _DAYS_OF_WEEK)
            case "next" | "coming" | "this coming":
                days = _DAYS_OF_WEEK - back
            case _:
                ahead = is_ahead(text, found.start(), found.end())
                days = (_DAYS_OF_WEEK - back) % _DAYS_OF_WEEK if ahead else -back
        yield _mention(found, (published + timedelta(days=days)).isoformat())


def _relative(words: str, published: date | None) -> str:
    if published is None:
        return ""
    if words in _DAYS_AWAY:
        return (published + timedelta(days=_DAYS_AWAY[words])).isoformat()
    step = {"last": -1, "this": 0, "next": 1}.get(words.split()[0])
    if step is not None and words.endswith("month"):
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02d}"
    if step is not None and words.endswith("year"):
        return str(published.year + step)
    return ""


def _ago(found: re.Match[str], published: date | None) -> str | None:
    """Resolve "two days ago"; None when the words count nothing, empty when it stays open."""
    word = found["count"].lower().replace("-", " ")
    if word.isdigit():
        count = float(word)
    elif word in {"a", "an"}:
        count = 1.0
    elif word in ENGLISH.additive:
        count = ENGLISH.additive[word]
    elif word in {"few", "several"}:
        return ""
    else:
        return None
    if published is None or found["way"].lower() != "ago":
        return ""
    match found["unit"].lower():
        case "day":
            return (published - timedelta(days=count)).isoformat()
        case "week":
            return (published - timedelta(weeks=count)).isoformat()
        case "month":
            months = published.year * 12 + published.month - 1 - int(count)
            return f"{months // 12}-{months % 12 + 1:02d}" if months > 0 else ""
        case _:
            return f"{published.year - int(count):04d}" if count < published.year else ""
