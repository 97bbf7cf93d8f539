"""`watchfloor replay`: a crisis from dated articles, and what would have been posted when."""

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from bot.app.engine import Engine
from bot.app.tools.loose import drafts_of
from bot.config import checks
from bot.config.cron import check_cron
from bot.config.wrong import Wrong
from bot.core.articles import Dated, Draft, Source, SourceId
from bot.core.channels import Channel, Platform, Schedule, Subscription
from bot.core.crises import Crisis
from bot.errors import InputError
from bot.logs import configure_logging
from bot.platforms.console.messenger import ConsoleMessenger
from bot.ports import ArticleStore, Clock
from bot.receiving import receive
from bot.scheduling.replay import ReplayClock, moments, played
from bot.store.memory import MemoryStore

_SOURCE = Source(id=SourceId("replay"), kind="folder", url="", publisher="")


async def receive_dated(draft: Draft, store: ArticleStore, clock: Clock) -> None:
    """Store one draft as it reaches us now: new, changed or withdrawn."""
    await receive([draft], _SOURCE, store=store, now=clock.now(), detect_language=_unknown)


async def _unknown(text: str) -> str:  # noqa: ARG001
    """A loose article has its language before it comes here."""
    return ""


async def replay(
    folder: str, *, start: str, end: str, speed: float | None, cron: str, query: str
) -> int:
    """Print what a channel would have been told, and when.

    Raises:
        InputError: Nothing dated is there, or a time, the cron or the query cannot be read.
    """
    configure_logging("warning", "text")
    cron = _option("--cron", cron, check_cron)
    query = _option("--query", query or "*", checks.query)
    dated = [
        Dated(at=at, draft=draft)
        for draft in await drafts_of(folder)
        if (at := draft.came_at or draft.published_at) is not None
    ]
    if not dated:
        raise InputError(
            f'{folder}: no article there has a "published_at"; a replay needs dated articles'
        )
    await play(
        dated,
        start=_instant(start),
        end=_instant(end),
        speed=speed,
        crisis=Crisis(name=folder.rstrip("/").rsplit("/", 1)[-1], query=query),
        schedule=Schedule(cron=cron),
    )
    return 0


def _option(name: str, value: str, check: Callable[[object], str]) -> str:
    try:
        return check(value)
    except Wrong as error:
        raise InputError(f"{name} {value}: {error}") from error


async def play(
    dated: Sequence[Dated],
    *,
    crisis: Crisis,
    schedule: Schedule,
    start: datetime | None = None,
    end: datetime | None = None,
    speed: float | None = None,
) -> None:
    """Run the crisis in memory and print every post to standard output."""
    channel = Channel(platform=Platform.CONSOLE, id="replay")
    subscription = Subscription(crisis=crisis.name, channel=channel, schedule=schedule)
    line = moments(dated, [subscription], start=start, end=end)
    if not line:
        raise InputError("nothing happens between these two times")
    clock = ReplayClock(line[0].at)
    store = MemoryStore()
    engine = Engine(
        store=store,
        clock=clock,
        crises=[crisis],
        subscriptions=[subscription],
        messengers={Platform.CONSOLE: ConsoleMessenger(sys.stdout)},
    )
    async for moment in played(line, clock, speed=speed):
        if moment.draft is not None:
            await receive_dated(moment.draft, store, clock)
            await engine.digest()
            await engine.look()
        elif moment.subscription is not None:
            await engine.write_brief(moment.subscription, moment.slot, moment.next_at)
        await engine.deliver_all()


def _instant(text: str) -> datetime | None:
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError as error:
        raise InputError(f"{text}: a time looks like 2027-03-01T12:00Z") from error
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
