"""What is known in a crisis: how the next article adds to it, changes it or takes it back.

Pure: facts and an article in, the facts that are new or different out. Nothing is averaged; two
claimants with different numbers are two facts side by side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.core.aliases import Aliases
from bot.core.anybody import is_anybody
from bot.core.articles import Span, Tier
from bot.core.evidence import Figure, Quote
from bot.core.facts import Fact, FactKind, FactState, Sighting, sighting_time
from bot.core.figures.bounds import rounds
from bot.core.figures.ordinals import is_nth
from bot.core.figures.series import as_toll, counts_bodies, is_same_series, is_same_value
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.continuing import (
    continues,
    distance,
    falls_behind,
    label_of,
    puts_nothing_right,
    puts_right,
    takes_back,
)
from bot.core.ledger.happenings import same_happening
from bot.core.ledger.known import Known
from bot.core.ledger.miscopied import is_miscopied
from bot.core.ledger.next_states import (
    changed,
    new_fact,
    seen_again,
    with_late_value,
    with_seen,
    withdrawn,
    without,
)
from bot.core.ledger.observing import Observation, said_at, wire_of
from bot.core.origins import origin_of
from bot.core.text.characters import fold
from bot.core.text.words import stem_set

#: Bodies that are more than this many times a toll are not its dead.
MORE_BODIES = 5


def absorb(crisis: str, known: Known, arrival: Arrival, now: datetime) -> tuple[Fact, ...]:
    """Return the facts that the article adds or changes, each once, in their new state.

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
            desk.facts[fact.key] = without(fact, arrival.article.id)
    if not arrival.article.is_withdrawn:
        for observation in arrival.seen():
            placed = _place(desk, observation)
            if placed is not None and placed != desk.get(placed.key):
                desk.facts[placed.key] = placed
    for key, before in doubtful.items():
        fact = desk.facts[key] = _still_standing(desk.facts[key], before, arrival)
        if not fact.sightings and fact.state is not FactState.WITHDRAWN:
            desk.facts[key] = withdrawn(fact, now)
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

    def likely(self, text: str) -> Sequence[Fact]:
        return self.known.happenings(text, {})


def _still_standing(fact: Fact, before: Fact, arrival: Arrival) -> Fact:
    """Keep a happening whose sentence the edited article still has, however little it weighs."""
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
            again = with_seen(fact, replace(mine[-1], span=span))
            if fact.span.article == article.id:
                again = replace(again, span=span, sentence=span)
            return again
    return fact


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
            same = same_happening(
                happenings,
                seen,
                arrival.aliases,
                # A copy says what was so when its original came out.
                said=None if arrival.is_copy or arrival.is_revision else sighting,
                is_revision=arrival.is_revision,
            )
            if same is None and is_miscopied(arrival, seen, desk.likely):
                return None
    if same is not None:
        return seen_again(same, seen, _as_first(same, sighting, arrival), desk.now)
    return new_fact(desk.crisis, seen, sighting, arrival, desk.now)


def _place_figure(desk: _Desk, seen: Observation, sighting: Sighting) -> Fact | None:
    figure, arrival, now = seen.figure, desk.arrival, desk.now
    if figure is None:
        raise ValueError("an observation of a figure holds none")
    series = [
        fact
        for fact in desk.known.figures(figure, desk.facts)
        if fact.figure is not None and is_same_series(fact.figure, figure, arrival.aliases)
    ]
    if is_nth(figure):
        known = series or desk.known.tolls(figure, desk.facts)
        return _counted_on(known, seen, sighting, arrival, now)
    if puts_nothing_right(series, seen, arrival):
        return None
    overtaken = _overtaken(desk, seen, series)
    if overtaken is not None:
        toll = as_toll(figure) if counts_bodies(figure) else figure
        return changed(overtaken, replace(seen, figure=toll), sighting, now)
    for fact in series:
        if fact.figure is not None and _repeats(figure, fact.figure):
            return seen_again(fact, seen, _as_first(fact, sighting, arrival), now)
    if _says_nothing_new(series, seen, arrival):
        return None
    if is_miscopied(arrival, seen, desk.likely):
        return None
    continued = _continued(series, seen, sighting, arrival, now)
    if continued is not None:
        return continued
    fact = new_fact(desk.crisis, seen, sighting, arrival, now)
    return replace(fact, label=label_of(figure, series, arrival))


