"""Facts with all their steps, as JSON."""

from collections.abc import Sequence
from typing import Any

from bot.core.articles import Span
from bot.core.facts import Fact
from bot.core.ledger.transitions import Transition


def fact_to_json(fact: Fact, steps: Sequence[Transition]) -> dict[str, Any]:
    """Return a fact as it stands, and its steps in the order in which they came."""
    return {
        "crisis": fact.crisis,
        "key": fact.key,
        "kind": fact.kind.value,
        "state": fact.state.value,
        "version": fact.version,
        "text": fact.text,
        "first_seen_at": fact.first_seen_at.isoformat(),
        "changed_at": fact.changed_at.isoformat(),
        "publishers": sorted(fact.publishers),
        "origins": sorted(fact.origins),
        "transitions": [_step(one) for one in steps],
    }


def _step(step: Transition) -> dict[str, Any]:
    before = step.previous_span
    return {
        "state": step.state.value,
        "version": step.version,
        "at": step.at.isoformat(),
        "text": step.text,
        "spans": [_span(span) for span in step.spans],
        "previous": {"text": step.previous, **_span(before)} if before else None,
    }


def _span(span: Span) -> dict[str, Any]:
    return {
        "article": span.article,
        "revision": span.revision,
        "start": span.start,
        "end": span.end,
    }
