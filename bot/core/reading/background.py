"""Counts of another happening: the flood of 1998, last week's raid, the crash a month before.

News tells them for comparison. They are true, but they are not the toll of what it reports.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.core.evidence import Figure, Sentence, Status
from bot.core.patterns import Pattern
from bot.core.reading.text.ruledout import holds_any

_BACKGROUND = Pattern(
    r"\b(?:(?:in|since|during|of|from|between)\s(?:the\s)?(?:19|20)\d\d\b(?!\s(?:people|homes))"
    r"|last (?:year|decade|century|summer|winter|spring|autumn|month)|(?:a|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|\d+) (?:years?|decades|months) (?:ago|earlier|before)"
    r"|(?:days|weeks|months|years) after (?:an?|another|the \w+ of)\b(?! \w+ (?:search|delay))"
    r"|(?:deadliest|worst|deadlier) (?:\w+ )*(?:since|in)|history|historic|decades?|every year"
    r"|each year|annually|a similar|on average"
    r"|(?:people|persons|deaths|lives|dead) (?:a|per) (?:year|month)|previous (?:\w+ )?(?:disaster"
    r"|flood|quake|eruption|storm|attack|outbreak|wave|round|season|epidemic|war)s?)\b",
    re.I,
)
#: Times that are often those of the happening itself, and often those of one before it.
_RECENT = Pattern(
    r"\b(?:last week|(?:last|in|since) (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)(?: (?:19|20)\d\d)?(?! \d)|earlier this (?:month|year"
    r"|week)|(?:days?|weeks?) (?:ago|earlier|before))\b",
    re.I,
)
_NUMBER = r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|several|\d+|many|few|recent)"
#: What places a count in another time than the happening's own.
_PAST = Pattern(
    rf"\b(?:(?:in|since|during|of|from|between|until)\s(?:the\s)?(?:early |late |mid-?)?"
    rf"(?:\w+\s)?(?P<year>(?:19|20)\d\d)s?\b(?!\s(?:people|homes))"
    rf"|last (?:year|decade|century|summer|winter|spring|autumn)(?!'s budget)"
    rf"|the (?P<named>(?:19|20)\d\d) (?!season|monsoon|crisis|fiscal|census|election)[a-z]+"
    rf"|(?:prior to|before) (?:this|the|that) (?:latest |current |recent |present )?(?:escalation"
    rf"|quakes?|earthquake|storm|cyclone|hurricane|typhoon|flood(?:s|ing)?|disaster|crisis|war"
    rf"|conflict|fighting|hostilities|eruption|outbreak|offensive|emergency)"
    r"|so far this year"
    rf"|(?<!than ){_NUMBER} (?:years?|decades|months) (?:ago|earlier|before)"
    rf"|(?:in|during) {_NUMBER} (?:years|decades)"
    rf"|(?:in|over|during|for) the (?:last|past|previous) {_NUMBER} (?:years|decades|months)"
    rf"|(?:in|over|during) the (?:last|past) (?:year|decade|century)"
    rf"|every year|each year|annually|on average"
    rf"|(?:people|persons|deaths|lives|dead) (?:a|per) year|in (?:its|his|her|their) history"
    rf"|(?:days|weeks|months|years) after (?:an?|another)\b(?! \w+ (?:search|delay))"
    rf"|previous (?:\w+ )?(?:disaster|flood|quake|eruption|storm|attack|outbreak|wave|round|season"
    rf"|epidemic|war)s?)\b",
    re.I,
)
#: The same in other languages: "en 1998", "у 2008 році", "1998年".
_PAST_ABROAD = Pattern(
    r"(?<!\w)(?:en|em|nel|im jahre?|im|у|в|عام|سنة)\s(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?P<before>(?:19|20)\d\d)(?:\s(?:році|году)|年(?!\d))",
    re.I,
)
#: Without one of these, folded, there is none of the above; most clauses have none.
_PAST_WORDS = (
    "last", "past", "before", "prior", "ago", "earlier", "year", "decade", "month", "days",
    "weeks", "annually", "average", "history", "previous", "19", "20",
)  # fmt: skip
#: "The worst since 1998" tells of the happening itself, and so does "a bridge that was built in
#: 1998".
_RECORD = Pattern(
    r"\b(?:(?!unrest|arrest|protest|forest|harvest|interest|request|contest)\w{3,}est|worst"
    r"|first|most|least|last|record|unseen|not seen|built|founded|opened"
    r"|stood|born)\b[^,;.]{0,60}?\b(?:since|in|for|during|of|from)\s[^,;.]{0,40}",
    re.I,
)
#: What opens a look back at other happenings: "In September, 21 people died when a bus ...".
_LOOKS_BACK = Pattern(
    r"(?:(?:In(?: early| late)?|(?:Early|Late)(?: in)?|Last|Back in|Earlier in"
    r"|At the (?:end|beginning|start) of) "
    r"(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|\d{4})|Earlier this (?:year|month)|Last (?:month|year)"
    r"|(?:Several|Two|Three|Four|Five|Six|Some|A few|Many) (?:weeks|months|years) (?:earlier|ago"
    r"|before))\b(?:[^.;]{0,200}?\s(?:when|after|in|during) an?\s"
    r"|,\s(?:an?|another|thieves|gunmen|militants|rebels|robbers|bombers|attackers)\s"
    r"|,\s[^.;,]{3,60}\shad\s(?:\w+ed|\w+en|shot|held|hit|killed|left|lost|made|struck|taken|won)\s)"
)
#: What is compared with another happening: "The shooting came just weeks after a driver killed …".
_CAME_AFTER = Pattern(
    rf"\b(?:c[ao]mes?|follow(?:s|ed)|happen(?:s|ed)|occur(?:s|red))\s(?:[a-z]+\s){{0,3}}?"
    rf"(?:{_NUMBER}\s)?(?:days?|weeks?|months?|years?|decades?)\s(?:after|since)\s"
    r"(?:an?|another|two|three|four|five|six|several|some|gunmen|militants|rebels)\s"
    r"|\bfollow(?:s|ed|ing)\s(?:an?|the)\s(?:string|series|spate|wave|succession|number)\sof\s"
    r"|\b(?:recall(?:s|ed|ing)|reminiscent of|similar to|echo(?:es|ed|ing)|mirror(?:s|ed|ing))\s"
    r"(?:an?|another|the)\s(?:[\w-]+\s){0,4}?(?:attack|shooting|bombing|crash|disaster|flood"
    r"|massacre|quake|earthquake|fire|incident|killing|murder)s?\b",
    re.I,
)
#: Without one of these, folded, nothing is compared.
_COMPARED = (
    "come", "came", "follow", "happen", "occur", "recall", "reminiscent", "similar", "echo",
    "mirror",
)  # fmt: skip
_BREAKS = Pattern(r"[;:]\s|,\s(?!\d)|\s(?:while|but|whereas|compared|said|says)\s")
#: Begins a sentence that goes on about what the one before it told.
_GOES_ON = Pattern(r"(?:It|They|That|Those|This)\s")
_DAY = Pattern(r"\d{4}-\d{2}-\d{2}")
_SINCE_WHEN = Pattern(r",\s(?:in\s)?(?:which|when)\s")
_IS_RELATIVE = Pattern(r"(?:in\s)?(?:which|when)\s")
#: A count of a whole year or war, to which the day's happening adds.
_LONGER = Pattern(
    r"\bthis year\b|\bsince (?:the (?:beginning|start|turn) of (?:the|this) year|january)\b"
    r"|\byear[- ]to[- ]date\b|\b(?:\w+[- ]years?(?:[- ]long|[- ]old)?|decades?[- ](?:long|old)"
    r"|civil|long[- ]running) (?:\w+ )?(?:war|conflict|insurgency|rebellion|feud)\b"
    r"|\bsince (?:the )?(?:\w+ )?(?:war|conflict|insurgency|fighting|revolution|rebellion"
    r"|uprising|hostilities|campaign|crackdown) (?:began|started|broke out|erupted)\b"
    r"|\bin the (?:past|last) (?:\w+ )?(?:years?|months?)\b"
    r"|\b(?:campaign|war|conflict|strike|feud|insurgency|season|crackdown|year|violence) (?:that"
    r"|which)"
    r" has (?:already |so far )?(?:cost|claimed|killed|left|taken|seen)\b",
    re.I,
)
_HARMS = frozenset(
    "killed injured missing displaced evacuated affected kidnapped detained rescued".split()
)
#: "In June" with no day and no year behind it.
_IN_MONTH = Pattern(
    r"\b(?:[Ii]n|[Dd]uring|[Ll]ast)\s(?:early\s|late\s|mid-?\s?)?(?P<month>January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\b(?!\s\d)"
)
_IN_YEAR = Pattern(r"(?:in|during) (?:[A-Z]?[a-z]+ )?(?P<year>(?:19|20)\d\d)", re.I)
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
#: A month is past once it has been over for so long; until then a monthly report may be about it.
_OVER = timedelta(days=31)
#: A count of what is still to come is never of the past.
_AHEAD = (Status.PLANNED, Status.PROJECTED)
#: How far around a figure its time is looked for, in characters.
_REACH = 240
#: Within so many characters of its beginning a sentence says when all of it happened.
_OPENING = 32
#: Counts of one happening are seldom farther apart than this.
_LONG_AGO = timedelta(days=8)


def otherness(clause: str, *, is_news: bool = False) -> float:
    """Measure how much the words around a count speak for another happening, from 0 to 4.

    Args:
        clause: The words.
        is_news: The count opens the report, and so is its news, of whatever time it is.
    """
    if is_news:
        return 0.0
    clause = _RECORD.sub(" ", clause)
    if _BACKGROUND.search(clause):
        return 4.0
    if _LONGER.search(clause):
        return 3.2
    return 1.5 if _RECENT.search(clause) else 0.0


def find_background(
    text: str,
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
    *,
    published: date | None = None,
) -> frozenset[Figure]:
    """Find the counts that are of another time than the happening that the article reports.

    Args:
        text: The article's.
        sentences: Its sentences, in text order.
        figures: Its figures, in text order.
        published: The day it was published: what happened in that year, and not in a month that
            was long over, is no past. Without it any year is past.
    """
    starts = [one.start for one in sentences]
    lead_ends = next((one.end for one in sentences if not one.is_heading), 0)
    found: set[Figure] = set()
    counted: set[str] = set()
    view: _View | None = None
    for figure in figures:
        # A report opens with its news, of whatever time it is.
        is_news = figure.end <= lead_ends and figure.kind in _HARMS and figure.kind not in counted
        counted.add(figure.kind)
        at = bisect_right(starts, figure.start) - 1
        if at < 0:
            continue
        if view is None or view.at != at:
            view = _view(text, sentences, at, figure, view, published)
        is_past = figure.start >= view.compared_from
        if not is_past and not is_news:
            around = _segment(text, sentences[at], figure)
            is_past = view.is_past or _is_of_past(around, figure, published)
        if is_past:
            found.add(figure)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _View:
    """What a sentence with counts says of the time of all of them."""

    #: Its number among the sentences.
    at: int
    #: All of it tells of the past.
    is_past: bool
    #: From here on it tells what it compares the happening with; its end if it compares nothing.
    compared_from: int


def _view(
    text: str,
    sentences: Sequence[Sentence],
    at: int,
    first: Figure,
    before: _View | None,
    published: date | None,
) -> _View:
    """Look at a sentence as a whole.

    Args:
        text: The article's.
        sentences: Its sentences.
        at: Which one.
        first: The first count in it.
        before: The sentence before it that has counts.
        published: The day on which the article was published.
    """
    one = sentences[at]
    goes_on = before is not None and before.is_past and before.at + 1 == at
    compared = _compared(text, one.start, one.end)
    is_past = (
        (goes_on and _GOES_ON.match(text, one.start) is not None)
        or _is_past(text[one.start : min(first.start, one.start + _OPENING)], published)
        or _LOOKS_BACK.match(text, one.start, one.end) is not None
    )
    return _View(at, is_past, compared.end() if compared else one.end)


def with_background(
    text: str, sentences: Sequence[Sentence], figures: Sequence[Figure], *, published: date | None
) -> tuple[Figure, ...]:
    """Return the figures, with those marked that `find_background` finds."""
    past = find_background(text, sentences, figures, published=published)
    if not past:
        return tuple(figures)
    return tuple(replace(one, is_background=True) if one in past else one for one in figures)


def looks_back(sentence: str) -> bool:
    """Tell whether a sentence tells of another happening than its article, for comparison."""
    return bool(_LOOKS_BACK.match(sentence) or _compared(sentence, 0, len(sentence)))


def _compared(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find where a sentence compares what it tells with another happening."""
    if not holds_any(text[start:end].casefold(), _COMPARED):
        return None
    return _CAME_AFTER.search(text, start, end)


