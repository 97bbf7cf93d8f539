"""What became of announced events: the first brief after an event's time marks it.

* NOT HELD: a later article says of it that it was cancelled, put off, missed or refused;
* HELD: an article from its time on tells of it as something that was;
* NO REPORT YET: neither; said once, and followed by one of the others if a report comes within two
  days.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.core.articles import Article, Span
from bot.core.briefs import Outcome, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material, Told
from bot.core.composing.statements import statement_of
from bot.core.composing.watching import (
    comes_at,
    day_of_event,
    day_start,
    has_clock,
    is_scheduled,
    unnamed_day,
)
from bot.core.facts import FactKind, FactState
from bot.core.ledger.observing import said_at
from bot.core.patterns import Pattern
from bot.core.sentences.importance import tells_deed
from bot.core.sentences.topics import is_disputed, is_unknown
from bot.core.sentences.upcoming import first_ahead, tells_ahead
from bot.core.text.words import stems

#: How long a report is waited for.
LOOKED_FOR = timedelta(hours=48)
#: So soon after an event's time nobody can have reported it.
GRACE = timedelta(hours=1)
#: What people are told to do by a day: whether they did is no event that is reported.
_ORDER = Pattern(
    r"\b(?:are|is|were|was|must|have|has|should)(?: to)? (?:report (?:to|for)|return|stay|remain"
    r"|leave|bring|wear|register|submit|hand (?:in|over)|present)\b",
    re.IGNORECASE,
)
_WEATHER = Pattern(
    r"\b(?:temperatures?|rain(?:fall)?|showers|snow(?:fall)?|frost|winds?|gusts|tides?|forecast"
    r"|weather)\b",
    re.IGNORECASE,
)
#: Share of an event's own words that a sentence on it has, and how many at least.
_SHARE, _LEAST = 0.5, 3
#: Two events of one day seldom share a larger number.
_SMALL = 10
_OFF = Pattern(
    r"\b(?:cancel(?:s|l?ed)|postpon(?:es|ed)|call(?:s|ed) off|put off|scrap(?:s|ped)|suspended|"
    r"delayed|did not|has not|have not|failed to|refused to|without (?:a|an|any) (?:deal|answer)|"
    r"expired|lapsed|missed|turned back|was (?:halted|blocked|broken off))\b",
    re.IGNORECASE,
)
#: What a publisher says that it will publish, its next article shows.
_ISSUES = Pattern(
    r"\b(?:publish|issue|release)\w* (?:its|his|her|their|the|an?) (?:next |new |further )?"
    r"(?:bulletin|update|statement|report|count)\b"
    r"|\bnext (?:bulletin|update|statement|report|count|briefing) "
    r"(?:(?:is|will be) (?:due|issued|published|released|given)|(?:is to|will) (?:follow|come))\b",
    re.IGNORECASE,
)
#: What stands in front of one of these is another clause than what is announced behind it.
_JOINS = Pattern(r", |\b(?:and|but|while|as)\b")
_REOPENS = Pattern(r"\bre-?open(?:s|ed|ing)?\b", re.IGNORECASE)
#: What somebody says will come does not say that the occasion on which they say it will.
_QUOTED = Pattern('["“„«][^"“”»]*["”»]')
_SCHEDULING = frozenset(
    stems(
        "will would plan plans planned expected expects scheduled due set begin start said say "
        "says monday tuesday wednesday thursday friday saturday sunday morning noon evening night "
        "midnight january february march april may june july august september october november "
        "december next week day today tomorrow local time"
    )
)


def outcomes(
    material: Material, compared: Sequence[Told], book: SourceBook, limit: int
) -> list[Statement]:
    """Write the events whose time came since the last brief, each with what became of it."""
    if material.last is None or material.is_on_demand:
        return []
    before = material.last.as_of
    made: list[Statement] = []
    seen: set[tuple[datetime, Span | None]] = set()
    for told in compared:
        at = time_of(material, told)
        if at is None or material.as_of > at + LOOKED_FOR:
            continue
        opens = opens_at(material, told, at)
        outcome, span = _known(material, told, opens, at, until=material.as_of)
        if outcome is Outcome.NO_REPORT and not _is_waited_for(told):
            continue
        if outcome is None or _known(material, told, opens, at, until=before)[0] is outcome:
            continue  # still to come; the last brief said so; or it had no report of it either
        line = statement_of(material, replace(told, change=None), book)
        if line is not None and (at, span) not in seen:
            seen.add((at, span))
            cited = (*line.citations, *(book.cite([span]) if span else ()))
            day = unnamed_day(material, told.fact.sentence)
            made.append(replace(line, outcome=outcome, day=day, citations=cited))
    return made[:limit]


def _is_waited_for(told: Told) -> bool:
    """Tell whether a sentence announces an event of which a report is missed.

    Whether a bulletin came is seen, and no news; nor is the weather. Who resigned, and said besides
    what would be, is news of another kind.
    """
    text = told.fact.text
    if is_issue(told) or _ORDER.search(text) or _WEATHER.search(text):
        return False
    before = text[: first_ahead(text)]
    return _JOINS.search(before) is None or not tells_deed(stems(before))


def is_called_off(material: Material, told: Told) -> bool:
    """Tell whether a later article says that an event of a day still to come was put off."""
    day, announced = day_of_event(material, told), material.article(told.fact.sentence)
    if not day:
        return False
    core = _stems(told.fact.text) - _SCHEDULING
    for article, reading in material.articles.values():
        if said_at(article) <= said_at(announced):
            continue
        for date in reading.dates:
            if date.date != day:
                continue
            one = next(one for one in reading.sentences if one.start <= date.start < one.end)
            words = article.text[one.start : one.end]
            if _OFF.search(words) and len(core & _stems(words)) >= _LEAST - 1:
                return True
    return False


def _known(
    material: Material, told: Told, opens: datetime, at: datetime, *, until: datetime
) -> tuple[Outcome | None, Span | None]:
    """Return what was known of an event by then; None while it may still come."""
    if until < opens:
        return None, None
    outcome, span = outcome_of(material, told, opens, until=until)
    is_early = outcome is Outcome.NO_REPORT and until < at + GRACE
    return (None, None) if is_early else (outcome, span)


def outcome_of(
    material: Material, told: Told, at: datetime, *, until: datetime
) -> tuple[Outcome, Span | None]:
    """Return what became of an event, and the sentence that says so.

    Args:
        material: What there is.
        told: The event.
        at: From when on it may have been, UTC.
        until: What was stored later is not looked at, UTC.
    """
    announced, core = material.article(told.fact.sentence), _core(material, told.fact.sentence)
    is_own = is_issue(told)
    held: Span | None = None
    for article, span in _later(material, announced):
        if article.stored_at > until:
            continue
        if is_own and article.publisher == announced.publisher and said_at(article) >= at:
            return Outcome.HELD, span
        words = span.of(article.text)
        shared = core & _stems(words)
        # "16 trucks" of an announcement and of a report are the same ones.
        least = _LEAST - 1 if any(map(_is_exact, shared)) else _LEAST
        if len(shared) < min(least, len(core)) or len(shared) < _SHARE * len(core):
            continue
        if is_unknown(words) or is_disputed(words):
            continue
        if _OFF.search(words):
            return Outcome.NOT_HELD, span
        if held is None and said_at(article) >= at and not tells_ahead(_QUOTED.sub("", words)):
            held = span
    return (Outcome.HELD, held) if held else (Outcome.NO_REPORT, None)


def _is_exact(stem: str) -> bool:
    return stem.isdigit() and int(stem) > _SMALL


def is_issue(told: Told) -> bool:
    """Tell whether an event is a publisher's next text: an article like others."""
    return _ISSUES.search(told.fact.text) is not None


