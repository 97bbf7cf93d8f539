"""Dates in prose: where they stand and, where it can really be known, which day they are."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from bot.core.evidence import DateMention
from bot.core.patterns import Pattern
from bot.core.reading.datewords import is_ahead
from bot.core.reading.numerals.languages import ENGLISH
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.casing import small
from bot.core.reading.text.gaps import GAP, LETTERS

#: Begins with a digit, so that the search can leap from one to the next.
_NUMERIC = Pattern(
    r"\d(?:(?<![\w./-]\d)(?:"
    r"(?P<iso>\d{3}-\d{2}-\d{2}(?:T\d{2}:\d{2}[\d:.]{0,12}(?:Z|[+-]\d{2}:?\d{2})?)?\b)"
    r"|(?P<dotted>\d?\.\d{1,2}\.(?:19|20)\d{2})(?![\d.]\d)"
    r"|(?P<slashed>\d?/\d{1,2}/(?:19|20)\d{2})(?![\d/]))"
    r"|(?<!\d\d)(?P<east>(?:\d{3}年\d)?\d?月\d{1,2}[日号]))"
)
#: Without one of these in a text no date in it stands in digits alone.
_HYPHENED = Pattern(r"-\d\d-")
_MARKED = ("/19", "/20", ".19", ".20", "月")
_DIGITS = Pattern(r"\d+")
_LETTER = Pattern(rf"[{LETTERS}]")
_PART = r"(?:early|mid|late|(?:the )?(?:start|beginning|middle|end) of)"
_YEAR_AFTER = r"(?:,?\s{1,2}(?:(?:de|del)\s)?((?:19|20)\d{2})(?![\d,.]?\d))?"
_DAY_BEFORE = Pattern(
    r"(?<![\w.,])(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[^\S\n]{1,2}(?:of\s|de\s)?\Z", re.I
)
_AFTER_DAY = Pattern(rf"(?:\.(?=,?\s{{1,2}}\d{{4}}))?{_YEAR_AFTER}")
_DAY_AFTER = Pattern(
    rf"\.?\s{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[,.:]\d)\b{_YEAR_AFTER}", re.I
)
_AFTER_MONTH = Pattern(_YEAR_AFTER)
_MONTH_LEAD = Pattern(rf"\b({_PART}|last|this|next)[\s-]{{1,2}}\Z", re.I)
_WEEKDAY_LEAD = Pattern(r"\b(last|next|this coming|this past|this|coming)\s\Z", re.I)
_YEAR_LEAD = Pattern(
    r"\b(?:in|since|by|until|till|from|of|during|year|late|early|mid|before|after|through)"
    r"[\s-]{1,2}\Z",
    re.I,
)
_NO_YEAR = Pattern(r"[\w%]|[,.:]\d|[\s-]{1,2}[a-z]+s\b", re.I)
_BEFORE_AGO = Pattern(
    r"\b(?P<count>[a-z]+(?:-[a-z]+)?|\d{1,3}) (?P<unit>day|week|month|year)s?\s\Z", re.I
)
_RELATIVE = [
    "the day before yesterday", "yesterday", "today", "tonight", "tomorrow", "overnight",
    "the weekend", "this weekend",
    *(f"{lead} {unit}" for lead in ("last", "this", "next")
      for unit in ("week", "weekend", "month", "year")),
]  # fmt: skip
_AGO = ("ago", "earlier", "later")
#: No lead of a date is longer.
_LEAD = 24
_LONGEST_COUNT = 40
_DAYS_AWAY = {
    "the day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1,
}  # fmt: skip
#: Days that carry a weekday in their name and are no day of this week.
_NAMED_DAY = Pattern(r"\b(?:Good|Black|Bloody|Palm|Easter|Ash|Super|Cyber|Holy)\s\Z")
_BARE_LEAD = Pattern(
    r"\b(?:in|by|since|until|till|last|next|this|early|mid|late|during|of|from|before|after|to"
    r"|and|through|between)[\s-]{1,2}\Z",
    re.I,
)
_DAYS_OF_WEEK = 7
_WITHOUT_SPACES = ("zh", "ja")
_SINCE = Pattern(r"\bsince (?:the )?\Z", re.IGNORECASE)


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
    if _HYPHENED.search(text) or any(map(text.__contains__, _MARKED)):
        for found in _NUMERIC.finditer(text):
            yield _mention(found, _numeric(found, published))
    for found in names.anchor.finditer(f" {small(text)}"):
        kind = found.lastgroup or ""
        start, end = found.start(kind) - 1, found.end(kind) - 1
        match kind:
            case "month":
                yield from _month(text, start, end, published, names)
            case "weekday":
                yield from _weekday(text, start, end, published, names)
            case "relative":
                yield _cut(text, start, end, _relative(found[kind], published))
            case "ago":
                yield from _ago(text, start, end, published)
            case _:
                is_led = _YEAR_LEAD.search(text, max(0, start - _LEAD), start)
                if is_led and not _NO_YEAR.match(text, end):
                    yield _cut(text, start, end, found[kind])


def _cut(text: str, start: int, end: int, resolved: str) -> DateMention:
    return DateMention(text=text[start:end], start=start, end=end, date=resolved)


def _numeric(found: re.Match[str], published: date | None) -> str:
    """Read digits; "3/4/2022" stays open, as it is another day in another country."""
    numbers = [int(digits) for digits in _DIGITS.findall(found[0])[:3]]
    match found.lastgroup:
        case "iso":
            return _iso(*numbers)
        case "dotted":
            return _iso(*reversed(numbers))
        case "slashed":
            one, other, year = numbers
            certain = {_iso(year, one, other), _iso(year, other, one)} - {""}
            return certain.pop() if len(certain) == 1 else ""
        case _:
            return (
                _iso(*numbers)
                if len(numbers) > 2
                else _nearest_day(numbers[0], numbers[1], published)
            )


def _mention(found: re.Match[str], resolved: str) -> DateMention:
    return DateMention(text=found[0], start=found.start(), end=found.end(), date=resolved)


def _iso(year: int, month: int, day: int) -> str:
    """The date in ISO form; empty when there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


