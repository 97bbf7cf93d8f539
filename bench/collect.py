"""Collecting on this machine alone: rates beside those of the bare libraries, and memory.

Poll: sources that mostly answer "not modified", each at an address of its own. Parse: feeds.
Pages: from bytes to an article. Grow: what one article costs as the store fills up.
"""

import asyncio
import multiprocessing
import resource
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path

import aiohttp
import feedparser
import trafilatura
from aiohttp import web

from bench.feeds import feed, page
from bot.core.articles import Draft, Source, SourceId
from bot.flows.collect import Collector, collect
from bot.languages import detect_language
from bot.pages import TrafilaturaPages, extract_page
from bot.receiving import receive
from bot.sources import KINDS
from bot.sources.feed import read_feed
from bot.store import open_store
from bot.store.memory import MemoryStore
from bot.web import GuardedWeb
from bot.workers import Workers, fenced

Ask = Callable[[int], Awaitable[None]]

SOURCES, AT_ONCE = 2_000, 50
#: One source in so many has news; the others answer 304.
_NEWS_EVERY = 20
_ETAG = '"1"'


class _Clock:
    at = datetime(2026, 3, 3, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


def measure(_folder: Path) -> Mapping[str, float]:
    """Print and return the rates, ours over the bare library's."""
    scores = {**asyncio.run(_polled()), **_parsed(), **_extracted(), **asyncio.run(_grown())}
    scores["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("collect  " + "  ".join(f"{name} {score:.2f}" for name, score in scores.items()))
    return scores


async def _polled() -> dict[str, float]:
    clock = _Clock()
    async with _server() as port:
        urls = [f"http://127.1.{n // 250}.{1 + n % 250}:{port}/{n}" for n in range(SOURCES)]
        asks = _ours(urls, clock)
        async with aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(force_close=True)
        ) as session:
            bare = await _rate(_bare(urls, session))
        await _rate(asks)
        clock.at += timedelta(days=1, hours=1)
        ours = await _rate(asks)
    return {"poll_per_s": ours, "poll_of_bare": ours / bare}


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
    parts = Collector(
        web=guarded,
        kinds=fenced(KINDS, Workers()),
        pages=TrafilaturaPages(),
        detect_language=detect_language,
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
    bare = _per_second(lambda: [trafilatura.extract(one) for one in pages], len(pages))
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


async def _grown() -> dict[str, float]:
    """Compare what receiving one article costs in a small store and in a large one."""
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite:///{folder}/bench.db")
        source = Source(id=SourceId("s"), kind="feed", url="x", publisher="P")
        costs = []
        for start in range(0, 6_000, 1_000):
            drafts = [
                Draft(
                    title=f"Report {n}",
                    text=f"Report {n} from the lower town. " * 8,
                    guid=str(n),
                    language="en",
                    published_at=datetime(2026, 3, 1, tzinfo=UTC) + timedelta(seconds=n),
                )
                for n in range(start, start + 1_000)
            ]
            started = time.perf_counter()
            await receive(
                drafts,
                source,
                store=store,
                now=datetime(2026, 4, 1, tzinfo=UTC),
                detect_language=lambda _text: "en",
            )
            costs.append(time.perf_counter() - started)
        await store.close()
    return {"store_per_s": 1_000 / costs[-1], "grow_ratio": costs[-1] / costs[0]}


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
