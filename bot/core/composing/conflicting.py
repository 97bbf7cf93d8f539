"""Counts of one thing that different people give differently, side by side."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.core.anybody import is_anybody
from bot.core.articles import Span, Tier
from bot.core.briefs import Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.counting import (
    SAME_TIME,
    count_one_thing,
    counts_among,
    figure_in,
    given_at,
    may_be_others,
    of_one_series,
)
from bot.core.composing.material import Material, Told
from bot.core.composing.occasions import (
    are_of_other_days,
    are_two_occasions,
    are_unlike,
    is_later_than,
)
from bot.core.composing.tolls import is_one_toll
from bot.core.composing.weighing import sentence_of
from bot.core.evidence import Figure
from bot.core.facts import Fact, Label, sighting_time
from bot.core.figures.amounts import is_amount
from bot.core.figures.bounds import ABOUT, ROUNDED, sign_of
from bot.core.figures.series import (
    LIVES,
    ONLY_MORE,
    counts_the_ill,
    group,
    is_same_series,
    is_same_value,
    may_follow,
)
from bot.core.figures.series_index import SeriesIndex
from bot.core.figures.wording import given_by, lower_first, unsaid
from bot.core.origins import may_be_one, one_name
from bot.core.patterns import Pattern
from bot.core.reading.background import day_of
from bot.core.text.characters import fold

#: Kinds whose counts change with time, so that a later one replaces an earlier one.
_MOVING = frozenset(
    "killed injured missing displaced evacuated detained kidnapped rescued destroyed damaged "
    "affected".split()
)
#: After this time a count replaces an earlier one: where an article names no claimant, for the
#: kinds above and for other things; and between two parties.
_LATER, _LATER_OF_THINGS, _LATER_BY_PARTIES = (timedelta(hours=at) for at in (2, 8, 6))
#: Those who count at a scene and take no side: a later, higher count of theirs goes on counting.
_SERVICES = Pattern(
    r"\b(?:police|fire|firefighters|brigade|coast ?guard|rescue|rescuers|emergency|ambulance"
    r"|civil (?:protection|defen[cs]e)|hospitals?|medics|officials?|authorities|mayor)\b",
    re.IGNORECASE,
)
_ROSE = Pattern(r"\b(?:rose|risen|climbed|increased|gone up|went up|jumped|grew|grown)\b")
_LATER_BY_SERVICES = timedelta(hours=1)


def conflicts(material: Material, compared: Sequence[Told], book: SourceBook) -> list[Statement]:
    """Write the figures that different people give for one thing, side by side."""
    standing = [
        told
        for told in _newest_of_each_claimant(compared)
        if group(figure_in(told.fact)) == "is" and not is_amount(figure_in(told.fact))
    ]
    tolls = [told for told in counts_among(compared) if figure_in(told.fact).kind in LIVES]
    statements: list[Statement] = []
    for one, other in _pairs(standing):
        if not _is_conflict(one.fact, other.fact) or _has_moved_on(material, one.fact, other.fact):
            continue
        if are_two_occasions(material, one.fact, other.fact):
            continue
        if is_later_than(material, one.fact, other.fact):
            continue
        if are_of_other_days(material, one.fact, other.fact):
            continue
        if are_unlike(material, one.fact, other.fact):
            continue
        if any(_is_past_both(later.fact, one.fact, other.fact) for later in tolls):
            continue
        if _is_current(material, one, other):
            first, second = sorted((one.fact, other.fact), key=_in_order)
            statements.append(
                Statement(
                    text=f"{_given(material, first)}; {_given(material, second)}.",
                    citations=book.cite([first.span, second.span]),
                    fact=first.key,
                )
            )
    return statements


def _in_order(fact: Fact) -> tuple[datetime, Span]:
    """Sort what was said first before what answers it, be it further on in one article."""
    return fact.changed_at, fact.span


def _newest_of_each_claimant(compared: Sequence[Told]) -> list[Told]:
    kept: SeriesIndex[Told] = SeriesIndex()
    for told in sorted(counts_among(compared), key=given_at, reverse=True):
        others = of_one_series(told, kept)
        if not any(_by(told.fact) & _said_by(other.fact) for other in others):
            kept.add(figure_in(told.fact), told)
    return kept.things


def _pairs(figures: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Yield every pair that counts one thing, each pair once, in the order given."""
    index = SeriesIndex((figure_in(told.fact), place) for place, told in enumerate(figures))
    for place, told in enumerate(figures):
        for other in index.of(figure_in(told.fact)):
            if other > place:
                yield told, figures[other]


def _is_conflict(one: Fact, other: Fact) -> bool:
    a, b = figure_in(one), figure_in(other)
    if not (count_one_thing(one, other) or _are_two_parties(a, b)) or is_same_value(a, b):
        return False
    if abs(sighting_time(one) - sighting_time(other)) > SAME_TIME or _are_of_two_days(a, b):
        return False
    if may_be_others(a) or may_be_others(b):
        return False
    if not (a.claimant and b.claimant) and not (may_follow(a, b) and may_follow(b, a)):
        return False  # a part, or nobody's guess, against whoever counted all
    if counts_the_ill(a) and not (may_follow(a, b) and may_follow(b, a)):
        return False  # the cases of a school beside those of a country
    if _has_grown(one, other) or {_is_suspected(a), _is_suspected(b)} == {True, False}:
        return False
    return _by(one) != _by(other) and not _is_within(a, b) and not _is_within(b, a)


