"""What is known in a crisis: how the next article adds to it, changes it or takes it back.

Pure: facts and an article in, the facts that are new or different out. Nothing is averaged; two
claimants with different numbers are two facts side by side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import xxhash

from bot.core.aliases import NO_ALIASES, Aliases
from bot.core.articles import Article, ArticleId, Span, Tier
from bot.core.characters import fold
from bot.core.evidence import Figure, Quote, Reading, Status
from bot.core.facts import Fact, FactKind, FactState, Label, Point, Sighting
from bot.core.happenings import numbers_differ, same_happening
from bot.core.known import Known
from bot.core.observing import Observation, observe, said_at, wire_of
from bot.core.origins import may_be_one, one_name, origin_of
from bot.core.series import is_same_series, is_same_value
from bot.core.words import stem_set

#: Facts below this weight are not worth a "confirmed".
CONFIRM_WEIGHT = 0.5
#: Kinds of figures that only grow, unless somebody was wrong.
_TOLLS = frozenset({"killed", "injured"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One article, read and placed, as it reaches a crisis's ledger."""

    article: Article
    reading: Reading
    story: str
    #: Who printed the text first: the article's publisher, or that of the one it copies.
    origin: str
    is_copy: bool = False
    #: The text differs from the revision before, which is on the ledger already.
    is_revision: bool = False
    #: Names that mean the same in this crisis.
    aliases: Aliases = NO_ALIASES
    #: What the article says, where that was listed before; None: it is listed now.
    observations: Sequence[Observation] | None = None

    def seen(self) -> Sequence[Observation]:
        """Return what the article says."""
        if self.observations is not None:
            return self.observations
        return observe(self.article, self.reading)

    def takes_back(self) -> bool:
        """Tell whether what the article said before may not be so any more."""
        return self.is_revision or self.article.is_withdrawn


def absorb(crisis: str, known: Known, arrival: Arrival, now: datetime) -> tuple[Fact, ...]:
    """Return the facts that the article makes or changes, each once, as they stand afterwards.

    Args:
        crisis: Name of the crisis.
        known: Its whole ledger, which stays as it is.
        arrival: The article; a withdrawn one takes its sightings back.
        now: UTC.
    """
    desk = _Desk(crisis, known, arrival, now)
    doubtful: dict[str, Fact] = {}
    if arrival.takes_back():
        for fact in known.said_in(arrival.article.id):
            doubtful[fact.key] = fact
            desk.facts[fact.key] = _without(fact, arrival.article.id)
    if not arrival.article.is_withdrawn:
        for observation in arrival.seen():
            placed = _place(desk, observation)
            if placed is not None and placed != desk.get(placed.key):
                desk.facts[placed.key] = placed
    for key, before in doubtful.items():
        fact = desk.facts[key] = _still_standing(desk.facts[key], before, arrival)
        if not fact.sightings and fact.state is not FactState.WITHDRAWN:
            desk.facts[key] = _withdrawn(fact, now)
    return tuple(desk.facts.values())


@dataclass(frozen=True, slots=True)
class _Desk:
    """What an article is put beside: the ledger, and what the article itself made of it so far."""

    crisis: str
    known: Known
    arrival: Arrival
    now: datetime
    #: New and changed facts, by key.
    facts: dict[str, Fact] = field(default_factory=dict)

    def get(self, key: str) -> Fact | None:
        return self.facts.get(key) or self.known.get(key)


def _without(fact: Fact, article: ArticleId) -> Fact:
    left = (one for one in fact.sightings if one.span.article != article)
    return replace(fact, sightings=tuple(left))


