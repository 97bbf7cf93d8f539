"""How a new value of a figure relates to the known ones of its series.

It continues one of them, contradicts them, comes late, or takes one back.
"""

from collections.abc import Sequence

from bot.core.articles import Tier
from bot.core.evidence import Figure, Status
from bot.core.facts import Fact, FactState, Label, sighting_time
from bot.core.figures.series import group, is_same_series, is_same_value, may_follow
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.observing import Observation, said_at
from bot.core.origins import may_be_one, one_name
from bot.core.sentences.importance import only_corrects
from bot.core.text.characters import fold
from bot.core.text.words import stem_set, stems

#: Kinds of figures that only grow, unless somebody was wrong.
_TOLLS = frozenset({"killed", "injured"})


def continues(fact: Fact, seen: Observation, arrival: Arrival) -> bool:
    """Tell whether a new value continues the old one, and does not contradict it."""
    if fact.state is FactState.WITHDRAWN or _still_says(fact, seen, arrival):
        return False
    if not fact.sightings:
        return True  # the article that carried the old value has changed
    old, new = _claimants(fact, seen, arrival)
    if old and new:
        return may_be_one(old, new)
    printers = (arrival.article.publisher,) if old else fact.publishers
    if any(_is_page_of(old or new, printer) for printer in printers):
        return True
    is_theirs = one_name(arrival.origin) in fact.named
    same_publisher = is_theirs or arrival.article.publisher in fact.publishers
    # Nobody goes on counting where a social account left off, nor it where others did.
    is_social = arrival.article.tier is Tier.SOCIAL or fact.is_social
    return same_publisher or (not old and not new and not is_social)


def _is_page_of(party: str, publisher: str) -> bool:
    """Tell whether a party prints under its full name: "the ministry of health" as that of Tavrin.

    One word is not enough unless it is the last: "Tarn" is not the "Tarn Herald", and "the
    coastguard" is the Sarnian Coastguard.
    """
    mine, whole = stem_set(party), stems(publisher)
    is_head = len(mine) == 1 and bool(whole) and whole[-1] in mine
    return (len(mine) > 1 and mine <= frozenset(whole)) or is_head


def puts_right(fact: Fact, seen: Observation, arrival: Arrival) -> bool:
    """Tell whether an article says that a fact's count was never true."""
    old, new = fact.figure, seen.figure
    if old is None or new is None or new.change_from is None or arrival.is_copy:
        return False
    is_lowered = new.change_from == old.value > (new.value_high or new.value)
    is_newer = bool(fact.sightings) and said_at(arrival.article) >= sighting_time(fact)
    return is_lowered and is_newer and fact.state is not FactState.WITHDRAWN


def puts_nothing_right(series: Sequence[Fact], seen: Observation, arrival: Arrival) -> bool:
    """Tell whether a paper's note corrects a count that it never gave, or to what is known."""
    return only_corrects(arrival.article) and not any(
        arrival.article.publisher in fact.publishers
        and fact.figure is not None
        and seen.figure is not None
        and not is_same_value(fact.figure, seen.figure)
        for fact in series
    )


def distance(fact: Fact, seen: Observation, arrival: Arrival) -> int:
    """Return how far apart the claimants of two values are; 0 is one party."""
    old, new = _claimants(fact, seen, arrival)
    if old and new:
        return 0 if one_name(old) == one_name(new) else 1
    is_same_publisher = arrival.article.publisher in fact.publishers
    return 2 + (old != new) + (not is_same_publisher)


def _claimants(fact: Fact, seen: Observation, arrival: Arrival) -> tuple[str, str]:
    """Return the claimants of the known value and the new one; empty for the article itself."""
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


def falls_behind(fact: Fact, figure: Figure, arrival: Arrival) -> bool:
    """Tell whether a toll below the known one is late, and not a correction by who gave that.

    Nor does "dozens" go on where somebody counted, nor a part of the arrested where all were; nor
    the dead of a village beside those of the quake.
    """
    if fact.figure is None or not fact.sightings:
        return False
    is_lower = (figure.value_high or figure.value) < fact.figure.value
    is_late = is_lower and figure.kind in _TOLLS
    is_theirs = arrival.article.publisher in fact.publishers
    # So few are hardly all of those whom the same paper counted, but others.
    is_like = may_follow(figure, fact.figure) and not _counts_more(figure, arrival)
    is_taken_back = is_correction(figure) or (is_theirs and is_like)
    return (is_late or not may_follow(figure, fact.figure)) and not is_taken_back


def _counts_more(figure: Figure, arrival: Arrival) -> bool:
    """Tell whether the article itself counts more of the same, so that this is part of them."""
    return any(
        other.kind == figure.kind
        and other.value > figure.value
        and other.value != figure.change_from
        and group(other) == group(figure)
        and not other.is_background
        for other in arrival.reading.figures
    )


def takes_back(fact: Fact, seen: Observation, arrival: Arrival) -> bool:
    """Tell whether the party that gave the newest value returns to an older one."""
    if seen.figure is None or arrival.is_copy or not fact.sightings:
        return False
    is_theirs = arrival.article.publisher in fact.publishers or is_correction(seen.figure)
    is_newer = said_at(arrival.article) > sighting_time(fact)
    return is_theirs and is_newer and continues(fact, seen, arrival)


def label_of(figure: Figure, series: Sequence[Fact], arrival: Arrival) -> Label:
    """Return the label of a new figure among those that others give."""
    if any(falls_behind(fact, figure, arrival) for fact in series if _is_later(fact, arrival)):
        return Label.STALE
    return Label.NONE


def _is_later(fact: Fact, arrival: Arrival) -> bool:
    """Tell whether the article's own claimant gave the known value."""
    claimants = {one_name(one.claimant) for one in arrival.reading.figures if one.claimant}
    return not claimants or bool(claimants & fact.named)


def is_correction(figure: Figure) -> bool:
    """Tell whether its own sentence says that it puts an earlier value right."""
    return figure.status is Status.CORRECTED
