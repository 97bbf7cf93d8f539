"""What it costs to place an article while the store grows, and what the hot window weighs.

Invented articles go through the flow itself, into the store that a bot runs on; the ledger is left
out, for it grows with one crisis and not with the store. `python -m bench.track [MOST]`.
"""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

from bench.streams import START, Told, invent
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.evidence import Reading
from bot.core.reading import read
from bot.flows.track import track
from bot.ports import Store
from bot.store.sqlite.store import open_sqlite

SMALL = 5_000
LARGE = 200_000
#: Articles over which the cost is measured at each size.
_MEASURED = 500


class _Clock:
    """Stands still."""

    def now(self) -> datetime:
        """Return when everything is stored."""
        return datetime(2026, 3, 3, tzinfo=UTC)


def measure(most: int) -> dict[str, float]:
    """Print and return articles per second and the growth of cost up to so many articles."""
    with tempfile.TemporaryDirectory() as folder:
        scores = asyncio.run(_measured(Path(folder) / "store.db", most))
    scores["megabytes"] = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print("track  " + "  ".join(f"{name} {score:.2f}" for name, score in scores.items()))
    return scores


async def _measured(path: Path, most: int) -> dict[str, float]:
    store = await open_sqlite(path)
    told = _endless()
    held, costs = 0, {}
    try:
        for size in (min(SMALL, most), most):
            while held < size:
                held += await _placed(store, told, min(100, size - held))
            started = process_time()
            held += await _placed(store, told, _MEASURED)
            costs[size] = (process_time() - started) / _MEASURED
    finally:
        await store.close()
    small, large = costs[min(SMALL, most)], costs[most]
    return {"per second": 1 / large, "growth": large / small, "articles": float(held)}


async def _placed(store: Store, told: Iterator[Told], count: int) -> int:
    for one in (next(told) for _ in range(count)):
        await store.add(_article(one), [])
    done = 0
    while done < count:
        done += len(await track(store=store, crises=[], read=_read, clock=_Clock()))
    return done


def _endless() -> Iterator[Told]:
    """Give one stream after another, each of other crises, all of them within the same months."""
    number = 0
    while True:
        number += 1
        for one in invent(number, pairs=6, articles=20):
            shift = timedelta(minutes=number % 60)
            yield replace(one, id=f"{number}-{one.id}", published_at=one.published_at + shift)


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
