"""The brief: what is known at one instant for one channel, and what changed since its last one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.articles import ArticleId, Span, Tier
from bot.core.evidence import Figure, Quote
from bot.core.facts import Label


class BriefKind(StrEnum):
    """Which form a brief takes."""

    FIRST = "first"
    DAILY = "daily"
    BREAKING = "breaking"
    NO_CHANGE = "no_change"
    COVERAGE = "coverage"
    CORRECTION = "correction"
    ON_DEMAND = "on_demand"


#: Kinds that do not count as one of a channel's briefs.
UNNUMBERED = (BriefKind.BREAKING, BriefKind.CORRECTION, BriefKind.ON_DEMAND, BriefKind.COVERAGE)


class Change(StrEnum):
    """How a fact differs from what the channel was last told."""

    NEW = "new"
    CHANGED = "changed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What became of a scheduled event whose time has come."""

    HELD = "held"
    NOT_HELD = "not held"
    NO_REPORT = "no report yet"


class Trend(StrEnum):
    """The status word in a brief's title; it moves only with a cited reason."""

    NONE = ""
    STATIC = "STATIC"
    ESCALATING = "ESCALATING"
    EASING = "EASING"
    MIXED = "MIXED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A span that bears a statement out, under the number its source has in this brief."""

    n: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of a brief or an answer."""

    text: str
    citations: tuple[Citation, ...]
    #: Who says so, where the sentence's own words do not carry it; empty otherwise.
    attribution: str = ""
    change: Change | None = None
    #: The ledger's key of the fact it tells; empty when it tells none in particular.
    fact: str = ""
    #: ISO date of a scheduled event whose sentence names only the weekday; empty otherwise.
    day: str = ""
    #: Of a scheduled event whose time has come; None for all else.
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierFigure:
    """One dated value that a figure's series had before."""

    figure: Figure
    #: When we first saw it, UTC.
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFigure:
    """A figure in a brief: never text of ours, always a span and what was read from it."""

    figure: Figure
    citation: Citation
    change: Change | None = None
    #: The span's words that it replaces ("at least 12 people"); empty when nothing.
    previous: str = ""
    #: Its number; None when nothing is replaced.
    previous_value: float | None = None
    #: The citation of what it replaces.
    previous_citation: Citation | None = None
    #: When it was first seen, UTC; None in a brief made from loose files.
    seen_at: datetime | None = None
    fact: str = ""
    #: That it is early, stale, or far from what others give.
    label: Label = Label.NONE
    #: Earlier values of its series, oldest first.
    earlier: tuple[EarlierFigure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefQuote:
    """A quote in a brief: a span, its speaker, and when it was published."""

    quote: Quote
    citation: Citation
    published_at: datetime | None = None
    fact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One actor's newest exact words, for the thread's list of positions."""

    actor: str
    quote: BriefQuote


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One dated statement of the thread's timeline."""

    at: datetime
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One numbered source of a brief; copies of the same text are folded into one line."""

    n: int
    article: ArticleId
    revision: int
    publisher: str
    title: str
    url: str = ""
    published_at: datetime | None = None
    #: When its publisher changed it last; None when it does not say.
    modified_at: datetime | None = None
    tier: Tier = Tier.UNKNOWN
    stake: str = ""
    #: Publishers that printed the same text.
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a brief was made from, so that "no news" can be told from "no sight"."""

    articles: int
    publishers: int
    #: UTC; None when no article carries a date.
    newest: datetime | None = None
    sources_failing: int = 0
    sources_total: int = 0
    #: Articles of whatever crisis that came meanwhile and should be read by now, and are not.
    articles_unread: int = 0
    #: All that came meanwhile, of whatever crisis; counted only where some are not read.
    articles_stored: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """A statement that did not pass the gate or is not borne out enough, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Why a breaking update was sent, in words that a manager can argue with."""

    #: 1 or 2.
    tier: int
    reason: str
    #: What would have moved it to the other tier, or to the next brief.
    turn: str
    #: It was recorded and not posted: the channel only observes.
    is_observed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that one brief says. `presenting` turns it into messages."""

    crisis: str
    kind: BriefKind
    #: Counts this channel's briefs of this crisis, from 1; 0 for a brief on demand.
    number: int
    #: UTC.
    as_of: datetime
    #: The instant of the brief it continues, UTC; None for a first one.
    since: datetime | None = None
    status: Trend = Trend.NONE
    previous_status: Trend = Trend.NONE
    status_reason: Statement | None = None
    #: What would move the status word; empty where there is none.
    status_turn: str = ""
    headline: str = ""
    bottom_line: tuple[Statement, ...] = ()
    new: tuple[Statement, ...] = ()
    figures: tuple[BriefFigure, ...] = ()
    quotes: tuple[BriefQuote, ...] = ()
    unsettled: tuple[Statement, ...] = ()
    watch: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    coverage: Coverage
    held_back: tuple[HeldBack, ...] = ()
    #: Three questions that the sources can answer.
    questions: tuple[str, ...] = ()
    #: When the next one is due, UTC; None when nothing is scheduled.
    next_at: datetime | None = None
    #: Of a breaking update; None for all others.
    alert: Alert | None = None
    #: "built-in", or model name, prompt hash and cost: "gpt-x · brief@3f2a · $0.0004".
    writer: str = "built-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldValue:
    """The number of a figure."""

    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure:
    """What a brief gave as the value of a series."""

    #: Key of the fact.
    fact: str
    figure: ToldValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What has to be known of a channel's last brief; fields are those of `Brief`.

    Most of a brief is the earlier values of its figures, so that this is read in a sixth of the
    time, with every brief, update and look at a watched event.
    """

    crisis: str
    kind: BriefKind
    number: int
    as_of: datetime
    status: Trend = Trend.NONE
    figures: tuple[ToldFigure, ...] = ()
    watch: tuple[Statement, ...] = ()


def outline_of(brief: Brief) -> Outline:
    """Return what has to be known of a brief once it is the last one."""
    return Outline(
        crisis=brief.crisis,
        kind=brief.kind,
        number=brief.number,
        as_of=brief.as_of,
        status=brief.status,
        figures=tuple(
            ToldFigure(fact=one.fact, figure=ToldValue(value=one.figure.value))
            for one in brief.figures
        ),
        watch=brief.watch,
    )


def spans_of(brief: Brief) -> frozenset[Span]:
    """Return every span the brief rests on, to find the briefs that a changed article spoils."""
    statements = [
        *brief.bottom_line,
        *brief.new,
        *brief.unsettled,
        *brief.watch,
        *(entry.statement for entry in brief.timeline),
        *([brief.status_reason] if brief.status_reason else []),
    ]
    citations = [citation for statement in statements for citation in statement.citations]
    citations += [figure.citation for figure in brief.figures]
    citations += [quote.citation for quote in brief.quotes]
    citations += [position.quote.citation for position in brief.positions]
    return frozenset(citation.span for citation in citations)
