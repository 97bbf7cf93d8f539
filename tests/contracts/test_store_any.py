"""Any run of operations says the same on every store."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.articles import ArticleId
from bot.core.briefs import BriefKind
from bot.core.channels import Channel, Platform
from bot.core.deliveries import DeliveryState
from bot.core.questions import Answer, Searched
from bot.core.stories import Placement, StoryId
from bot.core.text.words import stems
from bot.ports import Store
from tests.builders import HOME, NOW, article, brief, delivery, fact, hours, incoming, statement
from tests.contracts.stores import STORES, story, tracked

Operation = tuple[Any, ...]
CRISES = ("Sell flood", "Ostra quake")
CHANNELS = (HOME, Channel(platform=Platform.SLACK, id="C1"))
TEXTS = ("The levee broke.", "Ten people are missing. The levee held.", "A strike began in Dorn.")
TERMS = (
    (("levee", 1.0), ("tarn", 0.5)),
    (("tarn", 0.9),),
    (("strike", 0.8), ("levee", 0.2)),
    (("strike", 0.8),),
)
SEARCHED = list(stems(" ".join(TEXTS)))

few = st.integers(0, 3)
ids = few.map(lambda n: ArticleId(f"a{n}"))
times = st.integers(0, 4).map(lambda n: NOW + hours(n))
channels = st.sampled_from(CHANNELS)
keys = st.sampled_from("klm")
deliveries = st.builds(
    lambda key, channel, target, at, state, attempts: delivery(
        key, channel=channel, target=target, not_before=at, state=state, attempts=attempts
    ),
    keys,
    channels,
    st.sampled_from(["", "k"]),
    times,
    st.sampled_from(DeliveryState),
    st.integers(0, 1),
)
operations: st.SearchStrategy[Operation] = st.one_of(
    st.tuples(st.just("add"), ids, st.integers(1, 3), st.sampled_from(TEXTS), times, st.booleans()),
    st.tuples(st.just("track"), st.sets(st.sampled_from(CRISES)), few, st.none() | ids),
    st.tuples(st.just("brief"), st.sampled_from(CRISES), channels, few, st.sampled_from(BriefKind)),
    st.tuples(st.just("owe"), deliveries),
    st.tuples(st.just("save"), deliveries),
    st.tuples(st.just("recover"), times),
    st.tuples(st.just("accept"), few, channels, st.sampled_from(["", "t"])),
    st.tuples(st.just("done"), few, st.booleans(), deliveries),
    st.tuples(st.just("take"), few),
)


async def apply(store: Store, operation: Operation) -> object:
    match operation:
        case ("add", id, revision, text, at, is_withdrawn):
            one = article(
                text, id, revision=revision, stored_at=at, is_withdrawn=is_withdrawn,
                publisher=f"Paper {revision}",
            )  # fmt: skip
            newest = await store.get(id)
            if revision <= (newest.revision if newest else 0) + 1:  # revisions come in their order
                await store.add(one, [f"key:{id}", f"text:{text}"])
        case ("track", crises, number, original):
            return await _track(store, tuple(sorted(crises)), number, original)
        case ("brief", crisis, channel, slot, kind):
            known = await store.get(ArticleId("a0"))
            one = brief(
                crisis=crisis, kind=kind, number=slot, as_of=NOW + hours(slot),
                new=(statement(known),) if known else (),
            )  # fmt: skip
            owed = [delivery(f"brief/{slot}", channel=channel)]
            return await store.save_brief(one, channel, {f"f{slot}": slot}, owed, slot=str(slot))
        case ("owe", owed):
            await store.outbox.owe([owed])
        case ("save", owed):
            if await store.outbox.get(owed.key):
                await store.outbox.save(owed)
        case ("recover", at):
            return await store.outbox.recover(at)
        case ("accept", number, channel, thread):
            return await store.inbox.accept(
                incoming(id=f"e{number}", channel=channel, thread=thread)
            )
        case ("done", number, is_answered, owed):
            answer = Answer(question="q", is_answered=False, searched=Searched(articles=number))
            await store.inbox.done(f"e{number}", answer if is_answered else None, [owed])
        case ("take", slot):
            return await store.take("kind", str(slot), NOW)
    return None


async def _track(
    store: Store, crises: tuple[str, ...], number: int, original: ArticleId | None
) -> object:
    waiting = await store.untracked(1)
    for one in waiting:
        name = StoryId(f"s{number}")
        await store.save_tracked(
            tracked(
                one,
                *(replace(fact(one), crisis=crisis) for crisis in crises),
                crises=crises,
                bands=(number, number + 1),
                story=story(name, newest_at=one.stored_at, terms=TERMS[number]),
                placement=Placement(
                    article=one.id,
                    story=name,
                    duplicate_of=original if original != one.id else None,
                ),
            )
        )
    return waiting


async def seen(store: Store) -> dict[str, object]:
    """Everything that can be asked of a store."""
    articles = [ArticleId(f"a{n}") for n in range(4)]
    revisions = [(id, n) for id in articles for n in (1, 2, 3)]
    hits = [await store.search([c], SEARCHED, until=NOW + hours(2), limit=99) for c in CRISES]
    return {
        "known": await store.known([f"key:{id}" for id in articles] + [f"text:{t}" for t in TEXTS]),
        "newest": [await store.get(id) for id in articles],
        "revisions": sorted(await store.get_many(revisions), key=lambda a: (a.id, a.revision)),
        "readings": [await store.reading(*one) for one in revisions],
        "untracked": list(await store.untracked(99)),
        "crises": [
            list(await store.in_crises(named, since=NOW + hours(1), until=until))
            for named in ([CRISES[0]], CRISES)
            for until in (None, NOW + hours(2))
        ],
        "hits": [sorted((h.article, h.revision, h.start, h.end) for h in found) for found in hits],
        "placements": [await store.placement(id) for id in articles],
        "similar": list(await store.similar([0, 2])),
        "rarity": await store.rarity(["levee", "tarn", "strike", "unknown"]),
        "near": list(await store.near({"levee": 1.0, "strike": 0.3}, 3)),
        "stories": list(await store.stories(NOW + hours(1))),
        "copies": await store.copies(articles),
        "facts": [list(await store.facts(crisis)) for crisis in CRISES],
        "facts of": [list(await store.facts_of(id)) for id in articles],
        "told": [await store.told(channel, crisis) for channel in CHANNELS for crisis in CRISES],
        "last": [
            await store.last_brief(crisis, channel, is_numbered=is_numbered)
            for crisis in CRISES
            for channel in CHANNELS
            for is_numbered in (True, False)
        ],
        "since": list(await store.briefs_since(CRISES[0], HOME, NOW + hours(1))),
        "using": [list(await store.briefs_using(id)) for id in articles],
        "due": [list(await store.outbox.due(NOW + hours(n), tuple(Platform))) for n in (0, 2, 9)],
        "recent": list(await store.outbox.recent(99)),
        "pending": list(await store.inbox.pending(99)),
        "thread": [list(await store.inbox.thread(channel, "t")) for channel in CHANNELS],
        "counts": await store.counts(),
    }


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[list[Store]]:
    async with AsyncExitStack() as stack:
        stores = []
        for name, open_one in STORES.items():
            place = Path(tempfile.mkdtemp(prefix=name, dir=folder))
            stores.append(await stack.enter_async_context(open_one(place)))
        yield stores


# Opening three stores takes longer than what is done to them: few runs, and long ones.
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(operations, min_size=6, max_size=50))
def test_any_run_of_operations_says_the_same_on_every_store(
    tmp_path_factory: pytest.TempPathFactory, run: list[Operation]
) -> None:
    async def compared() -> None:
        async with opened(tmp_path_factory.getbasetemp()) as (first, *others):
            for operation in run:
                said = await apply(first, operation)
                for other in others:
                    assert await apply(other, operation) == said, operation
            told = await seen(first)
            for other in others:
                assert await seen(other) == told

    asyncio.run(compared())


async def test_a_slot_is_taken_with_what_is_owed_for_it_or_not_at_all(store: Store) -> None:
    assert await store.owe_once("amended", "s1", [delivery("a"), delivery("b")], NOW)
    assert not await store.owe_once("amended", "s1", [delivery("c")], NOW)

    assert sorted(one.key for one in await store.outbox.recent(9)) == ["a", "b"]
    assert not await store.take("amended", "s1", NOW)
    assert await store.is_taken("amended", "s1")
    assert not await store.is_taken("amended", "s2")
    assert not await store.is_taken("brief", "s1")
