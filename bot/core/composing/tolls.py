"""Tolls whose nouns differ: one miner, four people and six miners are one toll that grew."""

from collections.abc import Sequence

from bot.core.composing.counting import figure_in, place_names
from bot.core.composing.material import Told
from bot.core.evidence import Figure
from bot.core.facts import sighting_time
from bot.core.figures.series import LIVES, counts_attackers, group, is_partial, is_same_value
from bot.core.figures.series_index import SeriesIndex
from bot.core.text.words import stem_set

#: Says of nobody who they are.
_WHOEVER = stem_set(
    "people persons victims others lives dead died deaths killed fatalities toll bodies missing "
    "unaccounted kidnapped abducted hostages"
)


def without_earlier(counts: Sequence[Told]) -> list[Told]:
    """Leave out tolls that a later one replaces, whatever noun each has.

    A later count of the dead replaces a lower one, and of the missing any earlier one, unless the
    two name different places: after "four people died", "six miners died" is the whole toll.
    """

    def is_later(told: Told, other: Told) -> bool:
        mine, theirs = figure_in(told.fact), figure_in(other.fact)
        return (
            mine.kind == theirs.kind
            and group(mine) == group(theirs) == "is"
            and sighting_time(other.fact) > sighting_time(told.fact)
            and (mine.kind == "missing" or theirs.value >= mine.value)
            and not are_apart(mine, theirs)
        )

    return [
        told
        for told in counts
        if figure_in(told.fact).kind not in ("killed", "missing")
        or not any(is_later(told, other) for other in counts)
    ]


def is_known_toll(told: Told, figures: SeriesIndex[Told]) -> bool:
    """Tell whether the channel was told the same toll before, of victims under another noun."""
    return figure_in(told.fact).kind in LIVES and any(
        other.moved is None
        and may_be_one_toll(told, other)
        and is_same_value(figure_in(other.fact), figure_in(told.fact))
        for other in figures.things
    )


def may_be_one_toll(told: Told, other: Told) -> bool:
    """Tell whether two tolls may be of the same victims: of one kind, and not in two places."""
    mine, theirs = figure_in(told.fact), figure_in(other.fact)
    return (
        told.fact.key != other.fact.key
        and mine.kind == theirs.kind
        and group(mine) == group(theirs)
        and not (is_partial(theirs) or theirs.is_background)
        and not are_apart(mine, theirs)
    )


def is_one_toll(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same lives: one of them names nobody, or both so many.

    "Three dead" are the three inmates of before, and may be four inmates soon; two officers are
    others than twelve inmates.
    """
    if one.kind != other.kind or one.kind not in LIVES or group(one) != group(other):
        return False
    if is_partial(one) or is_partial(other) or are_apart(one, other):
        return False
    nouns = _nouns(one), _nouns(other)
    return not all(nouns) or nouns[0] == nouns[1] or is_same_value(one, other)


def _nouns(figure: Figure) -> frozenset[str]:
    """Return the stems of who is counted: two civilians are others than 14 soldiers."""
    return stem_set(figure.counted) & stem_set(figure.text) - _WHOEVER


def are_apart(one: Figure, other: Figure) -> bool:
    """Tell whether two counts name places, and none in common, or one counts those who attacked."""
    places = place_names(one), place_names(other)
    is_elsewhere = all(places) and places[0].isdisjoint(places[1])
    return is_elsewhere or counts_attackers(one) is not counts_attackers(other)


def counts_anybody(figure: Figure) -> bool:
    """Tell whether a toll counts all the dead, or says nothing of who they are."""
    return not _nouns(figure)
