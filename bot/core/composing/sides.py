"""Two parties' accounts of each other, to be told side by side."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from bot.core.articles import Span
from bot.core.composing.material import Material, Told
from bot.core.composing.weighing import sentence_of
from bot.core.evidence import NameKind
from bot.core.facts import FactKind
from bot.core.ledger.observing import attribution_in
from bot.core.sentences.topics import denies_it, is_disputed
from bot.core.text.characters import fold

#: Names that two sentences share when each party speaks of both.
SHARED_NAMES = 2


def opposed(material: Material, news: Sequence[Told]) -> list[Told]:
    """Return the weightiest pair of opposed accounts, the earlier one first.

    Two accounts are opposed when each has somebody else claim, deny or accuse, and both name the
    same two parties. Empty where there is no such pair.
    """
    accounts = [told for told in news if is_disputed(sentence_of(material, told.fact))]
    ranked = sorted(accounts, key=lambda told: -told.weight)
    for one, other in combinations(ranked, 2):
        if _are_opposed(material, one.fact.sentence, other.fact.sentence):
            return sorted((one, other), key=lambda told: told.fact.first_seen_at)
    return []


def with_what_is_denied(
    material: Material, unsettled: Sequence[Told], compared: Sequence[Told]
) -> list[Told]:
    """Add the sentence before one that says "denied it", which tells what is denied."""
    denials = {
        (span.article, span.revision, _before(material, span)): told
        for told in unsettled
        if denies_it(sentence_of(material, told.fact))
        for span in (told.fact.sentence,)
    }
    if not denials:
        return list(unsettled)
    claims = [
        replace(told, weight=denials[place].weight)
        for told in compared
        if told.fact.kind is FactKind.HAPPENING and told not in unsettled
        for span in (told.fact.sentence,)
        if (place := (span.article, span.revision, span.start)) in denials
    ]
    return [*unsettled, *claims]


def _before(material: Material, span: Span) -> int:
    """Return where the sentence before one starts in its article; -1 where it is the first."""
    _, reading = material.articles[span.article, span.revision]
    return max((one.start for one in reading.sentences if one.start < span.start), default=-1)


def _are_opposed(material: Material, one: Span, other: Span) -> bool:
    mine, theirs = _claimant(material, one), _claimant(material, other)
    if not mine or not theirs or mine == theirs:
        return False
    return len(_parties(material, one) & _parties(material, other)) >= SHARED_NAMES


def _claimant(material: Material, sentence: Span) -> str:
    _, reading = material.articles[sentence.article, sentence.revision]
    said = attribution_in(reading, sentence.start, sentence.end)
    return fold(said.claimant) if said is not None else ""


def _parties(material: Material, sentence: Span) -> frozenset[str]:
    """Return the names in a sentence that may be parties: all but places."""
    _, reading = material.articles[sentence.article, sentence.revision]
    return frozenset(
        fold(name.text)
        for name in reading.names
        if sentence.start <= name.start < sentence.end and name.kind is not NameKind.PLACE
    )
