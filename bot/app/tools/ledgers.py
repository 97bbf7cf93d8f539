"""`watchfloor ledger`: what is known in a crisis, and how each fact came to stand as it does."""

import sys
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from bot.app.storing.locating import store_url
from bot.app.storing.opening import open_beside
from bot.app.tools.commanding import print_json
from bot.app.tools.telling import NO_CRISIS, crisis_meant, needed
from bot.core.exchange.transitions import fact_to_json
from bot.core.ledger.transitions import Transition
from bot.core.presenting.titles import count, instant
from bot.errors import InputError
from bot.ports import Store


async def show_ledger(asked: str, format: str, config_file: Path | None) -> int:
    """Print the facts of one crisis, or of all, each with its steps.

    Raises:
        InputError: The configuration has no such crisis, or none at all.
    """
    config = needed(config_file)
    names = [crisis.name for crisis in config.crises]
    if not names:
        raise InputError(NO_CRISIS)
    chosen = [crisis_meant(asked, names)] if asked else names
    store = await open_beside(store_url(config))
    try:
        for crisis in chosen:
            await _show(crisis, format, store)
    finally:
        await store.close()
    return 0


async def _show(crisis: str, format: str, store: Store) -> None:
    facts = await store.facts(crisis)
    steps: dict[str, list[Transition]] = defaultdict(list)
    for one in await store.transitions.of(crisis):
        steps[one.key].append(one)
    if format == "json":
        for fact in facts:
            print_json(fact_to_json(fact, steps[fact.key]))
        return
    publishers = await _publishers(steps.values(), store)
    sys.stdout.write(f"{crisis}: {count(len(facts), 'fact')}\n")
    for fact in facts:
        sys.stdout.write(f"  {fact.state.upper()}  {fact.text}\n")
        for step in steps[fact.key]:
            sys.stdout.write(f"    {_line(step, publishers)}\n")


def _line(step: Transition, publishers: Mapping[str, str]) -> str:
    who = dict.fromkeys(publishers.get(span.article, "?") for span in step.spans)
    was = f"  was: {step.previous}" if step.previous else ""
    return f"{instant(step.at)}  {step.state}  by {', '.join(who)}{was}"


async def _publishers(ledger: Collection[Sequence[Transition]], store: Store) -> Mapping[str, str]:
    spans = {
        (span.article, span.revision) for steps in ledger for step in steps for span in step.spans
    }
    return {one.id: one.publisher for one in await store.get_many(spans)}
