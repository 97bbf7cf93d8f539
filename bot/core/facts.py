"""The ledger's entries: what is known in a crisis, since when, and from whom."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.articles import Span
from bot.core.evidence import Figure, Quote
from bot.core.origins import independent, one_name


class FactKind(StrEnum):
    """What sort of thing is known."""

    FIGURE = "figure"
    QUOTE = "quote"
    HAPPENING = "happening"


class Topic(StrEnum):
    """Where a brief tells it."""

    NEWS = "news"
    #: Disputed, denied, or not known.
    UNSETTLED = "unsettled"
    #: Said to come, at a time.
    WATCH = "watch"


class FactState(StrEnum):
    """What the newest article did to the fact."""

    NEW = "new"
    REPEATED = "repeated"
    CHANGED = "changed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Label(StrEnum):
    """What a reader should know of a figure that stands beside others of its series."""

    NONE = ""
    #: Of the first hours of a count.
    EARLY = "early"
    #: Over ten times what all others give.
    OUTLIER = "outlier"
    #: Below a toll that was known before it, or not given again for a day.
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One article that says it."""

    #: The sentence, quote or figure in that article.
    span: Span
    publisher: str
    #: Who first said it; articles with one origin count once.
    origin: str
    #: When the article was published, or stored where it does not say; UTC.
    at: datetime
    #: Printed by a social account.
    is_social: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing known in one crisis. A new version is news, a new sighting is not."""

    key: str
    crisis: str
    kind: FactKind
    topic: Topic = Topic.NEWS
    state: FactState = FactState.NEW
    #: Grows by one with each change, confirmation, correction or withdrawal; starts at 1.
    version: int = 1
    #: The words of the newest version, cut from `span`.
    text: str
    #: The sentence (happening), quoted words (quote) or figure (figure) of the newest version.
    span: Span
    #: The whole sentence around `span`.
    sentence: Span
    story: str = ""
    figure: Figure | None = None
    quote: Quote | None = None
    #: What was plain when it came; `bot.core.figures.labels` says what is to be read beside it.
    label: Label = Label.NONE
    #: 0 to 1: how much a brief wants it.
    weight: float = 0.0
    #: UTC.
    first_seen_at: datetime
    changed_at: datetime
    #: Oldest first.
    sightings: tuple[Sighting, ...] = ()
    #: Words and span that the newest version replaced; empty and None at version 1.
    previous: str = ""
    previous_span: Span | None = None
    #: Earlier values of a figure's series, oldest first.
    history: tuple["Point", ...] = ()

    @property
    def origins(self) -> frozenset[str]:
        """Everybody who said it first-hand, each once, whatever the articles call them."""
        if len(self.sightings) == 1:  # as most facts have: nobody else's name is a longer one
            return self.named
        names = [(one_name(one.origin), one_name(one.publisher)) for one in self.sightings]
        printers = frozenset(origin for origin, publisher in names if origin == publisher)
        return independent(frozenset(origin for origin, _ in names) - printers, printers)

    @property
    def named(self) -> frozenset[str]:
        """Everybody who said it, under every name that articles give them."""
        return frozenset(one_name(sighting.origin) for sighting in self.sightings)

    @property
    def publishers(self) -> frozenset[str]:
        """Everybody who printed it."""
        return frozenset(sighting.publisher for sighting in self.sightings)

    @property
    def is_social(self) -> bool:
        """Social accounts alone say it."""
        return bool(self.sightings) and all(sighting.is_social for sighting in self.sightings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One dated value of a figure's series."""

    figure: Figure
    span: Span
    #: When it came to be known, UTC.
    at: datetime
    #: When it was said, UTC; None where that was not kept.
    said_at: datetime | None = None
    #: It came to be known after a newer one, so that it never led.
    is_late: bool = False


def sighting_time(fact: Fact) -> datetime:
    """Return when the fact's newest value was said."""
    of_text = [s.at for s in fact.sightings if s.span == fact.span]
    return max(of_text, default=fact.first_seen_at)
