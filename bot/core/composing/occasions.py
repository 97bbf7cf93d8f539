"""Whether two counts can be of one occasion: not if they are told of two places, or two causes.

Figures know their place only where it stands right behind them. A reader also knows it from the
rest of the sentence, or from the one before it: nine killed in a strike on one town are neither
what the sixteen of another town were, nor disputed by them.
"""

import re
from functools import lru_cache

from bot.core.articles import Span
from bot.core.composing.counting import place_names
from bot.core.composing.material import Material
from bot.core.evidence import Figure
from bot.core.facts import Fact
from bot.core.ledger.differing import places_in
from bot.core.patterns import Pattern
from bot.core.sentences.stating import without_dateline
from bot.core.text.words import stem_set, stems

#: So many sentences before a count's own may tell of what it is.
_BACK = 2
#: Where somebody says it is not where it happened.
_TOLD_IN = Pattern(
    r"\b(?:told|said|says|spoke|speaking|according)\b[^,;.]{0,60}?"
    r"\b(?:in|at|from|near) [A-Z][^,;.]*"
)
#: "Said late on Tuesday": the day of the saying, which is no day of what is told.
_SAID_ON = Pattern(
    r"\b(?:said|says|told|announced|reported|confirmed|added)\b[^,;.]{0,24}\Z", re.IGNORECASE
)
#: How far before a day its saying may stand, and how long an ISO day is, in characters.
_NEAR, _DAY_CHARS = 40, 10
#: Numbers further apart than this are of one thing only where the words are much the same.
_FAR, _SHARED = 3.0, 2
_VIOLENT = frozenset(
    stems(
        "shell shelling strike airstrike bomb bombing blast explosion attack shoot shooting shot "
        "gunman gunmen raid clash ambush missile rocket drone artillery fighting"
    )
)
_SAYING = frozenset(stems("say said people person least about some more than one two"))
_WASTING = frozenset(
    stems(
        "hunger starve starvation famine malnutrition malnourished cholera measles outbreak "
        "epidemic disease fever infection cold"
    )
)


def are_two_occasions(material: Material, one: Fact, other: Fact) -> bool:
    """Tell whether two counts are told of two places, or the dead of two causes."""
    mine, theirs = told_of(material, one), told_of(material, other)
    places = _places(one.figure, mine), _places(other.figure, theirs)
    if all(places) and places[0].isdisjoint(places[1]):
        return True
    causes = _causes(mine), _causes(theirs)
    return all(causes) and causes[0].isdisjoint(causes[1])


def are_unlike(material: Material, one: Fact, other: Fact) -> bool:
    """Tell whether two numbers are far apart, and their sentences have hardly a word in common."""
    a, b = (fact.figure.value if fact.figure else 0.0 for fact in (one, other))
    if max(a, b) <= _FAR * min(a, b):
        return False
    mine, theirs = (stem_set(" ".join(told_of(material, fact)[:1])) for fact in (one, other))
    return len((mine & theirs) - _SAYING) < _SHARED


def are_told_elsewhere(material: Material, one: Fact, other: Fact) -> bool:
    """Tell whether the sentences of two counts name places themselves, and none in common."""
    places = [_places(fact.figure, told_of(material, fact)[:1]) for fact in (one, other)]
    return all(places) and places[0].isdisjoint(places[1])


def is_later_than(material: Material, one: Fact, other: Fact) -> bool:
    """Tell whether one of two counts is of a day that came only after the other was given.

    Who were killed on Tuesday are none of those whom police counted on Monday.
    """
    return any(
        _newest_day(material, late) > (_said_on(material, early) or "~")
        for late, early in ((one, other), (other, one))
    )


def are_of_other_days(material: Material, one: Fact, other: Fact) -> bool:
    """Tell whether the sentences of two counts name days, and none in common."""
    mine, theirs = _days_in(material, one), _days_in(material, other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _newest_day(material: Material, fact: Fact) -> str:
    """Return the newest day that a count's sentence names, up to when it was printed."""
    return min(max(_days_in(material, fact), default=""), _said_on(material, fact))


def _days_in(material: Material, fact: Fact) -> frozenset[str]:
    """Return the days that a count's sentence names, but for those on which somebody said it."""
    found, span = material.library(fact.sentence), fact.sentence
    if found is None:
        return frozenset()
    article, reading = found
    return frozenset(
        date.date
        for date in reading.dates
        if span.start <= date.start < span.end
        and len(date.date) == _DAY_CHARS
        and _SAID_ON.search(article.text, max(span.start, date.start - _NEAR), date.start) is None
    )


def _said_on(material: Material, fact: Fact) -> str:
    """Return the day on which a count was printed, where that is, as ISO text; empty: unknown."""
    at = material.article(fact.span).published_locally
    return at.date().isoformat() if at is not None else ""


def told_of(material: Material, fact: Fact) -> tuple[str, ...]:
    """Return the sentence of a count and those before it in its article, the nearest first."""
    found, span = material.library(fact.sentence), fact.sentence
    if found is None:
        return ()
    article, reading = found
    prose = [one for one in reading.sentences if not one.is_heading and one.start < span.start]
    before = [article.text[one.start : one.end] for one in prose[-_BACK:]]
    return (_plain(span, article.text), *map(without_dateline, reversed(before)))


def _plain(span: Span, text: str) -> str:
    return without_dateline(span.of(text))


def _places(figure: Figure | None, told: tuple[str, ...]) -> frozenset[str]:
    """Return the stems of where it happened: of the nearest sentence that names a place."""
    own = place_names(figure) if figure is not None else frozenset[str]()
    return own or next(filter(None, map(_named_in, told)), frozenset())


@lru_cache(maxsize=2_000)
def _named_in(text: str) -> frozenset[str]:
    return places_in(_TOLD_IN.sub("", text[:1].lower() + text[1:]))


def _causes(told: tuple[str, ...]) -> frozenset[str]:
    """Return what people died of, by the nearest sentence that tells: "violence" or "wasting"."""
    for text in told:
        words = stem_set(text)
        found = {"violence"} if words & _VIOLENT else set()
        found |= {"wasting"} if words & _WASTING else set()
        if found:
            return frozenset(found)
    return frozenset()
