"""The entries of a ledger: what is known in a crisis, since when, and from whom."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.articles import Span
from bot.core.evidence import Figure, Quote
from bot.core.origins import independent, one_name


class FactKind(StrEnum):
    """What kind of thing is known."""

    FIGURE = "figure"
    QUOTE = "quote"
    HAPPENING = "happening"


class Topic(StrEnum):
    """Which part of a brief tells it."""

    NEWS = "news"
    #: Disputed, denied, or not known.
    UNSETTLED = "unsettled"
    #: Announced for a time.
    WATCH = "watch"


class FactState(StrEnum):
    """What the newest article did to a fact."""

    NEW = "new"
    REPEATED = "repeated"
    CHANGED = "changed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Label(StrEnum):
    """What a reader should know about a figure among others of its series."""

    NONE = ""
    #: It is from the first hours of a count.
    EARLY = "early"
    #: It is over ten times what all others say.
    OUTLIER = "outlier"
    #: It is below a toll that was known before, or was not repeated for a day.
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One article that says so."""

    #: The sentence, quote or figure in that article.
    span: Span
    publisher: str
    #: Who said it first; articles with the same origin count once.
    origin: str
    #: When the article was published, or else stored, UTC.
    at: datetime
    #: Its publisher is a social account.
    is_social: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that is known in one crisis. A new version is news; a new sighting is not."""

    key: str
    crisis: str
    kind: FactKind
    topic: Topic = Topic.NEWS
    state: FactState = FactState.NEW
    #: Starts at 1, and grows with each change, confirmation, correction or withdrawal.
    version: int = 1
    #: The words of the newest version, cut from `span`.
    text: str
    #: The sentence, quoted words or figure of the newest version, depending on `kind`.
    span: Span
    #: The whole sentence around `span`.
    sentence: Span
    story: str = ""
    figure: Figure | None = None
    quote: Quote | None = None
    #: The label it had on arrival; `bot.core.figures.labels` works out the one to show.
    label: Label = Label.NONE
    #: How much a brief wants it, from 0 to 1.
    weight: float = 0.0
    #: Both in UTC.
    first_seen_at: datetime
    changed_at: datetime
    #: Oldest first.
    sightings: tuple[Sighting, ...] = ()
    #: The words and the span that the newest version replaced; empty and None in version 1.
    previous: str = ""
    previous_span: Span | None = None
    #: Earlier values of a figure's series, oldest first.
    history: tuple["Point", ...] = ()

    @property
    def origins(self) -> frozenset[str]:
        """Everybody who said it first-hand, each once, under whatever names."""
        if len(self.sightings) == 1:  # as for most facts: there is no other name to merge it with
            return self.named
        names = [(one_name(one.origin), one_name(one.publisher)) for one in self.sightings]
        printers = frozenset(origin for origin, publisher in names if origin == publisher)
        return independent(frozenset(origin for origin, _ in names) - printers, printers)

    @property
    def named(self) -> frozenset[str]:
        """Everybody who said it, under every name that articles use."""
        return frozenset(one_name(sighting.origin) for sighting in self.sightings)

    @property
    def publishers(self) -> frozenset[str]:
        """Everybody who printed it."""
        return frozenset(sighting.publisher for sighting in self.sightings)

    @property
    def is_social(self) -> bool:
        """Whether only social accounts say so."""
        return bool(self.sightings) and all(sighting.is_social for sighting in self.sightings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One dated value in the series of a figure."""

    figure: Figure
    span: Span
    #: When it became known, UTC.
    at: datetime
    #: When it was said, UTC; None if that was not kept.
    said_at: datetime | None = None
    #: It became known after a newer value, so it never led.
    is_late: bool = False


def sighting_time(fact: Fact) -> datetime:
    """Return when the newest value of a fact was said."""
    of_text = [s.at for s in fact.sightings if s.span == fact.span]
    return max(of_text, default=fact.first_seen_at)
