import asyncio
import re
import sqlite3
from collections.abc import Sequence
from contextvars import Context
from pathlib import Path

import pytest

from bench.streams import Told, invent
from bot.core.aliases import NO_ALIASES
from bot.core.articles import Article
from bot.core.crises import Crisis
from bot.core.ledger.absorbing import absorb
from bot.core.ledger.arrivals import Arrival
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.store.sqlite import terms
from bot.store.sqlite.store import SqliteStore, open_sqlite
from tests.builders import FLOOD, NOW, FixedClock, article, reading_of
from tests.contracts.stores import tracked
from tests.store.sqlite.files import filled

TEXT = "The levee at Tarn broke. At least 12 people were killed, Mayor Oda Brel said on Monday."
EVERYTHING = Crisis(name="All", query="*")
#: Walks over a whole table or index; a statement may walk what it was given or made for itself,
#: the few rows that wait to be tracked, and a range of the sentences ("main." is the index itself).
LOOKS_THROUGH = re.compile(
    r"SCAN (?!asked\b|\(|CONSTANT|article .*article_untracked$|sentence |main\.)"
)


async def noted(store: SqliteStore, articles: Sequence[Article], crisis: Crisis) -> list[str]:
    """Track articles and return every statement that it took, with its values."""
    for one in articles:
        await store.add(one, [])
    said: list[str] = []
    database = store._database
    for hand in (database._quick_reader, database._quick_writer):
        await hand.do(lambda connection: connection.set_trace_callback(said.append))
    await track(store=store, crises=[crisis], read=in_place(reading_of), clock=FixedClock())
    for hand in (database._quick_reader, database._quick_writer):
        await hand.do(lambda connection: connection.set_trace_callback(None))
    return [one for one in said if not one.startswith(("BEGIN", "COMMIT", "--"))]


def told(one: Told) -> Article:
    return article(one.text, one.id, title=one.title, published_at=one.published_at)


async def test_no_statement_of_tracking_looks_through_a_whole_table(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    store = await open_sqlite(path)
    first, copy = article(TEXT), article(TEXT, "c1", publisher="Sell Courier")
    edited = article(TEXT.replace("12", "14"), revision=2)

    statements = await noted(store, [first, copy, edited], FLOOD)
    await store.close()

    plans = {}
    with sqlite3.connect(path) as connection:
        for one in statements:
            rows = connection.execute(f"EXPLAIN QUERY PLAN {one}").fetchall()
            plans[one] = [step for *_, step in rows]
    walks = {
        one: [step for step in plan if LOOKS_THROUGH.match(step)] for one, plan in plans.items()
    }
    assert {one: steps for one, steps in walks.items() if steps} == {}
    assert any("FROM band" in one for one in statements)
    assert any("sighting" in one for one in statements)


async def test_an_article_asks_as_many_questions_of_a_full_store_as_of_an_empty_one(
    tmp_path: Path,
) -> None:
    store = await open_sqlite(tmp_path / "store.db")
    stream = [told(one) for one in invent(1, pairs=2, articles=12)]

    asked = [
        sum(one.lstrip().startswith("SELECT") for one in await noted(store, [one], EVERYTHING))
        for one in stream
    ]
    await store.close()

    assert max(asked[-10:]) <= asked[0] + 4, (
        "only a story that is joined or divided is asked for again"
    )


async def test_a_ledger_is_read_once_and_known_from_then_on(tmp_path: Path) -> None:
    store = await filled(tmp_path / "store.db")
    before = await store.at_hand(FLOOD.name)
    await store.ledger(FLOOD.name, NO_ALIASES)
    one = article(TEXT, "b1")

    statements = await noted(store, [one], FLOOD)
    known = await store.at_hand(FLOOD.name)
    await store.close()

    again = await open_sqlite(tmp_path / "store.db")
    assert list(await again.at_hand(FLOOD.name)) == list(known)
    await again.close()
    assert len(known) > len(before)
    assert not any("FROM fact WHERE crisis = " in one and "ORDER BY" in one for one in statements)


async def test_stories_are_looked_for_with_few_different_queries(tmp_path: Path) -> None:
    store = await filled(tmp_path / "store.db")
    terms._near.cache_clear()

    found = [
        await store.near({f"unheard {n}": 1.0 for n in range(count)} | {"levee": 1.0}, 5)
        for count in range(48)
    ]
    await store.close()

    assert terms._near.cache_info().currsize == 3
    assert all(each == found[0] for each in found)


async def test_what_is_tracked_at_once_is_stored_whole_or_not_at_all(tmp_path: Path) -> None:
    store = await filled(tmp_path / "store.db")
    before = await store.facts(FLOOD.name)
    one = article(TEXT, "b1")
    await store.add(one, [])

    async def placed(*, is_broken_off: bool) -> None:
        async with store.at_once():
            await track_in(store, one)
            outside = await asyncio.create_task(store.untracked(1), context=Context())
            assert [each.id for each in outside] == [one.id]
            if is_broken_off:
                raise LookupError

    async with store.alone():
        with pytest.raises(LookupError):
            await placed(is_broken_off=True)
        assert list(await store.ledger(FLOOD.name, NO_ALIASES)) == list(before)
        await placed(is_broken_off=False)

    assert list(await store.untracked(1)) == []
    assert len(await store.facts(FLOOD.name)) > len(before)
    await store.close()


async def track_in(store: SqliteStore, one: Article) -> None:
    reading = reading_of(one)
    known = await store.ledger(FLOOD.name, NO_ALIASES)
    arrival = Arrival(article=one, reading=reading, story="s1", origin=one.publisher)
    facts = absorb(FLOOD.name, known, arrival, NOW)
    await store.save_tracked(tracked(one, *facts))
