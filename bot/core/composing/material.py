"""What a brief is written from: the ledger, what the channel was told, and the articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.articles import Article, ArticleId, Span, Tier
from bot.core.briefs import Change, Coverage, Outline
from bot.core.evidence import Reading
from bot.core.facts import Fact, FactState, Label
from bot.core.figures.labels import comparable, label_of
from bot.core.figures.series_index import SeriesIndex
from bot.core.sentences.siding import takes_side


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that one brief may be made of."""

    crisis: str
    facts: Sequence[Fact]
    #: Version of each fact that the channel was told last.
    told: Mapping[str, int] = field(default_factory=dict)
    #: Every revision that a fact points at, with what was read from it.
    articles: Mapping[tuple[ArticleId, int], tuple[Article, Reading]]
    #: Publishers that printed the same text.
    copies: Mapping[ArticleId, tuple[str, ...]] = field(default_factory=dict)
    coverage: Coverage
    #: UTC.
    as_of: datetime
    last: Outline | None = None
    #: UTC; None when nothing is scheduled.
    next_at: datetime | None = None
    is_on_demand: bool = False
    _desk: "_Desk" = field(init=False, repr=False, compare=False, default_factory=lambda: _Desk())

    def library(self, span: Span) -> tuple[Article, Reading] | None:
        """Find the revision that a span points at."""
        return self.articles.get((span.article, span.revision))

    def label(self, fact: Fact) -> Label:
        """Return what is to be read beside a figure; nothing where its article has no date."""
        found = self.library(fact.span)
        if found is None or found[0].published_at is None:
            return Label.NONE
        desk = self._desk
        if desk.others is None:
            dated = (one.published_at for one, _ in self.articles.values())
            desk.others = comparable(self.facts), max(at for at in dated if at is not None)
        known, label = desk.labels.get(fact.key, (None, Label.NONE))
        if known is not fact:
            others, newest = desk.others
            label = label_of(fact, others, as_of=self.as_of, newest=newest)
            desk.labels[fact.key] = fact, label
        return label

    def article(self, span: Span) -> Article:
        """Return the article of a span that a fact points at."""
        return self.articles[span.article, span.revision][0]


@dataclass(slots=True)
class _Desk:
    """What was worked out while a brief is written, which asks for it again and again."""

    #: What figures are compared with, and when the newest article was published, UTC.
    others: tuple[SeriesIndex[Fact], datetime] | None = None
    labels: dict[str, tuple[Fact, Label]] = field(default_factory=dict)
    compared: "tuple[Told, ...] | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One fact as this channel stands to it."""

    fact: Fact
    #: None: the channel knows it as it is.
    change: Change | None
    #: How it differs from the channel's last brief: also what a breaking update told since.
    moved: Change | None = None
    #: How much this brief wants it; see `weighing`.
    weight: float = 0.0
    #: Sentences of other papers that tell the same event, and that its line cites in their place.
    twins: tuple[Span, ...] = ()


#: The version that stands for a fact of which the channel only knows that it is held back.
HELD_BACK = 0
#: A fact placed earlier than this before the last brief was stored was known when it was written.
_UNDER_WAY = timedelta(hours=1)
_CHANGES = {
    FactState.NEW: Change.NEW,
    FactState.REPEATED: Change.NEW,
    FactState.CHANGED: Change.CHANGED,
    FactState.CONFIRMED: Change.CONFIRMED,
    FactState.CORRECTED: Change.CORRECTED,
    FactState.WITHDRAWN: Change.WITHDRAWN,
}


def difference(material: Material) -> tuple[Told, ...]:
    """Compare the ledger with what the channel was told.

    What was withdrawn before the channel heard of it is left out.
    """
    desk = material._desk
    if desk.compared is None:
        desk.compared = _compared(material)
    return desk.compared


def _compared(material: Material) -> tuple[Told, ...]:
    compared: list[Told] = []
    for fact in material.facts:
        version = material.told.get(fact.key)
        if version is None:
            if fact.state is FactState.WITHDRAWN:
                continue
            if _rested(fact, material):
                compared.append(Told(fact=fact, change=None))
            else:
                compared.append(Told(fact=fact, change=Change.NEW, moved=Change.NEW))
        elif version < fact.version and not _confirms_itself(fact):
            change = _CHANGES[fact.state]
            if change is Change.CONFIRMED and _has_moved(fact, version):
                change = Change.CHANGED  # who confirmed it confirmed what the channel never heard
            compared.append(Told(fact=fact, change=change, moved=change))
        elif fact.state is not FactState.WITHDRAWN:
            compared.append(Told(fact=fact, change=None, moved=_told_between(fact, material)))
    return tuple(compared)


def _rested(fact: Fact, material: Material) -> bool:
    """Tell whether a fact was known well before the last brief, which would have told it as new.

    It was resting (`bot.core.ledger.resting`), and came back because somebody repeated it.
    """
    last = material.last
    if last is None or material.is_on_demand:
        return False
    return fact.changed_at < last.as_of - _UNDER_WAY


def _confirms_itself(fact: Fact) -> bool:
    """Tell whether only one publisher stands behind what counts as confirmed."""
    return fact.state is FactState.CONFIRMED and len(fact.publishers) == 1


def _has_moved(fact: Fact, version: int) -> bool:
    """Tell whether a count changed, and was confirmed, since the version that a channel knows."""
    is_twice = fact.version - version > 1
    return is_twice and fact.figure is not None and fact.previous_span is not None


def _told_between(fact: Fact, material: Material) -> Change | None:
    is_since = material.last is not None and fact.changed_at > material.last.as_of
    if _confirms_itself(fact):
        return None
    return _CHANGES[fact.state] if is_since else None


def is_only_social(fact: Fact, material: Material) -> bool:
    """Tell whether only social accounts say it: such a fact is held back."""
    return {article.tier for article in _saying(fact, material)} == {Tier.SOCIAL}


def is_only_interested(fact: Fact, material: Material) -> bool:
    """Tell whether only parties to a conflict say it: such a fact does not lead a brief."""
    saying = _saying(fact, material)
    return bool(saying) and all(map(takes_side, saying))


def is_only_of_offices(fact: Fact, material: Material) -> bool:
    """Tell whether only offices and aid groups say it, each on a page of their own."""
    saying = _saying(fact, material)
    return bool(saying) and all(article.tier in (Tier.OFFICIAL, Tier.NGO) for article in saying)


def _saying(fact: Fact, material: Material) -> list[Article]:
    return [
        found[0]
        for sighting in fact.sightings
        if (found := material.library(sighting.span)) is not None
    ]