def _still_standing(fact: Fact, before: Fact, arrival: Arrival) -> Fact:
    """Keep a happening whose sentence the edited article has, among its weightiest or not."""
    article = arrival.article
    mine = [one for one in before.sightings if one.span.article == article.id]
    is_seen = any(one.span.article == article.id for one in fact.sightings)
    if fact.kind is not FactKind.HAPPENING or is_seen or article.is_withdrawn:
        return fact
    for sentence in arrival.reading.sentences:
        if fold(article.text[sentence.start : sentence.end]) == fold(before.text):
            span = Span(
                article=article.id,
                revision=article.revision,
                start=sentence.start,
                end=sentence.end,
            )
            again = _add(fact, replace(mine[-1], span=span))
            if fact.span.article == article.id:
                again = replace(again, span=span, sentence=span)
            return again
    return fact


def _withdrawn(fact: Fact, now: datetime) -> Fact:
    return replace(
        fact,
        state=FactState.WITHDRAWN,
        version=fact.version + 1,
        changed_at=now,
        previous=fact.text,
        previous_span=fact.span,
    )


def _place(desk: _Desk, seen: Observation) -> Fact | None:
    """Match one observation to the ledger, or enter it; None when it says nothing of today."""
    arrival = desk.arrival
    sighting = _sighting(seen, arrival)
    match seen.kind:
        case FactKind.FIGURE:
            return _place_figure(desk, seen, sighting)
        case FactKind.QUOTE:
            quotes = desk.known.quotes(seen.text, desk.facts)
            same = _same_quote(quotes, seen, arrival.aliases)
        case FactKind.HAPPENING:
            happenings = desk.known.happenings(seen.text, desk.facts)
            same = same_happening(happenings, seen, arrival.aliases)
    if same is not None:
        return _seen_again(same, seen, _as_first(same, sighting, arrival), desk.now)
    return _new(desk.crisis, seen, sighting, arrival, desk.now)


def _place_figure(desk: _Desk, seen: Observation, sighting: Sighting) -> Fact | None:
    figure, arrival, now = seen.figure, desk.arrival, desk.now
    if figure is None:
        raise ValueError("an observation of a figure holds none")
    series = [
        fact
        for fact in desk.known.figures(figure, desk.facts)
        if fact.figure is not None and is_same_series(fact.figure, figure, arrival.aliases)
    ]
    for fact in series:
        if fact.figure is not None and is_same_value(fact.figure, figure):
            return _seen_again(fact, seen, _as_first(fact, sighting, arrival), now)
    is_old = any(is_same_value(point.figure, figure) for fact in series for point in fact.history)
    if is_old and not any(_takes_back(fact, seen, arrival) for fact in series):
        return None  # an old value printed again is late, not new
    for fact in sorted(series, key=lambda fact: _distance(fact, seen, arrival)):
        if _continues(fact, seen, arrival):
            if fact.sightings and sighting_time(fact) > said_at(arrival.article):
                return _known_since(fact, seen, arrival, now)
            if not _falls_behind(fact, figure, arrival):
                return _changed(fact, seen, sighting, now)
    fact = _new(desk.crisis, seen, sighting, arrival, now)
    return replace(fact, label=_label(figure, series, arrival))


def _continues(fact: Fact, seen: Observation, arrival: Arrival) -> bool:
    """Tell whether a new value is of one line with the old one rather than contradicts it."""
    if fact.state is FactState.WITHDRAWN or _still_says(fact, seen, arrival):
        return False
    if not fact.sightings:
        return True  # the article that carried the old value has changed
    old, new = _claimants(fact, seen, arrival)
    if old and new:
        return may_be_one(old, new)
    is_theirs = one_name(arrival.origin) in fact.named
    same_publisher = is_theirs or arrival.article.publisher in fact.publishers
    # Nobody goes on counting where a social account left off, nor it where others did.
    is_social = arrival.article.tier is Tier.SOCIAL or fact.is_social
    return same_publisher or (not old and not new and not is_social)


def _distance(fact: Fact, seen: Observation, arrival: Arrival) -> int:
    """Say how far a value is from being the next of its own claimant's: 0 the same party."""
    old, new = _claimants(fact, seen, arrival)
    if old and new:
        return 0 if one_name(old) == one_name(new) else 1
    is_same_publisher = arrival.article.publisher in fact.publishers
    return 2 + (old != new) + (not is_same_publisher)