def _are_two_parties(a: Figure, b: Figure) -> bool:
    """Tell whether two parties each give a toll of the dead, be it in one article."""
    names = one_name(a.claimant), one_name(b.claimant)
    is_toll = a.kind == b.kind == "killed" and is_same_series(a, b)
    return is_toll and all(names) and not may_be_one(*names)


def _are_of_two_days(a: Figure, b: Figure) -> bool:
    """Tell whether two counts of harm hold for different days, and so for two happenings."""
    days = day_of(a), day_of(b)
    return a.kind in ONLY_MORE and "" not in days and days[0] != days[1]


def _has_grown(one: Fact, other: Fact) -> bool:
    """Tell whether the later count of an illness is higher: then the cases grew."""
    first, second = sorted((one, other), key=sighting_time)
    a, b = figure_in(first), figure_in(second)
    return counts_the_ill(a) and sighting_time(first) < sighting_time(second) and a.value < b.value


def _has_moved_on(material: Material, one: Fact, other: Fact) -> bool:
    """Tell whether the later count replaces the earlier one, which nobody has repeated since.

    48 treated at six and 71 at noon are no dispute. A count far from all others replaces none.
    """
    if Label.OUTLIER in (material.label(one), material.label(other)):
        return False
    first, second = sorted((one, other), key=sighting_time)
    a, b = figure_in(first), figure_in(second)
    if (a.kind in ONLY_MORE or counts_the_ill(a)) and b.value < a.value:
        # What a paper counted on nobody's word gives way to those whose count it is.
        return not _is_partys(material, first) and _is_on_record(material, second)
    later = _LATER if a.kind in _MOVING else _LATER_OF_THINGS
    is_claim = bool(b.claimant) or not _is_on_record(material, second)
    if is_claim and _is_partys(material, first) and _is_partys(material, second):
        later = _LATER_BY_PARTIES
    if all(_SERVICES.search(_giver(material, fact)) for fact in (first, second)):
        later = _LATER_BY_SERVICES
    last_said = max((sighting.at for sighting in first.sightings), default=sighting_time(first))
    has_risen = a.kind in ONLY_MORE and b.value > a.value and last_said < sighting_time(second)
    if has_risen and _ROSE.search(sentence_of(material, second)) is not None:
        return True  # whoever says that it rose knows what it was
    return sighting_time(second) - last_said >= later


def _is_past_both(later: Fact, one: Fact, other: Fact) -> bool:
    """Tell whether more are counted since than either side gave: then both were early.

    Whether three or five had died is no question once twelve have.
    """
    now = figure_in(later)
    return not is_anybody(now.claimant) and all(
        later.key != fact.key
        and is_one_toll(now, figure_in(fact))
        and now.value > figure_in(fact).value
        and sighting_time(later) > sighting_time(fact)
        for fact in (one, other)
    )


def _is_partys(material: Material, fact: Fact) -> bool:
    """Tell whether somebody answers for a count: its claimant, or an office on its own page."""
    is_own = material.article(fact.span).tier in (Tier.OFFICIAL, Tier.NGO)
    return is_own or bool(figure_in(fact).claimant)


def _is_on_record(material: Material, fact: Fact) -> bool:
    return material.article(fact.span).tier is Tier.OFFICIAL


def _giver(material: Material, fact: Fact) -> str:
    """Return who gives a count: its claimant, or whoever prints it."""
    return figure_in(fact).claimant or material.article(fact.span).publisher


def _is_suspected(figure: Figure) -> bool:
    """Tell suspected cases from confirmed ones: the same source counts both."""
    return counts_the_ill(figure) and "suspected" in figure.counted.lower()


def _is_current(material: Material, one: Told, other: Told) -> bool:
    """Tell whether a contradiction is new, or young enough to be told once more."""
    if one.moved is not None or other.moved is not None:
        return True
    newest = max(sighting_time(one.fact), sighting_time(other.fact))
    return material.as_of - newest <= SAME_TIME


def _is_within(a: Figure, b: Figure) -> bool:
    """Tell whether "at least 12" leaves room for the other value, or "some 60" is about it."""
    if fold(a.qualifier) in ("at least", "more than", "over"):
        return b.value >= a.value
    return sign_of(a) == ABOUT and abs(a.value - b.value) <= ROUNDED * b.value


def _given(material: Material, fact: Fact) -> str:
    """Write who gives which number; one far from all others is marked as an outlier."""
    figure = fact.figure
    if figure is None:
        return fact.text
    publisher = material.article(fact.span).publisher
    by = given_by(figure, publisher) or publisher
    far = " (outlier)" if material.label(fact) is Label.OUTLIER else ""
    return f"{by[:1].upper()}{by[1:]}: {lower_first(figure.text)}{unsaid(figure)}{far}"


def _said_by(fact: Fact) -> frozenset[str]:
    """Return everybody who gave a value: nobody contradicts a value of their own."""
    return fact.named | _by(fact)


def _by(fact: Fact) -> frozenset[str]:
    """Return who answers for a count: its claimant, or else those who printed it."""
    claimant = one_name(fact.figure.claimant) if fact.figure else ""
    return frozenset((claimant,)) if claimant else frozenset(map(one_name, fact.publishers))