def _core(material: Material, event: Span) -> frozenset[str]:
    """Return the stems that identify an event: those in front of its day, if there are enough."""
    text = material.article(event).text
    cut = day_start(material, event)
    for end in (cut, event.end):
        core = _stems(text[event.start : end]) - _SCHEDULING
        if len(core) >= _LEAST:
            break
    return core


def _stems(text: str) -> frozenset[str]:
    """Return the stems of a text; "reopened" counts as "open"."""
    return frozenset(stems(_REOPENS.sub("open again", text)))


def _later(material: Material, announced: Article) -> Iterator[tuple[Article, Span]]:
    """Yield the sentences of articles said after an event was announced, the newest first."""
    articles = sorted(
        (found for found in material.articles.values() if said_at(found[0]) > said_at(announced)),
        key=lambda found: (said_at(found[0]), found[0].id),
        reverse=True,
    )
    for article, reading in articles:
        for one in reading.sentences:
            yield (
                article,
                Span(article=article.id, revision=article.revision, start=one.start, end=one.end),
            )


def time_of(material: Material, told: Told) -> datetime | None:
    """Return when an event was to be, UTC; None where its day cannot be placed."""
    if told.fact.state is FactState.WITHDRAWN or told.fact.kind is not FactKind.HAPPENING:
        return None
    when = comes_at(material, told.fact.sentence)
    if when is None or len(when[0]) < 10 or not is_scheduled(material, told):
        return None
    at = datetime.combine(datetime.fromisoformat(when[0]), when[1], UTC)
    return at if at > said_at(material.article(told.fact.sentence)) else None


def opens_at(material: Material, told: Told, at: datetime) -> datetime:
    """Return from when on an event may have been: its time, or its day's beginning without one."""
    if has_clock(material, told.fact.sentence):
        return at
    day = datetime.combine(at.date(), time(), UTC)
    return max(day, said_at(material.article(told.fact.sentence)))
