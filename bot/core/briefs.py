"""The brief: what is known at one instant for one channel, and what changed since its last one."""

from collections.abc import Mapping
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


#: Kinds that are not counted among a channel's briefs.
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
    """The status word in a brief's title. It changes only for a reason that the brief cites."""

    NONE = ""
    STATIC = "STATIC"
    ESCALATING = "ESCALATING"
    EASING = "EASING"
    MIXED = "MIXED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A span that supports a statement, with the number of its source in this brief."""

    n: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of a brief or an answer."""

    text: str
    citations: tuple[Citation, ...]
    #: Who says so, if the sentence itself does not; empty otherwise.
    attribution: str = ""
    change: Change | None = None
    #: Key of the fact that it tells; empty if it tells no single fact.
    fact: str = ""
    #: ISO date of a scheduled event, if its sentence names only the weekday; empty otherwise.
    day: str = ""
    #: What became of a scheduled event, once its time has come; None for anything else.
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierFigure:
    """An earlier value of a figure's series."""

    figure: Figure
    #: When it was first seen, UTC.
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFigure:
    """A figure in a brief: never text of our own, always a span and what was read from it."""

    figure: Figure
    citation: Citation
    change: Change | None = None
    #: The words that it replaces ("at least 12 people"); empty if it replaces nothing.
    previous: str = ""
    #: The number that it replaces; None if it replaces nothing.
    previous_value: float | None = None
    #: The citation of what it replaces.
    previous_citation: Citation | None = None
    #: When it was first seen, UTC; None in a brief made from files.
    seen_at: datetime | None = None
    fact: str = ""
    #: Whether it is early, stale, or far from what others say.
    label: Label = Label.NONE
    #: Earlier values of its series, oldest first.
    earlier: tuple[EarlierFigure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefQuote:
    """A quote in a brief: a span with its speaker, and when it was published."""

    quote: Quote
    citation: Citation
    published_at: datetime | None = None
    fact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The latest quote of one actor, for the list of positions in the thread."""

    actor: str
    quote: BriefQuote


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One dated statement of the timeline in the thread."""

    at: datetime
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One numbered source of a brief; copies of one text share a line."""

    n: int
    article: ArticleId
    revision: int
    publisher: str
    title: str
    url: str = ""
    published_at: datetime | None = None
    #: When its publisher last changed it, UTC; None if the publisher does not say.
    modified_at: datetime | None = None
    tier: Tier = Tier.UNKNOWN
    stake: str = ""
    #: Other publishers of the same text.
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a brief was made from, so that "nothing new" can be told from "nothing seen"."""

    articles: int
    publishers: int
    #: When the newest article was published, UTC; None if no article is dated.
    newest: datetime | None = None
    sources_failing: int = 0
    sources_total: int = 0
    #: Articles of any crisis that arrived meanwhile, should be read by now, and are not.
    articles_unread: int = 0
    #: All articles of any crisis that arrived meanwhile; counted only if some are unread.
    articles_stored: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """A statement that the gate rejected, or that too little supports, with the reason."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """What became of the statements that a model wrote for a brief: how many …"""

    #: passed the gate as they were first written,
    first: int
    #: passed it when they were written once more, with the reasons of the gate,
    second: int
    #: were replaced by the built-in writer's.
    replaced: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Why a breaking update was sent, in words that a manager can dispute."""

    #: 1: posted in the channel; 2: in the thread of the current brief.
    tier: int
    reason: str
    #: What would have changed its tier, or left it to the next brief.
    turn: str
    #: It was recorded but not posted, because the channel only observes.
    is_observed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Everything that one brief says. `presenting` turns it into messages."""

    crisis: str
    kind: BriefKind
    #: Number among this channel's briefs of this crisis, from 1; 0 for a brief on demand.
    number: int
    #: UTC.
    as_of: datetime
    #: The `as_of` of the brief that it continues; None for a first one.
    since: datetime | None = None
    status: Trend = Trend.NONE
    previous_status: Trend = Trend.NONE
    status_reason: Statement | None = None
    #: What would change the status word; empty if there is none.
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
    #: When the next brief is due, UTC; None if none is scheduled.
    next_at: datetime | None = None
    #: Why it was sent, for a breaking update; None for any other brief.
    alert: Alert | None = None
    #: "built-in", or model name, prompt hashes and cost: "gpt-x · brief@3f2a · $0.0004"; with
    #: "again@77c1" behind the first one where a statement of a second try stands.
    writer: str = "built-in"
    #: None: no model wrote it.
    tries: Tries | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldValue:
    """The value of a figure in an outline."""

    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure:
    """A figure in an outline: what a brief gave as the value of a series."""

    #: Key of the fact.
    fact: str
    figure: ToldValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The few fields of a `Brief` that must be known of a channel's last one.

    It is needed for every brief, update and look at a watched event, and loads in a sixth of the
    time: most of a stored brief is the earlier values of its figures.
    """

    crisis: str
    kind: BriefKind
    number: int
    as_of: datetime
    status: Trend = Trend.NONE
    figures: tuple[ToldFigure, ...] = ()
    watch: tuple[Statement, ...] = ()


def outline_of(brief: Brief) -> Outline:
    """Return the outline of a brief."""
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
    """Return every span that a brief rests on, to find briefs that a changed article affects."""
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


def is_told_since(
    told: Mapping[str, int], known: Mapping[str, int], now: Mapping[str, int]
) -> bool:
    """Tell whether a channel was told of a brief's facts since the brief was written.

    Args:
        told: The versions that the brief tells, by the fact's key.
        known: Those that the channel knew then.
        now: Those that it knows now.
    """
    return any(known.get(key) != now.get(key) for key in told)
