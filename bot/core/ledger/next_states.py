"""The next state of a fact: entered, seen again, changed, or withdrawn. Facts stay as they are."""

from dataclasses import replace
from datetime import datetime

import xxhash

from bot.core.articles import ArticleId
from bot.core.evidence import Figure
from bot.core.facts import Fact, FactKind, FactState, Label, Point, Sighting, sighting_time
from bot.core.figures.ordinals import is_nth
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.continuing import is_correction
from bot.core.ledger.happenings import numbers_differ
from bot.core.ledger.keeping import with_history, with_sighting
from bot.core.ledger.observing import Observation, said_at

#: Facts below this weight are not worth a "confirmed".
_CONFIRM_WEIGHT = 0.5


def new_fact(
    crisis: str, seen: Observation, sighting: Sighting, arrival: Arrival, now: datetime
) -> Fact:
    """Enter an observation as a fact of its own."""
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


def seen_again(fact: Fact, seen: Observation, sighting: Sighting, now: datetime) -> Fact:
    """Return a fact that one more article says, confirmed if its origin is another one."""
    if fact.kind is FactKind.HAPPENING and fact.sightings and numbers_differ(fact.text, seen.text):
        return fact  # it is the same happening; its figures are facts of their own
    if fact.state is FactState.WITHDRAWN:
        return fact  # whoever repeats words that were taken back mostly tells that they were
    again = with_seen(fact, sighting)
    is_total = fact.figure is not None and seen.figure is not None and is_nth(fact.figure)
    if is_total and seen.figure is not None and not is_nth(seen.figure):
        # "Eight people have died" says it better than "he was the eighth victim".
        again = replace(
            again, text=seen.text, span=seen.span, sentence=seen.sentence, figure=seen.figure
        )
    if not fact.sightings:
        # Its only article was edited and still says it: the span moves, nothing is new.
        return replace(
            again, span=seen.span, sentence=seen.sentence, figure=seen.figure, quote=seen.quote
        )
    if (
        len(fact.origins) == 1
        and len(again.origins) > 1
        and fact.kind is not FactKind.QUOTE
        and fact.weight >= _CONFIRM_WEIGHT
    ):
        return replace(again, state=FactState.CONFIRMED, version=fact.version + 1, changed_at=now)
    return again


def with_seen(fact: Fact, sighting: Sighting) -> Fact:
    """Return a fact with one more sighting, unless it has that one."""
    if any(known.span == sighting.span for known in fact.sightings):
        return fact
    return with_sighting(fact, sighting)


def changed(fact: Fact, seen: Observation, sighting: Sighting, now: datetime) -> Fact:
    """Return a figure with a new value; what bore out the old value does not bear out this one."""
    old = fact.figure
    if old is None or seen.figure is None:
        raise ValueError("only figures change")
    is_corrected = not fact.sightings or is_correction(seen.figure)
    return replace(
        with_history(fact, (*fact.history, _point(fact, old))),
        state=FactState.CORRECTED if is_corrected else FactState.CHANGED,
        version=fact.version + 1,
        text=seen.text,
        span=seen.span,
        sentence=seen.sentence,
        figure=seen.figure,
        label=Label.NONE,
        weight=max(fact.weight, seen.weight),
        changed_at=now,
        sightings=(sighting,),
        previous=fact.text,
        previous_span=fact.span,
    )


def with_late_value(fact: Fact, seen: Observation, arrival: Arrival, now: datetime) -> Fact:
    """Return a fact with one more earlier value: it is older than the newest, and came later."""
    if seen.figure is None:
        raise ValueError("an observation of a figure holds none")
    said = said_at(arrival.article)
    point = Point(figure=seen.figure, span=seen.span, at=now, said_at=said, is_late=True)
    history = sorted((*fact.history, point), key=lambda one: one.said_at or one.at)
    return with_history(fact, history)


def _point(fact: Fact, figure: Figure) -> Point:
    """Return the newest value of a series as one that is about to be replaced."""
    said = sighting_time(fact) if fact.sightings else None
    return Point(figure=figure, span=fact.span, at=fact.changed_at, said_at=said)


def without(fact: Fact, article: ArticleId) -> Fact:
    """Return a fact without the sightings in an article."""
    left = (one for one in fact.sightings if one.span.article != article)
    return replace(fact, sightings=tuple(left))


def withdrawn(fact: Fact, now: datetime) -> Fact:
    """Return a fact that nobody says any more."""
    return replace(
        fact,
        state=FactState.WITHDRAWN,
        version=fact.version + 1,
        changed_at=now,
        previous=fact.text,
        previous_span=fact.span,
    )
