"""Whether two counts can be of one occasion: not if they are told of two places, or two causes.

Figures know their place only where it stands right behind them. A reader also knows it from the
rest of the sentence, or from the one before it: nine killed in a strike on one town are neither
what the sixteen of another town were, nor disputed by them.
"""

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
