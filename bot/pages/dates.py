"""When a page's article was published: what its markup, address and text say, weighed together.

Never the time of the fetch, and never the date of a change where another is given.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from htmldate import find_date
from lxml import etree

from bot.pages.written import LONGEST, written_date
from bot.sources.instants import day_of, instant_of

_META = re.compile(
    r"(?=.*(?:pub|post|issue|creat|articl|release|display|story|news|rnews|dc[.:]|dcterms|citation|"
    r"parsely|sailthru|cxense|original|\Adate\Z))(?=.*(?:date|time|issued|created|published))"
    r"(?!.*(?:modif|updat|revis|expir|event|valid|archiv|crawl|image|video|copyright|build|last|"
    r"tempor|start|end_|format))",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"(?:\A|[\s_-])(?:date|datetime|time|timestamp|timeinfo|pub-?date|published|publish|posted|"
    r"postdate|dateline|byline|fecha|data|datum|datetext|created|entry-date|dtpublished|"
    r"publicado|publishdate|articledate|newsdate|storydate)(?=\Z|[\s_-])|(?:publish(?:ed)?|pub|post(?:ed)?|article|"
    r"entry|news|story)[_-]?(?:date|time)|dateTime",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"modif|updat|chang|edit|revis|expir|aktualisiert|mis à jour", re.IGNORECASE)
_SCRIPTED = re.compile(
    r"""["'](?:datePublished|date_published|publishedDate|publishDate|publish_date|pubDate|"""
    r"""publicationDate|publishedAt|published_at|firstPublished|dateCreated)["']\s*:\s*["']([^"']{8,40})["']"""
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY_IN_PATH = re.compile(
    r"/((?:19|20)\d\d)[/-]?(0?[1-9]|1[0-2]|(?:" + "|".join(_MONTHS) + r")[a-z]{0,6})[/-]?"
    r"(0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?=[/_-]|\Z|\.|[a-z])",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(r"T00:00(?::00(?:\.0+)?)?(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: A day begins up to so long before its midnight in UTC, and ends so long after.
_AHEAD, _BEHIND = timedelta(hours=-14), timedelta(hours=36)
_MOST_SCRIPT_CHARS = 400_000
#: Lines around the title among which its date stands.
_LINES_BEFORE, _LINES_BEHIND = 8, 30


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: datetime
    #: False: the day alone is known.
    is_instant: bool


def published_at(
    tree: etree._Element,
    meta: Mapping[str, str],
    nodes: Sequence[Mapping[str, Any]],
    url: str,
    *,
    title: str = "",
    is_month_first: bool = False,
) -> datetime | None:
    """Return when an article was published, as UTC; midnight where only the day is known.

    Args:
        tree: The page, whole.
        meta: Its meta elements by name, lower case.
        nodes: Its structured data, that of articles first.
        url: Where it was found; "" when unknown.
        title: The article's; its date often stands beside it.
        is_month_first: 3/4/2026 is a day in March.
    """
    found = list(_read_all(_declared(tree, meta, nodes), is_month_first))
    in_path = _in_path(url)
    best = _best(found, in_path)
    is_borne_out = best is not None and (in_path is None or _is_within(best.at, in_path))
    if best is None or not best.is_instant or not is_borne_out:
        found += _read_all(_shown(tree, title), is_month_first)
        best = _best(found, in_path)
    if best is not None:
        return best.at
    return in_path or _by_library(tree, url)


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


def _read_all(written: Iterable[str], is_month_first: bool) -> Iterator[_Candidate]:
    for one in written:
        if candidate := _read(one, is_month_first):
            yield candidate


def _shown(tree: etree._Element, title: str) -> Iterator[str]:
    """Yield what readers see, or elements made for them, the surest first."""
    yield from _times(tree)
    yield from _marked(tree)
    yield from _beside_title(tree, title)


def _declared(
    tree: etree._Element, meta: Mapping[str, str], nodes: Sequence[Mapping[str, Any]]
) -> Iterator[str]:
    yield from (str(node["datePublished"]) for node in nodes if node.get("datePublished"))
    published = [name for name in meta if _META.search(name)]
    yield from (meta[name] for name in published if "pub" in name)
    created = [str(node["dateCreated"]) for node in nodes if node.get("dateCreated")]
    for element in tree.iter("time", "meta", "span", "div", "abbr", "p", "a", "input"):
        name = (element.get("itemprop") or element.get("property") or "").lower()
        if name in ("datepublished", "published", "dc:date"):
            yield element.get("datetime") or element.get("content") or _text(element)
        elif name == "datecreated":
            created.append(element.get("content") or "")
        elif element.tag == "time" and element.get("pubdate") is not None:
            yield element.get("datetime") or _text(element)
        elif element.tag == "input" and "publish" in (element.get("class") or ""):
            yield element.get("value") or ""
    yield from (meta[name] for name in published if "pub" not in name)
    for script in tree.iter("script"):
        if found := _SCRIPTED.search((script.text or "")[:_MOST_SCRIPT_CHARS]):
            yield found[1]
    yield from created


def _times(tree: etree._Element) -> Iterator[str]:
    """Yield the instants of time elements, those in an article's markup first."""
    times = [time for time in tree.iter("time") if not _CHANGED.search(_names(time))]
    inside = [time for time in times if next(time.iterancestors("article"), None) is not None]
    # Many in the page, and none in the article: a list of other articles.
    if len({time.get("datetime") for time in inside}) > 3:
        inside = inside[:1]
    for time in inside or (times if len(times) <= 2 else []):
        yield time.get("datetime") or _text(time)


def _marked(tree: etree._Element) -> Iterator[str]:
    """Yield short texts whose element is named after a date, the nearest to the title first."""
    body = tree.find("body")
    if body is None:
        return
    found: list[tuple[int, str]] = []
    title = 0
    for number, element in enumerate(body.iter(etree.Element)):
        if element.tag == "h1":
            title = title or number
        elif element.attrib and _is_marked(_names(element)):
            found.append((number, _text(element)))
    near = [one for one in found if one[1] and _YEAR.search(one[1])]
    yield from (text for _, text in sorted(near, key=lambda one: abs(one[0] - title))[:6])


@lru_cache(maxsize=20_000)
def _is_marked(names: str) -> bool:
    """Tell whether an element is named after a date that is not one of a change."""
    return bool(_MARKED.search(names)) and not _CHANGED.search(names)


def _beside_title(tree: etree._Element, title: str) -> Iterator[str]:
    """Yield the short lines that stand around the title, those behind it first."""
    body = tree.find("body")
    if body is None or not title:
        return
    lines = [line for text in body.itertext() if (line := " ".join(str(text).split()))]
    at = next((n for n, line in enumerate(lines) if len(line) > 8 and line in title), -1)
    if at < 0:
        return
    around = lines[at + 1 : at + _LINES_BEHIND] + lines[max(0, at - _LINES_BEFORE) : at]
    yield from (line for line in around if len(line) <= LONGEST // 2 and _YEAR.search(line))


def _by_library(tree: etree._Element, url: str) -> datetime | None:
    """Ask a library that knows many sites by heart; it gives days only."""
    found = find_date(deepcopy(tree), url=url or None, original_date=True, extensive_search=True)
    return day_of(found) if found else None


def _read(written: str, is_month_first: bool) -> _Candidate | None:
    at = instant_of(written)
    # Midnight in some zone is how a day without a time is written down.
    if at and not _MIDNIGHT.search(written):
        return _Candidate(at, is_instant=True)
    if day := day_of(written):
        return _Candidate(day, is_instant=False)
    if _CHANGED.search(written):
        return None
    found = written_date(written, is_month_first=is_month_first)
    return _Candidate(*found) if found else None


def _in_path(url: str) -> datetime | None:
    found = _DAY_IN_PATH.search(url)
    if found is None:
        return None
    month = found[2].lower()[:3]
    number = _MONTHS.index(month) + 1 if month in _MONTHS else int(found[2])
    return day_of(f"{found[1]}-{number:02}-{int(found[3]):02}")


def _is_within(at: datetime, day: datetime) -> bool:
    """Tell whether an instant can lie on a day, in whatever zone that day was."""
    return _AHEAD <= at - day <= _BEHIND


def _names(element: etree._Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"


def _text(element: etree._Element) -> str:
    text = " ".join("".join(map(str, element.itertext())).split())
    return text if len(text) <= LONGEST else ""
