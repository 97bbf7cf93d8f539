"""A soak: hours of a busy desk at speed, on a real store, against a local Slack and Discord.

python -m bench.load [HOURS] [ARTICLES_AN_HOUR] [CHANNELS]

The bot runs in a process of its own, so that its memory is measured and nobody else's. Each hour
brings articles in four batches, a brief to every channel, and questions. What counts is what
stands on the platforms in the end: as many messages as the outbox says were posted, no more.
"""

import asyncio
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from statistics import linear_regression, quantiles
from time import perf_counter

import structlog

from bench.streams import Told, invent
from bot.app.engine import Engine
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.crises import Crisis
from bot.core.deliveries import DeliveryState
from bot.core.questions import Incoming, Surface
from bot.platforms.discord import client as discord_client
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.discord.tokens import sign_in
from bot.platforms.slack import client as slack_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.store.sqlite.store import open_sqlite
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import Room as DiscordRoom
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import Room as SlackRoom

HOURS, ARTICLES, CHANNELS = 24, 40, 10
#: Times in an hour that articles come, and questions in an hour.
BATCHES, QUESTIONS = 4, 5
#: What is asked of it: MB that memory may grow in an hour, and seconds from fetched to posted.
MOST_SLOPE, MOST_SECONDS = 1.0, 60.0
_CRISIS = Crisis(name="Bench", query="*")
#: Hours that are left out of the slope: caches fill.
_WARM = 4


class _Clock:
    def __init__(self, told: Told) -> None:
        self.at = told.published_at

    def now(self) -> datetime:
        return self.at


def _channels(count: int) -> list[Channel]:
    slack = [Channel(platform=Platform.SLACK, id=f"C1L{n}") for n in range(count // 2)]
    rest = range(count - len(slack))
    return slack + [Channel(platform=Platform.DISCORD, id=f"3{n:018}") for n in rest]


async def soak(hours: int, articles: int, channels: int) -> int:
    """Run and print; 1 when something is lost, doubled, leaks or is late."""
    where = _channels(channels)
    async with SlackServer() as slack, DiscordServer() as discord:
        for one in where:
            if one.platform is Platform.SLACK:
                slack.workspace.rooms[one.id] = SlackRoom(one.id)
            else:
                discord.guild.rooms[one.id] = DiscordRoom(one.id, f"l{one.id[-4:]}")
        addresses = (slack.api_base, slack.bot_token, discord.api_base, discord.token)
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bench.load", "bot", *map(str, (hours, articles, channels))),
            *addresses,
            stdout=asyncio.subprocess.PIPE,
        )
        assert child.stdout is not None
        said = (await child.communicate())[0].decode().splitlines()
        stands = sum(
            len(slack.messages(one.id))
            if one.platform is Platform.SLACK
            else len(discord.guild.all_in(one.id))
            for one in where
        )
    return _judge(json.loads(said[-1]), stands)


def _judge(found: dict[str, float], stands: int) -> int:
    doubled, lost = stands - int(found["messages"]), int(found["open"] + found["refused"])
    print(
        f"load  hours {found['hours']:.0f}  articles {found['articles']:,.0f}  "
        f"deliveries {found['posted']:,.0f}  messages {stands:,}  doubled {doubled}  lost {lost}  "
        f"fetched to posted p50 {found['p50']:.2f} s p95 {found['p95']:.2f} s  "
        f"memory {found['memory']:.0f} MB  slope {found['slope']:+.2f} MB an hour"
    )
    is_ok = (
        not doubled and not lost
        and found["slope"] <= MOST_SLOPE and found["p95"] <= MOST_SECONDS
    )  # fmt: skip
    return 0 if is_ok else 1


async def live(hours: int, articles: int, channels: int, addresses: Sequence[str]) -> None:
    """Be the bot, and print at the end what came of it."""
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    told = invent(7, pairs=3, articles=max(8, hours * articles // 3))[: hours * articles]
    clock = _Clock(told[0])
    client = discord_client.make_client(addresses[2])
    await sign_in(client, addresses[3])
    with tempfile.TemporaryDirectory(prefix="watchfloor-") as folder:
        store = await open_sqlite(Path(folder) / "store.db")
        engine = Engine(
            store=store,
            clock=clock,
            crises=[_CRISIS],
            subscriptions=[
                Subscription(crisis=_CRISIS.name, channel=one, schedule=Schedule(cron="0 * * * *"))
                for one in _channels(channels)
            ],
            messengers={
                Platform.SLACK: SlackMessenger(
                    slack_client.make_client(addresses[1], addresses[0])
                ),
                Platform.DISCORD: DiscordMessenger(client),
            },
        )
        seconds: list[float] = []
        memory: list[float] = []
        for hour in range(hours):
            of_hour = told[hour * articles : (hour + 1) * articles]
            size = max(1, len(of_hour) // BATCHES)
            for at in range(0, len(of_hour), size):
                seconds += await _batch(engine, clock, of_hour[at : at + size])
            await _round(engine, clock, hour)
            memory.append(_resident())
        rows = await store.outbox.recent(1_000_000)
        states = Counter(one.state for one in rows)
        cuts = quantiles(seconds or [0.0, 0.0], n=100)
        warm = memory[min(_WARM, len(memory) - 2) :]
        print(json.dumps({
            "hours": hours, "articles": len(told), "posted": states[DeliveryState.POSTED],
            "refused": states[DeliveryState.REFUSED],
            "open": len(rows) - states[DeliveryState.POSTED] - states[DeliveryState.REFUSED],
            "messages": sum(len(one.posted_refs) for one in rows if one.verb == "post"),
            "p50": cuts[49], "p95": cuts[94], "memory": memory[-1],
            "slope": linear_regression(range(len(warm)), warm).slope,
        }))  # fmt: skip
        await store.close()
    await client.close()


async def _batch(engine: Engine, clock: _Clock, told: Sequence[Told]) -> list[float]:
    """Let a round of fetching bring articles; seconds until all that it caused stands."""
    clock.at = max(clock.at, told[-1].published_at)
    started = perf_counter()
    for one in told:
        article = Article(
            id=ArticleId(one.id), source=SourceId("bench"), publisher="bench", title=one.title,
            text=one.text, published_at=one.published_at, stored_at=clock.at,
        )  # fmt: skip
        await engine.store.add(article, [])
    await engine.digest()
    posted = len((await engine.deliver()).keys)
    await engine.deliver_all()
    return [perf_counter() - started] if posted else []


async def _round(engine: Engine, clock: _Clock, hour: int) -> None:
    """Brief every channel, and answer a few people at once."""
    clock.at += timedelta(minutes=1)
    for subscription in engine.subscriptions:
        await engine.write_brief(subscription, str(hour), None)
    for number, subscription in enumerate(engine.subscriptions[:QUESTIONS]):
        asked = Incoming(
            id=f"q{hour}.{number}", channel=subscription.channel, text="How many people died?",
            surface=Surface.MENTION, received_at=clock.at,
        )  # fmt: skip
        await engine.store.inbox.accept(asked)
    while await engine.work():
        continue
    for _ in range(3):
        await engine.deliver_all()
        clock.at += timedelta(minutes=1)


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    if sys.argv[1:2] == ["bot"]:
        asyncio.run(live(*map(int, sys.argv[2:5]), sys.argv[5:]))
        sys.exit(0)
    given = [int(word) for word in sys.argv[1:]]
    sys.exit(asyncio.run(soak(*(given + [HOURS, ARTICLES, CHANNELS][len(given) :]))))
