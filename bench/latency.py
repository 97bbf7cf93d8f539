"""How long it takes from an article stored to its breaking update in the outbox, as a crisis grows.

The engine of a running bot over the store that it runs on, with the built-in writer: each article
of one crisis is tracked, corrected and alerted by before the next one comes. Wall time.
"""

import asyncio
import tempfile
from datetime import datetime
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import structlog

from bench.streams import Told, invent
from bot.app.configuration.allowances import Allowances
from bot.app.engine import Engine
from bot.core.articles import Article, ArticleId, SourceId
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.crises import Crisis
from bot.core.interrupting.severity import Caps
from bot.ports import Store
from bot.store.sqlite.store import open_sqlite

ARTICLES = 1_000
#: Channels that follow the crisis.
CHANNELS = 3
_CRISIS = Crisis(name="Bench", query="*")
#: Articles that the first brief is made of.
_BRIEFED = 3


class _Clock:
    """Shows when the article at hand was published."""

    def __init__(self, start: datetime) -> None:
        self.at = start

    def now(self) -> datetime:
        return self.at


def measure(most: int = ARTICLES) -> dict[str, float]:
    """Print and return seconds from stored to decided and to the outbox, of the last half."""
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    all_of, alerted = asyncio.run(_measured(_long(most)))
    scores = {"articles": float(most), "alerts": float(len(alerted))}
    for name, seconds in (("decided", all_of[most // 2 :]), ("in outbox", alerted)):
        if len(seconds) > 1:
            scores[f"{name} p50"] = quantiles(seconds, n=100)[49]
            scores[f"{name} p95"] = quantiles(seconds, n=100)[94]
    print("latency  " + "  ".join(f"{name} {score:.3f}" for name, score in scores.items()))
    return scores


async def _measured(told: list[Told]) -> tuple[list[float], list[float]]:
    with tempfile.TemporaryDirectory() as folder:
        store = await open_sqlite(Path(folder) / "store.db")
        clock = _Clock(told[0].published_at)
        engine = _engine(store, clock)
        seconds, alerted = [], []
        for number, one in enumerate(told):
            clock.at = one.published_at
            await store.add(_article(one), [])
            owed = (await store.counts())["owed"]
            started = perf_counter()
            await engine.digest()
            seconds.append(perf_counter() - started)
            if (await store.counts())["owed"] > owed:
                alerted.append(seconds[-1])
            if number == _BRIEFED:
                for subscription in engine.subscriptions:
                    await engine.write_brief(subscription, "first", None)
        await store.close()
    return seconds, alerted


def _engine(store: Store, clock: _Clock) -> Engine:
    subscriptions = [
        Subscription(
            crisis=_CRISIS.name,
            channel=Channel(platform=Platform.SLACK, id=f"C{number}"),
            schedule=Schedule(cron="0 7 * * *"),
        )
        for number in range(CHANNELS)
    ]
    return Engine(
        store=store,
        clock=clock,
        crises=[_CRISIS],
        subscriptions=subscriptions,
        messengers={},
        # Every grave change breaks in, so that there is much to measure.
        allowances=Allowances(caps=Caps(max_per_hour=1_000)),
    )


def _long(most: int) -> list[Told]:
    """Return the first articles of one long crisis."""
    told = invent(7, pairs=1, articles=4 * most)
    return [one for one in told if one.crisis == told[0].crisis][:most]


def _article(told: Told) -> Article:
    return Article(
        id=ArticleId(told.id),
        source=SourceId("bench"),
        publisher="bench",
        title=told.title,
        text=told.text,
        published_at=told.published_at,
        stored_at=told.published_at,
    )
