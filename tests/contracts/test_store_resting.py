"""The ledger of a long crisis: what is at hand of it, and what comes back when it is told again."""

from dataclasses import replace

import pytest

from bot.core.aliases import NO_ALIASES
from bot.core.articles import Article
from bot.core.facts import Fact, FactState
from bot.core.ledger.absorbing import absorb
from bot.core.ledger.arrivals import Arrival
from bot.core.ledger.resting import AT_HAND, SLACK
from bot.ports import Store
from tests.builders import FLOOD, NOW, article, fact, hours, reading_of
from tests.contracts.stores import tracked

FIRST = article("The levee at Tarn broke on Monday.", "first", publisher="Tarn Post")
#: Told long ago, and of little weight: it rests before all others.
OLD = fact(FIRST, key="old", weight=0.05)
OTHERS = article("The mill at Orvane burnt down.", "others", published_at=NOW + hours(9))


async def filled(store: Store) -> None:
    """Fill a ledger until the first fact rests in it."""
    others = [
        replace(fact(OTHERS, key=f"f{n:04}"), text=f"Mill {n} at Orvane{n} burnt down.")
        for n in range(AT_HAND + SLACK)
    ]
    await store.add(FIRST, [])
    await store.save_tracked(tracked(FIRST, OLD))
    await store.ledger(FLOOD.name, NO_ALIASES)
    await store.at_hand(FLOOD.name)
    await store.add(OTHERS, [])
    await store.save_tracked(tracked(OTHERS, *others))


async def absorbed(store: Store, one: Article) -> tuple[Fact, ...]:
    arrival = Arrival(
        article=one,
        reading=reading_of(one),
        story="s1",
        origin=one.publisher,
        is_revision=one.revision > 1,
    )
    known = await store.ledger(FLOOD.name, NO_ALIASES, arrival)
    return absorb(FLOOD.name, known, arrival, NOW + hours(10))


async def test_a_brief_has_at_hand_what_it_may_want_and_the_ledger_has_all(store: Store) -> None:
    async with store.alone():
        await filled(store)

    at_hand = await store.at_hand(FLOOD.name)
    with_old = await store.at_hand(FLOOD.name, [OLD.key, at_hand[0].key, "unknown"])
    everything = await store.facts(FLOOD.name)

    assert len(at_hand) == AT_HAND
    assert OLD not in at_hand
    assert {*with_old} - {*at_hand} == {OLD}
    assert [*with_old] == sorted(with_old, key=lambda fact: (fact.first_seen_at, fact.key))
    assert len(everything) == AT_HAND + SLACK + 1
    assert OLD in everything


async def test_what_rests_is_seen_again_and_is_not_new(store: Store) -> None:
    again = article("The levee at Tarn broke on Monday.", "again", published_at=NOW + hours(10))
    async with store.alone():
        await filled(store)
        (seen,) = await absorbed(store, again)
        await store.add(again, [])
        await store.save_tracked(tracked(again, seen))

    assert (seen.key, seen.version) == ("old", 1)
    assert [one.span.article for one in seen.sightings] == [FIRST.id, again.id]
    assert seen in await store.facts(FLOOD.name)
    assert [one.key for one in await store.facts_of(FIRST.id)] == ["old"]


@pytest.mark.parametrize(
    ("revised", "states"),
    [
        pytest.param(
            replace(FIRST, revision=2, text="Nothing happened at all."),
            {"old": FactState.WITHDRAWN},
            id="edited",
        ),
        pytest.param(
            replace(FIRST, revision=2, is_withdrawn=True),
            {"old": FactState.WITHDRAWN},
            id="withdrawn",
        ),
    ],
)
async def test_what_rests_is_taken_back_with_its_article(
    store: Store, revised: Article, states: dict[str, FactState]
) -> None:
    async with store.alone():
        await filled(store)
        touched = await absorbed(store, revised)

    assert {fact.key: fact.state for fact in touched if fact.key in states} == states
