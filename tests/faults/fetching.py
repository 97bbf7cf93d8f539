"""A process that collects and dies at a boundary: `python -m tests.faults.fetching`.

It imports everything once and then forks for each line on its standard input, as `dying` does. A
line is a store's file and when to die: "boundary 5" at the fifth, "instant 30" after so many
milliseconds, "none 0" not at all. What comes back: how the child ended, and what it had passed.
"""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, cast

from bot.flows.collect import Collector, collect
from bot.ports import HttpRequest, HttpResponse, Store
from bot.sources import KINDS
from bot.store.sqlite.store import open_sqlite
from tests.builders import FixedClock, source
from tests.flows.collecting import FEED, FakePages, FakeWeb, reply
from tests.languages import always
from tests.sources.feeds import LONG, item, rss

ITEMS = 3
_FUSED = ("health", "known", "add", "save_health")


@dataclass
class Boundaries:
    """Kills this process, as the system does, at one of those it passes."""

    deadly: int
    passed: int = 0

    def burn(self) -> None:
        """Pass one, or die there: nothing is flushed, closed or told."""
        self.passed += 1
        if self.passed == self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass
class DeadlyStore:
    """A store whose process may die before and after every call that collecting makes."""

    inner: Store
    boundaries: Boundaries

    def __getattr__(self, name: str) -> Any:
        call: Callable[..., Awaitable[Any]] = getattr(self.inner, name)
        if name not in _FUSED:
            return call

        async def fused(*given: Any, **named: Any) -> Any:
            self.boundaries.burn()
            result = await call(*given, **named)
            self.boundaries.burn()
            return result

        return fused


class DeadlyWeb(FakeWeb):
    """A web that is there before a fetch, and may not be afterwards."""

    boundaries: Boundaries

    async def fetch(self, request: HttpRequest) -> HttpResponse:
        """Give the reply, or die with it in hand."""
        response = await super().fetch(request)
        self.boundaries.burn()
        return response


async def turn(file: Path, boundaries: Boundaries) -> None:
    """Give the source its turn, as every start of the bot does."""
    whole = [
        item(title=f"Report {n}", guid=str(n), description=f"{n} {LONG}") for n in range(ITEMS)
    ]
    web = DeadlyWeb({FEED: [reply(rss(*whole))]})
    web.boundaries = boundaries
    store = await open_sqlite(file)
    parts = Collector(web=web, kinds=KINDS, pages=FakePages(), detect_language=always("en"))
    fused = cast(Store, DeadlyStore(store, boundaries))
    await collect(source(url=FEED), collector=parts, store=fused, clock=FixedClock())
    await store.close()


def _child(file: Path, kind: str, number: int) -> None:
    if kind == "instant":
        threading.Timer(number / 1_000, os.kill, (os.getpid(), signal.SIGKILL)).start()
    boundaries, began = Boundaries(number if kind == "boundary" else 0), perf_counter()
    asyncio.run(turn(file, boundaries))
    print(f"done {boundaries.passed} {(perf_counter() - began) * 1_000:.0f}", flush=True)
    os._exit(0)


def main() -> None:
    """Fork for each line until there are no more."""
    for line in sys.stdin:
        file, kind, number = line.split()
        child = os.fork()
        if not child:
            _child(Path(file), kind, int(number))
        if os.WIFSIGNALED(os.waitpid(child, 0)[1]):
            print("killed 0 0", flush=True)


if __name__ == "__main__":
    main()
