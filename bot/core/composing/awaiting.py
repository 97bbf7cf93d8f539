"""Events that a brief announced: when they are looked for, and what is told of one at once.

A brief goes on telling what became of an event (`outcomes`); between two briefs the bot looks by
itself, a few times after the event's time, and says so where there is a report.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.core.articles import Span
from bot.core.briefs import Alert, Brief, BriefKind, Outcome, Outline, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material, Told, difference
from bot.core.composing.outcomes import LOOKED_FOR, is_issue, opens_at, outcome_of, time_of
from bot.core.composing.statements import stated, statement_of
from bot.core.composing.watching import unnamed_day
from bot.core.facts import Fact, FactKind

#: Hour, UTC, at which an event is looked for that has a day and no time.
_EVENING = 18
#: How long after an event's time it is looked for: reports take a while to be written.
LOOKS = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=3), timedelta(hours=9))


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """An event of the watch list, and when it was to be."""

    told: Told
    #: UTC; the evening of its day where no time of day is told.
    at: datetime
    #: From when on it may have been, UTC.
    opens_at: datetime

    def looks(self) -> list[datetime]:
        """Return when it is looked for, UTC."""
        return [self.at + wait for wait in LOOKS]

    def look(self, now: datetime) -> int | None:
        """Return the number of the look whose turn it is; None before the first and after all."""
        if now > self.at + LOOKED_FOR:
            return None
        due = [number for number, at in enumerate(self.looks()) if at <= now]
        return due[-1] if due else None


def named_in(last: Outline, known: Iterable[Fact]) -> list[Fact]:
    """Return the facts on a brief's watch list of which it had no report."""
    open_ = [one for one in last.watch if one.outcome in (None, Outcome.NO_REPORT)]
    keys = {one.fact for one in open_ if one.fact}
    spans = {citation.span for one in open_ for citation in one.citations}
    return [
        fact
        for fact in known
        if fact.kind is FactKind.HAPPENING and (fact.key in keys or fact.sentence in spans)
    ]


def awaited(material: Material) -> list[Awaited]:
    """Return the events that the last brief announced for a known time, the earliest first.

    A publisher's next text is left out: when it comes, what it says is the news.
    """
    if material.last is None:
        return []
    keys = {fact.key for fact in named_in(material.last, material.facts)}
    found = [
        Awaited(told=told, at=min(at, _evening(at)), opens_at=opens_at(material, told, at))
        for told in difference(material)
        if told.fact.key in keys
        and not is_issue(told)
        and (at := time_of(material, told)) is not None
    ]
    return sorted(found, key=lambda one: (one.at, one.told.fact.key))


def _evening(at: datetime) -> datetime:
    """Return when an event that was to be at the end of a day is looked for."""
    is_day = at.time() == time(23, 59, 59)
    return at.replace(hour=_EVENING, minute=0, second=0) if is_day else at


def reported(material: Material, event: Awaited) -> Brief | None:
    """Write what became of an event, and the sentence that says so.

    None without a report, or where the channel was told what it says.
    """
    outcome, span = outcome_of(material, event.told, event.opens_at, until=material.as_of)
    book = SourceBook(material)
    line = statement_of(material, replace(event.told, change=None), book)
    if span is None or line is None or _is_told(material, span):
        return None
    day = unnamed_day(material, event.told.fact.sentence)
    cited = (*line.citations, *book.cite([span]))
    return Brief(
        crisis=material.crisis,
        kind=BriefKind.BREAKING,
        number=0,
        as_of=material.as_of,
        since=material.last.as_of if material.last else None,
        headline=line.text,
        new=_report(material, span, book),
        watch=(replace(line, outcome=outcome, day=day, citations=cited),),
        sources=book.sources(),
        coverage=material.coverage,
        alert=Alert(
            tier=2,
            reason="the time of a watched event came, and there is a report of it",
            turn="without a report the next brief would have said that there is none",
        ),
    )


def told_with(material: Material, brief: Brief) -> dict[str, int]:
    """Return the facts that a channel is told by such a brief, with their versions."""
    keys = {said.fact for said in (*brief.watch, *brief.new) if said.fact}
    return {one.key: one.version for one in material.facts if one.key in keys}


def _is_told(material: Material, span: Span) -> bool:
    """Tell whether an update or a brief told what a sentence says."""
    told = (one for one in material.facts if one.sentence == span and one.key in material.told)
    return any(material.told[one.key] >= one.version for one in told)


def _report(material: Material, span: Span, book: SourceBook) -> tuple[Statement, ...]:
    """Write the sentence that says what became of an event, where it can stand alone."""
    made = stated(material, span)
    if made is None:
        return ()
    fact = next((one.key for one in material.facts if one.sentence == span), "")
    return (Statement(text=made.text, citations=book.cite(made.spans), fact=fact),)
