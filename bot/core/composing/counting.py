"""Counts as briefs compare them: which there are, and which are of one thing."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.briefs import Change
from bot.core.composing.material import Told
from bot.core.evidence import Figure
from bot.core.facts import Fact, sighting_time
from bot.core.figures.amounts import is_amount
from bot.core.figures.series import is_only_people, is_partial, is_same_series
from bot.core.figures.series_index import SeriesIndex
from bot.core.figures.wording import unsaid
from bot.core.ledger.differing import places_in
from bot.core.patterns import Pattern
from bot.core.reading.ranking import is_key
from bot.core.text.words import stems

#: Counts said further apart than this are earlier and later, not one against the other.
SAME_TIME = timedelta(hours=36)
#: From this number on, two equal counts are one and the same group, wherever they are placed.
EXACTLY = 20
#: So few soldiers are some whom a sentence tells of, and no force.
FEW_TROOPS = 10
_OF_HELD = ("rescued", "detained", "other")
_HELD = frozenset(stems("prisoner prisoners detainees captives"))
_OTHERS = Pattern(r"\bothers?\b", re.IGNORECASE)
#: A count's own words tell what is counted, or only how many.
_NOUN = Pattern(r"[^\W\d_]{3,}")


def counts_among(compared: Sequence[Told]) -> list[Told]:
    """Return the counts that may be key, and say what they count."""
    return [
        told
        for told in compared
        if told.fact.figure is not None
        and told.change is not Change.WITHDRAWN
        and may_be_key(told.fact.figure)
        and not is_partial(told.fact.figure)
        and not _is_mute(told.fact.figure)
    ]


def may_be_key(figure: Figure) -> bool:
    """Tell whether a figure may stand under KEY FIGURES."""
    return is_key(figure) or is_amount(figure)


def _is_mute(figure: Figure) -> bool:
    """Tell whether a figure says too little for a line: a sum, but not for what."""
    if figure.kind == "money":
        return not figure.counted
    if not figure.unit and not unsaid(figure) and not _NOUN.search(figure.text):
        return True
    # Whether prisoners are held, wanted back or let go, only their sentence tells.
    if figure.kind in _OF_HELD and not _HELD.isdisjoint(stems(figure.counted)):
        return True
    if figure.kind == "troops" and figure.value < FEW_TROOPS:
        return True
    return figure.kind == "other" and not figure.unit and is_only_people(figure)


def figure_in(fact: Fact) -> Figure:
    """Return the figure of a fact that has one.

    Raises:
        ValueError: It has none.
    """
    if fact.figure is None:
        raise ValueError(f"{fact.key} is no figure")
    return fact.figure


def may_be_others(figure: Figure) -> bool:
    """Tell whether a toll may be of others than those told of just before: "found 14 others dead".

    Who "wounded 14 others" wounded 14 in all.
    """
    return figure.kind == "killed" and _OTHERS.search(figure.text) is not None


def place_names(figure: Figure) -> frozenset[str]:
    """Return the stems of the names in a figure's place: of "at a mine in Vard" that of Vard."""
    if not figure.place:
        return frozenset()
    return places_in(f"in {figure.place}") | places_in(f"in {figure.place.rpartition(' ')[2]}")


def of_one_series(told: Told, index: SeriesIndex[Told]) -> list[Told]:
    """Return what counts one thing with a fact; an article does not contradict itself."""
    fact = told.fact
    return [other for other in index.of(figure_in(fact)) if count_one_thing(other.fact, fact)]


def count_one_thing(one: Fact, other: Fact) -> bool:
    """Tell whether two facts count one thing; an article does not contradict itself."""
    a, b = one.figure, other.figure
    is_one_text = (one.span.article, one.span.revision) == (other.span.article, other.span.revision)
    return a is not None and b is not None and not is_one_text and is_same_series(a, b)


def given_at(told: Told) -> tuple[datetime, float]:
    """Return by what counts are sorted: when a value was said, then its weight."""
    return sighting_time(told.fact), told.fact.weight
