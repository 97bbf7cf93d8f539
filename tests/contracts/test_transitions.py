"""The steps of facts, in every store."""

from dataclasses import replace

from bot.core.facts import FactState
from bot.core.ledger.transitions import Transition
from bot.ports import Store
from tests.builders import FLOOD, NOW, article, hours, span
from tests.contracts.stores import tracked

ARTICLE = article()
FIRST = Transition(
    crisis=FLOOD.name,
    key="f1",
    state=FactState.NEW,
    version=1,
    at=NOW,
    text="The levee broke",
    spans=(span(ARTICLE, "The levee"),),
)
SECOND = replace(
    FIRST,
    state=FactState.CHANGED,
    version=2,
    at=NOW + hours(1),
    previous="The levee",
    previous_span=span(ARTICLE, "Tarn"),
)
OTHER = replace(FIRST, key="f2")
ELSEWHERE = replace(FIRST, crisis="Another")


async def test_steps_come_back_in_their_order_by_crisis_and_fact(store: Store) -> None:
    later = article(id="a2")
    await store.add(ARTICLE, [])
    await store.add(later, [])
    await store.save_tracked(tracked(ARTICLE, transitions=(FIRST, OTHER, ELSEWHERE)))
    await store.save_tracked(tracked(later, transitions=(SECOND,)))

    assert list(await store.transitions.of(FLOOD.name)) == [FIRST, OTHER, SECOND]
    assert list(await store.transitions.of(FLOOD.name, "f1")) == [FIRST, SECOND]
    assert list(await store.transitions.of("Unknown")) == []


async def test_tracking_an_article_again_makes_no_steps(store: Store) -> None:
    await store.add(ARTICLE, [])
    for _ in range(2):
        await store.save_tracked(tracked(ARTICLE, transitions=(FIRST,)))

    assert list(await store.transitions.of(FLOOD.name)) == [FIRST]
