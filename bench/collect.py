"""Collecting on this machine alone: rates beside those of the bare libraries, and memory.

Poll: sources that mostly answer "not modified", each at an address of its own. Parse: feeds.
Pages: from bytes to an article. Delay: what hostile sources cost the others. Grow: what one article
costs as the store fills up. Run by itself (`python -m bench.collect`), its exit code is 1 when one
of them misses what is asked for.
"""

import asyncio
import multiprocessing
import resource
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

import aiohttp
import feedparser
import trafilatura
from aiohttp import web

from bench.feeds import feed, page
from bench.growing import grown
from bench.hindering import hindered
from bot.core.articles import Source, SourceId
from bot.flows.collect import Collector, collect
from bot.pages import WorkerLanguages, WorkerPages, extract_page
from bot.sources import KINDS
from bot.sources.feed import read_feed
from bot.store.memory import MemoryStore
from bot.web import GuardedWeb
from bot.web.politeness import GAP
from bot.workers import Workers, fenced

Ask = Callable[[int], Awaitable[None]]

SOURCES, AT_ONCE = 2_000, 50
#: Pairs of rates of which the middle ones count: one alone is a fifth off either way.
_ROUNDS = 7
#: What is asked for, and whether at the most.
AIMS = {
    "poll_of_bare": (0.6, False),
    "parse_of_bare": (0.8, False),
    "page_of_bare": (0.8, False),
    "memory_mb": (200.0, True),
    "delayed_s": (2.0, True),
    "delayed_by_silent_s": (2.0, True),
    "grow_ratio": (1.3, True),
}
#: One source in so many has news; the others answer 304.
_NEWS_EVERY = 20
_ETAG = '"1"'


class _Clock:
    at = datetime(2026, 3, 3, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


def measure(_folder: Path) -> Mapping[str, float]:
    """Print and return the rates, ours over the bare library's."""
    scores = asyncio.run(_polled())
    scores["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # of polling
    scores |= {**_parsed(), **_extracted(), **asyncio.run(hindered()), **asyncio.run(grown())}
    for name, score in scores.items():
        told = _judged(score, *AIMS[name]) if name in AIMS else ""
        print(f"collect  {name} {score:.2f}{told}", flush=True)
    return scores


def missed(scores: Mapping[str, float]) -> list[str]:
    """Return the names of the aims that were not reached."""
    return [
        name for name, (aim, is_most) in AIMS.items() if not _is_met(scores[name], aim, is_most)
    ]


def _is_met(score: float, aim: float, is_most: bool) -> bool:
    return score <= aim if is_most else score >= aim


def _judged(score: float, aim: float, is_most: bool) -> str:
    word = "reached" if _is_met(score, aim, is_most) else "MISSED"
    return f"  {word}: {aim:g} at the {'most' if is_most else 'least'}"


async def _polled() -> dict[str, float]:
    clock = _Clock()
    async with _server() as port:
        urls = [f"http://127.1.{n // 250}.{1 + n % 250}:{port}/{n}" for n in range(SOURCES)]
        asks = _ours(urls, clock)
        async with aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(force_close=True)
        ) as session:
            await _rate(asks)
            rates = [await _round(asks, _bare(urls, session), clock) for _ in range(_ROUNDS)]
    ours, bare = (median(one) for one in zip(*rates, strict=True))
    return {"poll_per_s": ours, "poll_of_bare": ours / bare}


async def _round(ours: Ask, bare: Ask, clock: _Clock) -> tuple[float, float]:
    """Return our rate and the bare library's, one right after the other."""
    clock.at += timedelta(days=1, hours=1)
    # Nobody asks a host twice within seconds: the pause that manners want is none of the rate.
    await asyncio.sleep(GAP)
    return await _rate(ours), await _rate(bare)


async def _rate(ask: Ask) -> float:
    """Return sources asked per second, so many at once."""
    waiting = iter(range(SOURCES))

    async def worker() -> None:
        for number in waiting:
            await ask(number)

    started = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(AT_ONCE)))
    return SOURCES / (time.perf_counter() - started)


def _bare(urls: list[str], session: aiohttp.ClientSession) -> Ask:
    async def ask(number: int) -> None:
        async with session.get(urls[number], headers={"If-None-Match": _ETAG}) as response:
            await response.read()

    return ask


def _ours(urls: list[str], clock: _Clock) -> Ask:
    store = MemoryStore()
    guarded = GuardedWeb(user_agent="Watchfloor/0", clock=clock, allow_private=["127.0.0.0/8"])
    workers = Workers()
    parts = Collector(
        web=guarded,
        kinds=fenced(KINDS, workers),
        pages=WorkerPages(),
        detect_language=WorkerLanguages(workers),
    )
    sources = [
        Source(id=SourceId(f"s{n}"), kind="feed", url=url, publisher=f"P{n}")
        for n, url in enumerate(urls)
    ]

    async def ask(number: int) -> None:
        health = await store.health(sources[number].id)
        if not health.etag:
            await store.save_health(replace(health, etag=_ETAG))
        done = await collect(sources[number], collector=parts, store=store, clock=clock)
        assert not done.health.failures, done.health.reason

    return ask


def _parsed() -> dict[str, float]:
    documents = [feed(number).encode() for number in range(20)]
    bare = _per_second(lambda: [feedparser.parse(one) for one in documents], len(documents))
    ours = _per_second(
        lambda: [read_feed(one, address="https://herald.example/feed") for one in documents],
        len(documents),
    )
    return {"parse_per_s": ours, "parse_of_bare": ours / bare}


def _extracted() -> dict[str, float]:
    pages = [page(number).encode() for number in range(20)]
    # Without its fallbacks and without what a page says of itself it is at its fastest.
    bare = _per_second(lambda: [trafilatura.extract(one, fast=True) for one in pages], len(pages))
    ours = _per_second(
        lambda: [extract_page(one, "https://herald.example/1") for one in pages], len(pages)
    )
    return {"page_per_s": ours, "page_of_bare": ours / bare}


def _per_second(work: Callable[[], object], count: int, seconds: float = 2.0) -> float:
    work()
    started, rounds = time.process_time(), 0
    while time.process_time() - started < seconds:
        work()
        rounds += 1
    return rounds * count / (time.process_time() - started)


@asynccontextmanager
async def _server() -> AsyncIterator[int]:
    """Serve feeds from a process of its own, at every address of 127.0.0.0/8."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=_serve, args=(theirs,), daemon=True
    )
    process.start()
    try:
        yield await asyncio.to_thread(ours.recv)
    finally:
        process.kill()
        process.join()


def _serve(pipe: Connection) -> None:
    body = feed(1).encode()

    async def answer(request: web.Request) -> web.Response:
        if int(request.path[1:]) % _NEWS_EVERY:
            return web.Response(status=304, headers={"ETag": _ETAG})
        return web.Response(body=body, content_type="application/rss+xml")

    async def run() -> None:
        app = web.Application()
        app.router.add_get("/{number}", answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "0.0.0.0", 0, backlog=1_024)
        await site.start()
        pipe.send(runner.addresses[0][1])
        await asyncio.Event().wait()

    asyncio.run(run())


if __name__ == "__main__":
    raise SystemExit(int(bool(missed(measure(Path())))))
