"""What is new in a ledger for somebody who was last told at an instant."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.facts import Fact, FactState
from bot.core.figures.series import is_same_value


def known_since(facts: Sequence[Fact], at: datetime) -> tuple[list[Fact], dict[str, int]]:
    """Return the facts as somebody knew them at an instant, and the versions told by then.

    A count that changed more than once since is compared with its value then: "4 → 11", not with
    the last value in between.

    Args:
        facts: A crisis's ledger.
        at: When somebody was told all there was, UTC.
    """
    told = {
        fact.key: fact.version if fact.changed_at < at else fact.version - 1
        for fact in facts
        if fact.first_seen_at < at
    }
    return [_measured_from(fact, at) for fact in facts], told


def _measured_from(fact: Fact, at: datetime) -> Fact:
    """Return a count that changed since as a change from the value it had then."""
    before = [point for point in fact.history if point.at < at and not point.is_late]
    if fact.changed_at < at or not before or fact.figure is None or len(fact.history) < 2:
        return fact
    point = before[-1]
    if fact.state is FactState.WITHDRAWN or is_same_value(point.figure, fact.figure):
        return fact
    state = FactState.CHANGED if fact.state is FactState.CONFIRMED else fact.state
    return replace(
        fact,
        state=state,
        previous=point.figure.text,
        previous_span=point.span,
        history=tuple(before),
    )
