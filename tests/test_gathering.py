from dataclasses import replace

import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.core.briefs import outline_of
from bot.core.facts import FactState
from bot.core.ledger.resting import AT_HAND
from bot.core.operating.readiness import STUCK_AFTER
from bot.gathering import FAILING_AFTER, coverage_of, evidence_of, gather, readings_of
from bot.ports import Store
from bot.store.memory import MemoryStore
from tests.builders import (
    FLOOD,
    HOME,
    NOW,
    article,
    brief,
    fact,
    hours,
    reading_of,
    sighting,
    span,
)
from tests.contracts.stores import tracked

FIRST = article("The levee at Tarn broke on Monday.", "a1", stored_at=NOW - hours(3))
SECOND = article("The levee at Tarn broke, the mayor said.", "b1", publisher="Radio Tarn")


@pytest.fixture
async def store() -> Store:
    kept = MemoryStore()
    for one in (FIRST, SECOND):
        await kept.add(one, [])
        await kept.save_tracked(tracked(one))
    return kept


async def test_every_revision_that_a_fact_points_at_is_laid_out(store: Store) -> None:
    known = fact(
        FIRST,
        sightings=(sighting(FIRST, "levee"), sighting(SECOND, "levee")),
        previous_span=span(SECOND, "Tarn"),
    )
    await store.save_facts([known])

    material = await gather(store, FLOOD.name, HOME, NOW)

    assert set(material.articles) == {("a1", 1), ("b1", 1)}
    assert material.library(known.span) == (FIRST, reading_of(FIRST))
    assert (list(material.facts), material.last, material.as_of) == ([known], None, NOW)


async def test_what_the_channel_was_told_is_known_unless_it_asks_for_all(store: Store) -> None:
    await store.save_brief(brief(), HOME, {"f": 2}, [], slot="1")

    daily = await gather(store, FLOOD.name, HOME, NOW)
    asked = await gather(store, FLOOD.name, HOME, NOW, is_on_demand=True)

    assert (daily.told, asked.told) == ({"f": 2}, {})
    assert daily.last == asked.last == outline_of(brief())


async def test_what_rests_is_laid_out_as_it_stands_where_it_is_asked_for(store: Store) -> None:
    others = [fact(FIRST, key=f"f{n}") for n in range(AT_HAND)]
    before = fact(SECOND, key="rests", weight=0.05, first_seen_at=NOW - hours(9))
    resting = replace(before, version=2, state=FactState.WITHDRAWN)
    await store.save_facts([*others, resting])

    usual = await gather(store, FLOOD.name, HOME, NOW)
    evidence = await evidence_of(store, FLOOD.name, also=[before, resting, others[0]])
    material = await gather(store, FLOOD.name, HOME, NOW, evidence=evidence)

    assert resting not in usual.facts
    assert list(material.facts) == [resting, *usual.facts]
    assert material.library(resting.span) == (SECOND, reading_of(SECOND))


async def test_a_revision_that_was_never_read_is_left_out(store: Store) -> None:
    unread = replace(FIRST, revision=2)
    await store.add(unread, [])

    found = await readings_of(store, [span(FIRST, "levee"), span(unread, "levee")])

    assert set(found) == {("a1", 1)}


async def test_coverage_counts_what_reached_us_since_and_what_fails(store: Store) -> None:
    for id, failures in (("ok", FAILING_AFTER - 1), ("bad", FAILING_AFTER)):
        await store.save_health(SourceHealth(source=SourceId(id), failures=failures))
    sources = [SourceId("ok"), SourceId("bad"), SourceId("new")]

    all_of_it = await coverage_of(store, FLOOD.name, None, NOW, sources)
    newest = await coverage_of(store, FLOOD.name, NOW - hours(1), NOW, [])
    nothing = await coverage_of(store, "Ostra quake", None, NOW, [])

    assert (all_of_it.articles, all_of_it.publishers) == (2, 2)
    assert (all_of_it.sources_failing, all_of_it.sources_total) == (1, 3)
    assert (newest.articles, newest.newest) == (1, SECOND.published_at)
    assert (nothing.articles, nothing.newest) == (0, None)


async def test_coverage_tells_what_should_be_read_by_now_and_is_not(store: Store) -> None:
    late, fresh = NOW - STUCK_AFTER, NOW - STUCK_AFTER / 2
    stored = await store.count_stored(since=late, until=NOW)
    for id, at in (("late", late), ("fresh", fresh)):
        await store.add(article(id=id, stored_at=at), [])

    told = await coverage_of(store, FLOOD.name, late, NOW, [])
    before = await coverage_of(store, FLOOD.name, NOW - hours(9), late - hours(0.1), [])

    assert (told.articles_unread, told.articles_stored) == (1, stored + 2)
    assert (before.articles_unread, before.articles_stored) == (0, 0)
