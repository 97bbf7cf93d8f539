"""What an article costs over PostgreSQL: to store, to read ahead, and to place.

python -m bench.placing [ARTICLES]

Placing is one at a time in all processes, so what it takes bounds them all; reading is not. Both
are measured in processor time, the bot's own and that of the server's processes, since the clock
on a wall also counts what others do on the machine. Linux alone tells the server's.
"""

import asyncio
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bench.streams import START, invent
from bot.app.reading import read_article
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.crises import Crisis
from bot.core.operating.setting_aside import SetAside
from bot.flows.track import track
from bot.flows.track.reading import in_place, read_ahead
from bot.store.postgres.store import PostgresStore, open_postgres
from tests.store.postgres.server import address, folder, fresh_database

ARTICLES, _SOURCES, _CRISIS = 400, 20, "Bench"


@dataclass(slots=True)
class Cost:
    """Seconds of a processor for all articles: the bot's, the server's; and by the wall's clock."""

    bot: float = 0.0
    server: float = 0.0
    wall: float = 0.0

    def line(self, name: str, articles: int) -> str:
        """Say it for one article, in milliseconds."""
        bot, server, wall = (1000 * one / articles for one in (self.bot, self.server, self.wall))
        return f"placing  {name:6} bot {bot:6.2f}  server {server:6.2f}  wall {wall:6.2f}"


class _Clock:
    """Stands still."""

    def now(self) -> datetime:
        """Return when everything is stored."""
        return START + timedelta(days=401)


def _refuse(aside: SetAside) -> None:
    raise RuntimeError(f"{aside.article} cannot be read: {aside.fault} at {aside.place}")


async def measure(count: int) -> dict[str, Cost]:
    """Print and return what each step costs."""
    store = await open_postgres(address(await fresh_database()))
    articles = _invented(count)
    costs = {name: Cost() for name in ("store", "read", "place")}
    with _counted(costs["store"]):
        for one in articles:
            await store.add(one, [one.id])
    with _counted(costs["read"]):
        for number in range(_SOURCES):
            while await read_ahead(
                _source(number),
                store=store,
                read=in_place(read_article),
                clock=_Clock(),
                failed=_refuse,
            ):
                continue
    with _counted(costs["place"]):
        placed = await _place(store)
    await store.close()
    for name, cost in costs.items():
        print(cost.line(name, placed), flush=True)
    whole = sum(cost.bot + cost.server for cost in costs.values())
    alone = costs["place"].bot + costs["place"].server
    print(
        f"placing  of {placed} articles {alone / whole:.0%} of the work is one at a time: "
        f"two workers do at most {whole / max(alone, whole / 2):.2f} times what one does, "
        f"and any number {whole / alone:.2f} times"
    )
    return costs


async def _place(store: PostgresStore) -> int:
    crises, placed, more = [Crisis(name=_CRISIS, query="*")], 0, 1
    while more:
        async with store.alone():
            # As many as a round of the bot's places before it lets others.
            more = sum(
                [
                    len(await track(store=store, crises=crises, read=None, clock=_Clock()))
                    for _ in range(6)
                ]
            )
        placed += more
    return placed


def _invented(count: int) -> list[Article]:
    told = invent(11, pairs=3, articles=max(8, count // 3))[:count]
    return [
        Article(
            id=ArticleId(f"a{number}"),
            source=_source(number % _SOURCES),
            publisher=f"Paper {number % _SOURCES}",
            language="en",
            title=one.title,
            text=one.text,
            published_at=one.published_at,
            stored_at=START + timedelta(days=400, seconds=number),
        )
        for number, one in enumerate(told)
    ]


def _source(number: int) -> SourceId:
    return SourceId(f"s{number}")


@contextmanager
def _counted(cost: Cost) -> Iterator[None]:
    began = (time.process_time(), _server_seconds(), time.perf_counter())
    yield
    ended = (time.process_time(), _server_seconds(), time.perf_counter())
    cost.bot, cost.server, cost.wall = (b - a for a, b in zip(began, ended, strict=True))


def _server_seconds() -> float:
    """Return the processor time of the server's processes, those that have ended included."""
    server = int((folder() / "postmaster.pid").read_text("utf-8").split()[0])
    ticks = 0
    for process in Path("/proc").iterdir():
        fields = _fields(process) if process.name.isdigit() else []
        if fields and (int(process.name) == server or int(fields[1]) == server):
            ticks += int(fields[11]) + int(fields[12])
            ticks += (int(fields[13]) + int(fields[14])) * (int(process.name) == server)
    return ticks / os.sysconf("SC_CLK_TCK")


def _fields(process: Path) -> list[str]:
    """Return what Linux says of a process after its name; nothing where it has ended."""
    try:
        return (process / "stat").read_text("utf-8").rsplit(")", 1)[1].split()
    except OSError:
        return []


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES))
