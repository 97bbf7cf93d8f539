"""Embedding: each passage once, in batches, and nothing is lost where it fails."""

from bot.core.crises import Crisis
from bot.flows.embed import BATCH, embed_lacking, embed_waiting
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.memory import MemoryStore
from tests.builders import FixedClock, article, reading_of
from tests.concepts import DOWN, FakeEmbedder

LONG = "The levee at Tarn broke on Monday and the flood ran into the town. " * 30


async def track_all(store: MemoryStore) -> None:
    everything = [Crisis(name="All", query="*")]
    while await track(
        store=store,
        crises=everything,
        read=in_place(reading_of),
        clock=FixedClock(),
        by_meaning=True,
    ):
        pass


async def test_leads_come_first_and_what_is_left_later() -> None:
    store, embedder = MemoryStore(), FakeEmbedder()
    await store.add(article(LONG), [])

    assert await embed_waiting(store=store, embedder=embedder, most=100) == 1
    await track_all(store)
    assert await embed_lacking(store=store, embedder=embedder) == 1
    assert await embed_lacking(store=store, embedder=embedder) == 0

    assert [len(texts) for texts in embedder.asked] == [1, 3]


async def test_texts_are_sent_in_batches_and_the_first_failure_ends_it() -> None:
    store, embedder = MemoryStore(), FakeEmbedder()
    for number in range(BATCH + 1):
        await store.add(article(f"Levee number {number} broke.", f"a{number}"), [])

    assert await embed_waiting(store=store, embedder=embedder, most=100) == BATCH + 1
    embedder.failure = DOWN
    assert await embed_waiting(store=store, embedder=embedder, most=100) == 0

    assert [len(texts) for texts in embedder.asked] == [BATCH, 1, BATCH]


async def test_without_vectors_articles_are_tracked_all_the_same() -> None:
    store, embedder = MemoryStore(), FakeEmbedder(failure=DOWN)
    await store.add(article(LONG, language="en"), [])

    await embed_waiting(store=store, embedder=embedder, most=100)
    await track_all(store)

    assert await store.placement(article().id) is not None
    assert await store.untracked(5) == []
