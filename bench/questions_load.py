"""Many people at once: questions acknowledged and answered, and a burst of posts to many channels.

python -m bench.questions_load [QUESTIONS] [CHANNELS]

Each platform has so many questions and channels. The servers are local and impose the limits that
Slack and Discord publish. Half the questions are commands, each in a channel of its own; the others
are mentions, all in one channel. Acknowledged is when the asker sees the first word of ours, and an
answer is counted where it stands. The burst is one message owed to each channel. Wall time.
"""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import structlog

from bench.crowds import Crowd, DiscordCrowd, SlackCrowd
from bench.streams import invent
from bot import commands
from bot.app.engine import Engine
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.channels import Channel, Schedule, Subscription
from bot.core.conversing.requests import Reply, Request
from bot.core.crises import Crisis
from bot.core.deliveries import FINAL, Delivery, DeliveryState
from bot.core.messages import Message
from bot.store.sqlite.store import open_sqlite

QUESTIONS, CHANNELS, ARTICLES = 20, 200, 200
#: What is asked of it: seconds to the first word, at the 99th of a hundred, and for the burst.
MOST_ACKNOWLEDGED, MOST_BURST = 1.0, 90.0
#: Seconds after which what is not answered yet counts as lost.
PATIENCE = 300.0
#: Seconds between looks at what is owed.
PAUSE = 0.2
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
    crowds: list[Crowd] = [SlackCrowd(channels), DiscordCrowd(channels)]
    where = [channel for crowd in crowds for channel in crowd.channels]
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="watchfloor-"))
        store = await open_sqlite(Path(folder) / "store.db")
        stack.push_async_callback(store.close)
        clock = _Clock()

        async def serve(request: Request) -> Reply:
            return await commands.serve(request, engine.desk())

        messengers = {
            crowd.platform: await stack.enter_async_context(
                crowd.listening(store.inbox.accept, serve, clock)
            )
            for crowd in crowds
        }
        engine = Engine(
            store=store, clock=clock, crises=[_CRISIS],
            subscriptions=[_followed(one) for one in where], messengers=messengers,
        )  # fmt: skip
        await _read(replace(engine, subscriptions=[]))
        print(f"{'':<30}{'measured':>12}{'promised':>12}")
        verdicts = [await _one(engine, crowd, questions) for crowd in crowds]
    return 0 if all(verdicts) else 1


async def _one(engine: Engine, crowd: Crowd, questions: int) -> bool:
    """Ask and post on one platform; whether all of it is there and in time."""
    acknowledged = await crowd.ask(questions)
    p99 = quantiles(acknowledged, n=100, method="inclusive")[98]
    answering = asyncio.create_task(_answering(engine))
    answered_in, answered = await _settled(engine, lambda: _answers(engine, crowd), questions)
    answering.cancel()
    asked = crowd.refused()
    seconds, posted = await _burst(engine, crowd)
    name, most = crowd.platform.value, len(crowd.channels)
    print(f"{f'{name}: acknowledged p99':<30}{p99:>10.2f} s{MOST_ACKNOWLEDGED:>10.2f} s")
    print(f"{f'{name}: questions answered':<30}{answered:>12}{questions:>12}")
    print(f"{f'{name}: … all after':<30}{answered_in:>10.1f} s")
    print(f"{f'{name}: burst to {most} channels':<30}{seconds:>10.1f} s{MOST_BURST:>10.1f} s")
    print(f"{f'{name}: posts that stand':<30}{posted:>12}{most:>12}")
    print(f"{f'{name}: calls turned away':<30}{f'{asked} + {crowd.refused() - asked}':>12}")
    is_whole = answered == questions and posted == most
    return is_whole and p99 <= MOST_ACKNOWLEDGED and seconds <= MOST_BURST


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


async def _answering(engine: Engine) -> None:
    while True:
        await engine.work()
        await asyncio.sleep(PAUSE)


async def _settled(
    engine: Engine, count: Callable[[], Awaitable[int]], wanted: int
) -> tuple[float, int]:
    """Deliver until so many stand or patience is at its end; seconds, and how many do."""
    started = perf_counter()
    while (stand := await count()) < wanted and perf_counter() - started < PATIENCE:
        await engine.deliver_all()
        await asyncio.sleep(PAUSE)
    return perf_counter() - started, stand


async def _answers(engine: Engine, crowd: Crowd) -> int:
    rows = await engine.store.outbox.recent(10_000)
    return sum(
        row.state is DeliveryState.POSTED
        for row in rows
        if row.channel.platform is crowd.platform and row.key.endswith("/1")
    )


async def _burst(engine: Engine, crowd: Crowd) -> tuple[float, int]:
    """Owe each channel a message at one instant; seconds until all stand, and how many do."""
    message = Message(title="Breaking", summary="The dam at Tarn broke.")
    due = engine.clock.now() - timedelta(seconds=1)
    owed = [
        Delivery(key=f"burst/{one}", channel=one, message=message, not_before=due)
        for one in crowd.channels
    ]
    await engine.store.outbox.owe(owed)

    async def states() -> Sequence[DeliveryState]:
        rows = [await engine.store.outbox.get(one.key) for one in owed]
        return [row.state for row in rows if row is not None]

    async def ended() -> int:
        return sum(state in FINAL for state in await states())

    seconds, _ = await _settled(engine, ended, len(owed))
    return seconds, sum(state is DeliveryState.POSTED for state in await states())


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    sys.exit(asyncio.run(measure(*(given + [QUESTIONS, CHANNELS][len(given) :]))))
