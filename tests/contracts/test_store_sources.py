"""What `bot.ports.SourceStore` says, for every adapter."""

from bot.core.articles import SourceHealth, SourceId
from bot.ports import Store
from tests.builders import NOW


async def test_a_source_begins_fresh_and_keeps_its_health(store: Store) -> None:
    id = SourceId("herald")
    assert await store.health(id) == SourceHealth(source=id)

    for failures in (1, 2):
        known = SourceHealth(source=id, etag='W/"ä"', failures=failures, next_fetch_at=NOW)
        await store.save_health(known)

    assert await store.health(id) == known


async def test_the_health_of_many_sources_comes_in_their_order(store: Store) -> None:
    ids = [SourceId(name) for name in ("radio", "herald", "gazette")]
    known = SourceHealth(source=ids[1], failures=3)
    await store.save_health(known)
    await store.save_health(SourceHealth(source=SourceId("another")))

    assert await store.healths(ids) == [
        SourceHealth(source=ids[0]), known, SourceHealth(source=ids[2]),
    ]  # fmt: skip
    assert await store.healths([]) == []