def _is_of_past(around: str, figure: Figure, published: date | None) -> bool:
    """Tell whether the words around a count, or the day that it is of, place it in the past."""
    return (
        _is_past(around, published)
        or _is_years_ago(figure, published)
        or _is_months_ago(around, figure, published)
    )


def _is_past(words: str, published: date | None) -> bool:
    words = words[-_REACH:]
    if not holds_any(words.casefold(), _PAST_WORDS):
        return False
    # "The worst since 1934, when 900 died": behind "when" the record is the other happening.
    words = words if _SINCE_WHEN.search(words) else _RECORD.sub(" ", words)
    years = [found["year"] or found["before"] for found in _PAST_ABROAD.finditer(words)]
    years += [found["year"] or found["named"] for found in _PAST.finditer(words)]
    return any(not year or published is None or int(year) < published.year for year in years)


def _is_years_ago(figure: Figure, published: date | None) -> bool:
    """Tell whether a harm is told to be of an earlier year: "an explosion in 1987, cost 106"."""
    told = _IN_YEAR.fullmatch(figure.as_of) if figure.kind in _HARMS else None
    return told is not None and published is not None and int(told["year"]) < published.year


def _is_months_ago(around: str, figure: Figure, published: date | None) -> bool:
    """Tell whether people were harmed "in June", and June was over a month ago."""
    if published is None or figure.kind not in _HARMS or figure.status in _AHEAD:
        return False
    found = _IN_MONTH.search(around) or _IN_MONTH.fullmatch(figure.as_of)
    if found is None:
        return False
    month = _MONTHS.index(found["month"]) + 1
    year = published.year - (month > published.month)
    over = date(year + (month == len(_MONTHS)), month % len(_MONTHS) + 1, 1)
    return published - over > _OVER


def _segment(text: str, sentence: Sentence, figure: Figure) -> str:
    """Return the words around a figure that no comma or conjunction parts from it."""
    pieces = _BREAKS.split(text[max(sentence.start, figure.start - _REACH) : figure.start])
    before = pieces[-1]
    cut = len(before) + 2
    is_after_semicolon = text[figure.start - cut : figure.start - cut + 1] == ";"
    if len(pieces) > 1 and (is_after_semicolon or _IS_RELATIVE.match(before)):
        before = f"{pieces[-2]}, {before}"
    behind = _BREAKS.split(text[figure.end : min(sentence.end, figure.end + _REACH)])[0]
    return f"{before}{figure.text}{behind}"


def day_of(figure: Figure) -> str:
    """Return the day that a count is of, as ISO; empty if it is not known to the day."""
    return figure.as_of if _DAY.fullmatch(figure.as_of) else ""


def age(day: str, newest: str) -> float:
    """Measure what a count loses for its age beside the newest one, from 0.

    Yesterday's count is an early one of the same happening, last month's is another happening's.
    """
    if not "" < day < newest:
        return 0.0
    is_long_ago = date.fromisoformat(newest) - date.fromisoformat(day) > _LONG_AGO
    return 3.0 if is_long_ago else 1.0
