"""Many people at once: questions acknowledged and answered, and a burst of posts to many channels.

python -m bench.questions_load [QUESTIONS] [CHANNELS]

Questions come over a local Discord's gateway to the real listener, as the slash command of as many
people; acknowledged is when Discord has the first word to its asker, and an answer is counted where
it stands. The burst is one message owed to each channel, half of them on a local Slack. Wall time.
"""

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import structlog

from bench.streams import invent
from bot import commands
from bot.app.engine import Engine
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.crises import Crisis
from bot.core.deliveries import Delivery, DeliveryState
from bot.core.messages import Message
from bot.core.requests import Reply, Request
from bot.platforms.discord.listener import DiscordListener
from bot.platforms.discord.messenger import DiscordMessenger
from bot.platforms.slack.client import make_client
from bot.platforms.slack.messenger import SlackMessenger
from bot.store.sqlite.store import open_sqlite
from tests.servers.discord import DiscordServer
from tests.servers.discord_guild import Room as DiscordRoom
from tests.servers.slack import SlackServer
from tests.servers.slack_workspace import Room as SlackRoom

QUESTIONS, CHANNELS, ARTICLES = 20, 200, 200
#: What is asked of it: seconds to the first word, at the 99th of a hundred, and for the burst.
MOST_ACKNOWLEDGED, MOST_BURST = 1.0, 90.0
_CRISIS = Crisis(name="Bench", query="*")
_BEGIN = datetime(2031, 5, 6, 12, 0, tzinfo=UTC)


class _Clock:
    def __init__(self) -> None:
        self._begun = perf_counter()

    def now(self) -> datetime:
        return _BEGIN + timedelta(seconds=perf_counter() - self._begun)


async def measure(questions: int, channels: int) -> int:
    """Run and print; 1 when something is lost or late."""
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    with tempfile.TemporaryDirectory(prefix="watchfloor-") as folder:
        async with SlackServer() as slack, DiscordServer() as discord:
            where = _furnish(slack, discord, channels)
            store = await open_sqlite(Path(folder) / "store.db")
            clock = _Clock()

            async def serve(request: Request) -> Reply:
                return await commands.serve(request, engine.desk())

            listener = DiscordListener(
                token=discord.token, api_base=discord.api_base, gateway=discord.gateway_url,
                hear=store.inbox.accept, clock=clock, serve=serve,
            )  # fmt: skip
            engine = Engine(
                store=store, clock=clock, crises=[_CRISIS],
                subscriptions=[_followed(one) for one in where],
                messengers={
                    Platform.DISCORD: DiscordMessenger(listener.client),
                    Platform.SLACK: SlackMessenger(make_client(slack.bot_token, slack.api_base)),
                },
            )  # fmt: skip
            running = asyncio.create_task(listener.run())
            await discord.gateway.connected()
            await _read(replace(engine, subscriptions=[]))
            acknowledged, answered = await _ask(engine, discord, where, questions)
            seconds, posted = await _burst(engine, where)
            running.cancel()
            await asyncio.wait([running])
            await store.close()
    return _judge(acknowledged, answered, questions, seconds, posted, channels)


def _judge(
    acknowledged: Sequence[float],
    answered: int,
    questions: int,
    seconds: float,
    posted: int,
    channels: int,
) -> int:
    p99 = quantiles(acknowledged, n=100, method="inclusive")[98]
    print(f"{'':<28}{'measured':>12}{'promised':>12}")
    print(f"{'acknowledged p99':<28}{p99:>10.2f} s{MOST_ACKNOWLEDGED:>10.2f} s")
    print(f"{'questions answered':<28}{answered:>12}{questions:>12}")
    print(f"{f'burst to {channels} channels':<28}{seconds:>10.1f} s{MOST_BURST:>10.1f} s")
    print(f"{'posts that stand':<28}{posted:>12}{channels:>12}")
    is_whole = answered == questions and posted == channels
    return 0 if is_whole and p99 <= MOST_ACKNOWLEDGED and seconds <= MOST_BURST else 1


def _furnish(slack: SlackServer, discord: DiscordServer, channels: int) -> list[Channel]:
    where = []
    for number in range(channels):
        if number % 2:
            one = Channel(platform=Platform.SLACK, id=f"C1L{number}")
            slack.workspace.rooms[one.id] = SlackRoom(one.id)
        else:
            one = Channel(platform=Platform.DISCORD, id=f"3{number:018}")
            discord.guild.rooms[one.id] = DiscordRoom(one.id, f"l{number}")
        where.append(one)
    return where


def _followed(channel: Channel) -> Subscription:
    return Subscription(crisis=_CRISIS.name, channel=channel, schedule=Schedule(cron="0 7 * * *"))


async def _read(engine: Engine) -> None:
    for told in invent(7, pairs=3, articles=ARTICLES)[:ARTICLES]:
        article = Article(
            id=ArticleId(told.id), source=SourceId("bench"), publisher="bench", title=told.title,
            text=told.text, published_at=told.published_at, stored_at=engine.clock.now(),
        )  # fmt: skip
        await engine.store.add(article, [])
    await engine.digest()


async def _ask(
    engine: Engine, discord: DiscordServer, where: Sequence[Channel], questions: int
) -> tuple[list[float], int]:
    """Ask at once; seconds to the first word for each, and how many answers stand in the end."""
    rooms = [one.id for one in where if one.platform is Platform.DISCORD]

    async def one(number: int) -> float:
        started = perf_counter()
        asked = await discord.slash(
            "ask", f"How many people died on day {number}?", channel=rooms[number % len(rooms)]
        )
        for nth in range(1, questions + 1):
            await discord.called("interactions.callback", nth)
            if asked["token"] in discord.routes.shown:
                break
        return perf_counter() - started

    acknowledged = await asyncio.gather(*map(one, range(questions)))
    while await engine.work():
        continue
    await engine.deliver_all()
    await engine.deliver_all()
    stubs = [one for one in await engine.store.outbox.recent(10_000) if one.key.endswith("/1")]
    return list(acknowledged), sum(one.state is DeliveryState.POSTED for one in stubs)


async def _burst(engine: Engine, where: Sequence[Channel]) -> tuple[float, int]:
    """Owe each channel a message at one instant; seconds until all stand, and how many do."""
    message = Message(title="Breaking", summary="The dam at Tarn broke.")
    due = engine.clock.now() - timedelta(seconds=1)
    owed = [
        Delivery(key=f"burst/{one}", channel=one, message=message, not_before=due) for one in where
    ]
    await engine.store.outbox.owe(owed)
    started = perf_counter()
    await engine.deliver_all()
    seconds = perf_counter() - started
    rows = [await engine.store.outbox.get(one.key) for one in owed]
    return seconds, sum(row is not None and row.state is DeliveryState.POSTED for row in rows)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    sys.exit(asyncio.run(measure(*(given + [QUESTIONS, CHANNELS][len(given) :]))))