def _claimants(fact: Fact, seen: Observation, arrival: Arrival) -> tuple[str, str]:
    """Return who gave the known value and who gives the new one; empty: the article itself."""
    rename = arrival.aliases.renamed
    known = fact.figure.claimant if fact.figure else ""
    return fold(rename(known)), fold(rename(seen.claimant))


def _still_says(fact: Fact, seen: Observation, arrival: Arrival) -> bool:
    """Tell whether the article itself gives the old value, too: then both stand ("12 of 31")."""
    old, new = fact.figure, seen.figure
    if old is None or new is None or new.change_from == old.value:
        return False
    if fact.span.article == seen.span.article and fact.span.revision == seen.span.revision:
        return True
    return any(
        other.start != new.start
        and is_same_series(other, old, arrival.aliases)
        and is_same_value(other, old)
        for other in arrival.reading.figures
    )


def _falls_behind(fact: Fact, figure: Figure, arrival: Arrival) -> bool:
    """Tell whether a toll below the known one is late: nobody who gave that takes it back."""
    if fact.figure is None or figure.kind not in _TOLLS or not fact.sightings:
        return False
    is_lower = (figure.value_high or figure.value) < fact.figure.value
    takes_back = _is_correction(figure) or arrival.article.publisher in fact.publishers
    return is_lower and not takes_back


def _takes_back(fact: Fact, seen: Observation, arrival: Arrival) -> bool:
    """Tell whether who gave the newest value goes back to an older one: it is true again."""
    if seen.figure is None or arrival.is_copy or not fact.sightings:
        return False
    is_theirs = arrival.article.publisher in fact.publishers or _is_correction(seen.figure)
    is_newer = said_at(arrival.article) > sighting_time(fact)
    return is_theirs and is_newer and _continues(fact, seen, arrival)


def _known_since(fact: Fact, seen: Observation, arrival: Arrival, now: datetime) -> Fact:
    """Enter a value that was said before the newest one and reached us after it."""
    if seen.figure is None:
        raise ValueError("an observation of a figure holds none")
    said = said_at(arrival.article)
    point = Point(figure=seen.figure, span=seen.span, at=now, said_at=said, is_late=True)
    history = sorted((*fact.history, point), key=lambda one: one.said_at or one.at)
    return replace(fact, history=tuple(history))


def _label(figure: Figure, series: Sequence[Fact], arrival: Arrival) -> Label:
    """Say how a new figure stands beside those that others give."""
    if any(_falls_behind(fact, figure, arrival) for fact in series if _is_later(fact, arrival)):
        return Label.STALE
    return Label.NONE


def _is_later(fact: Fact, arrival: Arrival) -> bool:
    """Tell whether the article's own claimant gave the known value."""
    claimants = {one_name(one.claimant) for one in arrival.reading.figures if one.claimant}
    return not claimants or bool(claimants & fact.named)


def sighting_time(fact: Fact) -> datetime:
    """Return when the fact's newest value was said."""
    of_text = [s.at for s in fact.sightings if s.span == fact.span]
    return max(of_text, default=fact.first_seen_at)


def _seen_again(fact: Fact, seen: Observation, sighting: Sighting, now: datetime) -> Fact:
    if fact.kind is FactKind.HAPPENING and fact.sightings and numbers_differ(fact.text, seen.text):
        return fact  # the same happening, and no confirmation: its figures are facts themselves
    if fact.state is FactState.WITHDRAWN:
        return fact  # words like those taken back tell mostly that they were
    again = _add(fact, sighting)
    if not fact.sightings:
        # Its only article was edited and still says it: the span moves, nothing is new.
        return replace(
            again, span=seen.span, sentence=seen.sentence, figure=seen.figure, quote=seen.quote
        )
    if (
        len(fact.origins) == 1
        and len(again.origins) > 1
        and fact.kind is not FactKind.QUOTE
        and fact.weight >= CONFIRM_WEIGHT
    ):
        return replace(again, state=FactState.CONFIRMED, version=fact.version + 1, changed_at=now)
    return again


