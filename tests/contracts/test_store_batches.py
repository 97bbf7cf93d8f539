"""What is placed in one transaction is placed as if each article had come by itself."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from bot.core.aliases import NO_ALIASES
from bot.core.articles import Article
from bot.core.crises import Crisis
from bot.core.placing.groundwork import Groundwork, packed
from bot.flows.track import track
from bot.ports import Store
from bot.store.memory import MemoryStore
from tests.builders import FLOOD, NOW, FixedClock, article, fact, hours, reading_of
from tests.contracts.stores import story, tracked

EVERYTHING = Crisis(name=FLOOD.name, query="*")
PLACES = ("Tarn", "Orvane", "Lower Sell", "Brack")
TOLD = (
    "The levee at {place} broke and {count} people fled the water, the Flood Agency said.",
    "Rescuers in {place} looked for {count} missing miners after the gallery fell in.",
    "The mayor of {place}, Oda Brel, said {count} houses stood under water on Monday.",
    "Boats from {place} brought {count} children to the school on the hill.",
    "A fever spread in {place}, where the clinic counted {count} cases by the evening.",
)


def stream(seed: int) -> Sequence[Article]:
    """Tell of several places, with copies and with revisions."""
    chance = Random(seed)
    told: list[Article] = []
    for number in range(20):
        lines = chance.sample(TOLD, 3)
        text = " ".join(
            line.format(place=chance.choice(PLACES[:2]), count=chance.randrange(3, 90))
            for line in lines
        )
        kind = chance.random()
        if told and kind < 0.2:
            text = chance.choice(told).text
        one = article(text, f"a{number:02}", title=lines[0][:30], published_at=NOW + hours(number))
        if told and kind > 0.9:
            newest = {each.id: each for each in told}
            before = chance.choice(list(newest.values()))
            one = replace(before, text=f"{before.text} {text}", revision=before.revision + 1)
        told.append(replace(one, publisher=f"Paper {number % 3}"))
    return told


async def placed(store: Store, told: Sequence[Article], at_a_time: int) -> None:
    """Place articles, so many in a transaction, as workers place what others read."""
    clock = FixedClock()
    for start in range(0, len(told), at_a_time):
        for one in told[start : start + at_a_time]:
            await store.add(one, [])
            reading = reading_of(one)
            await store.keep_reading(one, reading, packed(Groundwork(one, reading)))
        async with store.alone():
            done = await track(store=store, crises=[EVERYTHING], read=None, clock=clock)
        assert len(done) == len(told[start : start + at_a_time])


async def state(store: Store, told: Sequence[Article]) -> list[object]:
    """Return what has come of articles."""
    ids = sorted({one.id for one in told})
    places = [await store.placement(id) for id in ids]
    stories = await store.stories(NOW - hours(99))
    terms = {term for one in stories for term, _ in one.terms}
    signatures = {band for one in told for band in Groundwork(one, reading_of(one)).signature.bands}
    return [
        places,
        list(stories),
        await store.rarity(terms),
        sorted(one.article for one in await store.similar(sorted(signatures))),
        sorted(
            (one.key, one.version, one.text, one.story, one.sightings, one.state)
            for one in await store.facts(FLOOD.name)
        ),
        [await store.facts_of(id) != [] for id in ids],
        list(await store.transitions.of(FLOOD.name)),
        list(await store.untracked(99)),
        await store.read_ahead(99),
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_many_at_once_are_placed_as_one_by_one(store: Store, seed: int) -> None:
    told = stream(seed)
    alone = MemoryStore()
    await placed(alone, told, 1)

    await placed(store, told, 10)

    assert await state(store, told) == await state(alone, told)


async def test_nothing_has_to_be_looked_up_before(store: Store) -> None:
    first, copy = article("The levee broke.", "a1"), article("The levee broke.", "a2")
    revised = replace(first, revision=2, text="The levee held.")
    for one in (first, copy, revised):
        await store.add(one, [])

    async with store.alone(), store.at_once():
        await store.save_tracked(tracked(first, fact(first), bands=(1, 2)))
        assert [one.article for one in await store.similar([2, 9])] == ["a1"]
        await store.save_tracked(tracked(copy, bands=(2, 3), story=story(articles=2)))
        assert [one.article for one in await store.similar([2])] == ["a1", "a2"]
        assert list(await store.near({"levee": 1.0}, 5)) == [story(articles=2)]
        await store.save_tracked(tracked(revised, bands=(4,), story=story(articles=2)))
        assert [one.article for one in await store.similar([1, 2, 4])] == ["a1", "a2"]
        assert list(await store.facts_of(first.id)) == [fact(first)]
        assert list(await store.ledger(FLOOD.name, NO_ALIASES)) == [fact(first)]

    assert [one.article for one in await store.similar([1])] == []
    assert (await store.rarity(["levee"])).held == {"levee": 1}
    assert list(await store.untracked(9)) == []


async def test_the_same_decision_twice_in_a_transaction_counts_once(store: Store) -> None:
    one = article()
    await store.add(one, [])

    async with store.alone(), store.at_once([(one, Groundwork(one, reading_of(one)))]):
        await store.save_tracked(tracked(one, fact(one)))
        await store.save_tracked(tracked(one, story=story(articles=9)))

    assert await store.story(story().id) == story()
    assert list(await store.facts(FLOOD.name)) == [fact(one)]
