"""A store filled with twins is what tracking would have made of them."""

import asyncio
from pathlib import Path

import pytest

from bench.filling import fill
from bench.streams import invent
from bot.core.articles import Article
from bot.core.placing.joining import CANDIDATES, looked_for
from bot.core.placing.profiles import count_terms, weigh
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.sqlite.store import SqliteStore, open_sqlite
from tests.builders import FixedClock, article, reading_of

STREAMS = 5


async def kept(path: Path) -> list[Article]:
    """Track some articles of a few streams into a new store."""
    store = await open_sqlite(path)
    articles = [
        article(one.text, f"{seed}-{one.id}", title=one.title, published_at=one.published_at)
        for seed in range(STREAMS)
        for one in invent(seed, pairs=1, articles=4)
    ]
    for one in articles:
        await store.add(one, [])
    while await track(store=store, crises=[], read=in_place(reading_of), clock=FixedClock()):
        pass
    await store.close()
    return articles


async def stories_near(store: SqliteStore, one: Article) -> list[str]:
    counts = count_terms(one, reading_of(one))
    rarity = await store.rarity(counts)
    near = await store.near(looked_for(weigh(counts.items(), rarity)), CANDIDATES)
    return [story.id for story in near]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Article]]:
    path = tmp_path_factory.mktemp("filled") / "store.db"
    articles = asyncio.run(kept(path))
    assert fill(path, 3 * len(articles), lambda id: id.partition("-")[0]) == 3 * len(articles)
    return path, articles


async def test_a_twin_stands_where_its_original_does_under_names_of_its_own(
    filled: tuple[Path, list[Article]],
) -> None:
    path, articles = filled
    store = await open_sqlite(path)
    for one in articles[:5]:
        placed = await store.placement(one.id)
        twin = await store.get(type(one.id)(f"{one.id}~1"))
        assert placed
        assert twin
        beside = await store.placement(twin.id)
        assert beside
        assert beside.story == f"{placed.story}~1"
        assert (await stories_near(store, twin))[0].endswith("~1")
        assert not (await stories_near(store, one))[0].endswith(("~1", "~2"))
    await store.close()


async def test_common_words_grow_with_the_store_and_names_do_not(
    filled: tuple[Path, list[Article]],
) -> None:
    path, articles = filled
    store = await open_sqlite(path)
    stories = [
        story
        for one in articles
        if (placed := await store.placement(one.id)) and (story := await store.story(placed.story))
    ]
    held = {term for story in stories for term, _ in story.terms}
    rarity = await store.rarity(held)
    await store.close()

    assert rarity.stories == 3 * len({story.id for story in stories})
    assert max(rarity.held.values()) > len({story.id for story in stories})
    names = [rarity.held[term] for term in held if term.startswith("@")]
    assert sorted(names)[len(names) // 2] < 4