def _continued(
    series: Sequence[Fact], seen: Observation, sighting: Sighting, arrival: Arrival, now: datetime
) -> Fact | None:
    """Return the nearest fact of a series with this value as its newest; None if none goes on."""
    for fact in sorted(series, key=lambda fact: distance(fact, seen, arrival)):
        if continues(fact, seen, arrival):
            if fact.sightings and sighting_time(fact) > said_at(arrival.article):
                return with_late_value(fact, seen, arrival, now)
            if seen.figure is not None and not falls_behind(fact, seen.figure, arrival):
                return changed(fact, seen, sighting, now)
    return None


def _repeats(figure: Figure, known: Figure) -> bool:
    """Tell whether a count says a known one again; an agency's eight are no neighbour's eight."""
    is_answered_for = is_anybody(known.claimant) and not is_anybody(figure.claimant)
    return is_same_value(known, figure) and not is_answered_for


def _says_nothing_new(series: Sequence[Fact], seen: Observation, arrival: Arrival) -> bool:
    """Tell whether a figure rounds a known one ("over 40" beside 41) or is an old value again."""
    figure = seen.figure
    if figure is None:
        return True
    if any(fact.sightings and fact.figure and rounds(figure, fact.figure) for fact in series):
        return True
    is_old = any(is_same_value(point.figure, figure) for fact in series for point in fact.history)
    return is_old and not any(takes_back(fact, seen, arrival) for fact in series)


def _overtaken(desk: _Desk, seen: Observation, series: Sequence[Fact]) -> Fact | None:
    """Return the fact that an article corrects, or whose toll is lower than the bodies found."""
    wrong = next((fact for fact in series if puts_right(fact, seen, desk.arrival)), None)
    if wrong is not None or seen.figure is None or not counts_bodies(seen.figure):
        return wrong
    return _outdone(desk, seen.figure)


def _outdone(desk: _Desk, figure: Figure) -> Fact | None:
    """Return the highest toll if more bodies were found than it counts; None otherwise.

    Far more bodies than the toll are other people's: a grave that was opened, a morgue.
    """
    toll, article = as_toll(figure), desk.arrival.article
    known = [
        (fact.figure.value, fact.changed_at, fact)
        for fact in desk.known.figures(toll, desk.facts)
        if fact.figure is not None
        and fact.state is not FactState.WITHDRAWN
        and fact.sightings
        and is_same_series(fact.figure, toll, desk.arrival.aliases)
    ]
    if not known:
        return None
    value, _, fact = max(known, key=lambda one: (one[0], one[1], one[2].key))
    is_later = said_at(article) >= sighting_time(fact) and fact.span.article != article.id
    is_more = value < figure.value <= MORE_BODIES * value
    return fact if is_later and is_more and not desk.arrival.is_copy else None


def _counted_on(
    series: Sequence[Fact], seen: Observation, sighting: Sighting, arrival: Arrival, now: datetime
) -> Fact | None:
    """Let a "third person" who died make a toll of two three; any other toll stays."""
    if seen.figure is None:
        raise ValueError("an observation of a figure holds none")
    at, value = said_at(arrival.article), seen.figure.value
    known = [
        (fact, fact.figure.value)
        for fact in series
        if fact.figure is not None and fact.state is not FactState.WITHDRAWN and fact.sightings
    ]
    most = max((count for _, count in known), default=0.0)
    newest = max(
        (fact for fact, count in known if count == most),
        key=lambda fact: (fact.changed_at, fact.key),
        default=None,
    )
    if newest is None or newest.span.article == seen.span.article or arrival.is_copy:
        return None
    if most == value:
        return seen_again(newest, seen, sighting, now)
    if most != value - 1 or at < sighting_time(newest) or newest.figure is None:
        return None
    # Where this one died is no place of all of them.
    figure = replace(seen.figure, place=newest.figure.place)
    return changed(newest, replace(seen, figure=figure), sighting, now)


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
    """Give a copy the origin of the text that it repeats, not the one that it credits."""
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
