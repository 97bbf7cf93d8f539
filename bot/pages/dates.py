"""When a page's article was published and changed: what its markup, address and text say.

Never the time of the fetch, and never the date of a change where another is given.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain, islice

from lxml import etree

from bot.core.patterns import Pattern
from bot.pages.declared import Declared, declared_changes, declared_dates
from bot.pages.written import CHANGED, clock_of_change, dates_in
from bot.sources.instants import day_of, zoned_instant_of

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY_IN_PATH = Pattern(
    r"/(?:[a-z]{1,8}[_-]?)?((?:19|20)\d\d)[/-]?(0?[1-9]|1[0-2]|(?:"
    + "|".join(_MONTHS)
    + r")[a-z]{0,6})[/-]?(0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?=[/_-]|\Z|\.|[a-z])",
    re.IGNORECASE,
)
#: In the name of a page, and where a whole instant stands in the path.
_DAY_IN_NAME = Pattern(
    r"(?<!\d)((?:19|20)\d\d)([-_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=\D|\d{6}(?!\d)|\Z)"
)
_DAY_FIRST_IN_PATH = Pattern(
    r"/(0[1-9]|[12]\d|3[01])([-_/])(0[1-9]|1[0-2])\2((?:19|20)\d\d)(?=[/_.-]|\Z)"
)
_MIDNIGHT = Pattern(r"T00:00(?::00(?:\.0+)?)?(?!\d)")
_EPOCH = Pattern(r"\d{10}(?:\d{3})?")
#: Texts that are looked at; pages with more are lists.
_MOST_TEXTS = 300
#: A day begins up to so long before its midnight in UTC, and ends so long after.
_AHEAD, _BEHIND = timedelta(hours=-14), timedelta(hours=36)


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: datetime
    #: False: the day alone is known.
    is_instant: bool


def published_at(
    about: Declared,
    marks: Sequence[tuple[str, etree._Element]],
    shown: Iterable[tuple[str, bool]],
) -> datetime | None:
    """Return when an article was published, in the zone that the page names.

    Midnight UTC where only the day is known.

    Args:
        about: What the page declares.
        marks: Elements that are marked as a date, each with its mark.
        shown: Texts that readers see near the article, and whether one is a change's; they are
            looked at where what is declared is not enough.
    """
    in_path = _in_path(about.url)
    published: list[_Candidate] = []
    changed: list[_Candidate] = []
    declared = ((text, False) for text in declared_dates(about, marks))
    for text, is_change in islice(chain(declared, shown), _MOST_TEXTS):
        for one, is_changed in _read(text, about.is_month_first):
            (changed if is_change or is_changed else published).append(one)
        best = _best(published, in_path)
        if best and best.is_instant and (in_path is None or _is_within(best.at, in_path)):
            return best.at
    if best := _best(published, in_path):
        return best.at
    if in_path is not None:
        return in_path
    for text in declared_changes(about):
        changed += [one for one, _ in _read(text, about.is_month_first)]
    return changed[0].at if changed else None


def modified_at(
    about: Declared,
    marks: Sequence[tuple[str, etree._Element]],
    shown: Iterable[str],
    published: datetime | None,
) -> datetime | None:
    """Return when an article was changed after it was published; None where the page says neither.

    Args:
        about: What the page declares.
        marks: Elements that are marked as a date, each with its mark.
        shown: Texts near the article that tell readers of a change.
        published: When the article was published. A change that is told by the clock alone was
            made on that day.
    """
    if published is None:
        return None  # where a change is all that is known, the article dates from it
    changed = [
        one
        for text in declared_changes(about, marks)
        for one, _ in _read(text, about.is_month_first)
    ]
    for text in islice(shown, _MOST_TEXTS):
        dates = list(_read(text, about.is_month_first))
        changed += [one for one, is_change in dates if is_change or not CHANGED.search(text)]
        if not dates and (at := clock_of_change(text, published)):
            changed.append(_Candidate(at, is_instant=True))
    best = _best([one for one in changed if _is_later(one.at, published)], None)
    return best.at if best else None


def _is_later(changed: datetime, published: datetime) -> bool:
    """Tell whether an article was changed after it was published.

    To the second so many whole hours later, it is the same time in the wrong zone.
    """
    gap = changed - published
    is_misread = changed.second and gap <= timedelta(hours=14) and not gap % timedelta(hours=1)
    return gap > timedelta() and not is_misread


def _best(found: Sequence[_Candidate], in_path: datetime | None) -> _Candidate | None:
    """Return the first candidate that the address bears out, with its instant where one is known.

    An address that bears none of them out is not heeded: articles move.
    """
    near = [one for one in found if in_path is None or _is_within(one.at, in_path)] or found
    if not near:
        return None
    first = near[0]
    if first.is_instant:
        return first
    return next((one for one in near if one.is_instant and _is_within(one.at, first.at)), first)


def _read(written: str, is_month_first: bool) -> Iterator[tuple[_Candidate, bool]]:
    """Yield the dates of a text, each with whether it says that it is a change's."""
    written = written.strip()
    if _EPOCH.fullmatch(written):
        yield _Candidate(datetime.fromtimestamp(int(written[:10]), UTC), is_instant=True), False
        return
    at = None if CHANGED.search(written) else zoned_instant_of(written)
    # Midnight in some zone is how a day without a time is written down.
    if at and not _MIDNIGHT.search(written):
        yield _Candidate(at, is_instant=True), False
    elif day := day_of(written):
        yield _Candidate(day, is_instant=False), False
    else:
        for date in dates_in(written, is_month_first=is_month_first):
            yield _Candidate(date.at, date.is_instant), date.is_change


def _in_path(url: str) -> datetime | None:
    path = url.partition("://")[2].partition("?")[0]
    path = path[path.find("/") :] if "/" in path else ""
    if found := _DAY_IN_PATH.search(path):
        month = found[2].lower()[:3]
        number = _MONTHS.index(month) + 1 if month in _MONTHS else int(found[2])
        return day_of(f"{found[1]}-{number:02}-{int(found[3]):02}")
    if found := _DAY_IN_NAME.search(path):
        return day_of(f"{found[1]}-{found[3]}-{found[4]}")
    if found := _DAY_FIRST_IN_PATH.search(path):
        return day_of(f"{found[4]}-{found[3]}-{found[1]}")
    return None


def _is_within(at: datetime, day: datetime) -> bool:
    """Tell whether an instant can lie on a day, in whatever zone that day was."""
    return _AHEAD <= at - day <= _BEHIND
