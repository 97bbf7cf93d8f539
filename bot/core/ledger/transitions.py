"""The steps of each fact: the state it went to, and the spans that caused it.

A fact holds how things are; its transitions hold how they came about. They are found by comparing a
fact before and after an article, so no rule of the ledger has to record them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.articles import Span
from bot.core.facts import Fact, FactState


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One step of one fact."""

    crisis: str
    #: The fact's.
    key: str
    #: What the fact became; a step to REPEATED leaves its version and its state as they were.
    state: FactState
    #: The fact's, after the step.
    version: int
    #: UTC.
    at: datetime
    #: The fact's words after the step; empty where they are what they were.
    text: str = ""
    #: What caused it: the spans of the article that said it, or where taken-back words stood.
    spans: tuple[Span, ...]
    #: Words that were so before, and where; empty and None unless they are so no longer.
    previous: str = ""
    previous_span: Span | None = None


#: States that put something in the place of what was so.
_REPLACING = (FactState.CHANGED, FactState.CORRECTED, FactState.WITHDRAWN)


def transitions(
    known: Iterable[Fact], touched: Sequence[Fact], now: datetime
) -> tuple[Transition, ...]:
    """Return the steps that an article made facts take, in the order of the facts.

    Args:
        known: The ledger before the article.
        touched: The facts that it made or changed, as they stand afterwards.
        now: UTC.
    """
    keys = {fact.key for fact in touched}
    before = {fact.key: fact for fact in known if fact.key in keys}
    steps = (_step(before.get(fact.key), fact, now) for fact in touched)
    return tuple(step for step in steps if step is not None)


def _step(before: Fact | None, after: Fact, now: datetime) -> Transition | None:
    """Return what happened to one fact; None where only its place in an article moved."""
    if before is None:
        return _to(FactState.NEW, after, (after.span,), now)
    heard = {sighting.span.article for sighting in before.sightings}
    fresh = tuple(one.span for one in after.sightings if one.span.article not in heard)
    if after.version == before.version:
        return _to(FactState.REPEATED, after, fresh, now) if fresh else None
    if after.state is FactState.WITHDRAWN:
        return _to(after.state, after, (before.span,), now)
    is_confirmed = after.state is FactState.CONFIRMED
    return _to(after.state, after, fresh if is_confirmed and fresh else (after.span,), now)


def _to(state: FactState, fact: Fact, spans: tuple[Span, ...], now: datetime) -> Transition:
    is_replaced = state in _REPLACING
    return Transition(
        crisis=fact.crisis,
        key=fact.key,
        state=state,
        version=fact.version,
        at=now,
        text="" if state is FactState.REPEATED else fact.text,
        spans=spans,
        previous=fact.previous if is_replaced else "",
        previous_span=fact.previous_span if is_replaced else None,
    )
