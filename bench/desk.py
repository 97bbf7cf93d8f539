"""The bot at a busy desk, with a clock that runs fast: the process that `bench.load` measures.

It asks its sources, reads, places, breaks in, briefs, answers, corrects and posts in loops of its
own, as `watchfloor run` does, each as much faster as its clock is.
"""

import asyncio
import json
import os
from collections import Counter
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import process_time, time, time_ns
from typing import Any

from bench.legs import Spans
from bench.press import BEGIN, FastClock
from bot.app.collecting.fetching import collector, rechecker
from bot.app.collecting.rounds import PATIENCE, Rounds, due_of
from bot.app.delivering.rounds import AGAIN
from bot.app.elsewhere import Elsewhere
from bot.app.engine import Engine
from bot.app.loops import Wake, repeat
from bot.app.memory import EVERY, limit_heaps, settle, trim
from bot.app.tracking.reading_process import ReadingProcess
from bot.app.watching.tracing import Tracing, of_article
from bot.commands import Replied
from bot.config import Config, load
from bot.core.articles import Source, SourceId
from bot.core.briefs import Brief, BriefKind
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.crises import Crisis
from bot.core.deliveries import DeliveryState
from bot.core.questions import Incoming, Via
from bot.flows.recheck import recheck
from bot.flows.track.reading import ArticleReader
from bot.platforms.discord import client as discord_client
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.tokens import sign_in
from bot.platforms.slack import client as slack_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.ports import Messenger
from bot.store.sqlite.store import open_sqlite
from bot.web.politeness import GAP
from bot.workers import Workers

