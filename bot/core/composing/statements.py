"""Facts as statements: the article's own sentence, its citations, and what changed."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.core.articles import Span
from bot.core.briefs import Change, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material, Told
from bot.core.facts import Fact
from bot.core.ledger import overlap
from bot.core.stating import Stated, state
from bot.core.words import stems

#: A sentence that shares more than this with one already chosen says the same again.
SAME_AGAIN = 0.5
#: A fact loses half its weight in this time, so that a standing picture leads with today.
HALF_LIFE = timedelta(hours=36)
#: Sightings that one statement cites at most.
MAX_CITED = 3


def stated(material: Material, span: Span) -> Stated | None:
    """Make a statement of the sentence at a span, if it can stand alone."""
    found = material.library(span)
    if found is None:
        return None
    article, reading = found
    return state(article, reading, span.start, span.end)


def statement_of(material: Material, told: Told, book: SourceBook) -> Statement | None:
    """Write a fact as one sentence cut from its newest source; None where none stands alone."""
    fact = told.fact
    if told.change is Change.WITHDRAWN:
        return _withdrawal(material, fact, book)
    made = stated(material, fact.sentence)
    if made is None:
        return None
    others = [s.span for s in fact.sightings if s.span.article != fact.span.article]
    spans = [*made.spans, *(others[:MAX_CITED] if told.change is Change.CONFIRMED else ())]
    return Statement(text=made.text, citations=book.cite(spans), change=told.change, fact=fact.key)


def _withdrawal(material: Material, fact: Fact, book: SourceBook) -> Statement | None:
    made = stated(material, fact.sentence)
    if made is None:
        return None
    return Statement(
        text=made.text,
        citations=book.cite(made.spans),
        change=Change.WITHDRAWN,
        fact=fact.key,
    )


def choose(
    material: Material, candidates: Iterable[Told], *, limit: int, besides: Sequence[str] = ()
) -> list[Told]:
    """Choose facts whose sentences say different things, the weightiest and newest first.

    Args:
        material: What there is.
        candidates: Facts to choose from.
        limit: How many at most.
        besides: Sentences that are in the brief already.
    """
    ranked = sorted(
        candidates, key=lambda told: (-current_weight(material, told.fact), told.fact.key)
    )
    taken = [frozenset(stems(text)) for text in besides]
    chosen: list[Told] = []
    for told in ranked:
        if len(chosen) == limit:
            break
        words = frozenset(stems(_sentence(material, told.fact)))
        if not words or any(overlap(words, other) > SAME_AGAIN for other in taken):
            continue
        if stated(material, told.fact.sentence) is None:
            continue
        chosen.append(told)
        taken.append(words)
    return chosen


def current_weight(material: Material, fact: Fact) -> float:
    """Return a fact's weight as it stands at the brief's instant, from 0 to 1."""
    newest = max((sighting.at for sighting in fact.sightings), default=fact.changed_at)
    age = max(material.as_of - max(newest, fact.first_seen_at), timedelta())
    independent = 0.05 * min(3, len(fact.origins) - 1) if fact.origins else 0.0
    return float((fact.weight + independent) * 0.5 ** (age / HALF_LIFE))


def _sentence(material: Material, fact: Fact) -> str:
    return fact.sentence.of(material.article(fact.sentence).text)