def _add(fact: Fact, sighting: Sighting) -> Fact:
    if any(known.span == sighting.span for known in fact.sightings):
        return fact
    return replace(fact, sightings=(*fact.sightings, sighting))


def _changed(fact: Fact, seen: Observation, sighting: Sighting, now: datetime) -> Fact:
    old = fact.figure
    if old is None or seen.figure is None:
        raise ValueError("only figures change")
    is_correction = not fact.sightings or _is_correction(seen.figure)
    return replace(
        fact,
        state=FactState.CORRECTED if is_correction else FactState.CHANGED,
        version=fact.version + 1,
        text=seen.text,
        span=seen.span,
        sentence=seen.sentence,
        figure=seen.figure,
        label=Label.NONE,
        weight=max(fact.weight, seen.weight),
        changed_at=now,
        # Who bore out the old value does not bear out the new one.
        sightings=(sighting,),
        previous=fact.text,
        previous_span=fact.span,
        history=(*fact.history, _point(fact, old)),
    )


def _point(fact: Fact, figure: Figure) -> Point:
    """Return the newest value of a series as one that is about to be replaced."""
    said = sighting_time(fact) if fact.sightings else None
    return Point(figure=figure, span=fact.span, at=fact.changed_at, said_at=said)


def _is_correction(figure: Figure) -> bool:
    return figure.status is Status.CORRECTED


def _new(
    crisis: str, seen: Observation, sighting: Sighting, arrival: Arrival, now: datetime
) -> Fact:
    at = seen.span
    seed = f"{seen.kind}|{at.article}|{at.revision}|{at.start}|{at.end}"
    return Fact(
        key=f"{seen.kind}-{xxhash.xxh3_64_hexdigest(seed.encode())}",
        crisis=crisis,
        kind=seen.kind,
        topic=seen.topic,
        text=seen.text,
        span=seen.span,
        sentence=seen.sentence,
        story=arrival.story,
        figure=seen.figure,
        quote=seen.quote,
        weight=seen.weight,
        first_seen_at=now,
        changed_at=now,
        sightings=(sighting,),
    )


def _sighting(seen: Observation, arrival: Arrival) -> Sighting:
    # Two papers that quote one ministry are one origin; so are two that print one wire text.
    said_by = seen.claimant or wire_of(arrival.article)
    origin = origin_of(
        arrival.aliases.renamed(said_by), arrival.article, arrival.reading, arrival.origin
    )
    return Sighting(
        span=seen.span,
        publisher=arrival.article.publisher,
        origin=origin,
        at=said_at(arrival.article),
        is_social=arrival.article.tier is Tier.SOCIAL,
    )


def _as_first(fact: Fact, sighting: Sighting, arrival: Arrival) -> Sighting:
    """Give a copy the origin of the text that it repeats, whoever it credits."""
    first = [one.origin for one in fact.sightings if one.publisher == arrival.origin]
    return replace(sighting, origin=first[0]) if arrival.is_copy and first else sighting


def _same_quote(facts: Iterable[Fact], seen: Observation, aliases: Aliases) -> Fact | None:
    words = fold(aliases.renamed(seen.text))
    for fact in facts:
        if fact.kind is FactKind.QUOTE and _may_be_one(fact.quote, seen.quote, aliases):
            other = fold(aliases.renamed(fact.text))
            shorter, longer = sorted((words, other), key=len)
            if shorter in longer and len(shorter) * 3 >= len(longer):
                return fact
    return None


def _may_be_one(a: Quote | None, b: Quote | None, aliases: Aliases) -> bool:
    """Tell whether two quotes may have one speaker: their names share a word, or one has none."""
    mine, other = (stem_set(aliases.renamed(one.speaker)) if one else frozenset() for one in (a, b))
    return not mine or not other or bool(mine & other)
