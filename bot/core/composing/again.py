"""Which key figures say the same: one count that two articles word differently.

A count that is wrongly left out is one line less; one that is shown twice takes the place of a
figure that nobody else gives.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.core.composing.counting import EXACTLY, figure_in, place_names
from bot.core.composing.material import Material, Told
from bot.core.composing.weighing import sentence_of
from bot.core.evidence import Figure
from bot.core.facts import sighting_time
from bot.core.figures.series import (
    counts_attackers,
    group,
    is_partial,
    is_same_again,
    is_same_value,
    names_what_it_counts,
)
from bot.core.ledger.differing import places_in
from bot.core.text.characters import fold

#: From this number on, two equal counts in one article or town are one and the same group.
MANY = 5
#: From this number on, whatever they are called.
MANY_THINGS = 100
_OF_THINGS = ("destroyed", "damaged")
#: Pairs of kinds that papers use for the same people: whoever is led out is displaced, or rescued.
_EXCHANGED = ({"displaced", "evacuated"}, {"evacuated", "rescued"})


def is_one_count(a: Figure, b: Figure) -> bool:
    """Tell whether two figures give the same number of the same kind for the same place."""
    return is_same_again(a, b) or (
        _are_alike(a, b) and a.value >= MANY and not place_names(a).isdisjoint(place_names(b))
    )


def is_told_again(material: Material, told: Told, other: Told) -> bool:
    """Tell whether a count adds nothing to the line of another."""
    mine, theirs = figure_in(told.fact), figure_in(other.fact)
    return _are_again(mine, theirs) or are_one_many(mine, theirs) or _are_one(material, told, other)


def are_one_many(a: Figure, b: Figure) -> bool:
    """Tell whether two figures give one large number of one fate, in no two places.

    So many structures that burnt down are the buildings of another paper.
    """
    return (
        a.kind == b.kind
        and (a.kind in _OF_THINGS or names_what_it_counts(a))
        and a.value >= MANY_THINGS
        and is_same_value(a, b)
        and group(a) == group(b)
        and not (is_partial(a) or is_partial(b))
        and not (a.place and b.place and fold(a.place) != fold(b.place))
    )


def without_former(
    counts: Sequence[Told], outdone: Iterable[tuple[Told, Figure]] = ()
) -> list[Told]:
    """Leave out counts that another one has replaced, whatever they call those counted.

    Where 19 people are trapped now, the 22 of the morning get no line.

    Args:
        counts: To choose from.
        outdone: Counts with what others gave of the same thing before.
    """
    former: dict[tuple[str, float], list[tuple[Told, Figure]]] = defaultdict(list)
    for told in counts:
        for point in told.fact.history:
            former[point.figure.kind, point.figure.value].append((told, point.figure))
    for told, was in outdone:
        former[was.kind, was.value].append((told, was))

    def went_on(told: Told) -> bool:
        mine = figure_in(told.fact)
        return any(
            sighting_time(told.fact) <= sighting_time(other.fact)
            and ((mine.value >= EXACTLY and names_what_it_counts(mine)) or _are_again(mine, was))
            and group(mine) == group(was)
            for other, was in former.get((mine.kind, mine.value), ())
            if other.fact.key != told.fact.key
        )

    return [told for told in counts if not went_on(told)]


def _are_again(a: Figure, b: Figure) -> bool:
    """Tell "two women killed in Orsa" from another two, and not from two killed at a shop there."""
    if is_one_count(a, b) or _are_exchanged(a, b):
        return True
    places = {one.place.split(" ", 1)[0].lower() for one in (a, b)}
    return (
        a.kind == b.kind
        and group(a) == group(b)
        and is_same_value(a, b)
        and fold(a.counted) == fold(b.counted) != ""
        and places in ({"at", "in"}, {"near", "in"})
    )


def _are_exchanged(a: Figure, b: Figure) -> bool:
    """Tell whether two articles count the same people, "forced to flee" and "evacuated"."""
    return (
        {a.kind, b.kind} in _EXCHANGED
        and group(a) == group(b) == "is"
        and is_same_value(a, b)
        and not (a.place and b.place and fold(a.place) != fold(b.place))
    )


def _are_alike(a: Figure, b: Figure) -> bool:
    """Tell whether two figures give the same number of the same kind, and say what they count."""
    return (
        names_what_it_counts(a)
        and a.kind == b.kind
        and is_same_value(a, b)
        and group(a) == group(b)
        and not (is_partial(a) or is_partial(b))
        and counts_attackers(a) is counts_attackers(b)
    )


def _are_one(material: Material, told: Told, other: Told) -> bool:
    """Tell whether two articles give the same number of one kind for a place that both name."""
    mine, theirs = figure_in(told.fact), figure_in(other.fact)
    if told.fact.span.article == other.fact.span.article or mine.value < EXACTLY:
        return False
    if not (mine.place and theirs.place and _are_alike(mine, theirs)):
        return False
    one, another = (
        place_names(figure_in(one.fact)) | places_in(sentence_of(material, one.fact))
        for one in (told, other)
    )
    return not one.isdisjoint(another)
