"""What it costs to place an article while the store grows, and what the hot window weighs.

Invented articles go through the flow itself, into the store that a bot runs on; the first 5,000
one by one, the others as their twins (`bench.filling`). Then the same articles are placed in a
store that was left as it was and in the full one, some in the one and some in the other by turns,
so that whatever else the machine does falls on both alike. Cost is CPU time of the whole process.
The ledger is left out, for it grows with one crisis and not with the store: see `bench.latency`.
`python -m bench.track [MOST]`.
"""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from shutil import copyfile
from time import process_time

from bench import latency
from bench.filling import fill
from bench.streams import START, Told, invent
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.evidence import Reading
from bot.core.reading import read
from bot.flows.track import track
from bot.flows.track.reading import in_place
from bot.ports import Store
from bot.store.sqlite.store import open_sqlite

SMALL = 5_000
LARGE = 200_000
#: Turns, the first of which only warm the stores, and articles of each turn.
_TURNS, _WARM, _AT_A_TIME = 24, 4, 50


@dataclass(slots=True, kw_only=True)
class Cost:
    """CPU seconds of so many articles."""

    articles: int = 0
    reading: float = 0.0
    #: In the store that was left as it was, and in the full one.
    small: float = 0.0
    large: float = 0.0


class _Clock:
    """Stands still."""

    def now(self) -> datetime:
        """Return when everything is stored."""
        return datetime(2026, 3, 3, tzinfo=UTC)


def measure(most: int) -> dict[str, float]:
    """Print and return articles per second, the growth of cost, and megabytes held."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.db", Path(folder) / "large.db"
        told = _endless()
        few = min(SMALL, most)
        asyncio.run(_track_first(small, told, few))
        copyfile(small, large)
        # In a process of its own, so that what filling takes is not counted as held.
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
            held = other.submit(fill, large, most, _stream_of).result()
        cost = asyncio.run(compare(small, large, told))
        size = sum(file.stat().st_size for file in Path(folder).glob("large.db*")) / 2**20
    scores = {
        "articles": float(held),
        "reading ms": 1000 * cost.reading / cost.articles,
        "assigning ms": 1000 * cost.large / cost.articles,
        f"at {few} ms": 1000 * cost.small / cost.articles,
        "growth": cost.large / cost.small,
        "per second": cost.articles / (cost.reading + cost.large),
        "megabytes": getrusage(RUSAGE_SELF).ru_maxrss / 1024,
        "on disk": size,
    }
    print("track  " + "  ".join(f"{name} {score:.2f}" for name, score in scores.items()))
    return scores


async def compare(small: Path, large: Path, told: Iterator[Told]) -> Cost:
    """Place the same articles in two stores by turns."""
    stores = [await open_sqlite(path, is_checked=False) for path in (small, large)]
    cost = Cost()
    for turn in range(_TURNS):
        articles = [_article(next(told)) for _ in range(_AT_A_TIME)]
        started = process_time()
        readings = {one.id: _read(one) for one in articles}
        read = process_time() - started
        # By turns, too, for whoever comes second finds the words of the articles in mind.
        order = (0, 1) if turn % 2 else (1, 0)
        placed = {one: await _place(stores[one], articles, readings) for one in order}
        if turn >= _WARM:
            cost.articles += len(articles)
            cost.reading += read
            cost.small += placed[0]
            cost.large += placed[1]
    for store in stores:
        await store.close()
    return cost


async def _track_first(path: Path, told: Iterator[Told], most: int) -> None:
    store = await open_sqlite(path)
    for held in range(0, most, 100):
        articles = [_article(next(told)) for _ in range(min(100, most - held))]
        await _place(store, articles, {one.id: _read(one) for one in articles})
    await store.close()


async def _place(
    store: Store, articles: list[Article], readings: dict[ArticleId, Reading]
) -> float:
    """Store articles and track them; return the CPU seconds that tracking took."""
    for one in articles:
        await store.add(one, [])
    read = in_place(lambda one: readings[one.id])
    started, done = process_time(), 0
    while done < len(articles):
        done += len(await track(store=store, crises=[], read=read, clock=_Clock()))
    return process_time() - started


def _endless() -> Iterator[Told]:
    """Give one stream after another, each of other crises, all of them within the same months."""
    number = 0
    while True:
        number += 1
        for one in invent(number, pairs=6, articles=20):
            shift = timedelta(minutes=number % 60)
            yield replace(one, id=f"{number}-{one.id}", published_at=one.published_at + shift)


def _stream_of(id: str) -> str:
    return id.partition("-")[0]


def _article(told: Told) -> Article:
    return Article(
        id=ArticleId(told.id),
        source=SourceId("bench"),
        publisher="bench",
        title=told.title,
        text=told.text,
        published_at=told.published_at,
        stored_at=START + timedelta(days=400),
    )


def _read(article: Article) -> Reading:
    return read(article.text, title=article.title, published_at=article.published_at)


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else LARGE)
    latency.measure()