#: Asked of the bot in each hour, all at once.
QUESTIONS = 20
#: Seconds, by its own clock, between two rounds of each of the bot's loops.
_COLLECT, _RECHECK, _LOOK, _SAMPLE = 15.0, 120.0, 60.0, 300.0
#: Seconds that the bot is given in the end to post what it owes.
_DRAIN = 300.0
_CONFIG = '[fetch]\nallow_private = ["127.0.0.0/8"]\ninterval_minutes = 15\n'


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked of the bot; crosses to its process as JSON."""

    began: float
    speed: float
    hours: float
    port: int
    sources: int
    channels: int
    #: Hours between two briefs of a channel.
    briefed_every: int
    countries: Sequence[str]
    slack_api: str
    slack_token: str
    discord_api: str
    discord_token: str
    folder: str


def channels(count: int) -> list[Channel]:
    """Return so many channels, half of them on each platform."""
    slack = [Channel(platform=Platform.SLACK, id=f"C1L{n}") for n in range(count // 2)]
    rest = range(count - len(slack))
    return slack + [Channel(platform=Platform.DISCORD, id=f"3{n:018}") for n in rest]


@dataclass(kw_only=True)
class _Desk:
    order: Order
    clock: FastClock
    engine: Engine
    spans: Spans
    answers: list[float] = field(default_factory=list)
    #: (hour, MB of the bot, MB of the processes that read for it)
    memory: list[tuple[float, float, float]] = field(default_factory=list)
    wakes: dict[str, Wake] = field(default_factory=lambda: {"work": Wake(), "deliver": Wake()})

    @property
    def hour(self) -> float:
        return (self.clock.now() - BEGIN).total_seconds() / 3600

    def every(self, seconds: float) -> float:
        return seconds / self.order.speed

    async def work(self) -> None:
        if await self.engine.work():
            self.wakes["deliver"].up()

    async def digest(self) -> None:
        """Track what was stored; the first time that leaves nothing, the bot has caught up."""
        count, spans = await self.engine.digest(), self.spans
        if count and spans.caught_up is None:
            spans.caught_up = time_ns()

    async def brief(self) -> None:
        """Brief every channel in the first hour, then as often as asked, at a minute of its own."""
        done = 0
        while True:
            minute = int(self.hour * 60)
            for at in range(done, minute):
                period = 60 if at < 60 else 60 * self.order.briefed_every
                for number, one in enumerate(self.engine.subscriptions):
                    if number % period == at % period:
                        await self.engine.write_brief(one, f"minute {at}", None)
            if minute > done:
                self.wakes["deliver"].up()
            done = max(done, minute)
            await asyncio.sleep(self.every(10))

    async def ask(self) -> None:
        """Ask questions, all at once, in the middle of each hour."""
        for hour in range(1_000_000):
            await asyncio.sleep(self.every(max(0.0, (hour + 0.5 - self.hour) * 3600)))
            for number in range(QUESTIONS):
                one = self.engine.subscriptions[(7 * number + hour) % self.order.channels]
                asked = Incoming(
                    id=f"q{hour}.{number}", channel=one.channel, text="How many families are left?",
                    via=Via.MENTION, received_at=self.clock.now(), user=f"U{number}",
                )  # fmt: skip
                await self.engine.store.inbox.accept(asked)
            self.wakes["work"].up()

    async def weigh(self) -> None:
        self.memory.append((self.hour, _resident(os.getpid()), sum(map(_own, _descendants()))))

    async def drain(self) -> None:
        """Let it post what it owes, as its next start would; what is late counts as lost."""
        # It was stopped, and begins no delivery any more.
        self.engine = replace(self.engine, stopping=asyncio.Event())
        with suppress(TimeoutError):
            async with asyncio.timeout(_DRAIN):
                await self._emptied()

    async def _emptied(self) -> None:
        while True:
            await self.engine.work()
            await self.engine.deliver_all()
            if not (await self.engine.store.counts())["owed"]:
                return
            await asyncio.sleep(0.5)


async def live(order: Order) -> None:
    """Be the bot until the hours are over, and write down what came of it."""
    limit_heaps()
    clock = FastClock(order.began, order.speed)
    config = load(_CONFIG, {}, lambda _: "")
    spans = Spans()
    client = discord_client.make_client(order.discord_api)
    await sign_in(client, order.discord_token)
    store = await open_sqlite(Path(order.folder) / "store.db")
    aside = ReadingProcess()
    engine = _engine(order, store, clock, client, Tracing(spans), aside)
    elsewhere = Elsewhere(Path(order.folder) / "store.db", store)
    engine = engine.with_made(elsewhere)
    desk = _Desk(order=order, clock=clock, engine=engine, spans=spans)
    engine = desk.engine = replace(engine, noted=lambda noted: _note(desk, noted))
    sources = _sources(order)
    workers = Workers()
    # Most articles are completed from their pages, which is a second request to the same host.
    gap = GAP / order.speed
    ask = engine.tracing.collecting(collector(config, store, clock, workers=workers, gap=gap))
    due = due_of(store, clock)
    gathering = Rounds(sources, ask, desk.digest, PATIENCE / order.speed, due)
    settle()
    tasks = [asyncio.ensure_future(one) for one in _loops(desk, gathering, config, workers)]
    await asyncio.sleep(order.began + order.hours * 3600 / order.speed - time())
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await gathering.close()
    await gathering.track()
    aside.close()
    await desk.drain()
    elsewhere.close()
    _write(desk, await store.outbox.recent(1_000_000))
    await store.close()
    await client.close()


def _note(desk: _Desk, noted: object) -> None:
    if isinstance(noted, Replied):
        desk.answers.append(noted.after.total_seconds() / desk.order.speed)
    if isinstance(noted, Brief) and noted.kind is BriefKind.BREAKING:
        for line in noted.new:
            for citation in line.citations:
                desk.spans.owe(of_article(citation.span.article))


def _loops(
    desk: _Desk, gathering: Rounds, config: Config, workers: Workers
) -> list[Coroutine[Any, Any, None]]:
    engine, gap = desk.engine, GAP / desk.order.speed
    reading = rechecker(config, desk.clock, workers=workers, gap=gap)

    async def read_again() -> None:
        if await recheck(rechecker=reading, store=engine.store, clock=desk.clock):
            await gathering.track()

    return [
        repeat("collect", gathering.round, desk.every(_COLLECT)),
        repeat("deliver", engine.deliver_all, desk.every(1.0), desk.wakes["deliver"]),
        repeat("work", desk.work, desk.every(1.0), desk.wakes["work"]),
        repeat("events", engine.look, desk.every(_LOOK)),
        repeat("recheck", read_again, desk.every(_RECHECK)),
        repeat("memory", trim, desk.every(EVERY)),
        repeat("weigh", desk.weigh, desk.every(_SAMPLE)),
        desk.brief(),
        desk.ask(),
    ]


def _engine(
    order: Order, store: Any, clock: FastClock, client: Any, tracing: Tracing, read: ArticleReader
) -> Engine:
    crises = [Crisis(name=name, query=name) for name in order.countries[::2]]
    followed = [
        Subscription(
            crisis=crises[number % len(crises)].name, channel=one,
            schedule=Schedule(cron=f"{number % 60} * * * *"),
        )
        for number, one in enumerate(channels(order.channels))
    ]  # fmt: skip
    messengers: dict[Platform, Messenger] = {
        Platform.SLACK: SlackMessenger(
            slack_client.make_client(order.slack_token, order.slack_api)
        ),
        Platform.DISCORD: DiscordMessenger(client),
    }
    return Engine(
        read=read,
        store=store, clock=clock, crises=crises, subscriptions=followed,
        sources=[one.id for one in _sources(order)], messengers=messengers, tracing=tracing,
        again=AGAIN / order.speed,
    )  # fmt: skip


def _sources(order: Order) -> list[Source]:
    return [
        Source(
            id=SourceId(f"paper-{n:03}"), kind="feed", publisher=f"Paper {n:03}",
            url=f"http://127.0.{n // 250}.{1 + n % 250}:{order.port}/{n}.xml",
        )
        for n in range(order.sources)
    ]  # fmt: skip


def _write(desk: _Desk, rows: Sequence[Any]) -> None:
    states = Counter(one.state for one in rows)
    found = {
        "posted": states[DeliveryState.POSTED],
        "refused": states[DeliveryState.REFUSED],
        "open": len(rows) - states[DeliveryState.POSTED] - states[DeliveryState.REFUSED],
        "messages": sum(len(one.posted_refs) for one in rows if one.verb == "post"),
        "caught_up": (desk.spans.caught_up or time_ns()) / 1e9 - desk.order.began,
        "first": [one * desk.order.speed for one in desk.spans.first],
        "updates": [one * desk.order.speed for one in desk.spans.updates],
        "briefs": [one * desk.order.speed for one in desk.spans.briefs],
        "legs": {
            name: [one * desk.order.speed for one in took] for name, took in desk.spans.legs.items()
        },
        "answers": desk.answers,
        "memory": desk.memory,
        "processor": process_time(),
    }
    (Path(desk.order.folder) / "found.json").write_text(json.dumps(found), "utf-8")


def _resident(process: int) -> float:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _own(process: int) -> float:
    """Return a process's memory in MB; what it shares with others counts for it in part."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0.0  # it has just ended
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024 / 1e6


def _descendants(process: str = "self") -> list[int]:
    """Return the processes that this one started, whichever of its threads did, and theirs."""
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in task.read_text("ascii").split():
                found += [int(child), *_descendants(child)]
    return found
