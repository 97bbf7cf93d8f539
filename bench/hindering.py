"""How long sources that are slow or hostile hold up the others.

Sources at hosts of their own are asked in rounds, first among themselves, then with one each that
never answers, drips, sends a bomb, and sends what takes a parser long, and then behind a crowd of
hosts that never answer. What counts is the longest that any of the good ones waited for its turn to
end, beyond what it took without the others.
"""

import asyncio
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from aiohttp import web

from bench.feeds import feed
from bot.app.collecting.rounds import Rounds
from bot.core.articles import Source, SourceId
from bot.flows.collect import Collected, Collector, collect
from bot.pages import WorkerLanguages, WorkerPages
from bot.sources import KINDS
from bot.store.memory import MemoryStore
from bot.web import GuardedWeb
from bot.workers import Workers, fenced

GOOD, BAD = 100, 4
#: More hosts that never answer than there are places.
SILENT = 48
#: Megabytes that one reply unpacks to.
_BOMB_MB = 200
_DEEP = b'<?xml version="1.0"?><rss><channel>' + b"<a>" * 400_000
_DRIP = 0.2


class _Clock:
    def now(self) -> datetime:
        return datetime(2026, 3, 3, tzinfo=UTC)


async def hindered() -> Mapping[str, float]:
    """Ask the good ones alone, then among the bad ones; the seconds that those cost."""
    runner = web.AppRunner(_app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "0.0.0.0", 0, backlog=1_024).start()
        port = runner.addresses[0][1]
        good = [_source("good", n, port) for n in range(GOOD)]
        bad = [_source(f"bad{n % 4}", n, port) for n in range(BAD)]
        await _longest(good, good)  # its worker processes have to start
        alone = await _longest(good, good)
        among = await _longest([*bad, *good], good)
        silent = [_source("bad0", n, port) for n in range(BAD, BAD + SILENT)]
        behind = await _longest([*silent, *good], good)
    finally:
        await runner.cleanup()
    return {
        "delayed_s": max(0.0, among - alone),
        "delayed_by_silent_s": max(0.0, behind - alone),
    }


async def _longest(sources: Sequence[Source], good: Sequence[Source]) -> float:
    """Return the seconds until the last of the good ones had its turn."""
    clock, store, loop = _Clock(), MemoryStore(), asyncio.get_running_loop()
    parts = Collector(
        web=GuardedWeb(user_agent="Watchfloor/0", clock=clock, allow_private=["127.0.0.0/8"]),
        kinds=fenced(KINDS, _WORKERS),
        pages=WorkerPages(),
        detect_language=WorkerLanguages(_WORKERS),
    )
    waited, done = {source.id for source in good}, asyncio.Event()

    async def ask(source: Source) -> Collected:
        asked = await collect(source, collector=parts, store=store, clock=clock)
        waited.discard(source.id)
        if not waited:
            done.set()
        return asked

    async def nothing() -> None:
        pass

    rounds = Rounds(sources, ask, nothing)
    began = loop.time()
    asking = asyncio.ensure_future(rounds.round())
    await done.wait()
    took = loop.time() - began
    await asking
    await rounds.close()
    return took


_WORKERS = Workers()


def _source(kind: str, number: int, port: int) -> Source:
    host = f"127.{2 if kind == 'good' else 3}.0.{1 + number}"
    return Source(
        id=SourceId(f"{kind}-{number}"),
        kind="feed",
        url=f"http://{host}:{port}/{kind}/{number}",
        publisher=kind,
    )


def _bomb() -> bytes:
    """Pack it piece by piece, so that nothing of its size counts as our memory."""
    packer = zlib.compressobj(wbits=31)
    pieces = [packer.compress(b"<item>" * 170_000) for _ in range(_BOMB_MB)]
    return b"".join([*pieces, packer.flush()])


def _app() -> web.Application:
    packed = _bomb()

    async def good(request: web.Request) -> web.Response:
        body = feed(int(request.match_info["number"]))
        return web.Response(text=body, content_type="application/rss+xml")

    async def never(_request: web.Request) -> web.Response:
        await asyncio.Event().wait()
        return web.Response()

    async def drips(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/rss+xml"})
        await response.prepare(request)
        with suppress(ConnectionError):
            while True:
                await response.write(b"<")
                await asyncio.sleep(_DRIP)
        return response

    async def bomb(_request: web.Request) -> web.Response:
        return web.Response(body=packed, headers={"Content-Encoding": "gzip"})

    async def deep(_request: web.Request) -> web.Response:
        return web.Response(body=_DEEP, content_type="application/rss+xml")

    app = web.Application()
    for name, answer in (("good", good), ("bad2", bomb), ("bad3", deep)):
        app.router.add_get(f"/{name}/{{number}}", answer)
    app.router.add_get("/bad0/{number}", never)
    app.router.add_get("/bad1/{number}", drips)
    return app