class _Names:
    """The names of months and weekdays of one language, and a pattern for where to look."""

    def __init__(self, language: str) -> None:
        self.months = _table(get_month_names, language, 1)
        self.weekdays = _table(get_day_names, language, 0)
        words = (
            rf"(?:(?P<month>{any_of(self.months)})|(?P<weekday>{any_of(self.weekdays)})"
            rf"|(?P<relative>{any_of(_RELATIVE)})|(?P<ago>{any_of(_AGO)}))"
        )
        every = any_of([*self.months, *self.weekdays, *_RELATIVE, *_AGO])
        #: What `GAP` takes for gaps are the letters of some alphabets.
        gap = GAP if all(_LETTER.match(word) for word in self.months) else r"\W"
        year = r"(?P<year>(?:19|20)\d{2})"
        #: For lowered text behind a space; one pass over it finds every place where a date can
        #: be, leaping from gap to gap where words have gaps between them. To look for any word
        #: at all comes before the question which.
        self.anchor = re.compile(
            rf"{words}|(?<!\w){year}"
            if language in _WITHOUT_SPACES
            else rf"{gap}(?={every}|\d)(?:{words}(?!\w)|{year})"
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


def _month(
    text: str, start: int, end: int, published: date | None, names: _Names
) -> Iterator[DateMention]:
    """Read what stands around the name of a month."""
    name = text[start:end]
    number = names.months[name.lower()]
    day = _DAY_BEFORE.search(text, max(0, start - _LEAD), start)
    after = _AFTER_DAY.match(text, end) if day else None
    if day and after:
        resolved = _day(after[1], number, day[1], published)
        yield _cut(text, day.start(), after.end(), _gone(text, day.start(), resolved, published))
        return
    after = _DAY_AFTER.match(text, end)
    if after:
        resolved = _day(after[2], number, after[1], published)
        yield _cut(text, start, after.end(), _gone(text, start, resolved, published))
        return
    lead = _MONTH_LEAD.search(text, max(0, start - _LEAD), start)
    after = _AFTER_MONTH.match(text, end)
    year = after[1] if after else None
    if not year and not lead:
        # "May" and "March" open sentences; a month alone needs a word that leads to it.
        before = text[max(0, start - 10) : start]
        if not name[0].isupper() or len(name) < 3 or not _BARE_LEAD.search(before):
            return
    if not year and not name[0].isupper() and name.isascii() and names is _names("en"):
        return
    resolved = (
        f"{year}-{number:02d}"
        if year
        else _nearest_month(number, lead[1].lower() if lead else "", published)
    )
    yield _cut(text, lead.start() if lead else start, after.end() if after else end, resolved)


def _day(year: str | None, month: int, day: str, published: date | None) -> str:
    return _iso(int(year), month, int(day)) if year else _nearest_day(month, int(day), published)


def _gone(text: str, start: int, resolved: str, published: date | None) -> str:
    """Take a day behind "since" for one that has been: in November, "since 1 January" is past.

    Args:
        text: The article's.
        start: Where the day stands.
        resolved: ISO.
        published: When that was written.
    """
    if (
        published is None
        or resolved <= published.isoformat()
        or not _SINCE.search(text, max(0, start - _LEAD), start)
    ):
        return resolved
    day = date.fromisoformat(resolved)
    return _iso(day.year - 1, day.month, day.day)


def _nearest_day(month: int, day: int, published: date | None) -> str:
    if published is None:
        return ""
    years = (published.year - 1, published.year, published.year + 1)
    days = [iso for year in years if (iso := _iso(year, month, day))]
    return min(days, key=lambda iso: abs((date.fromisoformat(iso) - published).days), default="")


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


def _weekday(
    text: str, start: int, end: int, published: date | None, names: _Names
) -> Iterator[DateMention]:
    """Read what stands around the name of a day of the week."""
    word = text[start:end]
    is_short = len(word) <= 4 and word.isascii()
    is_marked = word[0].isupper() and text[end : end + 1] == "."
    if is_short and not is_marked and names is _names("en"):
        return
    if _NAMED_DAY.search(text, max(0, start - 10), start):
        return
    led = _WEEKDAY_LEAD.search(text, max(0, start - _LEAD), start)
    first = led.start() if led else start
    if published is None:
        yield _cut(text, first, end, "")
        return
    back = (published.weekday() - names.weekdays[word.lower()]) % _DAYS_OF_WEEK
    match led[1].lower() if led else "":
        case "last" | "this past":
            days = -(back or _DAYS_OF_WEEK)
        case "next" | "coming" | "this coming":
            days = _DAYS_OF_WEEK - back
        case _:
            ahead = is_ahead(text, first, end)
            days = (_DAYS_OF_WEEK - back) % _DAYS_OF_WEEK if ahead else -back
    yield _cut(text, first, end, (published + timedelta(days=days)).isoformat())


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


def _ago(text: str, start: int, end: int, published: date | None) -> Iterator[DateMention]:
    """Read "two days ago"; words that count nothing are no date."""
    found = _BEFORE_AGO.search(text, max(0, start - _LONGEST_COUNT), start)
    if found is None:
        return
    word = found["count"].lower().replace("-", " ")
    if word.isdigit():
        count = float(word)
    elif word in {"a", "an"}:
        count = 1.0
    elif word in ENGLISH.additive:
        count = ENGLISH.additive[word]
    elif word in {"few", "several"}:
        yield _cut(text, found.start(), end, "")
        return
    else:
        return
    is_known = published is not None and text[start:end].lower() == "ago"
    resolved = _back(published, found["unit"].lower(), count) if is_known and published else ""
    yield _cut(text, found.start(), end, resolved)


def _back(published: date, unit: str, count: float) -> str:
    match unit:
        case "day":
            return (published - timedelta(days=count)).isoformat()
        case "week":
            return (published - timedelta(weeks=count)).isoformat()
        case "month":
            months = published.year * 12 + published.month - 1 - int(count)
            return f"{months // 12}-{months % 12 + 1:02d}" if months > 0 else ""
        case _:
            return f"{published.year - int(count):04d}" if count < published.year else ""
