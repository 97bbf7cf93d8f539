"""Facts that a social account said first, in the words of another publisher."""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.articles import Article, Span, Tier
from bot.core.composing.material import Material, Told, is_only_social
from bot.core.evidence import Figure, Reading, Status
from bot.core.facts import Fact, FactKind

_SO = frozenset({Status.OBSERVED, Status.CLAIMED})


def printed(everything: Iterable[Told], material: Material) -> list[Told]:
    """Leave out what only social accounts say; what others say too is cited from those."""
    return [
        told if (fact := as_printed(told.fact, material)) is told.fact else replace(told, fact=fact)
        for told in everything
        if not is_only_social(told.fact, material)
    ]


def as_printed(fact: Fact, material: Material) -> Fact:
    """Return a fact that a social account said first, as the first other publisher says it.

    It stays as it is where nobody else gives the same number; and so do quotes, whose words are
    the same.
    """
    found = material.library(fact.span)
    if found is None or found[0].tier is not Tier.SOCIAL or fact.kind is FactKind.QUOTE:
        return fact
    for sighting in fact.sightings:
        other = material.library(sighting.span)
        if other is not None and other[0].tier is not Tier.SOCIAL:
            said = _said_at(fact, sighting.span, *other)
            if said is not None:
                return said
    return fact


def _said_at(fact: Fact, span: Span, article: Article, reading: Reading) -> Fact | None:
    words = span.of(article.text)
    if fact.figure is None:
        return replace(fact, text=words, span=span, sentence=span)
    figures = (one for one in reading.figures if one.start == span.start)
    figure = next((one for one in figures if _is_alike(one, fact.figure)), None)
    sentences = (one for one in reading.sentences if one.start <= span.start < one.end)
    around = next(sentences, None)
    if figure is None or around is None:
        return None
    sentence = replace(span, start=around.start, end=around.end)
    return replace(fact, text=words, span=span, sentence=sentence, figure=figure)


def _is_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures give the same present number; their claimants may differ."""
    values = (one.value, one.value_high) == (other.value, other.value_high)
    return values and all(each.status in _SO and not each.is_negated for each in (one, other))
